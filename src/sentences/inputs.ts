import { valueOf, quoteSheet, toA1, type SheetCellRef } from "../workbook";
import Decimal from "decimal.js";
import { compact, HUNDRED, ONE, readNumber, readUnit, type CellPrint } from "../reading";
import { messages } from "../messages";
import type { Answer, SentenceInput, SentenceRow, ToldFigure } from "./row";
import { needsOf } from "./score";
import { isYesNo, kindOf, type Need } from "./answers";
import type { ScoringSentence } from "./sentence";
import { caseNamed, deniesFailings } from "./cases";
import { inUnit, liveNumber } from "./in-unit";
import { fromRow, fromNotes } from "./row-answers";

/** What may answer the needs of a sentence besides its row. */
export interface AnswerSources {
  /** Inputs that a person typed, by the label under which they were asked for. */
  readonly told: ReadonlyMap<string, ToldFigure>;
  /** What a profile's rule says: the need and its answer; empty for sentences without a rule. */
  readonly rule: ReadonlyMap<string, Answer>;
}

/** One answer for the whole sentence, however many clauses ask for it. */
const SHARED = new Set(["value", "late", "target", "reverse", "reference", "top", "bottom"]);

/** Labels under which the needs of one sentence stand on the 基础数据 sheet when a person is asked for them; needs that read alike are numbered. */
export function askedLabels(needs: readonly Need[], rowName: string): ReadonlyMap<Need, string> {
  const alike = new Map<string, number>();
  return new Map(
    needs.map((need) => {
      if (SHARED.has(kindOf(need))) return [need, `${rowName}：${need.label}`];
      const count = (alike.get(need.label) ?? 0) + 1;
      alike.set(need.label, count);
      return [need, `${rowName}：${need.label}${count === 1 ? "" : `（${count}）`}`];
    }),
  );
}

/** A cell as a formula on another sheet names it. */
export function cellExpression(cell: SheetCellRef): string {
  return `${quoteSheet(cell.sheet)}!${toA1(cell)}`;
}

/** All needs of a sentence, in printed order, each with its answer: of a rule, of the row's cells, or typed when asked for. */
export function answersOf(sentence: ScoringSentence, row: SentenceRow, sources: AnswerSources): SentenceInput[] {
  const all = needsOf(sentence);
  const labels = askedLabels(all.flat(), row.askedAs);
  const ratio = ratioTold(all.flat(), labels, sources);
  const inputs = all.flatMap((needs, clause) =>
    needs.map((need): SentenceInput => {
      const asked = valueOf(labels, need);
      const own = sources.rule.get(need.name) ?? fromRow(need, row) ?? fromTold(need, sources.told.get(asked)) ?? fromNotes(need, row);
      const answer = own ?? (need.name === "value" ? ratio : null);
      return { clause, need, asked, ...(answer ?? { value: null, expression: null, cells: [], where: null }) };
    }),
  );
  // Amounts that nobody told are not asked for once their rate is known.
  const isKnown = inputs.some(({ need, value }) => need.name === "value" && value !== null);
  return inputs.filter(({ need, value }) => need.insteadOf === undefined || value !== null || !isKnown);
}

/** The rate that a person told by its two amounts, in per cent; null where one lacks, or their units do not convert. */
function ratioTold(needs: readonly Need[], labels: ReadonlyMap<Need, string>, { told }: AnswerSources): Answer | null {
  const [top, bottom] = ["top", "bottom"].map((name) => {
    const need = needs.find((one) => one.insteadOf === "value" && one.name === name);
    const figure = need && told.get(valueOf(labels, need));
    const read = figure && readNumber(figure.print);
    return figure && read?.kind === "number" ? { ...figure, quantity: read.quantity } : null;
  });
  if (!top || !bottom || (top.quantity.unit === null) !== (bottom.quantity.unit === null) || bottom.quantity.value.lte(0)) return null;
  const there = inUnit(top.quantity, bottom.quantity.unit);
  if (!there || there.value.isNegative()) return null;
  const percent = there.value.div(bottom.quantity.value).times(HUNDRED);
  const [above, below] = [
    liveNumber(cellExpression(top.cell), top.print, top.quantity, there.factor),
    liveNumber(cellExpression(bottom.cell), bottom.print, bottom.quantity, ONE),
  ];
  return {
    value: percent,
    expression: above && below && `(${above}/${below}*100)`,
    cells: [top.cell, bottom.cell],
    where: messages.sentences.shareOfPlan(top.print.text, bottom.print.text, percent.toDecimalPlaces(4).toString()),
  };
}

/** An answer as a person types it: 是 and 否, one of the options, or a number in the need's unit; null for anything else. */
export function readAnswer(need: Need, print: CellPrint): Decimal | null {
  const text = compact(String(print.value ?? print.text));
  const { yes, no } = messages.baseSheet;
  if (isYesNo(need)) return text === yes ? new Decimal(1) : text === no ? new Decimal(0) : null;
  if (need.options) return readOption(need.options, text);
  const read = readNumber(print);
  return read.kind === "number" ? (inUnit(read.quantity, readUnit(need.unit))?.value ?? null) : null;
}

/** The number, from 1, of the only option that the text names. */
function readOption(options: readonly string[], text: string): Decimal | null {
  const named = caseNamed(options, text, "answer");
  if (named !== null) return new Decimal(named);
  const none = options.indexOf(messages.sentences.needs.noCase);
  return none >= 0 &&
    deniesFailings(
      text,
      options.filter((_, i) => i !== none),
    )
    ? new Decimal(none + 1)
    : null;
}

function fromTold(need: Need, figure: ToldFigure | undefined): Answer | null {
  const value = figure ? readAnswer(need, figure.print) : null;
  if (!figure || !value) return null;
  const named = isYesNo(need) || need.options !== undefined;
  return {
    value,
    expression: toldExpression(need, figure),
    cells: [figure.cell],
    where: `${need.label} ${named ? String(figure.print.value) : `${value.toString()}${need.unit}`}`,
  };
}

/** Longest text that a formula may hold as a literal. */
const LONGEST_LITERAL = 255;

/** A live expression of a typed answer. Words become numbers; a blank or any other word is an error, so that the score goes blank with it. */
function toldExpression(need: Need, { cell, print }: ToldFigure): string | null {
  const at = cellExpression(cell);
  const words: readonly (readonly [string, number])[] = isYesNo(need)
    ? [
        [messages.baseSheet.yes, 1],
        [messages.baseSheet.no, 0],
      ]
    : (need.options ?? []).map((option, i) => [option, i + 1] as const);
  if (words.length === 0) return toldNumber(at, print, need);
  // A formula compares whole words: one that was understood though it was typed otherwise (登记清楚, 是 with blanks) is no live input.
  if (!words.some(([word]) => word === print.value)) return null;
  if (words.some(([word]) => word.length > LONGEST_LITERAL)) return null;
  return words.reduceRight((rest, [word, number]) => `IF(${at}="${word.replace(/"/g, '""')}",${number},${rest})`, "NA()");
}

function toldNumber(at: string, print: CellPrint, need: Need): string | null {
  const read = readNumber(print);
  const there = read.kind === "number" ? inUnit(read.quantity, readUnit(need.unit)) : null;
  return read.kind === "number" && there ? liveNumber(at, print, read.quantity, there.factor) : null;
}
