import { itemAt } from "../workbook";
import {
  ANY_PART_MISSING,
  ASKED_FOR,
  BAD,
  BEYOND_STEPS,
  BUT,
  COMPARING,
  DEADLINE,
  DENIAL,
  DENIED_THINGS,
  DENIES_AT_ONCE,
  DENIES_ONE_WORD,
  GENERIC_ELSE,
  GOOD,
  GRADES,
  HAPPENED,
  HAS,
  HOW_MUCH,
  IT_HAPPENED,
  JOINS_CONDITIONS,
  LATE,
  LOOKED_AT,
  MORE_IS_ASKED,
  NEGATED,
  NO_ANSWER,
  NOTHING_HAPPENED,
  NOT_IN_TIME,
  ONE_IS_WRONG,
  ONE_MISSING,
  ONE_OF_THEM,
  OR,
  OTHER_RATE,
  PLAIN_ENDS,
  PLAN_RATE,
  PLAN_WORDS,
  POSITIVE_VERBS,
  SAID_BEFORE,
  TIMELY,
  WAYS,
  WITHIN_THE_YEAR,
} from "./lexicon";
import type { Words } from "./types";

/** Words without what carries nothing at their ends: 的, 者, commas. */
export function bare(words: string): string {
  return words.replace(PLAIN_ENDS, "");
}

/** True when a per cent of these words is the share of the plan that was done: no other rate is measured. */
export function speaksOfPlan(words: string): boolean {
  return PLAN_WORDS.test(words) && !OTHER_RATE.test(words.replace(PLAN_RATE, ""));
}

/** True when these words name the rate of a plan that was done (完成率). */
export function namesPlanRate(words: string): boolean {
  return words.search(PLAN_RATE) >= 0;
}

/** True for words that only deny whatever stood in front (未达到要求的, 没有). */
export function deniesAll(words: string): boolean {
  return GENERIC_ELSE.test(bare(words)) || BEYOND_STEPS.test(bare(words));
}

/** True when the second words are the other answer to the first: 未, 不, 无 before the same words, 否, too late for in time. */
export function isOpposite(yes: string, no: string): boolean {
  const [a, b] = [bare(yes), bare(no)];
  if (b === NO_ANSWER || deniesAll(b) || ONE_MISSING.test(b) || ONE_IS_WRONG.test(b)) return true;
  if (SAID_BEFORE.test(b)) return DENIES_AT_ONCE.test(a);
  if (ONE_OF_THEM.test(b)) return DENIED_THINGS.test(a) && !ASKED_FOR.test(a);
  if (HAPPENED.test(b) && isDeniedForTheYear(a)) return true;
  if (isSameThingOfTheYear(a, b) || isBadOf(a, b)) return true;
  const ways = b.split(WAYS).filter((way) => way !== "");
  return (
    ways.length > 0 && ways.every((way) => denies(a, way) || denies(way, a)) && (ways.length === 1 || ways.some((way) => denies(a, way)))
  );
}

/** 全年无安全事故, 发生安全事故: the thing itself, and nothing beside it. */
function isSameThingOfTheYear(yes: string, no: string): boolean {
  const thing = IT_HAPPENED.exec(no)?.[1];
  return thing !== undefined && isDeniedForTheYear(yes) && NOTHING_HAPPENED.exec(yes)?.[1] === thing;
}

/** 群众评价好, 评价差. */
function isBadOf(yes: string, no: string): boolean {
  const named = GOOD.exec(yes)?.[1];
  const denied = BAD.exec(no)?.[1];
  return named !== undefined && denied !== undefined && denied.length >= 2 && named.endsWith(denied);
}

/** 全年未发生安全事故: the year in front of one denial. */
function isDeniedForTheYear(words: string): boolean {
  const denial = words.replace(WITHIN_THE_YEAR, "");
  return denial !== words && DENIES_AT_ONCE.test(denial) && !JOINS_CONDITIONS.test(denial);
}

/** A denial with a word of the other side right behind it: 未分配 of …分配到各街道办. */
function denies(yes: string, no: string): boolean {
  if ((TIMELY.test(yes) || DEADLINE.test(yes)) && LATE.test(no)) return true;
  if (DEADLINE.test(yes) && NOT_IN_TIME.test(no)) return true;
  const denial = [...no.matchAll(DENIAL)].pop();
  if (!denial || yes === "") return false;
  const rest = no.slice(denial.index + denial[0].length);
  const before = no.slice(0, denial.index);
  if (rest === "") return before !== "" && yes.includes(before.slice(-2));
  // 支出未超预算, 超预算: the same words without their denial.
  if (rest === yes && !JOINS_CONDITIONS.test(before)) return true;
  const key = (rest.replace(COMPARING, "") || rest).slice(0, 2);
  return key !== "" && yes.includes(key) && !isDeniedThere(yes, key) && (before === "" || namesSame(before, yes));
}

function isDeniedThere(text: string, key: string): boolean {
  return [...text.matchAll(DENIAL)].some((match) => text.startsWith(key, match.index + match[0].length));
}

/** 违规违纪问题 and 违规: two characters in a row that both have. */
export function namesSame(a: string, b: string): boolean {
  return Array.from({ length: Math.max(0, a.length - 1) }, (_, i) => a.slice(i, i + 2)).some((pair) => b.includes(pair));
}

/** True when two failings speak of one thing, so that one may be the milder grade of the other (公示牌不更新, 公示牌2个月内未更新). */
export function mayBeGrades(first: string, second: string): boolean {
  if (BUT.test(second) || (GRADES.test(first) && GRADES.test(second))) return true;
  if (areParallel(first, second)) return false;
  const keys = (words: string) =>
    [...words.matchAll(DENIAL)]
      .map((match) => words.slice(match.index + match[0].length))
      .flatMap((rest) => [rest.slice(0, 2), rest.replace(COMPARING, "").slice(0, 2)])
      .filter((key) => key.length === 2);
  return keys(first).some((key) => second.includes(key)) || keys(second).some((key) => first.includes(key));
}

/** 未按规定公开预算, 未按规定公开决算: the same failing of two things, which say nothing of how much. */
function areParallel(first: string, second: string): boolean {
  const at = [...first].findIndex((char, i) => char !== second[i]);
  const [a, b] = [first, second].map((words) => bare(words.slice(at)));
  const isThing = (rest: string) => rest.length >= 2 && !HOW_MUCH.test(rest);
  return at >= 3 && NEGATED.test(first.slice(0, at)) && isThing(a ?? "") && isThing(b ?? "");
}

/** 上述两条有一条未做到的: the parts of the list are meant, not a new condition. */
export function meansAnyPart(words: string): boolean {
  return ANY_PART_MISSING.test(bare(words));
}

/**
 * 合格 of 验收合格得10分，不合格不得分: what the denial denies is the whole answer where only the name of what is looked at stands in front of it.
 * Null behind anything else (一次性验收合格, 资料齐全且验收合格), and where the other answer denies more than that.
 */
export function saidAlone(yes: string, no: readonly string[]): string | null {
  const [only, second] = no.map(bare);
  const denied = only === undefined || second !== undefined ? undefined : DENIES_ONE_WORD.exec(only)?.[1];
  if (denied === undefined || !bare(yes).endsWith(denied)) return null;
  const named = bare(yes).slice(0, -denied.length);
  return (named === "" || LOOKED_AT.test(named)) && !MORE_IS_ASKED.test(named) ? denied : null;
}

/** The sentence's own words for yes and no, as they may stand in the actual column. */
export function answerWords(yes: string, no: readonly string[]): Words {
  return { yes: yes === "" ? [] : [...new Set([...saidAs(yes), ...deniedIn(yes, no)])], no: no.flatMap(saidAs) };
}

/** 未超预算 of 项目支出未超预算 beside 超预算: the denial of the other answer, without what it is said of. */
function deniedIn(yes: string, no: readonly string[]): string[] {
  const denial = [...bare(yes).matchAll(DENIAL)].pop();
  const denied = denial ? bare(yes).slice(denial.index) : "";
  return denial && no.some((words) => bare(words) === denied.slice(denial[0].length)) ? [denied] : [];
}

/** A condition and its shorter forms: its last piece, what stands behind a verb such as 做到, each of several ways joined by 或. */
function saidAs(words: string): string[] {
  const whole = bare(words);
  const plain = whole.replace(WITHIN_THE_YEAR, "");
  const verb = POSITIVE_VERBS.exec(whole);
  const tail = verb ? whole.slice(verb.index + verb[0].length) : "";
  const ways = whole.split(OR);
  const has = HAS.exec(itemAt(ways, 0))?.[0] ?? "";
  const each = ways.length > 1 ? ways.flatMap((way, i) => [way, i > 0 && has !== "" && !way.startsWith(has) ? `${has}${way}` : way]) : [];
  return [...new Set([whole, ...(DENIES_AT_ONCE.test(plain) ? [plain] : []), tail, ...each])].filter((way) => way.length >= 2);
}
