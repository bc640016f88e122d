import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { useState } from "react";
import { downloadText } from "../lib/files";
import { formFileText, mappingsFor, parseFormFile } from "../lib/form-file";
import { draftOf, mappingOf, tablesOf } from "../lib/mapping";
import { useApp, useController } from "../lib/use-app";
import { FileButtons } from "./file-buttons";

/** Form files: what was set for the sheets of one workbook, handed to others. */
export function FormFiles({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const { assessment, stored } = useApp();
  const controller = useController();
  const [said, setSaid] = useState("");
  const text = messages.pane.layout;
  const name = sheet.grid.sheet;
  const own = stored.mappings.length > 0 ? stored.mappings : [mappingOf(name, draftOf(sheet, tablesOf(sheet)[0]))].filter((mapping) => mapping !== null);
  const take = async (file: string) => {
    const forms = parseFormFile(file);
    const mappings = mappingsFor(forms, (assessment?.sheets ?? []).map((one) => one.grid.sheet), name);
    if (mappings.length === 0) throw new Error(text.noMatch(forms.map((form) => form.sheet)));
    for (const mapping of mappings) await controller.setMapping(mapping);
    setSaid(text.imported(mappings.length));
  };
  return <FileButtons title={text.files} why={text.filesWhy} exportName={text.export} importName={text.import} onExport={own.length > 0 ? () => downloadText(text.fileName, formFileText(own)) : null} onImport={take} said={said} />;
}
