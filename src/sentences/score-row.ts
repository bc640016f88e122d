import { itemAt, textAt, toA1, type CellRef, type SheetCellRef } from "../workbook";
import Decimal from "decimal.js";
import { messages } from "../messages";
import { compact, givesPoints, statesPoints } from "../reading";
import type { BaseDataPlan, RowRule, RulePart, Sureness } from "../profiles/types";
import { answersOf, cellExpression } from "./inputs";
import { SPEAKS_OF_SCORING } from "./lexicon";
import { ruleFor, sentenceFor } from "./profile-rules";
import { quantityValue } from "./quantity";
import { readSentence, unreadWords } from "./read";
import type {
  Answer,
  BaseFigures,
  LeftOpen,
  ScoredBySentence,
  SentenceInput,
  SentenceOutcome,
  SentenceRow,
  SentenceScore,
  SentenceSources,
  SentenceStep,
  SentenceVerdict,
  SentenceWeight,
  UsualSentence,
} from "./row";
import { allowedRange, sentenceFormula, edgeScores, scoreSentence, worthOf } from "./score";
import type { Reading } from "./answers";
import type { ScoringSentence } from "./sentence";

/** A sentence with everything needed to compute it. */
interface Part {
  readonly text: string;
  readonly cell: CellRef | null;
  readonly read: ScoringSentence;
  readonly rule: RulePart | null;
  readonly source: string;
  readonly sureness: Sureness;
  readonly usual: UsualSentence | null;
  /** Expression and state of the yes/no that takes the part out (没有采购预算). */
  readonly waived: { readonly yes: boolean; readonly expression: string; readonly label: string } | null;
}

/**
 * Scores a row by the sentence that the sheet prints for it, else by the profile's rule over base data (`plan`, null without one).
 * @returns null when neither says anything of the row
 */
export function scoreBySentence(
  row: SentenceRow,
  weight: SentenceWeight,
  plan: BaseDataPlan | null,
  sources: SentenceSources,
): SentenceOutcome | null {
  const parts = partsOf(row, weight, plan, sources);
  if (parts.length === 0) return null;
  const full = weight.value.toNumber();
  const sentences = parts.map((part) => scorePart(part, row, full, plan, sources));
  return { sentences, verdict: verdictOf(row, full, parts, sentences, sources) };
}

function partsOf(row: SentenceRow, weight: SentenceWeight, plan: BaseDataPlan | null, sources: SentenceSources): Part[] {
  const full = weight.value.toNumber();
  const rule = ruleFor(plan, row.name, full);
  const own = ownSentence(row, weight, sources);
  const only = rule?.parts.length === 1 ? itemAt(rule.parts, 0) : null;
  const waived = (part: RulePart) => waiver(part, plan, sources.figures);
  if (own)
    return [
      {
        ...own,
        rule: only,
        waived: only ? waived(only) : null,
        source: messages.baseSheet.ownSource,
        sureness: "T",
        usual: usualOf(rule, full),
      },
    ];
  if (!rule) return [];
  return rule.parts.map((part) => {
    const text = sentenceFor(part.sentence, full);
    return {
      text,
      cell: null,
      read: readSentence(text, only ? full : null),
      rule: part,
      waived: waived(part),
      source: rule.source,
      sureness: rule.sureness,
      usual: null,
    };
  });
}

function usualOf(rule: RowRule | null, weight: number): UsualSentence | null {
  const only = rule?.parts.length === 1 ? itemAt(rule.parts, 0) : null;
  return rule && only
    ? { read: readSentence(sentenceFor(only.sentence, weight), weight), source: rule.source, sureness: rule.sureness }
    : null;
}

/** The sentence printed on the row: in the criteria column, else in the explanation when it states points, else a rule among the remarks. */
function ownSentence(
  { columns, row, grid }: SentenceRow,
  { value, sharedWith }: SentenceWeight,
  { corrections }: SentenceSources,
): Pick<Part, "text" | "cell" | "read"> | null {
  for (const [role, col] of [
    ["criteria", columns.criteria],
    ["explanation", columns.explanation],
    ["remark", columns.criteria === undefined ? columns.remark : undefined],
  ] as const) {
    if (col === undefined) continue;
    // 二者择其一 is printed once, beside the first of the rows that share the weight.
    const from = textAt(grid, row, col).trim() === "" ? (sharedWith ?? row) : row;
    const printed = textAt(grid, from, col).trim();
    const read = printed === "" ? null : readSentence(corrections.get(printed)?.sentence ?? printed, value.toNumber());
    if (!read || (from !== row && !read.eitherOr)) continue;
    if (speaksOfPoints(read, role)) return { text: printed, cell: { row: from, col }, read };
  }
  return null;
}

/** True for a text that says how points are given, read or not; one that only explains the indicator is no scoring sentence. */
function speaksOfPoints({ text, status }: ScoringSentence, role: "criteria" | "explanation" | "remark"): boolean {
  // A remark tells what was taken more often than how (两批不合格，扣4分).
  if (role === "remark") return givesPoints(text);
  return status === "understood" || statesPoints(text) || (role === "criteria" && SPEAKS_OF_SCORING.test(compact(text)));
}

function waiver(part: RulePart, plan: BaseDataPlan | null, figures: BaseFigures | null): Part["waived"] {
  const base = part.unless === undefined ? undefined : figures?.values.get(part.unless);
  if (!base) return null;
  const label = plan?.items.find((item) => item.id === part.unless)?.label ?? "";
  return { yes: base.value?.eq(1) === true, expression: `${cellExpression(base.cell)}="${messages.baseSheet.yes}"`, label };
}

function scorePart(part: Part, row: SentenceRow, weight: number, plan: BaseDataPlan | null, { figures }: SentenceSources): SentenceScore {
  const inputs = answersOf(part.read, row, { told: figures?.byLabel ?? new Map(), rule: ruleAnswers(part.rule, plan, figures) });
  return {
    text: part.text,
    cell: part.cell,
    read: part.read,
    inputs,
    source: part.source,
    sureness: part.sureness,
    usual: part.usual,
    readings: part.waived?.yes
      ? [waivedReading(part, part.waived.label, weight)]
      : scoreSentence(part.read, valuesByClause(part.read, inputs), weight),
  };
}

/** What a profile's rule says of its sentence's needs: constants, and the quantity of base figures once it is known. */
function ruleAnswers(rule: RulePart | null, plan: BaseDataPlan | null, figures: BaseFigures | null): ReadonlyMap<string, Answer> {
  const given = Object.entries(rule?.given ?? {}).map(
    ([name, value]) => [name, { value: new Decimal(value), expression: String(value), cells: [], where: "" }] as const,
  );
  const quantity = rule && plan && figures ? quantityValue(rule.quantity, plan.items, figures) : null;
  return new Map<string, Answer>([...(rule && quantity?.value ? [[rule.need, quantity] as const] : []), ...given]);
}

function waivedReading(part: Part, why: string, weight: number): Reading {
  return { id: "exact", score: new Decimal(worthOf(part.read) ?? weight), steps: [messages.baseSheet.unless(why)] };
}

/** The values of answered needs, one map for each clause. */
export function valuesByClause(read: ScoringSentence, inputs: readonly SentenceInput[]): Map<string, Decimal>[] {
  return byClause(read, inputs, (input) => input.value);
}

function byClause<T>(read: ScoringSentence, inputs: readonly SentenceInput[], pick: (input: SentenceInput) => T | null): Map<string, T>[] {
  return read.clauses.map((_, clause) => {
    const found = inputs.filter((input) => input.clause === clause).map((input) => [input.need.name, pick(input)] as const);
    return new Map(found.filter((pair): pair is readonly [string, T & {}] => pair[1] !== null));
  });
}

const ORDER: readonly Reading["id"][] = ["straight", "whole", "started"];

function verdictOf(
  row: SentenceRow,
  weight: number,
  parts: readonly Part[],
  scored: readonly SentenceScore[],
  sources: SentenceSources,
): SentenceVerdict {
  if (scored.some((sentence) => sentence.readings.length === 0)) return open(scored, weight);
  const wanted = sources.corrections.get(itemAt(parts, 0).text)?.reading;
  const several =
    scored.length === 1 &&
    itemAt(scored, 0).cell &&
    itemAt(scored, 0).readings.length > 1 &&
    !itemAt(scored, 0).readings.some(({ id }) => id === wanted);
  if (several) return unsettled(itemAt(scored, 0).readings);
  const told = ORDER.filter((id) => scored.some((sentence) => sentence.readings.some((reading) => reading.id === id)));
  const ids: readonly Reading["id"][] =
    told.length === 0 ? ["exact"] : wanted && told.includes(wanted) ? [wanted, ...told.filter((id) => id !== wanted)] : told;
  const totals = ids.map((id) => ({ id, score: Decimal.sum(0, ...scored.map((sentence) => readingOf(sentence, id).score)) }));
  const [first, others] = [itemAt(totals, 0), totals.slice(1)];
  return {
    kind: "scored",
    by: itemAt(parts, 0).cell ? "sentence" : "base-data",
    score: first.score,
    others: [...others, ...otherEdges(scored, weight)],
    formula: formulaOf(parts, scored, weight, first.id),
    steps: scored.flatMap((sentence) => stepsOf(sentence, first.id, row.grid.sheet)),
  };
}

/** What a printed sentence gives where an edge that it does not mark belongs to the other step. */
function otherEdges(scored: readonly SentenceScore[], weight: number): { id: Reading["id"]; score: Decimal }[] {
  const [only, second] = scored;
  if (!only?.cell || second) return [];
  return edgeScores(only.read, valuesByClause(only.read, only.inputs), weight).map((score) => ({ id: "other-edge" as const, score }));
}

function readingOf(sentence: SentenceScore, id: Reading["id"]): Reading {
  return sentence.readings.find((reading) => reading.id === id) ?? itemAt(sentence.readings, 0);
}

function stepsOf(sentence: SentenceScore, id: Reading["id"], sheet: string): SentenceStep[] {
  const at = sentence.cell ? [{ sheet, ...sentence.cell }] : [];
  const inputs = sentence.inputs.flatMap(({ where, cells }) => (where ? [{ text: where, cells }] : []));
  return [
    { text: messages.baseSheet.sentence(sentence.text), cells: at },
    ...inputs,
    ...readingOf(sentence, id).steps.map((text) => ({ text, cells: [] })),
  ];
}

/** A printed sentence that can be read in several ways gives no score until a person says which. */
function unsettled(readings: readonly Reading[]): LeftOpen {
  const scores = readings.map(({ score }) => score);
  const shown = [...new Set(scores.map((score) => score.toDecimalPlaces(2).toString()))];
  return { kind: "open", reason: messages.baseSheet.readings(shown), range: [Decimal.min(...scores), Decimal.max(...scores)], readings };
}

/** Nothing is half applied: the row stays with a person, inside what the sentence allows, and the reason names what is missing. */
function open(scored: readonly SentenceScore[], weight: number): LeftOpen {
  const words = messages.baseSheet;
  const missing = scored.flatMap((sentence) =>
    sentence.inputs.filter((input) => input.value === null && !input.need.optional).map((input) => input.need.label),
  );
  const lost = scored.some((sentence) => sentence.read.doubts.some((doubt) => doubt.kind === "lost-sign"));
  const unread = scored.some((sentence) => sentence.read.status !== "understood");
  const parts = scored.flatMap((sentence) => unreadWords(sentence.read));
  const obstacle = scored.find((sentence) => sentence.read.obstacle !== null)?.read.obstacle ?? null;
  const reason =
    parts.length > 0
      ? words.notUnderstood(parts)
      : lost
        ? words.lostSign
        : unread
          ? words.notRead
          : obstacle
            ? words.obstacles[obstacle]
            : missing.length > 0
              ? words.missing([...new Set(missing)])
              : words.outside;
  return {
    kind: "open",
    reason,
    readings: [],
    range: scored.length === 1 && !unread ? allowedRange(itemAt(scored, 0).read, weight) : null,
  };
}

/** Cells that an input's expression takes numbers from; one that holds words answers for itself (IF…NA()). */
function countedCells({ expression, cells }: SentenceInput): readonly SheetCellRef[] {
  return expression === null || expression.startsWith("IF(") ? [] : cells.filter((cell) => expression.includes(toA1(cell)));
}

function formulaOf(
  parts: readonly Part[],
  scored: readonly SentenceScore[],
  weight: number,
  id: Reading["id"],
): ScoredBySentence["formula"] {
  const expressions = scored.map((sentence, i) => {
    const { read, inputs } = sentence;
    const formula = sentenceFormula(
      read,
      byClause(read, inputs, (input) => input.expression),
      weight,
      id === "exact" ? "straight" : id,
    );
    const { waived } = itemAt(parts, i);
    return formula && waived ? `IF(${waived.expression},${worthOf(read) ?? weight},${formula})` : formula;
  });
  if (expressions.some((expression) => expression === null)) return null;
  const counted = scored.flatMap((sentence, i) => (itemAt(parts, i).waived ? [] : sentence.inputs.flatMap(countedCells)));
  return { expression: expressions.join("+"), counted };
}
