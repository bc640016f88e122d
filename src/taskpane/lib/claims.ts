import { itemAt } from "../../workbook";
import type { Claim, ClaimVerdict } from "../../report-text";

/** Verdicts in the order a person has to look at them. */
export const VERDICTS: readonly ClaimVerdict[] = ["inconsistent", "truncated", "uncheckable", "rounding", "consistent"];

/** True for a figure that a reader would send the report back for. */
export function isWrong({ verdict }: Claim): boolean {
  return verdict === "inconsistent" || verdict === "truncated";
}

/** What a figure should be, with the unit it is printed in: "52%" and 50 give "50%"; null when nothing can be said. */
export function expectedText({ text, expected }: Claim): string | null {
  if (expected === null) return null;
  const unit = /[^\d\s.,]*$/.exec(text)?.[0] ?? "";
  return `${Number(expected.toFixed(4))}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
}

/** Claims of one sentence together, in the order of the text; equal sentences at different places stay apart. */
export function bySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    if (last && itemAt(last, 0).sentence === claim.sentence && claim.start - itemAt(last, 0).start < claim.sentence.length)
      last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** A stretch of a sentence; figures carry their claim. */
export interface SentencePiece {
  readonly text: string;
  readonly claim: Claim | null;
}

/** The sentence of some claims cut at their figures. A figure that was read from several stretches stays plain. */
export function partsOfSentence(claims: readonly Claim[]): SentencePiece[] {
  const { sentence } = itemAt(claims, 0);
  const pieces: SentencePiece[] = [];
  let at = 0;
  for (const claim of claims) {
    const start = sentence.indexOf(claim.text, at);
    if (start < 0) continue;
    if (start > at) pieces.push({ text: sentence.slice(at, start), claim: null });
    pieces.push({ text: claim.text, claim });
    at = start + claim.text.length;
  }
  return at < sentence.length ? [...pieces, { text: sentence.slice(at), claim: null }] : pieces;
}
