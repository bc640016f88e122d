import { itemAt } from "../workbook";
import { compact, countIn } from "../reading";
import { ALTERS_A_CASE, BUT, DENIAL, GOES_ON, PLACES } from "./lexicon";

/** Shortest end of a printed case by which a cell names it without its subject (登记清楚 of 台账登记清楚). */
const SHORTEST_END = 4;

/**
 * The number, from 1, of the only printed case that a text names: the case itself, a place that lies in it (第5名 in 第4-6名), or some
 * of its words. A case that says more of those words (不明显 and 较明显 of 明显, 超过5个工作日 of 5个工作日) is another one.
 * @param by "cell": a text written without a look at the cases, which must hold their end; "answer": typed beside them, any part
 * @returns null when the text names none, or more than one
 */
export function caseNamed(options: readonly string[], text: string, by: "cell" | "answer"): number | null {
  const said = compact(text);
  const printed = options.map(compact);
  const same = printed.flatMap((option, i) => (option === said ? [i + 1] : []));
  if (same.length > 0) return same.length === 1 ? itemAt(same, 0) : null;
  const place = PLACES.told.exec(said)?.[1];
  if (place !== undefined) return placeAmong(printed, numberIn(place));
  if (said === "" || (by === "cell" && said.length < SHORTEST_END)) return null;
  const named = printed.flatMap((option, i) => (isNamedBy(option, said, by) ? [i + 1] : []));
  return named.length === 1 ? itemAt(named, 0) : null;
}

/** Holds the words, and what stands around them does not alter them. */
function isNamedBy(option: string, said: string, by: "cell" | "answer"): boolean {
  const at = option.lastIndexOf(said);
  const behind = option.slice(at + said.length);
  return at >= 0 && !ALTERS_A_CASE.test(option.slice(0, at)) && (by === "cell" ? behind === "" : !GOES_ON.test(behind));
}

const numberIn = (digits: string) => countIn(digits) ?? Number(digits);

/** The places of a printed case; "rest" for what the others leave. Null where they cannot be counted from the first (末位, 前30%). */
function placesOf(option: string): readonly [number, number] | "rest" | null {
  const numbers = (pattern: RegExp) => pattern.exec(option)?.slice(1).map(numberIn) ?? [];
  const [last] = numbers(PLACES.upTo);
  if (last !== undefined) return [1, last];
  const [from, to] = numbers(PLACES.band);
  if (from !== undefined && to !== undefined) return [from, to];
  const [open] = numbers(PLACES.andBehind);
  if (open !== undefined) return [open, Infinity];
  const [only] = numbers(PLACES.one);
  if (only !== undefined) return [only, only];
  return PLACES.rest.test(option) ? "rest" : null;
}

/** The narrowest case that a place lies in; null when a case is not told by places, or two of one width hold it. */
function placeAmong(options: readonly string[], place: number): number | null {
  const all = options.map(placesOf);
  if (all.includes(null)) return null;
  const holding = all
    .flatMap((places, i) =>
      places !== null && places !== "rest" && place >= places[0] && place <= places[1] ? [{ at: i + 1, wide: places[1] - places[0] }] : [],
    )
    .sort((a, b) => a.wide - b.wide);
  const [first, second] = holding;
  if (first) return second && second.wide === first.wide ? null : first.at;
  const rest = all.flatMap((places, i) => (places === "rest" ? [i + 1] : []));
  return rest.length === 1 ? itemAt(rest, 0) : null;
}

/** 归档完整 beside 未归档 and 已归档但不完整: what every failing denies is said, and nothing is denied. */
export function deniesFailings(text: string, failings: readonly string[]): boolean {
  const said = compact(text);
  const keys = failings.map((failing) =>
    [...compact(failing).matchAll(DENIAL)].map(({ 0: sign, index }) => failing.slice(index + sign.length).slice(0, 2)),
  );
  return (
    said.search(DENIAL) < 0 &&
    !BUT.test(said) &&
    keys.every((own) => own.length > 0 && own.every((key) => key !== "" && said.includes(key)))
  );
}
