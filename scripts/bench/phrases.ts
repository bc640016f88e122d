// How the pipeline takes words round numbers: generated denying and harmless phrases, figures by class.
// npm run bench:phrases -- [--list CLASS]
import { loadProfiles } from "../../src/profiles";
import { denyingPhrases, harmlessPhrases, targetPhrases, type Phrase } from "../../test/reading/phrases/generate";
import { byClass, dueScore, isHonest, outcomesOf, type Outcome } from "../../test/reading/phrases/measure";

const at = process.argv.indexOf("--list");
const listed = at < 0 ? null : process.argv[at + 1];
const NATIONAL = ["national-2020"];
const third = (phrases: readonly Phrase[], k: number) => phrases.filter((_, i) => i % 3 === k);
const thirds = (phrases: readonly Phrase[], profiles: readonly string[]) =>
  (["plain", "split", "weightFirst"] as const).flatMap((layout, k) => outcomesOf(third(phrases, k), layout, profiles));
const computedRight = (outcome: Outcome) => outcome.computed === dueScore(outcome.phrase) && outcome.written;

function table(title: string, outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): void {
  console.log(`\n${title}`);
  for (const line of byClass(outcomes, ({ phrase }) => phrase.class, holds)) console.log(`  ${line}`);
  const failures = outcomes.filter((outcome) => !holds(outcome) && (listed === "all" || outcome.phrase.class === listed));
  for (const { phrase, computed, reason, layout } of failures)
    console.log(
      `    ${JSON.stringify(phrase.text)} under ${phrase.indicator.name} ${phrase.target} (${layout}): ${computed}, due ${dueScore(phrase)}; ${reason ?? ""}`,
    );
}

table(
  "denying: no score",
  thirds(
    denyingPhrases(9, 6),
    loadProfiles().map(({ id }) => id),
  ),
  isHonest,
);
table(
  "denying, low score typed with a reason: neither computed nor doubted",
  outcomesOf(denyingPhrases(10, 1), "plain", NATIONAL, 1),
  (outcome) => isHonest(outcome) && outcome.doubts.length === 0,
);
const harmless = thirds(harmlessPhrases(11, 4), NATIONAL);
table("harmless: the right score", harmless, computedRight);
table("harmless: no wrong score", harmless, isHonest);
const read = outcomesOf(targetPhrases("read", 12, 6), "plain", NATIONAL);
table("targets in words: the right score", read, computedRight);
table("targets in words: no wrong score", read, isHonest);
table("targets that no number can be held against: no score", outcomesOf(targetPhrases("refused", 13, 6), "plain", NATIONAL), isHonest);
