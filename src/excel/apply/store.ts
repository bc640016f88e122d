import { WorkbookError } from "../../workbook";
import { STORE_NAMESPACE, unwrapStore, wrapStore } from "../stored-part";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

type Parts = Excel.CustomXmlPartScopedCollection;

function ours({ context }: Sheets): Parts {
  return context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
}

/**
 * Writes our stored part. @param text null removes it. @param ids the parts of our namespace that the survey found
 * @param wrote called with the ids after a verified write
 */
export function storeStep(text: string | null, ids: readonly string[], wrote: (ids: readonly string[]) => void): Step {
  let before: OfficeExtension.ClientResult<string>[] = [];
  let after: { readonly parts: Parts; readonly xml: OfficeExtension.ClientResult<string> } | null = null;
  let current: { readonly parts: Parts; readonly xml: OfficeExtension.ClientResult<string> } | null = null;
  const look = (sheets: Sheets) => {
    const parts = ours(sheets);
    parts.load("items/id");
    return { parts, xml: parts.getOnlyItemOrNullObject().getXml() };
  };
  const byId = ({ context }: Sheets, id: string) => context.workbook.customXmlParts.getItemOrNullObject(id);
  return {
    bytes: 1500 + 4 * (text?.length ?? 0),
    prepare(sheets) {
      before = ids.map((id) => byId(sheets, id).getXml());
    },
    write(sheets) {
      const [first, ...others] = ids;
      if (text === null) for (const id of ids) byId(sheets, id).delete();
      else if (first === undefined) sheets.context.workbook.customXmlParts.add(wrapStore(text));
      else byId(sheets, first).setXml(wrapStore(text));
      if (text !== null) for (const id of others) byId(sheets, id).delete();
    },
    readBack(sheets) {
      after = look(sheets);
    },
    verify() {
      if (before.some((xml) => !xml.value)) throw new WorkbookError("changed-meanwhile", "");
      const found = after!.xml.value ? unwrapStore(after!.xml.value) : null;
      if (found === null ? text !== null : found !== unwrapStore(wrapStore(text ?? ""))) throw new WorkbookError("not-written", "");
      wrote(after!.parts.items.map((part) => part.id));
    },
    inspect(sheets) {
      current = look(sheets);
    },
    undo(sheets) {
      const old = before.map((xml) => loaded(() => xml.value));
      if (ids.length > 0 && old.every((xml) => xml === null)) return;
      const present = current!.parts.items.map((part) => part.id);
      for (const id of present) if (!ids.includes(id)) byId(sheets, id).delete();
      for (const [i, id] of ids.entries()) {
        const xml = old[i];
        if (xml && !present.includes(id)) sheets.context.workbook.customXmlParts.add(xml);
        else if (xml && current!.xml.value !== xml) byId(sheets, id).setXml(xml);
      }
    },
  };
}
