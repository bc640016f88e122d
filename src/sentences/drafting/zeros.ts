import { itemAt } from "../../workbook";
import {
  COUNTS_FROM_NOTHING,
  COUNTS_UPWARD,
  ALL_OF_THEM,
  DEED_DENIED,
  DENIES_ONE_WORD,
  DID_NOT_RISE,
  FAR_FROM,
  FELL,
  GRADES,
  IF,
  NAMED_RISE,
  NEGATIVE_CHANGE,
  NONE_OF_IT,
  NO_CHANGE_OF,
  ONE_HAPPENED,
  ONE_PART_MISSING,
  ONLY_HAPPENS,
  OR,
  POINTS_APART,
  RISING,
  STOOD_STILL,
  TALLIES,
  TURNED_ROUND,
  WAYS,
  WITHIN_THE_YEAR,
} from "../lexicon";
import { isStepped, type Draft, type DraftRung, type Gate, type ItemOf } from "./draft";
import { isTimeUnit } from "../ladders";
import { limitsOf } from "../points";
import { type Bound } from "../ranges";
import type { Statement } from "../statements";
import { findAll, partOf, type Part } from "../tree";
import type { Points, ValueRange } from "../types";
import { bare, deniesAll, isOpposite, meansAnyPart } from "../words";
import { put, takeRungs, sameQuantity, takeRest, lastOf, replaceLast, place } from "./items";

/** 不得分 and the like: what the last item gives in the other case, a rung of its ladder, or a gate of the row. False when none fits. */
export function takeZero(draft: Draft, statement: Statement): boolean {
  const { condition } = statement;
  if (!takesCaps(draft, statement.caps) || condition.step) return false;
  if (condition.tokens.some((part) => part.rule === "beyond")) return takeBeyond(draft, statement);
  if (condition.tokens.some((part) => part.rule === "unequal")) return takeUnequal(draft, statement, 0, "full");
  if (condition.otherwise) return takeRest(draft, statement, ZERO);
  if (condition.rank) return put(draft, { kind: "case", points: 0, subject: bare(condition.words), ...place(statement) });
  if (condition.final.length > 0) return takeZeroValue(draft, statement);
  return takeZeroWords(draft, statement);
}

/** 每100万元得1分，低于500万元不得分，最高得6分: the limit is that of what is counted up in front; nothing else has one. */
function takesCaps(draft: Draft, caps: readonly Part[]): boolean {
  const last = lastOf(draft);
  // 超过100%的按100%计算: a formula gives no more than all anyway.
  if (caps.length === 0 || (last?.kind === "formula" && caps.every(({ rule }) => rule === "topCap"))) return true;
  const { cap, fits } = limitsOf(caps, "gain");
  if (last?.kind !== "count-up" || last.cap !== null || !fits || cap === null) return false;
  replaceLast(draft, { ...last, cap });
  return true;
}

const ZERO = { kind: "points", points: 0 } as const;

const speaksOfRow = ({ condition }: Statement) => condition.scope || condition.veto || ALL_OF_THEM.test(bare(condition.words));

function addGate(draft: Draft, statement: Statement, by: Gate["by"]): true {
  const { condition } = statement;
  const subject = bare(condition.words);
  draft.gates.push({ by, condition, after: draft.items.length, wholeRow: speaksOfRow(statement), subject, ...place(statement) });
  return true;
}

/** 低于60%不得分: one more rung of the ladder in front, or what closes the row. */
function takeZeroValue(draft: Draft, printed: Statement): boolean {
  const statement = { ...printed, condition: countedAgain(draft, printed.condition) };
  const { condition } = statement;
  const last = lastOf(draft);
  if (last?.kind === "words" && last.denied === null && draft.losses.length === 0 && isAnyOf(last, condition))
    return takeAnyOf(draft, last, statement);
  draft.unread.push(...condition.stray);
  if (condition.final.some((bound) => isDistance(bound, condition.subject, statement))) return addGate(draft, statement, "distance");
  const goesOn =
    last?.kind === "value" &&
    last.of === itemAt(condition.final, 0).of &&
    last.rest === null &&
    sameQuantity(last.subject, condition.subject);
  const first = draft.items.length === 0 && draft.losses.length === 0 && draft.gates.length === 0;
  return (goesOn || first) && draft.losses.length === 0 && !speaksOfRow(statement)
    ? takeRungs(draft, statement, ZERO)
    : addGate(draft, statement, "value");
}

/** 未发生事故得5分，发生1起及以上不得分: any of what did not happen. */
function isAnyOf({ subject }: ItemOf<"words">, { words, final, early, strayBefore, scope }: Statement["condition"]): boolean {
  const [range, second] = final.flatMap((bound) => bound.ranges);
  const isFirst = range !== undefined && !second && range.low === 1 && range.lowIncluded && range.high === null;
  return isFirst && !scope && early.length + strayBefore.length === 0 && ONE_HAPPENED.test(bare(words)) && isOpposite(subject, words);
}

function takeAnyOf(draft: Draft, last: ItemOf<"words">, { condition, end }: Statement): true {
  replaceLast(draft, { ...last, denied: { points: 0, minus: false, words: bare(condition.words) }, end });
  return true;
}

/** 每出现1例不合格扣3分，出现3例及以上的不得分: 出现 names no condition of its own, but what is counted in front. */
function countedAgain({ losses }: Draft, condition: Statement["condition"]): Statement["condition"] {
  const isCounted = losses.some(isStepped) && ONLY_HAPPENS.test(bare(condition.subject));
  return isCounted ? { ...condition, stray: condition.strayBefore } : condition;
}

/** 未开展的不得分: the other case of the words in front, or what closes the row. */
function takeZeroWords(draft: Draft, statement: Statement): boolean {
  const { condition } = statement;
  const last = lastOf(draft);
  if (condition.early.length > 0 && !last) return addGate(draft, statement, "words");
  const open = last?.kind === "value" && last.rest === null && draft.losses.length === 0 ? last : null;
  if (open?.of === "number" && NEGATIVE_CHANGE.test(bare(condition.words))) return takeUpTo(draft, open, statement, BELOW_NOTHING);
  const words = bare(condition.words);
  if (open?.of === "number" && deniesDeed(open, words)) return takeUpTo(draft, { ...open, none: words }, statement, NOTHING_AT_ALL);
  const upTo = open?.of === "number" && NAMED_RISE.test(bare(open.subject)) ? withoutRise(words) : null;
  if (open && upTo) return takeUpTo(draft, open, statement, upTo);
  if (open?.of === "number" && deniesSubject(open, statement)) return takeUpTo(draft, open, statement, NOTHING_AT_ALL);
  if (bare(condition.words) === "") return false;
  if (isNoRise(draft, condition)) return true;
  if (ONE_PART_MISSING.test(bare(condition.words)) && !speaksOfRow(statement) && draft.items.length > 1) return false;
  if (meansAnyPart(condition.last) && draft.items.filter((item) => item.kind === "words").length > 1)
    return addGate(draft, statement, "parts");
  if (open && deniesAll(condition.words)) return takeRest(draft, statement, ZERO);
  if (last?.kind === "words" && last.denied === null && isOpposite(last.subject, condition.last) && !isGraver(draft, last, condition))
    return !speaksOfRow(statement) || draft.items.length === 1 ? takeRest(draft, statement, ZERO) : false;
  return addGate(draft, statement, "words");
}

/** 未发生安全事故得6分，发生一般事故每起扣2分，发生较大事故不得分: what closes the row is graver than what is counted in front. */
function isGraver({ items, losses }: Draft, { subject }: ItemOf<"words">, { last }: Statement["condition"]): boolean {
  return GRADES.test(last) && !GRADES.test(subject) && losses.some(({ after }) => after === items.length);
}

/** 较上年每提高1个百分点得0.5分，未提高不得分: no step of it is 0 anyway. */
function isNoRise({ items }: Draft, { words }: Statement["condition"]): boolean {
  const [only, second] = items;
  const denied = NO_CHANGE_OF.exec(bare(words))?.[1];
  const isNone = (denied !== undefined && RISING.test(denied)) || withoutRise(bare(words)) !== null;
  return only?.kind === "count-up" && !second && only.rises && isNone;
}

/** 负增长, and 未下降, 没有新增: what is below nothing, and nothing itself with it. */
const BELOW_NOTHING = { low: null, lowIncluded: false, high: 0, highIncluded: false, edgesMarked: true } as const;
/** The value 0: of a comparison, to be equal. */
export const EXACTLY_NOTHING = { ...BELOW_NOTHING, low: 0, lowIncluded: true, highIncluded: true } as const;
const NOTHING_AT_ALL = { ...BELOW_NOTHING, highIncluded: true, inWords: true } as const;

/** 下降5%及以上得6分，…，未下降不得分: the word that names the value, denied. */
function deniesSubject(open: ItemOf<"value">, { condition }: Statement): boolean {
  const { subject } = open;
  const [denial = "", turned, other] = bare(condition.words).split(OR);
  const denied = DENIES_ONE_WORD.exec(denial)?.[1];
  // 未压减或增加的: not the one way, or the other.
  if (other !== undefined || (turned !== undefined && !isTurned(denied ?? "", turned))) return false;
  return denied !== undefined && COUNTS_FROM_NOTHING.test(denied) && bare(subject).endsWith(denied);
}

/** 发表论文5篇及以上得6分，1-2篇得2分，未发表不得分; 公示不少于7天得4分，不足7天得2分，未公示不得分: none of what the steps count. */
function deniesDeed({ subject, rungs }: ItemOf<"value">, words: string): boolean {
  const deed = DEED_DENIED.exec(words)?.[1];
  const [, verb = "", thing = ""] = NONE_OF_IT.exec(words) ?? [];
  const named = thing || verb;
  const isCounted = rungs.every(
    ({ range: { unit, low, high } }) => isAmount(unit) && ((low ?? 0) > 0 || (low === null && (high ?? 0) > 0)),
  );
  const isNamed =
    deed !== undefined ? bare(subject).replace(WITHIN_THE_YEAR, "").startsWith(deed) : named !== "" && bare(subject).includes(named);
  return isNamed && isCounted && risesWith(rungs);
}

/** What can be none at all: things, days, hours. */
const isAmount = (unit: string) => TALLIES.includes(unit) || isTimeUnit(unit);

/** More of it gives more: 举办活动被投诉3次 counts something else than the deed. */
function risesWith(rungs: readonly DraftRung[]): boolean {
  const sorted = [...rungs].sort((a, b) => (a.range.low ?? 0) - (b.range.low ?? 0));
  const numbers = rungs.flatMap(({ worth }) => (worth.kind === "points" && typeof worth.points === "number" ? [worth.points] : []));
  const points = sorted.map(({ worth }) => {
    if (worth.kind === "minus" && typeof worth.points === "number") return Math.max(...numbers) - worth.points;
    return worth.kind === "points" ? (worth.points === "full" ? Infinity : worth.points) : NaN;
  });
  return points.every((at, i) => typeof at === "number" && !Number.isNaN(at) && (i === 0 || at > Number(points[i - 1])));
}

/** 持平或下降, 下降 beside steps of a rise: nothing and less, or only less. Null for other words. */
export function withoutRise(words: string): Omit<ValueRange, "unit"> | null {
  const ways = words.split(WAYS).filter((way) => way !== "");
  const isStill = ways.map((way) => STOOD_STILL.test(way));
  const isNone = ways.map((way) => DID_NOT_RISE.test(way));
  const isFall = ways.map((way) => FELL.test(way));
  if (ways.length === 0 || ways.some((_, i) => !isStill[i] && !isNone[i] && !isFall[i])) return null;
  if (isNone.includes(true) || (isStill.includes(true) && isFall.includes(true))) return NOTHING_AT_ALL;
  return isStill.includes(true) ? EXACTLY_NOTHING : BELOW_NOTHING;
}

function isTurned(change: string, turned: string): boolean {
  const [whole, rise] = TURNED_ROUND.exec(turned) ?? [];
  return whole !== undefined && (rise !== undefined) !== (RISING.test(change) || COUNTS_UPWARD.test(change));
}

/** One more rung of nothing or less (增长0-5%得1分，负增长不得分). */
export function takeUpTo(
  draft: Draft,
  last: ItemOf<"value">,
  { condition, end }: Statement,
  upTo: Omit<ValueRange, "unit">,
  points: Points = 0,
): true {
  const { bound, range } = itemAt(last.rungs, 0);
  const rung: DraftRung = {
    bound: { ...bound, bare: false, band: null },
    range: { ...upTo, unit: range.unit },
    worth: { kind: "points", points },
  };
  replaceLast(draft, { ...last, rungs: [...last.rungs, rung], conditions: [...last.conditions, condition], end });
  return true;
}

/** 相差4个百分点以上: how far from the edge, not the value itself. */
function isDistance(bound: Bound, subject: string, { condition }: Statement): boolean {
  return (
    bound.of === "number" &&
    (FAR_FROM.test(subject) ||
      POINTS_APART.test(bound.part.text) ||
      condition.tokens.some((part) => part.rule === "relation" && part.end <= bound.part.start && subject.includes(part.text)))
  );
}

function takeBeyond(draft: Draft, { condition, end }: Statement): boolean {
  const last = lastOf(draft);
  const beyond = condition.tokens.find((part) => part.rule === "beyond");
  draft.unread.push(...condition.strayBefore);
  const names = new Set(
    [last?.kind === "formula" ? last : null].flatMap((item) => (item ? item.formula.asks.map((ask) => ask.label) : [])),
  );
  if (!beyond || last?.kind !== "formula" || findAll(beyond, "operand", "operandB").some((part) => !names.has(part.text.replace(IF, ""))))
    return false;
  const at = Number(partOf(beyond, "number").text) / (beyond.text.includes("%") ? 100 : 1);
  const included = /≥/.test(beyond.text);
  replaceLast(draft, {
    ...last,
    zero: { low: at, lowIncluded: included, high: null, highIncluded: false, edgesMarked: true, unit: "" },
    end,
  });
  return true;
}

/**
 * 账面数≠盘点数不得分: two totals that must be equal, which is all that such a sentence asks.
 * @param unequal the points when they are not; @param equal when they are
 * @returns false beside other items, and where being unequal earns
 */
export function takeUnequal(draft: Draft, statement: Statement, unequal: Points, equal: Points): boolean {
  const part = statement.condition.tokens.find((one) => one.rule === "unequal");
  draft.unread.push(...statement.condition.strayBefore);
  if (!part) return false;
  const names = findAll(part, "operand").map((one) => one.text);
  if (names.length !== 2 || draft.items.length > 0 || unequal !== 0) return false;
  return put(draft, {
    kind: "unequal",
    names: [itemAt(names, 0), itemAt(names, 1)],
    yes: equal,
    no: 0,
    subject: part.text,
    ...place(statement),
  });
}
