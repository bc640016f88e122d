import type { FormKind, Role } from "../workbook";

/**
 * A province, or a system that publishes forms of its own: one folder of src/provinces. Whatever is true of one place only stands there:
 * how it and its forms are told, its rules, and a small table for each form that proves it.
 */
export interface Province {
  /** Name of the folder. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Its own name and those of its cities and prefectures, as units print them; none for a system that has no place. */
  readonly names: readonly string[];
  readonly forms: readonly FormFamily[];
  /** Rule profiles as files hold them: whole, or what differs from the one they extend. Validated by src/profiles. */
  readonly rules: readonly unknown[];
}

/** A form family as data: how it is told from others. One file each, ⟨place⟩/⟨id⟩.form.ts. */
export interface FormFamily {
  /** File name without .form.ts. */
  readonly id: string;
  readonly kind: FormKind;
  /** What people call it. */
  readonly name: string;
  /** Where the form is published (document, place). */
  readonly source: string;
  /** Titles, form numbers or labels that speak for it (normalised text), each with its weight; negative speaks against. */
  readonly signs: readonly { readonly pattern: RegExp; readonly in: SignPlace; readonly weight: number }[];
  /** Columns that speak for it; negative speaks against. */
  readonly columns?: Readonly<Partial<Record<Role, number>>>;
  /** What else of the structure speaks for it. */
  readonly structure?: Readonly<Partial<Record<StructureSign, number>>>;
}

/** Where a sign is looked for: `label` every printed label, `indicator` the names of the indicators. */
export type SignPlace = "title" | "number" | "label" | "note" | "indicator";

/** Structure that is told without words: see kind/features.ts. */
export type StructureSign =
  | "indicators"
  | "list"
  | "no-table"
  | "fund-block"
  | "no-fund-block"
  | "project-field"
  | "department-field"
  | "points-in-names"
  | "weight-before-target"
  | "weight-repeated"
  | "no-levels"
  | "two-row-header"
  | "several-tables"
  | "side-by-side"
  | "label-weights"
  | "targets-only";
