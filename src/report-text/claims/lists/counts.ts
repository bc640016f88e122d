import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { countIn } from "../../../reading";
import { claimOf } from "../../judge";
import { isHolding } from "../../measure";
import { aloneFigure, paragraphOf, listBehind, type Figure, type Paragraph, type ReportText, type Sentence } from "../../text";
import {
  ADDED_BEHIND,
  AND_ALSO,
  AND_SO_ON,
  BARE_COUNT,
  BARE_NAMES,
  COUNT_IN_NAME,
  COUNT_IN_WORDS,
  COUNTED_UP,
  ENUMERATION,
  EXPLICIT_NAMES,
  JOINED_NAMES,
  KINDS_OF_NAMES,
  LIST_AHEAD,
  LISTED_BEHIND,
  NAME_AND_AMOUNT,
  NAMES_IN_FRONT,
  NUMBERED,
  OF_ANYTHING,
  OPEN_LIST,
  OPENER,
  PLACES_IN_FRONT,
  REPORT_AHEAD,
  TIMES,
} from "../../lexicon";
import type { Claim } from "../../types";
import { blankedBrackets, stated } from "../lib";

const SHORT_LINE = 16;
const FEWEST_NAMES = 3;
const MISCOUNTED_BY = 2;

/** Counts against what is enumerated for them: names with 、, or the numbered lines below. */
export function countClaims(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const counts = [
      ...stated(sentence).filter((figure) => figure.sort === "count" && figure.factor === 1 && figure.decimals === 0),
      ...wordCounts(report, sentence),
    ];
    return counts
      .filter(({ tail }) => !ADDED_BEHIND.test(tail))
      .flatMap((count) => {
        const claims = [
          namesClaim(report, sentence, count),
          linesClaim(report, sentence, count, counts),
          openListClaim(report, sentence, count),
          namesInFront(report, sentence, count),
          marksClaim(report, sentence, count, counts),
          bareNames(report, sentence, count),
        ].flatMap((claim) => claim ?? []);
        // 三项任务 may be named in front, and a list of other things follow.
        return claims.find(({ verdict }) => isHolding(verdict)) ?? claims[0] ?? [];
      });
  });
}

/** 五个, 四类: counts in words, where they stand beside a list. */
function wordCounts({ plain }: ReportText, sentence: Sentence): Figure[] {
  return [...plain.slice(sentence.start, sentence.end).matchAll(COUNT_IN_WORDS)].flatMap((match): Figure[] => {
    const { number = "", unit = "" } = match.groups ?? {};
    const value = countIn(number);
    const start = sentence.start + match.index;
    if (value === null || value < FEWEST_NAMES || isInName(plain, sentence, start)) return [];
    const tail = plain.slice(start + number.length + unit.length, sentence.end).split(/[,;。、:()\d|]/)[0] ?? "";
    const { paragraph, index } = sentence;
    const end = start + number.length + unit.length;
    return [aloneFigure({ start, end, digits: String(value), sort: "count", unit, tail, paragraph, sentence: index })];
  });
}

/** “四级三类”规划: quotes with more numbers than one hold a name. */
function isInName(plain: string, { start, end }: Sentence, at: number): boolean {
  const opened = /[“"][^“”"]*$/.exec(plain.slice(start, at))?.[0] ?? "";
  const quoted = opened + (/^[^“”"]*/.exec(plain.slice(at, end))?.[0] ?? "");
  return opened !== "" && [...quoted.matchAll(COUNT_IN_NAME)].length > 1;
}

/** “十项行动”等: what is called so is not what the lines below it tell. */
function isQuoted({ plain }: ReportText, sentence: Sentence, { start }: Figure): boolean {
  return /“[^“”]*$/.test(plain.slice(sentence.start, start));
}

/** 5个子项目：一是…，二是…，三是…: the marks that follow in the paragraph, in their order. */
function marksClaim(report: ReportText, sentence: Sentence, count: Figure, counts: readonly Figure[]): Claim | null {
  const { end } = paragraphOf(report, sentence);
  const behind = report.plain.slice(count.end, end);
  const style = LISTED_BEHIND.find(({ opens }) => opens.test(behind));
  if (!style) return null;
  let number = 0;
  let at = 0;
  for (const mark of style.marks) {
    const next = behind.indexOf(mark, at);
    if (next < 0) break;
    number += 1;
    at = next + mark.length;
  }
  if (number < FEWEST_NAMES - 1) return null;
  // Of two numbers it is not said which is listed.
  return counts.every((one) => one.unit !== count.unit || one.value.eq(count.value)) ? listed(report, count, [number]) : null;
}

/** 赴北京、上海、广州、成都5个城市; 用于甲补助、乙管护和丙修复三个方面: names right in front of a count. Only where all are short it is wrong to miss one. */
function bareNames(report: ReportText, sentence: Sentence, count: Figure): Claim | null {
  const before = blankedBrackets(report.plain.slice(sentence.start, count.start)).replace(/\s/g, "").replace(COUNTED_UP, "");
  const list = BARE_NAMES.exec(before)?.groups?.names ?? "";
  const numbers = namesIn(list);
  const names = list.split("、");
  if (
    names.length < FEWEST_NAMES ||
    numbers.length === 0 ||
    // 江城以及东山、西山3个赛区: two names at one place of the list.
    names.slice(0, -1).some((name) => AND_ALSO.test(name)) ||
    !BARE_COUNT.test(report.plain.slice(count.end - count.unit.length, sentence.end))
  )
    return null;
  const fits = numbers.some((one) => count.value.eq(one));
  const short =
    names.length > FEWEST_NAMES &&
    names.slice(1).every((name) => name.length <= SHORT_NAME && name.length >= 2 && !JOINED_NAMES.test(name)) &&
    count.value.minus(names.length).abs().lte(1);
  return fits || short ? listed(report, count, numbers) : null;
}

const SHORT_NAME = 3;

/** 行政机构8个，分别是…、…、…: the names up to the next comma or stop. */
function namesClaim(report: ReportText, sentence: Sentence, count: Figure): Claim | null {
  const behind = blankedBrackets(report.plain.slice(count.end, sentence.end));
  const opened = ENUMERATION.exec(behind);
  if (!opened || !OPENER.test(opened[0])) return null;
  const list = /^[^;。]*/.exec(behind.slice(opened[0].length))?.[0] ?? "";
  const amounts = sentence.figures.filter((figure) => figure.start >= count.end && figure.sort === "amount").length;
  if (amounts > 0 && EXPLICIT_NAMES.test(opened[0])) return listed(report, count, namesWithAmounts(list.split(",")[0] ?? ""));
  if (amounts > 0 || /\d/.test(list.split(",")[0] ?? "")) return null;
  return listed(report, count, namesIn(list.split(",")[0] ?? ""));
}

/** 3个，即甲180万元、乙95万元、丙62万元: names with one amount each. */
function namesWithAmounts(list: string): readonly number[] {
  const names = list.split("、").map((name) => name.replace(/[。;]$/, ""));
  return names.length >= FEWEST_NAMES && names.every((name) => NAME_AND_AMOUNT.test(name)) ? [names.length] : [];
}

/** How many names; one more when the last ones are joined by 和, so both counts fit. */
function namesIn(list: string): readonly number[] {
  const names = list
    .split("、")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length < 2) return [];
  if (AND_SO_ON.test(list)) return [];
  return JOINED_NAMES.test(names.at(-1)!) ? [names.length, names.length + 1] : [names.length];
}

function listed(report: ReportText, count: Figure, numbers: readonly number[]): Claim | null {
  const first = numbers[0];
  if (first === undefined) return null;
  const fits = numbers.find((one) => count.value.eq(one));
  // Who counts is out by one, or by two of what is named (6个项目); 6辆 beside four names counts something else.
  const most = count.tail === "" ? 1 : MISCOUNTED_BY;
  if (fits === undefined && count.value.minus(first).abs().gt(most)) return null;
  const found = fits ?? first;
  const { listed: words, notes } = messages.reportText;
  return claimOf(report, count, {
    kind: "count",
    verdict: fits === undefined ? "inconsistent" : "consistent",
    expected: new Decimal(found),
    derivation: words(String(found)),
    note: fits === undefined ? notes.ifWhole : null,
  });
}

/** 9个项目，情况如下：: the numbered lines that follow. The last count in front of the colon is the one that is listed. */
function linesClaim(report: ReportText, sentence: Sentence, count: Figure, counts: readonly Figure[]): Claim | null {
  const paragraph = paragraphOf(report, sentence);
  const isListed = sentence.end === paragraph.end && count === counts.at(-1) && count.unit !== TIMES && count.depth === 0;
  if (!isListed || isQuoted(report, sentence, count)) return null;
  if (REPORT_AHEAD.test(report.plain.slice(count.end, paragraph.end))) return null;
  const opener = leadIn(report, paragraph);
  // 公车6辆，车均3.6万元。重点工作：1.…: the line in between heads things of its own.
  if (opener && opener !== paragraph && !isCalledIn(report.plain.slice(opener.start, opener.end), count)) return null;
  const list = opener && listBehind(report, opener);
  return list && list.items.length >= 2 ? listed(report, count, [list.items.length]) : null;
}

/** 10项改革任务…。任务清单：: a line names what was counted in front of it. */
function isCalledIn(line: string, { unit, tail }: Figure): boolean {
  return NUMBERED.includes(unit) || [...tail].some((_, i) => i + 2 <= tail.length && line.includes(tail.slice(i, i + 2)));
}

/** The line that opens the list: the paragraph itself, or a short line without figures behind it (项目内容为：). */
function leadIn(report: ReportText, paragraph: Paragraph): Paragraph | null {
  const opens = (line: Paragraph) => LIST_AHEAD.test(report.plain.slice(line.start, line.end));
  if (opens(paragraph)) return paragraph;
  const next = report.paragraphs.slice(paragraph.index + 1).find((line) => line.end > line.start);
  return next && next.mark === null && next.figures.length === 0 && next.end - next.start <= SHORT_LINE && opens(next) ? next : null;
}

/** 甲、乙、丙等2个: at least as many as are named in front of 等. */
function openListClaim(report: ReportText, sentence: Sentence, count: Figure): Claim | null {
  const before = blankedBrackets(report.plain.slice(sentence.start, count.start));
  const names = OPEN_LIST.exec(before)?.[1];
  const told = names ? names.split("、").filter((name) => name.trim() !== "") : [];
  const number = told.length;
  if (number < 2 || count.value.gt(number) || areUnlike(told)) return null;
  const less = count.value.lt(number);
  return claimOf(report, count, {
    kind: "count",
    verdict: less ? "inconsistent" : "consistent",
    expected: new Decimal(number),
    derivation: messages.reportText.listedAtLeast(String(number)),
  });
}

/** 团队签注“全国通办”、赴外探亲、工作、学习证件“全国通办”: names so different in length may each hold several words that 、 joins. */
function areUnlike(names: readonly string[]): boolean {
  const lengths = names.slice(1).map((name) => name.length);
  return Math.max(...lengths) > 2 * Math.min(...lengths) + LETTERS_TO_SPARE;
}

const LETTERS_TO_SPARE = 4;

/** 下辖甲公司、乙处、丙所5个二级单位: names in front of the count that are all of the kind it counts. */
function namesInFront(report: ReportText, sentence: Sentence, count: Figure): Claim | null {
  const before = blankedBrackets(report.plain.slice(sentence.start, count.start)).replace(/\s/g, "").replace(COUNTED_UP, "");
  const names = NAMES_IN_FRONT.exec(before)?.groups?.names?.split("、") ?? [];
  const places = PLACES_IN_FRONT.exec(before)?.groups?.names;
  if (places !== undefined && count.tail !== "" && count.value.minus(places.split("、").length).abs().lte(1))
    return listed(report, count, namesIn(places));
  const kind = KINDS_OF_NAMES.find(
    ({ counted, name }) =>
      counted.test(count.tail) || (count.tail === "" && OF_ANYTHING.includes(count.unit) && names.every((one) => name.test(one))),
  );
  if (names.length < FEWEST_NAMES || !kind || !names.every((name) => kind.name.test(name))) return null;
  return listed(report, count, namesIn(names.join("、")));
}
