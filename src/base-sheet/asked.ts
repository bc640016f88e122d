import { messages } from "../messages";
import type { BaseItem, RuleProfile } from "../profiles/types";
import { factorInFormula, moneyUnit } from "../reading";
import { rowName } from "../scoring";
import type { SheetScore } from "../scoring/types";
import { isYesNo, kindOf, ruleFor, type SentenceInput } from "../sentences";
import { contentAt, memo, sameContent, toSheetA1, valueAt, type CellContent, type Grid, type SheetCellRef } from "../workbook";
import { findBaseData, type InputKind, type InputRow } from "./sheet";
import type { BaseDataSheet } from "./types";

/** A scored sheet with the profile in force on it. */
export interface ScoredForm {
  readonly grid: Grid;
  readonly profile: RuleProfile;
  readonly score: SheetScore;
}

/** An input that no cell answers yet: asked once beside its sentence, kept on the 基础数据 sheet. */
export interface MissingInput {
  readonly label: string;
  readonly unit: string;
  readonly kind: InputKind;
  /** Rows whose score waits for it. */
  readonly rows: readonly string[];
  /** Its cell when the 基础数据 sheet has a row for it already. */
  readonly cell: SheetCellRef | null;
}

const COUNTED = new Set(["count", "late"]);

interface Asked {
  readonly label: string;
  readonly unit: string;
  readonly kind: InputKind;
  readonly row: string;
  readonly answered: boolean;
}

/** Forms that are scored by sentences or over base figures. */
export function sentenceForms<T extends ScoredForm>(forms: readonly T[]): readonly T[] {
  return forms.filter(
    (form) => form.profile.baseData !== undefined || form.score.tables.some((table) => table.rows.some((row) => row.sentences.length > 0)),
  );
}

/** The 基础数据 sheet among the sheets of a workbook, with the figures that a profile names; null when there is none. */
export function baseSheetOf(forms: readonly ScoredForm[], profile: RuleProfile | null): BaseDataSheet | null {
  return findBaseData(
    forms.map((form) => form.grid),
    profile?.baseData?.items ?? [],
  );
}

/** True when the workbook has a form whose scores follow from figures that a person types. */
export const wantsInputs = memo(
  (forms: readonly ScoredForm[]): boolean => forms.some((form) => itemsOf(form).length > 0) || missingInputs(forms).length > 0,
);

/** The base figures of the profile that a row of the form is scored by. */
function itemsOf({ profile, score }: ScoredForm): readonly BaseItem[] {
  const plan = profile.baseData;
  if (!plan) return [];
  const rules = score.tables
    .flatMap((table) => table.rows)
    .flatMap((row) => (row.weight ? (ruleFor(plan, rowName(row.layout), row.weight.toNumber()) ?? []) : []));
  const used = new Set(rules.flatMap((rule) => rule.parts).flatMap((part) => [...part.quantity.of, part.unless]));
  return plan.items.filter((item) => used.has(item.id));
}

/** What is still to be typed, profile items and asked inputs alike; empty when every score has its inputs. */
export const missingInputs = memo((forms: readonly ScoredForm[]): readonly MissingInput[] => {
  const byLabel = new Map<string, MissingInput>();
  for (const form of sentenceForms(forms)) {
    const found = baseSheetOf(forms, form.profile);
    for (const asked of askedOf(form, found).filter((one) => !one.answered)) {
      const rows = [...(byLabel.get(asked.label)?.rows ?? []), asked.row];
      byLabel.set(asked.label, {
        label: asked.label,
        unit: asked.unit,
        kind: asked.kind,
        rows: [...new Set(rows)],
        cell: found?.byLabel.get(asked.label)?.cell ?? null,
      });
    }
    for (const item of itemsOf(form)) {
      const base = found?.values.get(item.id);
      if (base && base.value === null && item.kind === "number")
        byLabel.set(item.label, { label: item.label, unit: item.unit, kind: { kind: "number" }, rows: [], cell: base.cell });
    }
  }
  return [...byLabel.values()];
});

/**
 * Needs of printed sentences that no form answers, one for each label, answered ones with them: an input keeps its row once it is there.
 * Rows that carry a typed score wait for nothing.
 */
function askedOf({ score }: ScoredForm, found: BaseDataSheet | null): Asked[] {
  return score.tables
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      const name = rowName(row.layout);
      const inputs = row.sentences
        .filter((sentence) => sentence.cell !== null && sentence.read.status === "understood")
        .flatMap((sentence) => sentence.inputs.filter(({ need }) => !need.rowOnly));
      return inputs.flatMap((input): Asked[] => {
        const answered = isTold(input, found);
        if (!answered && (input.value !== null || row.reported !== null)) return [];
        return [{ label: input.asked, unit: input.need.unit, kind: kindOfInput(input), row: name, answered }];
      });
    });
}

function isTold({ value, cells, asked }: SentenceInput, found: BaseDataSheet | null): boolean {
  const cell = found?.byLabel.get(asked)?.cell;
  return value !== null && cell !== undefined && cells.some((one) => one.sheet === cell.sheet && one.row === cell.row);
}

function kindOfInput({ need }: SentenceInput): InputKind {
  if (need.options) return { kind: "choice", options: need.options };
  // A value or a change may be negative; what is counted may not.
  return { kind: isYesNo(need) ? "yes-no" : COUNTED.has(kindOf(need)) ? "number" : "figure" };
}

/**
 * The rows that the 基础数据 sheet must have: the items of the profile, then what the sentences of all forms ask for. Values that a person
 * typed are told as they stand; figures that stand elsewhere in the workbook come in as live links.
 */
export function inputRows(forms: readonly ScoredForm[], profile: RuleProfile): InputRow[] {
  const found = baseSheetOf(forms, profile);
  const items = forms.filter((form) => form.profile.id === profile.id).flatMap(itemsOf);
  const wanted = new Map(items.map((item) => [item.label, itemRow(item, forms, found)]));
  for (const one of sentenceForms(forms).flatMap((form) => askedOf(form, found))) {
    if (wanted.has(one.label)) continue;
    const content = keptContent(one.label, forms, found) ?? ({ kind: "blank" } as const);
    wanted.set(one.label, {
      label: one.label,
      unit: one.unit,
      note: messages.baseSheet.asked(one.row),
      kind: one.kind,
      content,
      source: messages.baseSheet.typed,
    });
  }
  return [...wanted.values()];
}

function itemRow(item: BaseItem, forms: readonly ScoredForm[], found: BaseDataSheet | null): InputRow {
  const kept = keptContent(item.label, forms, found);
  const link = linkFor(item, forms);
  const linked: CellContent = link ? { kind: "formula", formula: `=${link}` } : { kind: "blank" };
  const content = kept ?? linked;
  return {
    label: item.label,
    unit: item.unit,
    note: item.note,
    kind: { kind: item.kind },
    content,
    source: link && sameContent(content, linked) ? messages.baseSheet.linked(link) : messages.baseSheet.typed,
  };
}

/** What a person typed for a label before; null when nothing. */
function keptContent(label: string, forms: readonly ScoredForm[], found: BaseDataSheet | null): CellContent | null {
  const cell = found?.byLabel.get(label)?.cell;
  const grid = forms.find((form) => form.grid.sheet === found?.sheet)?.grid;
  const content = cell && grid ? contentAt(grid, cell.row, cell.col) : null;
  return content && content.kind !== "blank" ? content : null;
}

/** The budget of another sheet that an item is, as an expression in the item's unit; null when there is none with a number, or its unit is not known. */
function linkFor(item: BaseItem, forms: readonly ScoredForm[]): string | null {
  const { from } = item;
  if (!from) return null;
  const unit = moneyUnit(item.unit);
  for (const form of forms) {
    const budget = form.score.tables.find((table) => table.budget?.amounts[from])?.budget;
    const cell = budget?.layout.cells[from];
    const own = budget?.amounts[from]?.unit;
    if (!unit || !own || !cell || typeof valueAt(form.grid, cell.row, cell.col) !== "number") continue;
    return toSheetA1(form.grid.sheet, cell) + factorInFormula(own, unit);
  }
  return null;
}
