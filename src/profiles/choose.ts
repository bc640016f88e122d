import type { Grid } from "../workbook";
import { textAt } from "../workbook";
import { compact } from "../reading";
import { messages } from "../messages";
import { placeNamed, placeOfForm } from "../provinces";
import { findProfile, loadProfiles, placeOfProfile } from "./load";
import { DEFAULT_PROFILE } from "./lexicon";
import { fitOf, type TypedScore } from "./fit";
import type { RuleProfile, SignPlace } from "./types";

interface Labelled {
  readonly text: string;
}

/** What the choice needs of a recognised sheet; a SheetLayout is one. */
export interface ProfileSubject {
  readonly kind: string;
  readonly family: string | null;
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

const NATIONAL_PLACE = "national";
/** A profile has to gather this much before it replaces the default of the form. */
const ENOUGH = 1;

/**
 * Chooses the rule profile of a sheet. The place comes first: a form that only one place uses, else the unit's own name says whose rules
 * hold; among the rules of that place (or the national ones) title, form number, notes, labels, weights, and (with `typed`) the reverse
 * formula that the typed scores fit decide.
 * @param own profiles that the user imported; one whose signs are on the sheet comes before those of the add-in.
 */
export function chooseProfile(
  layout: ProfileSubject,
  grid: Grid,
  typed: readonly TypedScore[] = [],
  own: readonly RuleProfile[] = [],
): ProfileChoice {
  const texts = placesOf(layout, grid);
  const best = (profiles: readonly RuleProfile[], known = 0) =>
    profiles
      .filter((profile) => isMadeFor(profile, layout.kind))
      .map((profile) => ({ profile, ...evidence(profile, layout, texts, typed, known) }))
      .sort((a, b) => b.score - a.score)[0];
  const mine = best(own.filter(({ signs }) => signs.length > 0));
  if (mine && mine.score >= ENOUGH) return chosen(mine.profile, mine.reasons);
  const place = placeOfSheet(layout, texts.unit);
  const local =
    place &&
    best(
      rulesOf(place.id).filter((profile) => !contradicts(profile, layout)),
      ENOUGH,
    );
  if (local) return chosen(local.profile, [place.why, ...local.reasons]);
  const national = best(rulesOf(NATIONAL_PLACE).filter(({ signs }) => signs.length > 0));
  if (national && national.score >= ENOUGH) return chosen(national.profile, national.reasons);
  const fallback = findProfile(DEFAULT_PROFILE[layout.kind] ?? DEFAULT_PROFILE.other);
  return {
    id: fallback.id,
    why: place ? messages.profiles.noneOfPlace(place.why, place.name, fallback.name) : messages.profiles.chosenByDefault(fallback.name),
  };
}

/** True when a profile is made for forms of this kind. */
export function isMadeFor({ kinds }: RuleProfile, kind: string): boolean {
  return kinds.some((own) => own === kind);
}

const chosen = (profile: RuleProfile, reasons: readonly string[]): ProfileChoice => ({
  id: profile.id,
  why: messages.profiles.chosenBecause(profile.name, reasons),
});

function rulesOf(place: string): readonly RuleProfile[] {
  return loadProfiles().filter(({ id }) => placeOfProfile(id) === place);
}

/** Whose sheet it is: of the place whose form it is, else of the place that the unit's name tells. Null for a form of everywhere. */
function placeOfSheet({ family }: ProfileSubject, unit: string): { id: string; name: string; why: string } | null {
  const owner = placeOfForm(family);
  if (owner && owner.place.names.length > 0) return { ...owner.place, why: messages.profiles.formOf(owner.form.name) };
  const named = placeNamed(unit);
  return named && { ...named.place, why: messages.profiles.signFound(messages.profiles.place.unit, named.name) };
}

/** The weight of the execution item, where the form prints it; null where it does not. */
function printedExecution({ tables }: ProfileSubject): number | null {
  return tables.map((table) => table.budget?.labelWeight ?? null).find((weight) => weight !== null) ?? null;
}

/** Rules of a place that has more than one form do not hold on a form that prints another weight for the execution. */
function contradicts({ execution }: RuleProfile, layout: ProfileSubject): boolean {
  const printed = printedExecution(layout);
  return printed !== null && printed !== execution.weight.value;
}

function evidence(
  profile: RuleProfile,
  layout: ProfileSubject,
  places: Record<SignPlace, string>,
  typed: readonly TypedScore[],
  known: number,
): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  let score = known;
  for (const sign of profile.signs) {
    const text = sign.pattern.split("|").find((part) => places[sign.in].includes(compact(part)));
    if (text === undefined) continue;
    score += sign.weight;
    if (sign.weight > 0) reasons.push(messages.profiles.signFound(messages.profiles.place[sign.in], text));
  }
  // Signs come first: weights and fits only speak for a profile that something on the sheet names.
  return score > 0 ? withWeights(profile, layout, typed, { score, reasons }) : { score, reasons };
}

function withWeights(
  profile: RuleProfile,
  layout: ProfileSubject,
  typed: readonly TypedScore[],
  start: { score: number; reasons: string[] },
): { score: number; reasons: string[] } {
  const reasons = [...start.reasons];
  let { score } = start;
  const printed = printedExecution(layout);
  if (printed !== null) {
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
    ...Object.values(table.headers),
    ...table.blocks.map((block) => block.label),
    ...(table.budget ? [table.budget.label.text, ...rowTexts(grid, table.budget.headerRow)] : []),
    ...table.rows.flatMap((row) => (row.level3 ? [row.level3.text] : [])),
  ]);
  const level1 = tables.flatMap((table) => [
    ...table.blocks.filter((b) => b.level === 1).map((b) => b.label),
    ...table.rows.flatMap((row) => (row.level1 ? [row.level1.text] : [])),
  ]);
  // A project may bear the name of any place; whose sheet it is, its unit says.
  const units = Object.entries(layout.fields).flatMap(([name, field]) =>
    name !== "projectName" && field?.value ? [field.value.text] : [],
  );
  return {
    title: join(layout.title ? [layout.title.text] : []),
    number: join(layout.formNumber ? [layout.formNumber.text] : []),
    note: join(layout.notes.map((note) => note.text)),
    label: join([...labels, ...fundLabels(layout, grid)]),
    level1: join(level1),
    unit: join([...units, ...(layout.title ? [layout.title.text] : [])]),
  };
}

function rowTexts(grid: Grid, row: number): string[] {
  return Array.from({ length: grid.colCount }, (_, c) => textAt(grid, row, grid.left + c)).filter((text) => text !== "");
}

/** The lines between a fund header and the goal block hold labels such as 财政专户管理资金. */
function fundLabels(layout: ProfileSubject, grid: Grid): string[] {
  return layout.tables.flatMap(({ budget }) => (budget ? [1, 2, 3, 4, 5].flatMap((step) => rowTexts(grid, budget.headerRow + step)) : []));
}
