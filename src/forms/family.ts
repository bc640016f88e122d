import type { Role } from "../workbook";
import type { FormKind } from "./layout";

/** A form family as data: how it is told from others. One file each in src/forms/families. */
export interface FormFamily {
  /** File name without ending. */
  readonly id: string;
  readonly kind: FormKind;
  /** What people call it. */
  readonly name: string;
  /** Where the form is published (document, place). */
  readonly source: string;
  /** Titles, form numbers or labels that speak for it (normalised text), each with its weight; negative speaks against. */
  readonly signs: readonly { readonly pattern: RegExp; readonly in: "title" | "number" | "label" | "note"; readonly weight: number }[];
  /** Columns that speak for it; negative speaks against. */
  readonly columns?: Readonly<Partial<Record<Role, number>>>;
  /** What else of the structure speaks for it. */
  readonly structure?: Readonly<Partial<Record<StructureSign, number>>>;
}

/** Structure that is told without words: see kind/features.ts. */
export type StructureSign =
  | "indicators" | "list" | "no-table" | "fund-block" | "no-fund-block" | "project-field" | "department-field"
  | "points-in-names" | "weight-before-target" | "weight-repeated" | "no-levels" | "two-row-header" | "several-tables" | "side-by-side" | "label-weights" | "targets-only";
