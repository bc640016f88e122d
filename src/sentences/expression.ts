/** What a printed formula computes, and what it asks for. */

/** The names of the two amounts of a rate. */
export interface Ratio {
  readonly top: string;
  readonly bottom: string;
}

/** An input of a printed formula, under the name that the sentence gives it. */
export type FormulaNeed = {
  readonly name: "value" | "target" | "top" | "bottom";
  readonly label: string;
  readonly unit: string;
  readonly ofPlan: boolean;
  /** An amount (计划成本), so that a rate in its cell is something else. */
  readonly isAmount?: boolean;
};

/** A printed formula as a tree; its value is points. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "weight" }
  /** `percent`: the input is asked for in per cent, the formula takes the fraction. */
  | { readonly kind: "input"; readonly name: FormulaNeed["name"]; readonly percent: boolean }
  | { readonly kind: "binary"; readonly sign: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression };
