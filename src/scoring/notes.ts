import { messages } from "../messages";
import { roleCell, textOf } from "./cells";
import type { RowContext } from "./context";
import { NOTHING_UNFINISHED, UNFINISHED } from "./lexicon";
import { judged } from "./result";
import type { RowResult } from "./types";

/** True when a note, or words in place of a value, say that something is not finished. */
export function saysUnfinished(text: string): boolean {
  return UNFINISHED.test(text) && !NOTHING_UNFINISHED.test(text);
}

/** The row's own note about a deviation: the reason column, or the remark where the form has none. */
function noteOf({ grid, table, row }: RowContext): string {
  return textOf(grid, roleCell(table, "deviation", row.row) ?? roleCell(table, "remark", row.row)).trim();
}

/** Full points beside a note that says what is not finished: the sheet contradicts itself, and a person has to say which holds. */
export function besideNote(context: RowContext, result: RowResult): RowResult {
  const { weight } = context;
  const full = result.computed !== null && weight !== null && result.computed.value.eq(weight.value);
  const told = full ? noteOf(context) : "";
  const [unfinished] = UNFINISHED.exec(told) ?? [];
  return unfinished && saysUnfinished(told)
    ? { ...judged(context, messages.derivation.noteUnfinished(unfinished)), completion: result.completion }
    : result;
}
