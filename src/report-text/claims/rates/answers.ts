import { ratioReading, settle, type Reading } from "../../judge";
import { valueOf } from "../../measure";
import type { Told, ToldText } from "../../told";
import { ANSWERED, DUE_AND_DONE, NEGATED_PART, OTHER_RATE, PART_OF_RATE, RATE_LETTERS, RATE_OF_DEED, WHOLE_OF_RATE } from "../../lexicon";
import type { Claim } from "../../types";
import { pairBeside } from "./beside";
import { addable, isStock, toldIn } from "../lib";
import { likelyRatios } from "../shares/likely";
import type { PartsList } from "../lists/lists";

/** 发放问卷300份，收回291份，回收率97%; 走访120户，满意114户，满意度95%; 应种42860剂次，实种42301剂次，接种率98.7%: rates that no plan stands behind, against what their sentence tells. */
export function answerClaims(text: ToldText, lists: readonly PartsList[]): Claim[] {
  return text.all
    .filter((one) => one.figure.sort === "percent" && one.role === "other" && !one.figure.bound && OTHER_RATE.test(one.figure.lead))
    .flatMap((rate) => settle(text.report, rate.figure, "rate", [...readingsOf(text, rate), ...likelyRatios(text, rate, lists)]) ?? []);
}

/** The part over the whole that the words call so; then every other pair of the sentence that fits. */
function readingsOf(text: ToldText, rate: Told): Reading[] {
  const beside = pairBeside(text, rate);
  return [...(beside ? ratioReading(beside.done.figure, beside.goal.figure, "stated") : []), ...readingsInSentence(text, rate)];
}

function readingsInSentence(text: ToldText, rate: Told): Reading[] {
  const { here, from } = placeOfPair(text, rate);
  const verb = RATE_OF_DEED.exec(rate.figure.lead)?.groups?.verb;
  const isDeed = (one: Told) => verb !== undefined && one.figure.lead.includes(verb);
  const isPart = (one: Told) => !NEGATED_PART.test(one.figure.lead) && (PART_OF_RATE.test(one.figure.lead) || isDeed(one));
  const part = here.filter((one) => one.figure.start >= from && one.figure.segment === rate.figure.segment && isPart(one)).at(-1);
  const others = here.filter((one) => part && one !== part && addable(one.figure, part.figure));
  const beside = others.filter((one) => one.figure.segment === part?.figure.segment);
  const wholes = others.filter(
    (one) =>
      part &&
      valueOf(one.figure).gte(valueOf(part.figure)) &&
      (WHOLE_OF_RATE.test(one.label + one.figure.tail) || (beside.length === 1 && one === beside[0] && isDeed(part))) &&
      !isPart(one),
  );
  const whole = wholes.filter((one) => one.figure.segment === rate.figure.segment).at(-1) ?? wholes.at(-1);
  // 发放1500份，收回1428份，其中满意1365份: by those who answered, told in between, as well as by those who were asked.
  const answered = whole && part ? others.filter((one) => isBetween(one, whole, part) && ANSWERED.test(one.figure.lead)).slice(-1) : [];
  const named =
    part && whole && isOneThing(rate, part, whole)
      ? [...answered, whole].flatMap((one) => ratioReading(part.figure, one.figure, "named"))
      : [];
  const pairs = here.flatMap((a) =>
    here
      .filter((b) => b !== a && addable(a.figure, b.figure) && valueOf(b.figure).gt(valueOf(a.figure)))
      .flatMap((b) => ratioReading(a.figure, b.figure, "weak")),
  );
  return [...named, ...pairs];
}

function isBetween(one: Told, whole: Told, part: Told): boolean {
  return one.figure.start > whole.figure.start && one.figure.end < part.figure.start && valueOf(one.figure).gte(valueOf(part.figure));
}

/**
 * The stocks that a rate may be told of: those in the bracket right behind it (96%(应到50人，实到48人)), else those in front of it.
 * Behind another rate its own part is meant, not what is told in front of that: the part stands at `from` or behind.
 */
function placeOfPair(text: ToldText, rate: Told): { readonly here: readonly Told[]; readonly from: number } {
  const told = toldIn(text, rate.figure.sentence);
  const own = told.filter((one) => isStock(one) || (one.role === "rest" && !one.figure.bound));
  const aside = own.filter(
    (one) =>
      one.figure.start >= rate.figure.end &&
      one.figure.depth > rate.figure.depth &&
      /^\([^()]*$/.test(text.report.plain.slice(rate.figure.end, one.figure.start)),
  );
  if (aside.length >= 2) return { here: aside, from: 0 };
  const rates = told.filter((one) => one.figure.sort === "percent" && one.figure.end <= rate.figure.start);
  return { here: own.filter((one) => one.figure.end <= rate.figure.start), from: rates.at(-1)?.figure.end ?? 0 };
}

/** 合格率 is told of what passed, 接种率 of 实种 out of 应种: the rate shares a letter with its part, or part and whole are 实 and 应. */
function isOneThing(rate: Told, part: Told, whole: Told): boolean {
  const letters = rate.figure.lead.replace(RATE_LETTERS, "");
  return (
    [...letters].some((letter) => part.figure.lead.includes(letter)) &&
    (!DUE_AND_DONE.due.test(whole.figure.lead) || DUE_AND_DONE.done.test(part.figure.lead))
  );
}
