import { findClaims, type Claim } from "../../../src/report-text";
import { ALARMS, type Relation } from "./compare";

const GRADES: readonly (readonly [string, string])[] = [
  ["优秀", "良好"],
  ["良好", "中等"],
  ["优", "良"],
  ["良", "中"],
  ["中", "优"],
  ["差", "优"],
];
const WAYS = 3;

/**
 * The text with one typing error in a relation's printed result: by turns the first digit is one more, a later digit is three more, or two
 * digits change places. The same relation always gets the same error. Null when its print has no digit and is no grade.
 */
export function planted(text: string, relation: Relation, order: number): string | null {
  const print = text.slice(relation.start, relation.end);
  const grade = GRADES.find(([from]) => print.includes(from));
  const wrong = /\d/.test(print) ? slip(print, order % WAYS) : grade ? print.replace(grade[0], grade[1]) : null;
  return wrong === null ? null : text.slice(0, relation.start) + wrong + text.slice(relation.end);
}

/**
 * Where a planted error is seen: an alarm at the figure; a new alarm at another one whose arithmetic reckons with the planted number; a new
 * alarm that has nothing to do with it; none, and the planted number holds (another pair of figures comes to it, or it is within rounding:
 * no error any more); none at all.
 */
export type Seen = "here" | "reckoned with" | "elsewhere" | "holds" | "not at all";

/** How a planted error shows. `before`: the claims of the text without it. */
export function seenAt(wrong: string, { start, end }: Relation, before: readonly Claim[]): Seen {
  const claims = findClaims(wrong);
  const own = claims.filter((claim) => claim.start < end && claim.end > start);
  if (own.some(({ verdict }) => ALARMS.includes(verdict))) return "here";
  const raised = claims.filter(
    (claim) => ALARMS.includes(claim.verdict) && !before.some((one) => one.start === claim.start && ALARMS.includes(one.verdict)),
  );
  const [digits] = /\d[\d.]*/.exec(wrong.slice(start, end).replace(/,/g, "")) ?? [];
  const reckons = ({ derivation }: Claim) => derivation.split(/[^\d.]+/).some((number) => number === digits);
  if (raised.some(reckons)) return "reckoned with";
  if (raised.length > 0) return "elsewhere";
  return own.some(({ verdict }) => verdict === "consistent" || verdict === "rounding") ? "holds" : "not at all";
}

function slip(print: string, way: number): string {
  const places = [...print].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []));
  const put = (at: number, digit: string) => print.slice(0, at) + digit + print.slice(at + 1);
  if (way === 2) {
    const at = places.find(
      (place, i) => places[i + 1] !== undefined && print[place] !== print[places[i + 1]!] && !(i === 0 && print[places[1]!] === "0"),
    );
    const next = at === undefined ? undefined : places[places.indexOf(at) + 1];
    if (at !== undefined && next !== undefined) return put(at, print[next]!).slice(0, next) + print[at]! + print.slice(next + 1);
  }
  // The second digit of a number of one digit is its first.
  const at = way === 1 ? (places[1] ?? places[0]!) : places[0]!;
  const digit = Number(print[at]);
  const more = way === 1 && places.length > 1 ? (digit + 3) % 10 : digit === 9 ? 8 : digit + 1;
  return put(at, String(more));
}
