import type { Claim, ClaimVerdict } from "../../narrative";

/** Verdicts in the order a person has to look at them. */
export const VERDICTS: readonly ClaimVerdict[] = ["inconsistent", "truncated", "uncheckable", "rounding", "consistent"];

/** Figures that a reader would send the report back for. */
export function wrongCount(claims: readonly Claim[]): number {
  return claims.filter(({ verdict }) => verdict === "inconsistent" || verdict === "truncated").length;
}

/** Claims of one sentence together, in the order of the text; equal sentences at different places stay apart. */
export function bySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    if (last && last[0]!.sentence === claim.sentence && claim.start - last[0]!.start < claim.sentence.length) last.push(claim);
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
  const { sentence } = claims[0]!;
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
