import Decimal from "decimal.js";
import { HUNDRED, show, sumOf } from "../../../reading";
import { messages } from "../../../messages";
import { exactScore } from "../../judge";
import {
  BARE_EARNED,
  FORMER_VALUE,
  FULL_BESIDE,
  PARTS_OF_ROW,
  PART_OF_ROW,
  SCORE_ITEM,
  SCORE_WITH_MARK,
  SCORED,
  TOTAL_BEHIND,
  TOTAL_EARNED,
} from "../../lexicon";
import { aloneFigure, type Figure, type ReportText } from "../../text";
import type { Claim } from "../../types";

/*
 * 指标…分值15得分15; 小计得分49.5; 总分:98.74; A项目决策权重12得分12: the rows of a scoring table that was copied, each number under its own word and with no
 * unit. Where their full marks make 100 none of them is missing.
 */

/** A row, or several that end in their subtotal. `full` is null where no full mark is printed. */
interface Block {
  readonly section: Decimal | null;
  readonly rows: readonly Row[];
  readonly sub: Figure | null;
}
interface Row {
  readonly full: Figure | null;
  readonly score: Figure;
}

const FEWEST_ROWS = 3;
const NEXT_LINE = /^[^\n]*\n?[^\n]*$/;
const FIRST_OF_TWO: readonly string[] = ["full", "given"];

/** Subtotals and totals of score rows against the rows above them, and a row against its own parts. */
export function scoreRows(report: ReportText): Claim[] {
  return tablesOf(report).flatMap(({ blocks, total: own }) => {
    const total = own ?? toldBehind(report, blocks);
    return [
      ...blocks.flatMap((block) => [...subClaim(report, block), ...block.rows.flatMap((row) => partsClaim(report, row))]),
      ...(total ? totalClaim(report, blocks, total) : []),
    ];
  });
}

/** D项目效益：分值28，得分22.3。⏎四部分分值合计100分，得分合计85.8分: the total in words, with nothing but the full mark of all between it and the last row. */
function toldBehind({ figures, plain }: ReportText, blocks: readonly Block[]): Figure | null {
  const last = blocks.at(-1)?.rows.at(-1)?.score;
  const [first, second] = last ? figures.filter(({ start }) => start >= last.end) : [];
  const total = first?.sort === "score" && first.value.eq(HUNDRED) && FULL_BESIDE.test(first.lead) ? second : first;
  const isTotal = last && total?.sort === "score" && !total.bound && TOTAL_EARNED.test(total.lead) && !BARE_EARNED.test(total.lead);
  return isTotal && NEXT_LINE.test(plain.slice(last.end, total.start)) ? total : null;
}

/** 政策制定18.50(20分)、政策实施21.75(25分)…: scores with their full marks in brackets, which make 100 in one sentence, against the score of the whole beside them. */
export function bracketScores(report: ReportText): Claim[] {
  return report.sentences.flatMap(({ start, end, figures, index }) => {
    const rows = [...report.plain.slice(start, end).matchAll(SCORE_WITH_MARK)];
    const [first, last] = [rows[0], rows.at(-1)];
    const of = (name: string) => rows.map(({ groups }) => new Decimal(groups?.[name] ?? 0));
    if (!first || !last || rows.length < FEWEST_ROWS || !sumOf(of("full")).eq(HUNDRED)) return [];
    const [from, to] = [start + first.index, start + last.index + last[0].length];
    const sum = sumOf(of("score"));
    const isTotal = (one: Figure) => one.sort === "score" && !one.bound && one.depth === 0 && one.value.lt(HUNDRED);
    // 得分86.25分，四个一级指标分别是: in front of the list; …，93.1分: or right behind it, with no other word than that of a total.
    const ahead = figures.filter((one) => isTotal(one) && one.end <= from && SCORED.test(one.lead) && !FORMER_VALUE.test(one.lead)).at(-1);
    const behind = figures.find((one) => one.start >= to);
    const total =
      behind && isTotal(behind) && TOTAL_BEHIND.test(report.plain.slice(to, behind.start)) && behind.sentence === index ? behind : ahead;
    return total ? [exactScore(report, total, sum, wordsOf(of("score"), sum))] : [];
  });
}

/** The items of a text between two totals. */
function tablesOf(report: ReportText): { readonly blocks: readonly Block[]; readonly total: Figure | null }[] {
  const tables: { blocks: Block[]; total: Figure | null }[] = [];
  let blocks: Block[] = [];
  let section: Decimal | null = null;
  let rows: Row[] = [];
  const close = (sub: Figure | null) => {
    if (rows.length > 0) blocks.push({ section, rows, sub });
    section = null;
    rows = [];
  };
  for (const match of report.plain.matchAll(SCORE_ITEM)) {
    const at = (name: string) => figureAt(report, match, name);
    const score = at("score") ?? at("given") ?? at("last") ?? at("bare");
    if (match.groups?.section !== undefined) {
      close(null);
      section = new Decimal(match.groups.section);
    } else if (score) rows.push({ full: at("full") ?? at("mark") ?? at("first"), score });
    else if (match.groups?.sub !== undefined) close(at("sub"));
    else {
      close(null);
      tables.push({ blocks, total: at("total") });
      blocks = [];
    }
  }
  close(null);
  return [...tables, { blocks, total: null }];
}

/** A number of a match as a score; null where the match has none of that name. The first number of two stands in front, the other one at the end. */
function figureAt({ sentences }: ReportText, match: RegExpExecArray, name: string): Figure | null {
  const digits = match.groups?.[name];
  if (digits === undefined) return null;
  const start = match.index + (FIRST_OF_TWO.includes(name) ? match[0].indexOf(digits) : match[0].lastIndexOf(digits));
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  if (!sentence) return null;
  const { paragraph, index } = sentence;
  return aloneFigure({ start, end: start + digits.length, digits, sort: "score", paragraph, sentence: index });
}

/** The full mark of a block: of its heading, else of its rows; null where they disagree or a row has none. */
function fullOf({ section, rows }: Block): Decimal | null {
  const fulls = rows.flatMap(({ full }) => full?.value ?? []);
  const sum = fulls.length === rows.length ? sumOf(fulls) : null;
  return section && sum && !sum.eq(section) ? null : (sum ?? section);
}

const scoresIn = ({ rows }: Block): readonly Decimal[] => rows.map(({ score }) => score.value);

function subClaim(report: ReportText, block: Block): Claim[] {
  const { rows, sub } = block;
  if (!sub || rows.length < 2 || fullOf(block) === null) return [];
  const sum = sumOf(scoresIn(block));
  return [exactScore(report, sub, sum, wordsOf(scoresIn(block), sum))];
}

function totalClaim(report: ReportText, blocks: readonly Block[], total: Figure): Claim[] {
  const fulls = blocks.flatMap((block) => fullOf(block) ?? []);
  const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  if (fulls.length < blocks.length || count < FEWEST_ROWS || !sumOf(fulls).eq(HUNDRED)) return [];
  const earned = blocks.flatMap((block) => (block.sub ? [block.sub.value] : scoresIn(block)));
  const sum = sumOf(earned);
  return [exactScore(report, total, sum, wordsOf(earned, sum))];
}

/** 权重23得分21.5，其中：甲8分得7.5分；乙7分得7分；丙8分得7分: the parts of a row, whose full marks or scores must make its own so that they are all of them. */
function partsClaim(report: ReportText, { full, score }: Row): Claim[] {
  const words = PARTS_OF_ROW.exec(report.plain.slice(score.end))?.groups?.parts;
  const parts = [...(words ?? "").matchAll(PART_OF_ROW)].map(({ groups }) => ({
    full: new Decimal(groups?.full ?? 0),
    score: new Decimal(groups?.score ?? 0),
  }));
  if (!full || parts.length < 2) return [];
  const [fulls, scores] = [parts.map((one) => one.full), parts.map((one) => one.score)];
  const [ofFull, ofScore] = [sumOf(fulls), sumOf(scores)];
  if (!ofFull.eq(full.value) && !ofScore.eq(score.value)) return [];
  return [exactScore(report, full, ofFull, wordsOf(fulls, ofFull)), exactScore(report, score, ofScore, wordsOf(scores, ofScore))];
}

function wordsOf(parts: readonly Decimal[], sum: Decimal): string {
  return messages.reportText.sum(
    parts.map((part) => show(part)),
    show(sum),
  );
}
