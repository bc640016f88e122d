import { messages } from "../../messages";
import { WorkbookError } from "../../workbook";
import { STORE_NAMESPACE, unwrapStore, wrapStore } from "../stored-part";
import type { Sheets, Step } from "./step";
import { loaded } from "./step";

type Parts = Excel.CustomXmlPartScopedCollection;

function ours({ context }: Sheets): Parts {
  return context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
}

/** The parts of our namespace as the survey found them, and the text of the first; null when it holds none of ours. */
export interface KnownStore {
  readonly storeIds: readonly string[];
  readonly store: string | null;
}

/**
 * Writes our stored part, unless it is another than the survey found: then another pane or program has written it since.
 * @param text null removes it. @param wrote called after a verified write with what stands there now
 */
export function storeStep(text: string | null, { storeIds: ids, store }: KnownStore, wrote: (now: KnownStore) => void): Step {
  let before: OfficeExtension.ClientResult<string>[] = [];
  let partsBefore: Parts | null = null;
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
      partsBefore = ours(sheets);
      partsBefore.load("items/id");
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
      const known = partsBefore!.items.every((part) => ids.includes(part.id)) && before.every((xml) => xml.value) && (before.length === 0 || unwrapStore(before[0]!.value) === store);
      if (!known) throw new WorkbookError("changed-meanwhile", messages.state.part);
      const found = after!.xml.value ? unwrapStore(after!.xml.value) : null;
      if (found === null ? text !== null : found !== unwrapStore(wrapStore(text ?? ""))) throw new WorkbookError("not-written", messages.state.part);
      wrote({ storeIds: after!.parts.items.map((part) => part.id), store: found });
    },
    inspect(sheets) {
      current = look(sheets);
    },
    undo(sheets) {
      const parts = partsBefore;
      const asked = parts && loaded(() => parts.items.map((part) => part.id));
      const present = current!.parts.items.map((part) => part.id);
      const ourText = text === null ? null : unwrapStore(wrapStore(text));
      const isOurs = current!.xml.value !== "" && unwrapStore(current!.xml.value) === ourText;
      // When the answer was lost, only a part that reads as we wrote it can be ours.
      const added = present.filter((id) => !ids.includes(id) && (asked === null ? isOurs : !asked.includes(id)));
      for (const id of added) byId(sheets, id).delete();
      for (const [i, id] of ids.entries()) {
        const xml = loaded(() => before[i]?.value ?? null) ?? (i === 0 && store !== null ? wrapStore(store) : null);
        if (!xml) continue;
        if (!present.includes(id)) sheets.context.workbook.customXmlParts.add(xml);
        else if (current!.xml.value !== xml && (asked !== null || isOurs)) byId(sheets, id).setXml(xml);
      }
    },
  };
}
