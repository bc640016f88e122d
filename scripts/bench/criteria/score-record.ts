import { readActual, readTarget, printOf } from "../../../src/reading";
import {
  allowedRange,
  answersOf,
  askedLabels,
  kindOf,
  needsOf,
  readSentence,
  scoreSentence,
  valuesByClause,
  type ScoringSentence,
  type Need,
  type SentenceRow,
  type ToldFigure,
} from "../../../src/sentences";
import { gridOf } from "../../../src/workbook";
import type { PrintedInputs, SentenceRecord } from "./record";

/** What bench:criteria prints for a record (the public contract; see docs). */
export interface RecordResult {
  readonly id: string;
  readonly status: "whole" | "partly" | "none";
  /** What a typed score is held inside; null when nothing is held against it. */
  readonly range: readonly [number, number] | null;
  /** In the record's order; score null where no number may come out. */
  readonly points: readonly { readonly score: number | null; readonly readings: readonly number[] }[];
}

const STATUS = { understood: "whole", partly: "partly", not: "none" } as const;
const NONE = { score: null, readings: [] };

/**
 * Scores a record on the product's own path: a row with its target and actual cells, its sentence, and answers typed for what
 * the sentence asks. A record that makes the product throw counts as not read, and is named on standard error.
 */
export function scoreRecord(record: SentenceRecord): RecordResult {
  try {
    return scored(record);
  } catch (error) {
    console.error(`${record.id}: ${error instanceof Error ? error.message : String(error)}`);
    return { id: record.id, status: "none", range: null, points: record.points.map(() => NONE) };
  }
}

function scored({ id, sentence: text, weight, points, row }: SentenceRecord): RecordResult {
  const sentence = readSentence(text, Number.isNaN(weight) ? null : weight);
  const usable = !Number.isNaN(weight);
  const range = usable && sentence.status === "understood" ? allowedRange(sentence, weight) : null;
  return {
    id,
    status: STATUS[sentence.status],
    range: range && [range[0].toNumber(), range[1].toNumber()],
    points: points.map(({ inputs }) => (usable ? scoredPoint(sentence, rowOf(row, inputs), inputs, weight) : NONE)),
  };
}

function scoredPoint(sentence: ScoringSentence, row: SentenceRow, inputs: PrintedInputs, weight: number): RecordResult["points"][number] {
  const answers = answersOf(sentence, row, { told: toldFigures(sentence, row.askedAs, inputs), rule: new Map() });
  const readings = [
    ...new Set(
      scoreSentence(sentence, valuesByClause(sentence, answers), weight).map((reading) => reading.score.toDecimalPlaces(6).toNumber()),
    ),
  ];
  return { score: readings.length === 1 ? readings[0]! : null, readings };
}

const TARGET = { row: 0, col: 0 };
const ACTUAL = { row: 0, col: 1 };

function rowOf(name: string, { single }: PrintedInputs): SentenceRow {
  const [target, actual] = [single.get("target") ?? "", single.get("actual") ?? ""];
  return {
    grid: gridOf("打分表", [[target === "" ? null : target, actual === "" ? null : actual]]),
    row: 0,
    name: name.replace(/\s/g, ""),
    askedAs: name.replace(/\s/g, ""),
    columns: { targetValue: 0, actualValue: 1 },
    target: readTarget(printOf(target)),
    actual: readActual(printOf(actual)),
    cells: { target: TARGET, actual: ACTUAL },
  };
}

/** The record's answers as a person would type them beside the sentence: each need has its label, and answers of one kind come in printed order. */
function toldFigures(sentence: ScoringSentence, name: string, inputs: PrintedInputs): ReadonlyMap<string, ToldFigure> {
  const needs = needsOf(sentence).flat();
  const labels = askedLabels(needs, name);
  return new Map(
    typedAnswers(needs, inputs)
      .filter(([, text]) => text !== "")
      .map(([need, text], i) => [labels.get(need)!, { print: printOf(text), cell: { sheet: "基础数据", row: 3 + i, col: 2 } }] as const),
  );
}

const NO: ReadonlyMap<string, string> = new Map([
  ["是", "否"],
  ["否", "是"],
]);

/** Which need each printed input answers. An input that fits no need, or more than one, answers nothing. */
function typedAnswers(needs: readonly Need[], { single, lists }: PrintedInputs): (readonly [Need, string])[] {
  const ofKind = (...kinds: readonly string[]) => needs.filter((need) => kinds.includes(kindOf(need)));
  const one = (key: string, found: readonly Need[], say = (text: string) => text): (readonly [Need, string])[] => {
    const text = single.get(key);
    return text !== undefined && found.length === 1 ? [[found[0]!, say(text)]] : [];
  };
  const all = (key: string, found: readonly Need[]): (readonly [Need, string])[] => {
    const texts = lists.get(key);
    return texts && texts.length === found.length ? found.map((need, i) => [need, texts[i]!] as const) : [];
  };
  const rewarded = ofKind("yes");
  const punished = ofKind("event", "gate");
  const turned = (text: string) => NO.get(text) ?? "";
  const counted = ofKind("count", "late").filter(
    (need, i, all) => kindOf(need) !== "late" || all.findIndex((one) => kindOf(one) === "late") === i,
  );
  return [
    ...one("count", counted.length > 0 ? counted : single.has("actual") ? [] : ofKind("value")),
    ...all("counts", lists.has("gates") ? ofKind("count", "late", "event") : ofKind("count", "late", "event", "gate", "yes")),
    ...(rewarded.length > 0 ? one("met", rewarded) : one("met", punished, turned)),
    ...(punished.length > 0 ? one("event", punished) : one("event", rewarded, turned)),
    ...all("parts", ofKind("part", "yes")),
    ...all("gates", ofKind("gate").length > 0 ? ofKind("gate") : ofKind("event")),
    ...["case", "top", "bottom"].flatMap((key) => one(key, ofKind(key))),
    ...ofKind("reference").flatMap((need) => one("reference", [need])),
  ];
}
