import { placeNamed, placeOfForm, type FormFamily, type SignPlace } from "../../provinces";
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

/** The best family of every kind, best kind first. */
export function rankFamilies(families: readonly FormFamily[], features: KindFeatures): FamilyScore[] {
  const best = new Map<FormKind, FamilyScore>();
  for (const family of families) {
    const scored = scoreFamily(family, features);
    const known = best.get(family.kind);
    if (!known || scored.score > known.score) best.set(family.kind, scored);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function scoreFamily(family: FormFamily, features: KindFeatures): FamilyScore {
  const signs: FamilySign[] = [];
  let titleTaken = false;
  const kind = KIND_SIGNS[family.kind];
  for (const { pattern, in: place, weight } of [...family.signs, ...(kind?.titles ?? []).map((title) => ({ ...title, in: "title" as const }))]) {
    const match = pattern.exec(textOf(features, place));
    if (!match) continue;
    // Of several wordings of one title only the first (strongest) counts; what speaks against always does.
    if (place === "title" && weight > 0) {
      if (titleTaken) continue;
      titleTaken = true;
    }
    signs.push({ from: place, text: match[0].replace(/\|/g, ""), weight });
  }
  for (const { pattern, in: place, weight } of FOREIGN_SIGNS) {
    const match = pattern.exec(textOf(features, place));
    if (match) signs.push({ from: "foreign", text: match[0].replace(/\|/g, ""), weight });
  }
  for (const [role, weight] of Object.entries(family.columns ?? {})) if ((features.columns as ReadonlySet<string>).has(role)) signs.push({ from: "column", text: role, weight });
  for (const [sign, weight] of [family.structure, kind?.structure].flatMap((structure) => Object.entries(structure ?? {}))) if ((features.structure as ReadonlySet<string>).has(sign)) signs.push({ from: "structure", text: sign, weight });
  signs.push(...placeSigns(family, features.unit));
  return { family, score: signs.reduce((sum, sign) => sum + sign.weight, 0), signs };
}

/** Whose sheet it is speaks for the forms of that place, and against those of others. */
function placeSigns({ id }: FormFamily, unit: string): FamilySign[] {
  const owner = placeOfForm(id)?.place;
  const named = placeNamed(unit);
  if (!owner || owner.names.length === 0 || !named) return [];
  return [{ from: "place", text: named.name, weight: named.place.id === owner.id ? OWN_PLACE : OTHER_PLACE }];
}

function textOf(features: KindFeatures, place: FormFamily["signs"][number]["in"]): string {
  switch (place) {
    case "title": return features.title;
    case "number": return features.number;
    case "label": return features.labels;
    case "note": return features.notes;
    case "indicator": return features.indicators;
  }
}
