import { placeNamed, placeOfForm, type FormFamily, type Province, type SignPlace } from "../../provinces";
import type { FormKind } from "../layout";
import { FOREIGN_SIGNS } from "../lexicon/foreign";
import { KIND_SIGNS } from "../lexicon/kinds";
import type { KindFeatures } from "./features";

/** One thing that spoke for or against a family: where it was found and what was found (a text, a role, a structure sign). */
export interface FamilySign {
  readonly from: SignPlace | "foreign" | "column" | "structure" | "place";
  readonly text: string;
  readonly weight: number;
}

/** How well a family fits, with the signs that counted. */
export interface FamilyScore {
  readonly family: FormFamily;
  readonly score: number;
  readonly signs: readonly FamilySign[];
}

const OWN_PLACE = 1.5;
const OTHER_PLACE = -2;
/** Structure of this weight is a form's own, as points in the names of indicators are. */
const TELLING = 3;

/**
 * The best family of every kind, best kind first. Columns and structure are mostly those of every place's tables: the form of one place is not
 * asked before a table bears something of that form's own or names the place, unless its kind has no form of everywhere.
 */
export function rankFamilies(families: readonly FormFamily[], features: KindFeatures): FamilyScore[] {
  const best = new Map<FormKind, FamilyScore>();
  const foreign = foreignSigns(features);
  const named = placeNamed(features.unit);
  for (const family of families) {
    const scored = scoreFamily(family, features, { foreign, named });
    const known = best.get(family.kind);
    if ((!known || scored.score > known.score) && isTold(scored, features, families)) best.set(family.kind, scored);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The place whose units alone use a form; null for a form of everywhere or of a system. */
function ownerOf({ id }: FormFamily): Province | null {
  const place = placeOfForm(id)?.place;
  return place && place.names.length > 0 ? place : null;
}

/** True when something of a place's own form speaks for it: the place, one of its words, or structure that tells as much as a title. */
function isTold({ family, signs }: FamilyScore, features: KindFeatures, families: readonly FormFamily[]): boolean {
  const isOfOnePlace = ownerOf(family) !== null;
  if (!isOfOnePlace || families.every((other) => other.kind !== family.kind || ownerOf(other) !== null)) return true;
  if (signs.some(({ from, weight }) => (from === "place" && weight > 0) || (from === "structure" && weight >= TELLING))) return true;
  return family.signs.some(({ pattern, in: place, weight }) => weight > 0 && pattern.test(textOf(features, place)));
}

/** What speaks against every family. */
function foreignSigns(features: KindFeatures): FamilySign[] {
  return FOREIGN_SIGNS.flatMap(({ pattern, in: place, weight }): FamilySign[] => {
    const match = pattern.exec(textOf(features, place));
    return match ? [{ from: "foreign", text: match[0].replace(/\|/g, ""), weight }] : [];
  });
}

/** What is told of the sheet once for all families. */
interface Sheetwide {
  readonly foreign: readonly FamilySign[];
  readonly named: ReturnType<typeof placeNamed>;
}

/** The signs of a family and its kind, as they are held against features. */
interface Compiled {
  readonly texts: FormFamily["signs"];
  readonly columns: readonly (readonly [role: string, weight: number])[];
  readonly structure: readonly (readonly [sign: string, weight: number])[];
}

const compiled = new WeakMap<FormFamily, Compiled>();

function compiledOf(family: FormFamily): Compiled {
  const known = compiled.get(family);
  if (known) return known;
  const kind = KIND_SIGNS[family.kind];
  const signs = {
    texts: [...family.signs, ...(kind?.titles ?? []).map((title) => ({ ...title, in: "title" as const }))],
    columns: Object.entries(family.columns ?? {}),
    structure: [family.structure, kind?.structure].flatMap((structure) => Object.entries(structure ?? {})),
  };
  compiled.set(family, signs);
  return signs;
}

function scoreFamily(family: FormFamily, features: KindFeatures, { foreign, named }: Sheetwide): FamilyScore {
  const signs: FamilySign[] = [];
  const { texts, columns, structure } = compiledOf(family);
  let titleTaken = false;
  for (const { pattern, in: place, weight } of texts) {
    // Of several wordings of one title only the first (strongest) counts; what speaks against always does.
    if (titleTaken && place === "title" && weight > 0) continue;
    const match = pattern.exec(textOf(features, place));
    if (!match) continue;
    titleTaken ||= place === "title" && weight > 0;
    signs.push({ from: place, text: match[0].replace(/\|/g, ""), weight });
  }
  signs.push(...foreign);
  for (const [role, weight] of columns)
    if ((features.columns as ReadonlySet<string>).has(role)) signs.push({ from: "column", text: role, weight });
  for (const [sign, weight] of structure)
    if ((features.structure as ReadonlySet<string>).has(sign)) signs.push({ from: "structure", text: sign, weight });
  signs.push(...placeSigns(family, named));
  return { family, score: signs.reduce((sum, sign) => sum + sign.weight, 0), signs };
}

/** Whose sheet it is speaks for the forms of that place, and against those of others. */
function placeSigns(family: FormFamily, named: Sheetwide["named"]): FamilySign[] {
  const owner = ownerOf(family);
  if (!owner || !named) return [];
  return [{ from: "place", text: named.name, weight: named.place.id === owner.id ? OWN_PLACE : OTHER_PLACE }];
}

function textOf(features: KindFeatures, place: FormFamily["signs"][number]["in"]): string {
  switch (place) {
    case "title":
      return features.title;
    case "number":
      return features.number;
    case "label":
      return features.labels;
    case "note":
      return features.notes;
    case "indicator":
      return features.indicators;
  }
}
