import type { Relation } from "./compare";

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
