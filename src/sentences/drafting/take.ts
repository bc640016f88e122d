import { EACH_OF_SEVERAL, EVEN_WITH, EXEMPTS, FIGURE_ENDS, LIST_NUMBER, NAMED_RISE, NAME_JOINT, NAMES_POINTS, NOT } from "../lexicon";
import type { Condition } from "../condition";
import type { Draft, ItemOf } from "./draft";
import { countsUp, takeCountUp } from "./counting";
import { takeFormula } from "./formulas";
import { limitsOf, limitsRow, pointsOf, totalOf } from "../points";
import { numberOf } from "../ranges";
import type { Statement } from "../statements";
import { find, findAll, partOf } from "../tree";
import type { Points } from "../types";
import { bare, deniesAll, isOpposite } from "../words";
import { put, takeRungs, takeRest, lastOf, replaceLast, partStepsOf, place, withoutGoalSaid, withStandards } from "./items";
import { takeFreeTimes } from "./free-times";
import { takeLine, takeShare } from "./shares";
import { takeTallySteps } from "./tally-steps";
import { EXACTLY_NOTHING, takeUpTo, takeZero, takeUnequal, withoutRise } from "./zeros";

/** Puts the statements of a sentence into items, losses, gates and gains, in printed order. */
export function draftOf(statements: readonly Statement[]): Draft {
  const draft: Draft = { items: [], losses: [], gates: [], gains: [], unread: [], floor: 0, total: null };
  if (takeTallySteps(draft, statements) || takeFreeTimes(draft, statements, takeLoss)) return draft;
  for (const statement of statements) {
    draft.unread.push(...statement.condition.unread);
    if (!take(draft, statement)) draft.unread.push(...statement.condition.tokens, statement.effect);
  }
  const [only, second] = draft.items;
  if (only?.kind === "value" && !second) replaceLast(draft, withoutGoalSaid(only));
  return draft;
}

/** False when the statement fits nothing that stood in front of it. */
function take(draft: Draft, statement: Statement): boolean {
  switch (statement.effect.rule) {
    case "award":
    case "awardShare":
    case "keep":
      return takeAward(draft, statement);
    case "zero":
      return takeZero(draft, statement);
    case "awardRange":
      return takeScoreRange(draft, statement);
    case "each":
      return takeEach(draft, statement);
    case "lose":
    case "loseShare":
      return takeLoss(draft, statement);
    case "gain":
      return takeGain(draft, statement);
    case "share":
      return takeShare(draft, statement);
    case "line":
      return takeLine(draft, statement);
    case "formula":
      return takeFormula(draft, statement);
    case "noGain":
      return true;
    default:
      return false;
  }
}

function takeAward(draft: Draft, statement: Statement): boolean {
  const { condition, effect } = statement;
  const points: Points = effect.rule === "keep" ? "full" : pointsOf(effect);
  if (effect.rule === "keep" && isExemption(draft, condition)) return false;
  // 得权重分的100%，较明显的得60%: alone it does not say of what.
  if (find(effect, "awardShare_bare") && !draft.items.some((item) => item.kind === "words" && typeof item.points === "object"))
    return false;
  if (find(effect, "awardShare_halved")) return takeHalf(draft, statement);
  if (condition.otherwise) return takeRest(draft, statement, { kind: "points", points });
  if (condition.rank) return put(draft, { kind: "case", points, subject: bare(condition.words), ...place(statement) });
  if (condition.tokens.some((part) => part.rule === "unequal")) return takeUnequal(draft, statement, "full", points);
  if (condition.final.length > 0 && !condition.step) return takeRungs(draft, statement, { kind: "points", points });
  if (effect.rule === "award" && countsUp(statement)) return takeCountUp(draft, statement);
  if (statement.caps.some((cap) => cap.rule !== "topCap")) return false;
  const number = condition.tokens.map((part) => LIST_NUMBER.exec(part.text)?.[0]).find((mark) => mark !== undefined);
  // ①1分;②1分: the parts are named elsewhere, by their numbers.
  if (bare(condition.words) === "" && number !== undefined)
    return put(draft, { kind: "words", points, denied: null, condition, subject: number, ...place(statement) });
  if (bare(condition.words) === "")
    return put(draft, { kind: "points", points, bracket: statement.bracket, subject: "", ...place(statement) });
  const last = lastOf(draft);
  const even =
    last?.kind === "value" && last.of === "number" && NAMED_RISE.test(bare(last.subject)) ? withoutRise(bare(condition.words)) : null;
  if (last?.kind === "value" && last.rest === null && draft.losses.length === 0 && even)
    return takeUpTo(draft, last, statement, even, points);
  if (last?.kind === "value" && last.rest === null && draft.losses.length === 0 && isEvenWith(last, condition))
    return takeUpTo(draft, last, statement, EXACTLY_NOTHING, points);
  const isElse = last?.kind === "value" ? deniesAll(condition.words) : last?.kind === "words" && isOnlyDenied(last, condition);
  if (isElse) return takeRest(draft, statement, { kind: "points", points });
  return put(draft, { kind: "words", points, denied: null, condition, subject: bare(condition.words), ...place(statement) });
}

/** 一次通过验收得4分，未一次通过验收得2分: the same words, denied. */
const isOnlyDenied = ({ subject, denied }: ItemOf<"words">, { words }: Condition) => denied === null && bare(words) === NOT + bare(subject);

/** 高于全市平均水平得6分，与全市平均持平得4分: the same average. */
function isEvenWith({ of, rungs }: ItemOf<"value">, { words, strayBefore }: Condition): boolean {
  const [even, named] = EVEN_WITH.exec(bare(words)) ?? [];
  const nouns = rungs.map(({ bound: { part } }) => part.text.replace(find(part, "op")?.text ?? "", "").replace(FIGURE_ENDS, ""));
  return of !== "number" && even !== undefined && strayBefore.length === 0 && nouns.every((noun) => named === undefined || noun === named);
}

/** 按期整改得6分，逾期整改的减半计分: half of the one award in front. */
function takeHalf(draft: Draft, statement: Statement): boolean {
  const { condition, caps } = statement;
  const [first, second] = draft.items;
  const isPlain =
    !condition.otherwise && !condition.step && condition.final.length === 0 && caps.length === 0 && bare(condition.words) !== "";
  if (first?.kind !== "words" || second || first.denied !== null || draft.losses.length > 0 || !isPlain) return false;
  const points: Points = typeof first.points === "number" ? first.points / 2 : { share: 0.5 };
  return put(draft, { kind: "words", points, denied: null, condition, subject: bare(condition.words), ...place(statement) });
}

/** 整改到位的不扣分 behind a loss, 因故障延误的不扣分: what is let off of what is counted, which no count tells. */
function isExemption(draft: Draft, { words, final, otherwise }: Condition): boolean {
  const plain = bare(words);
  return !otherwise && plain !== "" && (EXEMPTS.test(plain) || (draft.losses.length > 0 && final.length === 0 && !deniesAll(plain)));
}

function takeScoreRange(draft: Draft, statement: Statement): boolean {
  const numbers = findAll(statement.effect, "score").map(numberOf);
  return put(draft, { kind: "score-range", most: Math.max(...numbers), subject: bare(statement.condition.words), ...place(statement) });
}

/** 真实、完整、准确各1分: as many parts as the words name. */
function takeEach(draft: Draft, statement: Statement): boolean {
  const { condition, effect } = statement;
  const names = bare(condition.last)
    .split(NAME_JOINT)
    .filter((name) => name !== "");
  if (names.length < 2 || condition.final.length > 0 || statement.caps.length > 0) return false;
  const points = numberOf(partOf(effect, "score"));
  for (const name of names) put(draft, { kind: "words", points, denied: null, condition, subject: name, ...place(statement) });
  return true;
}

function takeLoss(draft: Draft, statement: Statement): boolean {
  const { condition, effect, caps } = statement;
  const points = pointsOf(effect);
  if (EACH_OF_SEVERAL.test(effect.text) || condition.rank || (effect.rule === "loseShare" && !isOfPoints(effect))) return false;
  const minus = { kind: "minus", points } as const;
  if (condition.otherwise) return takeRest(draft, statement, minus);
  const limits = limitsOf(
    caps.filter((cap) => cap.rule !== "partStep"),
    "lose",
  );
  const partSteps = partStepsOf(statement);
  if (!limits.fits || partSteps === "unclear") return false;
  draft.floor = Math.max(draft.floor, limits.floor);
  if (!takeTotal(draft, statement)) return false;
  const loss = {
    points,
    condition: withStandards(draft, condition),
    partSteps,
    most: limits.most,
    limitStated: limits.stated,
    totalLimit: limits.total,
    after: draft.items.length,
    ...(effect.rule === "loseShare" && !NAMES_POINTS.test(effect.text) ? { ofRest: true as const } : {}),
    ...place(statement),
  };
  if (condition.step) {
    draft.losses.push({ ...loss, step: condition.step, subject: condition.subject || bare(condition.words) });
    return true;
  }
  if (condition.final.length > 0) return !limits.stated && takeRungs(draft, statement, minus);
  if (bare(condition.words) === "") return false;
  if (!limits.stated && isOtherCase(draft, condition)) return takeRest(draft, statement, minus);
  draft.losses.push({ ...loss, step: null, subject: bare(condition.words) });
  return true;
}

/** 两项合计最多扣6分: the most of all losses together, which a sentence says once. False when it says it again. */
function takeTotal(draft: Draft, statement: Statement): boolean {
  const total = totalOf(statement.caps);
  if (!total) return true;
  if (draft.total) return false;
  draft.total = { ...total, after: draft.losses.length + 1, ...place(statement) };
  return true;
}

/** 扣权重的10%, 扣一半; 扣0.5% alone does not say of what. */
const isOfPoints = (effect: Statement["effect"]) => NAMES_POINTS.test(effect.text) || find(effect, "half") !== null;

/** 资料齐全得5分，不齐全扣2分: what the words in front give when they do not hold, unless a loss of theirs stands between. */
function isOtherCase({ items, losses }: Draft, { last: words }: Condition): boolean {
  const last = items[items.length - 1];
  const single = losses.every((one) => one.after < items.length);
  return last?.kind === "words" && last.denied === null && single && isOpposite(last.subject, words);
}

function takeGain(draft: Draft, statement: Statement): boolean {
  const { condition, effect } = statement;
  const { cap, fits } = limitsOf(
    statement.caps.filter((part) => part.rule !== "partStep"),
    "gain",
  );
  const partSteps = partStepsOf(statement);
  if (!fits || partSteps === "unclear" || condition.otherwise || condition.rank || (condition.final.length > 0 && !condition.step))
    return false;
  if (condition.from.length > 0 || (!condition.step && bare(condition.words) === "")) return false;
  const ofRow = limitsRow(statement.caps);
  draft.gains.push({
    step: condition.step,
    points: pointsOf(effect),
    cap,
    ofRow,
    ofSum: statement.caps.some(({ rule }) => rule === "sumCap"),
    partSteps,
    condition,
    subject: bare(condition.words),
    ...place(statement),
  });
  return true;
}
