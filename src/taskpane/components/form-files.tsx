import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { exportFormFile } from "../../forms";
import { messages } from "../../messages";
import { correctedOn } from "../lib/sentence-parts";
import { useApp, useController } from "../lib/use-app";
import { FileButtons } from "./file-buttons";

/** Form files: the layout of a sheet by its labels, written once by an office and taken in by all its units. */
export function FormFiles({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const controller = useController();
  const { stored } = useApp();
  const [said, setSaid] = useState("");
  const text = messages.pane.layout;
  const { tables, candidates } = sheet.layout;
  const exportable = [...tables, ...candidates].some((table) => table.headerRow >= 0);
  const take = async (file: string) => setSaid(text.imported(await controller.importForm(file)));
  return (
    <FileButtons
      title={text.files}
      why={text.filesWhy}
      exportName={text.export}
      importName={text.import}
      onExport={exportable ? () => [{ name: text.fileName, text: exportFormFile(sheet.layout, correctedOn(sheet, stored)) }] : null}
      onImport={take}
      said={said}
    />
  );
}
