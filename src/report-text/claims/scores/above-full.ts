import { messages } from "../../../messages";
import { HUNDRED } from "../../../reading";
import { itemAt } from "../../../workbook";
import { claimOf } from "../../judge";
import {
  EARNED_BEHIND,
  EARNED_LETTER,
  EARNED_WORD,
  FULL_BEHIND,
  FULL_MARK,
  GIVEN_WORDS,
  LOST_WORDS,
  SCORED,
  SCORED_OF_MARK,
} from "../../lexicon";
import type { Figure, ReportText } from "../../text";
import type { Claim } from "../../types";

/* 预算执行20分，按执行率折算得91.26分; 得28.5分（满分25分）: more than its full mark no part is given, whatever it should be. */

/** A full mark and the score behind it, or in front of its bracket. */
interface Pair {
  readonly full: Figure;
  readonly score: Figure;
}

/** Scores above the full mark that the words give them of. */
export function aboveFullClaims(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const scores = sentence.figures.filter((figure) => figure.sort === "score" && !figure.bound);
    const pairs = pairsOf(report, scores);
    return pairs
      .filter((pair) => pair.score.value.gt(pair.full.value) && isMeant(report, scores, pairs, pair))
      .map(({ full, score }) => {
        const derivation = messages.reportText.aboveFull(score.digits, full.digits);
        return claimOf(report, score, { kind: "score", verdict: "inconsistent", expected: null, derivation });
      });
  });
}

function pairsOf({ plain }: ReportText, scores: readonly Figure[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < scores.length; at += 1) {
    const [first, second] = [itemAt(scores, at), itemAt(scores, at + 1)];
    const between = plain.slice(first.end, second.start);
    const isBehind = FULL_BEHIND.test(between) && FULL_MARK.test(second.lead);
    const isInFront = (EARNED_BEHIND.test(between) || SCORED_OF_MARK.test(between)) && EARNED_WORD.test(between);
    if (!isBehind && !isInFront) continue;
    pairs.push(isBehind ? { full: second, score: first } : { full: first, score: second });
    at += 1;
  }
  // 扣0.5分，得9.5分; 得分90分，换算得分97.3分: what was taken off, or given, is no full mark.
  const isMark = ({ value, lead }: Figure) => value.lt(HUNDRED) && ![LOST_WORDS, GIVEN_WORDS, SCORED].some((words) => words.test(lead));
  return pairs.filter(({ full }) => isMark(full));
}

/** 产出50分，效益30分，自评96.5分: behind scores that are no pairs it is the score of all; 自评 alone is so behind a single part as well. */
function isMeant({ plain }: ReportText, scores: readonly Figure[], pairs: readonly Pair[], { full, score }: Pair): boolean {
  const before = scores.slice(0, scores.indexOf(full.start < score.start ? full : score));
  const isPaired = before.every((one) => pairs.some((pair) => pair.full === one || pair.score === one));
  const isOfPart = FULL_MARK.test(full.lead) || EARNED_LETTER.test(plain.slice(full.end, score.start)) || pairs.length > 1;
  return isPaired && isOfPart;
}
