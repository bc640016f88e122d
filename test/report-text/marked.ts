import { findClaims } from "../../src/report-text";

const MARK = /【([^|]*)\|([^】]*)】/g;
const ALARMS: readonly string[] = ["inconsistent", "truncated"];

/** The text with its n-th mark wrong (none for -1), and where each mark stands in it. */
function printed(marked: string, wrong: number): { text: string; places: readonly number[] } {
  const places: number[] = [];
  let text = "";
  let from = 0;
  for (const [i, match] of [...marked.matchAll(MARK)].entries()) {
    text += marked.slice(from, match.index);
    places.push(text.length);
    text += i === wrong ? match[2]! : match[1]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), places };
}

/** The figures of a text that are called wrong. */
export function alarmsIn(text: string): string[] {
  return findClaims(text)
    .filter(({ verdict }) => ALARMS.includes(verdict))
    .map((claim) => claim.text);
}

/** What is said of the first figure of a text that is printed so. */
export function verdictAt(text: string, figure: string): string {
  return findClaims(text).find((claim) => claim.text === figure)?.verdict ?? "nothing";
}

/**
 * 【right|wrong】: with the right prints the text raises no alarm and each of them holds; with one of them wrong, and all others right, an alarm
 * stands at it.
 */
export function expectTold(marked: string): void {
  const right = printed(marked, -1);
  const claims = findClaims(right.text);
  expect(alarmsIn(right.text)).toEqual([]);
  for (const [i, place] of right.places.entries()) {
    expect([right.text.slice(place, place + 8), claims.find(({ start }) => start === place)?.verdict]).toEqual([
      right.text.slice(place, place + 8),
      expect.stringMatching(/consistent|rounding/),
    ]);
    const wrong = printed(marked, i);
    const found = findClaims(wrong.text).filter(({ verdict, start }) => ALARMS.includes(verdict) && start === wrong.places[i]);
    expect([wrong.text.slice(wrong.places[i]).slice(0, 8), found.length]).toEqual([wrong.text.slice(wrong.places[i]).slice(0, 8), 1]);
  }
}
