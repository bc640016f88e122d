import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { exportProfile } from "../../profiles";
import { useController } from "../lib/use-app";
import { FileButtons } from "./file-buttons";

/** Rule profiles as files: those in force go out, a changed one comes in. */
export function ProfileFiles({ sheets }: { sheets: readonly SheetAssessment[] }): React.JSX.Element {
  const controller = useController();
  const [said, setSaid] = useState("");
  const text = messages.pane.rules;
  const profiles = [...new Map(sheets.map((sheet) => [sheet.profile.id, sheet.profile])).values()];
  const out = () => profiles.map((profile) => ({ name: `${profile.id}.json`, text: exportProfile(profile) }));
  const take = async (file: string) => setSaid(text.imported((await controller.importProfile(file)).name));
  return (
    <FileButtons
      title={text.files}
      why={text.filesWhy}
      exportName={text.export}
      importName={text.import}
      onExport={profiles.length > 0 ? out : null}
      onImport={take}
      said={said}
    />
  );
}
