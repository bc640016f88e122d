import { plain, type Plain } from "../../reading";
import { CELL_EDGE, CLOSING_HEAD, DIGIT_END, LINE_END, LINE_HEAD, NUMBER_GOES_ON, OPEN_END, THOUSANDS } from "./lexicon";
import { blankRows } from "./tables";

/** A line at least this full, and no wider than this many letters, may have been wrapped by hand (copied from a PDF or a mail). */
const FULL = 0.85;
const WIDEST_WRAP = 60;
/** So many lines of a text may be wider than the wrap (a title, a table) before it is not taken for wrapped. */
const WIDER = 0.05;
const FEWEST_FULL = 2;

/** The paragraphs of a text in plain letters, one after another with "\n" between them; every character knows its place in the text. */
export function plainLines(text: string): Plain {
  const widths = MEASURES.map((measure) => ({ measure, width: wrapWidth(text, measure) }));
  let out = "";
  const origin: number[] = [];
  for (const { raw, places } of joinedLines(text, widths)) {
    const line = withoutThousands(plain(raw.replace(/\t/g, "|"), "digits"));
    out += line.text + "\n";
    origin.push(...line.origin.slice(0, line.text.length).map((at) => places[at]!), places[raw.length]!);
  }
  return { text: out.slice(0, -1), origin: [...origin.slice(0, -1), text.length] };
}

/** 1,842名 as 1842名: a comma inside a number parts no clause. */
function withoutThousands({ text, origin }: Plain): Plain {
  const commas = new Set<number>();
  for (const { 0: number, index } of text.matchAll(THOUSANDS)) for (const comma of number.matchAll(/,/g)) commas.add(index + comma.index);
  if (commas.size === 0) return { text, origin };
  const kept = (_: unknown, at: number) => !commas.has(at);
  return { text: text.split("").filter(kept).join(""), origin: origin.filter(kept) };
}

interface Wrap {
  readonly measure: (line: string) => number;
  readonly width: number | null;
}
interface Joined {
  readonly raw: string;
  readonly places: readonly number[];
}

/** Lines put together where one was wrapped; `places` are offsets in the text of every character and of the end. */
function joinedLines(text: string, widths: readonly Wrap[]): Joined[] {
  const joined: Joined[] = [];
  let start = 0;
  let open: { raw: string; places: number[] } | null = null;
  const lines = text.split("\n");
  const rows = blankRows(lines);
  for (const [i, printed] of lines.entries()) {
    const line = rows[i] ?? printed;
    const places = range(start, line.length);
    if (open && rows[i] === null && rows[i - 1] === null && goesOn(lines[i - 1] ?? "", line, widths)) {
      open.raw += line;
      open.places.push(...places);
    } else {
      if (open) joined.push({ raw: open.raw, places: [...open.places, start - 1] });
      open = { raw: line, places: [...places] };
    }
    start += line.length + 1;
  }
  if (open) joined.push({ raw: open.raw, places: [...open.places, text.length] });
  return joined;
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, i) => from + i);
}

/** True when a line goes on in the next: it is as wide as lines get and ends in no stop, or it ends where nothing can end. */
function goesOn(last: string, next: string, widths: readonly Wrap[]): boolean {
  if (next.trim() === "" || last.trim() === "" || LINE_HEAD.test(next) || CELL_EDGE.test(last) || CELL_EDGE.test(next)) return false;
  const ended = last.trimEnd();
  const text = plain(ended, "digits").text;
  if (OPEN_END.test(text) || CLOSING_HEAD.test(next) || (DIGIT_END.test(text) && NUMBER_GOES_ON.test(next))) return true;
  return !LINE_END.test(text) && widths.some(({ measure, width }) => width !== null && measure(ended) >= width * FULL);
}

/** The width at which the lines of a text were wrapped; null for a text with a line for each paragraph. */
function wrapWidth(text: string, widthOf: Wrap["measure"]): number | null {
  const widths = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !CELL_EDGE.test(line))
    .map((line) => widthOf(line.trimEnd()))
    .sort((a, b) => a - b);
  if (widths.length < FEWEST_FULL) return null;
  const width = widths[Math.max(0, Math.ceil(widths.length * (1 - WIDER)) - 1)]!;
  const full = widths.filter((one) => one >= width * FULL && one <= width).length;
  return width <= WIDEST_WRAP && full >= FEWEST_FULL && widths.at(-1)! <= WIDEST_WRAP * 2 ? width : null;
}

/** Letters of a line; half-width letters count for half of one. */
function printedWidth(line: string): number {
  let width = 0;
  for (const letter of line) width += letter.charCodeAt(0) < 0x2e80 && !/[“”‘’—…]/.test(letter) ? 0.5 : 1;
  return width;
}

/** Lines are wrapped by their letters, or by their printed width. */
const MEASURES: readonly Wrap["measure"][] = [(line) => line.length, printedWidth];
