import Decimal from "decimal.js";
import { allowedRange, answersOf, cellExpression, criterionFormula, readCriterion, scoreCriterion, worthOf, type Answer, type Criterion, type Reading, type SentenceInput } from "../sentences";
import { messages } from "../messages";
import type { BaseDataPlan, RowRule, RulePart, RuleProfile, Sureness } from "../profiles";
import { derive, judged, roundFormula, roundScore, step, type RowContext, type RowResult, type SentenceScore, type SentenceScorer, type UsualSentence } from "../scoring";
import { textAt, toA1, type CellRef } from "../workbook";
import { ruleFor, sentenceFor } from "./plan";
import { quantityValue } from "./quantity";
import type { BaseDataSheet } from "./types";

/** How a person set one sentence right: another wording, or which reading of part steps counts. */
export interface SentenceCorrection {
  readonly sentence?: string;
  readonly reading?: Reading["id"];
}

export interface SentenceSources {
  readonly sheet: BaseDataSheet | null;
  /** By the sentence as printed. */
  readonly corrections: Readonly<Record<string, SentenceCorrection>>;
}

/** A sentence with everything needed to compute it. */
interface Part {
  readonly text: string;
  readonly cell: CellRef | null;
  readonly criterion: Criterion;
  readonly rule: RulePart | null;
  readonly source: string;
  readonly sureness: Sureness;
  readonly usual: UsualSentence | null;
  /** Expression and state of the yes/no that takes the part out (没有采购预算). */
  readonly waived: { readonly yes: boolean; readonly expression: string; readonly label: string } | null;
}

/** Scores rows by the sheet's own scoring sentences, and by the profile's rules over base data where the sheet prints none. */
export function sentenceScorer(profile: RuleProfile, sources: SentenceSources): SentenceScorer {
  const plan = profile.baseData ?? null;
  return (context) => {
    if (!context.weight) return null;
    const name = rowName(context);
    const parts = partsOf(context, name, plan, sources);
    if (parts.length === 0) return null;
    const scored = parts.map((part) => scorePart(part, name, context, plan, sources));
    return { sentences: scored, result: resultOf(context, parts, scored, sources) };
  };
}

function rowName({ row }: RowContext): string {
  return (row.level3 ?? row.level2 ?? row.level1)?.text.replace(/\s/g, "") ?? "";
}

function partsOf(context: RowContext, name: string, plan: BaseDataPlan | null, sources: SentenceSources): Part[] {
  const weight = context.weight!.value.toNumber();
  const rule = ruleFor(plan, name, weight);
  const own = ownSentence(context, sources);
  const only = rule?.parts.length === 1 ? rule.parts[0]! : null;
  const waived = (part: RulePart) => waiver(part, plan, sources.sheet);
  if (own) return [{ ...own, rule: only, waived: only ? waived(only) : null, source: messages.basedata.ownSource, sureness: "T", usual: usualOf(rule, weight) }];
  return (rule?.parts ?? []).map((part) => {
    const text = sentenceFor(part.sentence, weight);
    return { text, cell: null, criterion: readCriterion(text), rule: part, waived: waived(part), source: rule!.source, sureness: rule!.sureness, usual: null };
  });
}

function usualOf(rule: RowRule | null, weight: number): UsualSentence | null {
  const only = rule?.parts.length === 1 ? rule.parts[0]! : null;
  return rule && only ? { criterion: readCriterion(sentenceFor(only.sentence, weight)), source: rule.source, sureness: rule.sureness } : null;
}

/** The sentence printed on the row: in the criteria column, else in the explanation when it states points. */
function ownSentence({ table, row, grid, weight }: RowContext, sources: SentenceSources): Pick<Part, "text" | "cell" | "criterion"> | null {
  for (const col of [table.columns.criteria, table.columns.explanation]) {
    if (col === undefined) continue;
    // 二者择其一 is printed once, beside the first of the rows that share the weight.
    const from = textAt(grid, row.row, col).trim() === "" ? (weight?.sharedWith ?? row.row) : row.row;
    const printed = textAt(grid, from, col).trim();
    const criterion = printed === "" ? null : readCriterion(sources.corrections[printed]?.sentence ?? printed);
    if (criterion && criterion.clauses.length > 0 && (from === row.row || criterion.eitherOr)) return { text: printed, cell: { row: from, col }, criterion };
  }
  return null;
}

function waiver(part: RulePart, plan: BaseDataPlan | null, sheet: BaseDataSheet | null): Part["waived"] {
  const base = part.unless === undefined ? undefined : sheet?.values.get(part.unless);
  if (!base) return null;
  const label = plan?.items.find((item) => item.id === part.unless)?.label ?? "";
  return { yes: base.value?.eq(1) === true, expression: `${cellExpression(base.cell)}="${messages.basedata.yes}"`, label };
}

function scorePart(part: Part, name: string, context: RowContext, plan: BaseDataPlan | null, sources: SentenceSources): SentenceScore {
  const weight = context.weight!.value.toNumber();
  const { table, row, grid, target, actual, cells } = context;
  const inputs = answersOf(part.criterion, { grid, row: row.row, name, columns: table.columns, target, actual, cells }, { told: sources.sheet?.byLabel ?? new Map(), rule: ruleAnswers(part.rule, plan, sources.sheet) });
  return {
    text: part.text, cell: part.cell, criterion: part.criterion, inputs, source: part.source, sureness: part.sureness, usual: part.usual,
    readings: part.waived?.yes ? [waivedReading(part, weight)] : scoreCriterion(part.criterion, byClause(part.criterion, inputs), weight),
  };
}

/** What a profile's rule says of its sentence's needs: constants, and the quantity of base figures once it is known. */
function ruleAnswers(rule: RulePart | null, plan: BaseDataPlan | null, sheet: BaseDataSheet | null): ReadonlyMap<string, Answer> {
  const given = Object.entries(rule?.given ?? {}).map(([name, value]) => [name, { value: new Decimal(value), expression: String(value), cells: [], where: "" }] as const);
  const quantity = rule && plan && sheet ? quantityValue(rule.quantity, plan.items, sheet) : null;
  return new Map<string, Answer>([...(rule && quantity?.value ? [[rule.need, quantity] as const] : []), ...given]);
}

function waivedReading(part: Part, weight: number): Reading {
  return { id: "exact", score: new Decimal(worthOf(part.criterion) ?? weight), steps: [messages.basedata.unless(part.waived!.label)] };
}

function byClause(criterion: Criterion, inputs: readonly SentenceInput[]): Map<string, Decimal>[] {
  return criterion.clauses.map((_, clause) => new Map(inputs.flatMap((input) => (input.clause === clause && input.value ? [[input.need.name, input.value] as const] : []))));
}

const ORDER: readonly Reading["id"][] = ["straight", "whole", "started"];

function resultOf(context: RowContext, parts: readonly Part[], scored: readonly SentenceScore[], sources: SentenceSources): RowResult | null {
  if (scored.some((sentence) => sentence.readings.length === 0)) return notComputed(context, scored);
  const wanted = sources.corrections[parts[0]!.text]?.reading;
  const open = ORDER.filter((id) => scored.some((sentence) => sentence.readings.some((reading) => reading.id === id)));
  const ids: readonly Reading["id"][] = open.length === 0 ? ["exact"] : wanted && open.includes(wanted) ? [wanted, ...open.filter((id) => id !== wanted)] : open;
  const sums = ids.map((id) => ({ id, score: scored.reduce((sum, sentence) => sum.plus(readingOf(sentence, id).score), new Decimal(0)) }));
  const [first, ...others] = sums.map((sum) => ({ ...sum, score: roundScore(sum.score, context.profile) }));
  const steps = scored.flatMap((sentence) => stepsOf(sentence, first!.id, context.grid.sheet));
  return {
    basis: parts[0]!.cell ? "sentence" : "base-data", completion: null, range: null, reason: null,
    computed: { value: first!.score, formula: formulaOf(context, parts, scored, first!.id), derivation: derive(context.profile, steps, parts) },
    variants: others.filter((other) => !other.score.eq(first!.score)).map((other) => ({ id: other.id, name: messages.sentences.readings[other.id], value: other.score })),
  };
}

function readingOf(sentence: SentenceScore, id: Reading["id"]): Reading {
  return sentence.readings.find((reading) => reading.id === id) ?? sentence.readings[0]!;
}

function stepsOf(sentence: SentenceScore, id: Reading["id"], sheet: string) {
  const at = sentence.cell ? [{ sheet, ...sentence.cell }] : [];
  const inputs = sentence.inputs.filter((input) => input.where).map((input) => step(input.where!, input.cells));
  return [step(messages.basedata.sentence(sentence.text), at), ...inputs, ...readingOf(sentence, id).steps.map((text) => step(text))];
}

/** Nothing is half applied: the row stays with a person, inside what the sentence allows, and the reason names what is missing. */
function notComputed(context: RowContext, scored: readonly SentenceScore[]): RowResult {
  const words = messages.basedata;
  const missing = scored.flatMap((sentence) => sentence.inputs.filter((input) => input.value === null).map((input) => input.need.label));
  const lost = scored.some((sentence) => sentence.criterion.doubts.some((doubt) => doubt.kind === "lost-sign"));
  const unread = scored.some((sentence) => sentence.criterion.status !== "understood");
  const plain = judged(context, lost ? words.lostSign : unread ? words.notUnderstood : missing.length > 0 ? words.missing([...new Set(missing)]) : words.outside);
  const range = scored.length === 1 && !unread ? allowedRange(scored[0]!.criterion, context.weight!.value.toNumber()) : null;
  return range ? { ...plain, range } : plain;
}

/** A live formula over cells; null when an input was parsed out of text. It stays empty until its inputs are there. */
function formulaOf(context: RowContext, parts: readonly Part[], scored: readonly SentenceScore[], id: Reading["id"]): string | null {
  const weight = context.weight!.value.toNumber();
  const expressions = scored.map((sentence, i) => {
    const { criterion, inputs } = sentence;
    const maps = criterion.clauses.map((_, clause) => new Map(inputs.flatMap((input) => (input.clause === clause && input.expression !== null ? [[input.need.name, input.expression] as const] : []))));
    const formula = criterionFormula(criterion, maps, weight, id === "exact" ? "straight" : id);
    const { waived } = parts[i]!;
    return formula && waived ? `IF(${waived.expression},${worthOf(criterion) ?? weight},${formula})` : formula;
  });
  if (expressions.some((expression) => expression === null)) return null;
  const counted = scored.flatMap((sentence, i) => (parts[i]!.waived ? [] : sentence.inputs.flatMap((input) => input.cells.filter(() => !input.expression?.startsWith("IF("))))).map((cell) => (cell.sheet === context.grid.sheet ? toA1(cell) : cellExpression(cell)));
  const unique = [...new Set(counted)];
  const score = `IFERROR(${roundFormula(expressions.join("+"), context.profile)},"")`;
  return unique.length === 0 ? `=${score}` : `=IF(COUNT(${unique.join(",")})<${unique.length},"",${score})`;
}

