import { MARK_COLORS } from "../../src/actions";
import { differing, type Snapshot } from "./snapshot";

/** What a sentence says of the workbook. */
export type Claim = "done" | "before" | "partly" | "unknown";

/** How one run ended, as a person sees it. */
export interface Seen {
  readonly start: Snapshot;
  readonly planned: Snapshot;
  readonly now: Snapshot;
  /** Null: reported as done. */
  readonly sentence: string | null;
  readonly notes: readonly string[];
}

const PARTLY = /只完成了一部分|没能完全/;
const UNKNOWN = /还不知道/;
const DONE = /已完成/;

export function claimOf(sentence: string | null): Claim {
  if (sentence === null || DONE.test(sentence)) return "done";
  if (UNKNOWN.test(sentence)) return "unknown";
  return PARTLY.test(sentence) ? "partly" : "before";
}

/** What is wrong with a run; "" when nothing is. Every kind begins with one word. */
export function faultOf(seen: Seen): string {
  return truth(seen) || orphans(seen) || language(seen);
}

function language({ sentence, notes }: Seen): string {
  for (const text of [...(sentence === null ? [] : [sentence]), ...notes]) {
    const words = text.replace(/“[^”]*”|'[^']*'![A-Z]+\d+|Excel|Enter|WPS|Esc/g, "").match(/[A-Za-z]{3,}/);
    if (words) return `language: “${words[0]}” in ${text}`;
    if (text.includes("“”") || /工作表 [，、；]/.test(text)) return `language: an empty name in ${text}`;
  }
  return "";
}

function truth({ start, planned, now, sentence, notes }: Seen): string {
  const claim = claimOf(sentence);
  const fromStart = differing(start, now);
  // Print set-up, frozen rows and validations may be left out where a note says so.
  const isTold = (key: string) => / (sheet|validation)$/.test(key) && notes.some((note) => note.includes("没有设成") && names(note, key));
  const fromPlan = differing(planned, now).filter((key) => !isTold(key));
  // A new sheet of ours whose print set-up Excel no longer took is nobody's loss when the sentence says that the end is not known.
  const isOwnSetUp = (key: string) => claim === "unknown" && key.endsWith(" sheet") && !start.has(key) && planned.has(key);
  const lost = fromStart.filter((key) => now.get(key) !== planned.get(key) && !isOwnSetUp(key));
  const where = (keys: readonly string[]) => keys.slice(0, 3).join(", ");
  if (claim === "done" && fromPlan.length > 0)
    return `untrue: told done, ${fromPlan.length} things are not as planned (${where(fromPlan)})`;
  if (claim === "before" && fromStart.length > 0)
    return `untrue: told as before, ${fromPlan.length === 0 ? "all is done" : `${fromStart.length} things changed (${where(fromStart)})`}: ${sentence}`;
  if (claim !== "done" && claim !== "before" && lost.length > 0)
    return `lost: ${lost.length} things are neither as before nor as planned (${where(lost)})`;
  if (claim === "partly") {
    const unsaid = fromStart.filter((key) => / (content|fill)$/.test(key) && !names(sentence!, key));
    if (fromStart.length === 0) return `untrue: told done in part, all is as before: ${sentence}`;
    if (unsaid.length > 0) return `unsaid: ${where(unsaid)}: ${sentence}`;
  }
  return "";
}

/** True when the sentence names the cell or its sheet. */
function names(sentence: string, key: string): boolean {
  return sentence.includes(key.split("'")[1]!);
}

/** Marks that nothing knows of and no sentence names. */
function orphans({ start, now, sentence, planned }: Seen): string {
  const store = [...now]
    .filter(([key]) => key.startsWith("store"))
    .map(([, xml]) => xml)
    .join("");
  const marked = [...now].filter(
    ([key, fill]) =>
      key.endsWith(" fill") &&
      start.get(key) !== fill &&
      planned.get(key) !== fill &&
      Object.values(MARK_COLORS).some((color) => fill.includes(color)),
  );
  const orphan = marked.find(([key]) => store === "" && !names(sentence ?? "", key));
  return orphan ? `orphan: ${orphan[0]}` : "";
}
