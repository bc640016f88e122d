import { itemAt, type SheetCellRef, type StoredState } from "../../workbook";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import {
  isYesNo,
  type ScoringSentence,
  type Doubt,
  type SentenceCorrection,
  type SentenceInput,
  type SentenceScore,
  type Span,
} from "../../sentences";
import type { Computed } from "../../scoring";

/** A stretch of a sentence, and whether it was understood; separators and words around are neither. */
export interface SentencePart {
  readonly text: string;
  readonly look: "understood" | "not-understood" | "plain";
}

/** The sentence cut at the ends of its understood and not understood parts, in order; joined, they give the sentence. */
export function partsOf({ text, understood, notUnderstood }: ScoringSentence): SentencePart[] {
  const ends = [...understood, ...notUnderstood].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, i): SentencePart => {
      const span = { start: itemAt(cuts, i), end };
      return {
        text: text.slice(span.start, end),
        look: covers(notUnderstood, span) ? "not-understood" : covers(understood, span) ? "understood" : "plain",
      };
    })
    .filter((part) => part.text !== "");
}

function covers(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** An input as a person reads it: 95.3%, 2例, 是. */
export function inputText({ need, value }: SentenceInput): string {
  const text = messages.pane.sentences;
  if (value === null) return text.missing(need.label, need.unit);
  const answer = isYesNo(need) ? (value.eq(1) ? text.yes : text.no) : `${value.toDecimalPlaces(4).toString()}${need.unit}`;
  return text.input(need.label, answer);
}

/** What a sentence leaves open, in words, each once. */
export function doubtTexts(doubts: readonly Doubt[]): string[] {
  return [...new Set(doubts.map(doubtText))];
}

function doubtText(doubt: Doubt): string {
  const words = messages.pane.sentences.doubts;
  switch (doubt.kind) {
    case "open-edge":
      return words["open-edge"](String(doubt.at));
    case "gap":
    case "overlap":
      return words[doubt.kind](String(doubt.from), String(doubt.to));
    case "lost-sign":
      return words["lost-sign"](doubt.text);
    default:
      return words[doubt.kind];
  }
}

/** The sentences printed on a sheet that a person set right. */
export function correctedOn({ score }: SheetAssessment, stored: StoredState): ReadonlyMap<string, SentenceCorrection> {
  const printed = new Set(score.tables.flatMap((table) => table.rows).flatMap((row) => row.sentences.map((one) => one.text)));
  return new Map([...stored.sentences].filter(([sentence]) => printed.has(sentence)));
}

/** Sentences shown beside one finding. */
const MOST_SENTENCES = 5;

/** The printed sentences of the rows that a finding speaks of: at its score or criteria cells. */
export function sentencesAt(sheets: readonly SheetAssessment[], cells: readonly SheetCellRef[]): SentenceScore[] {
  const found = cells.flatMap((cell) => {
    const rows = sheets
      .filter((sheet) => sheet.grid.sheet === cell.sheet)
      .flatMap((sheet) => sheet.score.tables)
      .flatMap((table) => table.rows);
    return rows
      .filter((row) => row.layout.row === cell.row)
      .flatMap((row) => row.sentences.filter((one) => one.cell && [one.cell.col, row.scoreCell?.col].includes(cell.col)));
  });
  return [...new Set(found)].slice(0, MOST_SENTENCES);
}

/** A derivation without the steps that the sentence and its inputs say already. */
export function withoutSentences(computed: Computed, sentences: readonly SentenceScore[]): Computed {
  const said = new Set(
    sentences.flatMap((one) => [
      messages.baseSheet.sentence(one.text),
      ...one.inputs.flatMap((input) => (input.where ? [input.where] : [])),
    ]),
  );
  return { ...computed, derivation: { ...computed.derivation, steps: computed.derivation.steps.filter((step) => !said.has(step.text)) } };
}
