import type { Rows } from "../../../src/checks/specimens";

/** A sheet at the edge of a rule: the cells the rule finds there (none for a miss). */
export interface Boundary {
  readonly rule: string;
  readonly title: string;
  readonly rows: Rows;
  readonly found: readonly string[];
  readonly profile?: string;
  readonly more?: readonly { readonly sheet: string; readonly rows: Rows }[];
}

/** A sheet that the rule just finds. */
export const hit = (rule: string, title: string, rows: Rows, ...found: readonly string[]): Boundary => ({ rule, title, rows, found });

/** A sheet that the rule just does not find. */
export const miss = (rule: string, title: string, rows: Rows): Boundary => ({ rule, title, rows, found: [] });

/** The same under a named profile. */
export const under = (profile: string, boundary: Boundary): Boundary => ({ ...boundary, profile });
