import { messages } from "../../messages";
import { WorkbookError } from "../../workbook";
import { STORE_NAMESPACE, storedText, unwrapStore, wrapStore } from "../stored-part";
import type { Sheets, Step } from "./step";
import { leftBefore, loaded, textBytes } from "./step";

type Parts = Excel.CustomXmlPartScopedCollection;

function ours({ context }: Sheets): Parts {
  return context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
}

function look(sheets: Sheets): { readonly parts: Parts; readonly xml: OfficeExtension.ClientResult<string> } {
  const parts = ours(sheets);
  parts.load("items/id");
  return { parts, xml: parts.getOnlyItemOrNullObject().getXml() };
}

/** Bytes of a part on its way: a request holds the new one, an answer the old one and the new one. */
function bytesOf(text: string | null): number {
  return text === null ? 600 : 1500 + textBytes(text);
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
export function storeStep(text: string | null, known: KnownStore, wrote: (now: KnownStore) => void): Step {
  const { storeIds: ids, store } = known;
  let before: OfficeExtension.ClientResult<string>[] = [];
  let partsBefore: Parts | null = null;
  let after: ReturnType<typeof look> | null = null;
  return {
    bytes: bytesOf(text) + bytesOf(store),
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
      if (!isAsKnown(leftBefore(partsBefore), before, known)) throw new WorkbookError("changed-meanwhile", messages.state.part);
      const { parts, xml: told } = leftBefore(after);
      const xml = answered(told);
      const found = xml === null ? null : unwrapStore(xml);
      if (found === null ? text !== null : found !== storedText(text ?? "")) throw new WorkbookError("not-written", messages.state.part);
      wrote({ storeIds: parts.items.map((part) => part.id), store: found });
    },
    ...takingBack(text, known, (i) => {
      // As it was read with the write, unless that answer is lost or came from a second carrying out.
      const told = answered(before[i]);
      if (i > 0 || (told !== null && unwrapStore(told) === store)) return told;
      return store === null ? null : wrapStore(store);
    }),
  };
}

const byId = ({ context }: Sheets, id: string) => context.workbook.customXmlParts.getItemOrNullObject(id);

/** How a write that failed is taken back. @param xmlBefore what a part held, by the index of its id; null where it held nothing */
function takingBack(
  text: string | null,
  { storeIds: ids, store }: KnownStore,
  xmlBefore: (i: number) => string | null,
): Pick<Step, "inspect" | "undo"> {
  let present: Parts | null = null;
  let texts = new Map<string, OfficeExtension.ClientResult<string>>();
  const seen = new Set<string>();
  return {
    inspect(sheets) {
      present = ours(sheets);
      present.load("items/id");
      texts = new Map([...new Set([...ids, ...seen])].map((id) => [id, byId(sheets, id).getXml()]));
    },
    undo(sheets) {
      const there = leftBefore(present).items.map((part) => part.id);
      const unknown = there.filter((id) => !texts.has(id));
      for (const id of unknown) seen.add(id);
      // What a part is cannot be told by its id alone: a request that was carried out twice leaves two. It is read in the next look.
      if (unknown.length > 0) return [messages.state.part];
      const { removed, changed } = partsToPutBack({ ids, there, text, store, xmlOf: (id) => answered(texts.get(id)), xmlBefore });
      for (const id of removed) byId(sheets, id).delete();
      for (const { id, xml } of changed) {
        if (there.includes(id)) byId(sheets, id).setXml(xml);
        else sheets.context.workbook.customXmlParts.add(xml);
      }
      return removed.length + changed.length > 0 ? [messages.state.part] : [];
    },
  };
}

/** True when the parts in front of a write are those that the survey found. */
function isAsKnown({ items }: Parts, before: readonly OfficeExtension.ClientResult<string>[], { storeIds, store }: KnownStore): boolean {
  const [first] = before;
  return (
    items.every((part) => storeIds.includes(part.id)) &&
    before.every((xml) => answered(xml)) &&
    (first === undefined || unwrapStore(answered(first) ?? "") === store)
  );
}

/** The XML that was told; null for a part that is not there: its answer is empty, or left out. */
function answered(xml: OfficeExtension.ClientResult<string> | undefined): string | null {
  return (xml && loaded(() => xml.value)) || null;
}

/** The parts of our namespace after a failure, against those the survey found. */
interface PartsFound {
  readonly ids: readonly string[];
  readonly there: readonly string[];
  readonly text: string | null;
  readonly store: string | null;
  readonly xmlOf: (id: string) => string | null;
  /** By the index in `ids`. */
  readonly xmlBefore: (i: number) => string | null;
}

/** What is ours to take away, and what goes back: only a part that reads as we wrote it is ours. */
function partsToPutBack({ ids, there, text, store, xmlOf, xmlBefore }: PartsFound): {
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly xml: string }[];
} {
  const ourText = text === null ? null : storedText(text);
  const isOurs = (id: string) => ourText !== null && unwrapStore(xmlOf(id) ?? "") === ourText;
  const removed = there.filter((id) => !ids.includes(id) && isOurs(id) && ourText !== store);
  const changed = ids.flatMap((id, i) => {
    const xml = xmlBefore(i);
    const stands = xml === null || there.some((one) => xmlOf(one) === xml);
    return stands || (there.includes(id) && !isOurs(id)) ? [] : [{ id, xml }];
  });
  return { removed, changed };
}
