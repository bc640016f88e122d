import type { Grid } from "../workbook";
import { textAt } from "../workbook";
import { compact } from "../reading";
import { messages } from "../messages";
import { loadProfiles } from "./load";
import { DEFAULT_PROFILE, PLACE_LINES } from "./lexicon";
import { fitOf, type TypedScore } from "./fit";
import type { RuleProfile, SignPlace } from "./types";

interface Labelled {
  readonly text: string;
}

/** What the choice needs of a recognised sheet; a SheetLayout is one. */
export interface ProfileSubject {
  readonly kind: string;
  readonly title: Labelled | null;
  readonly formNumber: Labelled | null;
  readonly notes: readonly Labelled[];
  readonly fields: Readonly<Record<string, { readonly value: Labelled | null } | null>>;
  readonly tables: readonly {
    readonly headers: Readonly<Record<number, string>>;
    readonly blocks: readonly { readonly level: 1 | 2; readonly label: string; readonly labelWeight: number | null }[];
    readonly rows: readonly { readonly level1: Labelled | null; readonly level3: Labelled | null }[];
    readonly budget: { readonly label: Labelled; readonly headerRow: number; readonly labelWeight: number | null } | null;
    readonly gradeCell: unknown;
  }[];
}

/** The profile chosen and why, in a Chinese sentence. */
export interface ProfileChoice {
  readonly id: string;
  readonly why: string;
}

/** A profile has to gather this much before it replaces the default of the form. */
const ENOUGH = 1;

/**
 * Chooses the rule profile of a sheet from its title, form number, notes, labels, unit names, weights,
 * and (with `typed`) from which reverse formula the typed scores fit.
 * @param own profiles that the user imported; they take part like the others.
 */
export function chooseProfile(layout: ProfileSubject, grid: Grid, typed: readonly TypedScore[] = [], own: readonly RuleProfile[] = []): ProfileChoice {
  const places = placesOf(layout, grid);
  const fallback = DEFAULT_PROFILE[layout.kind] ?? DEFAULT_PROFILE.other!;
  const ranked = [...own, ...loadProfiles()]
    .filter((profile) => profile.kinds.includes(layout.kind) && profile.signs.length > 0)
    .map((profile) => ({ profile, ...evidence(profile, layout, places, typed) }))
    .sort((a, b) => b.score - a.score || Number(b.profile.id === fallback) - Number(a.profile.id === fallback));
  const best = ranked[0];
  if (best && best.score >= ENOUGH) return { id: best.profile.id, why: messages.profiles.chosenBecause(best.profile.name, best.reasons) };
  const profile = loadProfiles().find(({ id }) => id === fallback)!;
  return { id: profile.id, why: messages.profiles.chosenByDefault(profile.name) };
}

function evidence(profile: RuleProfile, layout: ProfileSubject, places: Record<SignPlace, string>, typed: readonly TypedScore[]): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  let score = 0;
  for (const sign of profile.signs) {
    const text = sign.pattern.split("|").find((part) => places[sign.in].includes(compact(part)));
    if (text === undefined) continue;
    score += sign.weight;
    if (sign.weight > 0) reasons.push(messages.profiles.signFound(messages.profiles.place[sign.in], text));
  }
  // Signs come first: weights and fits only speak for a profile that something on the sheet names.
  return score > 0 ? withWeights(profile, layout, typed, { score, reasons }) : { score, reasons };
}

function withWeights(profile: RuleProfile, layout: ProfileSubject, typed: readonly TypedScore[], start: { score: number; reasons: string[] }): { score: number; reasons: string[] } {
  const reasons = [...start.reasons];
  let { score } = start;
  const printed = layout.tables.map((table) => table.budget?.labelWeight ?? null).find((weight) => weight !== null);
  if (printed !== undefined) {
    const same = printed === profile.execution.weight.value;
    score += same ? 0.5 : -1;
    if (same) reasons.push(messages.profiles.executionWeight(String(printed)));
  }
  if (levelWeightsFit(profile, layout)) {
    score += 0.5;
    reasons.push(messages.profiles.levelWeights());
  }
  const fit = fitOf(profile, typed);
  if (fit.all > 0) {
    score += fit.fit === fit.all ? 0.5 : -0.5;
    if (fit.fit > 0) reasons.push(messages.profiles.typedFits(fit.fit, fit.all));
  }
  return { score, reasons };
}

function levelWeightsFit({ weights }: RuleProfile, layout: ProfileSubject): boolean {
  const expected = Object.entries(weights?.value ?? {});
  const blocks = layout.tables.flatMap((table) => table.blocks).filter((block) => block.level === 1 && block.labelWeight !== null);
  const weightOf = (name: string) => blocks.find((block) => compact(block.label).startsWith(compact(name)))?.labelWeight ?? null;
  return expected.length > 0 && expected.every(([name, weight]) => weightOf(name) === weight);
}

/** The text of each place, compact, its parts kept apart by line breaks. */
function placesOf(layout: ProfileSubject, grid: Grid): Record<SignPlace, string> {
  const join = (parts: readonly string[]) => parts.map(compact).join("\n");
  const tables = layout.tables;
  const labels = tables.flatMap((table) => [
    ...Object.values(table.headers), ...table.blocks.map((block) => block.label), ...(table.budget ? [table.budget.label.text, ...rowTexts(grid, table.budget.headerRow)] : []),
    ...table.rows.flatMap((row) => (row.level3 ? [row.level3.text] : [])),
  ]);
  const level1 = tables.flatMap((table) => [...table.blocks.filter((b) => b.level === 1).map((b) => b.label), ...table.rows.flatMap((row) => (row.level1 ? [row.level1.text] : []))]);
  const units = Object.values(layout.fields).flatMap((field) => (field?.value ? [field.value.text] : []));
  return {
    title: join(layout.title ? [layout.title.text] : []),
    number: join(layout.formNumber ? [layout.formNumber.text] : []),
    note: join(layout.notes.map((note) => note.text)),
    label: join([...labels, ...fundLabels(layout, grid)]),
    level1: join(level1),
    unit: join([...units, ...(layout.title ? [layout.title.text] : []), ...headLines(grid)]),
  };
}

function rowTexts(grid: Grid, row: number): string[] {
  return Array.from({ length: grid.colCount }, (_, c) => textAt(grid, row, grid.left + c)).filter((text) => text !== "");
}

/** The lines between a fund header and the goal block hold labels such as 财政专户管理资金. */
function fundLabels(layout: ProfileSubject, grid: Grid): string[] {
  return layout.tables.flatMap(({ budget }) => (budget ? [1, 2, 3, 4, 5].flatMap((step) => rowTexts(grid, budget.headerRow + step)) : []));
}

function headLines(grid: Grid): string[] {
  return Array.from({ length: Math.min(PLACE_LINES, grid.rowCount) }, (_, r) => rowTexts(grid, grid.top + r).join(" "));
}
