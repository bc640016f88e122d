import { toA1, type Severity } from "../../../src/workbook";
import type { Told } from "./told";

/** A finding as somebody judged it who had the sheet before her: would a reviewer of the finance bureau act on it, and why. */
export interface Judged {
  readonly table: string;
  readonly rule: string;
  readonly cell: string;
  readonly judgement: "act" | "noise";
  readonly why: string;
}

/** Findings counted by what was said of them. */
export interface Share {
  readonly all: number;
  readonly noise: number;
  readonly unjudged: number;
}

export interface NoiseResult {
  readonly total: Share;
  readonly bySet: ReadonlyMap<string, Share>;
  readonly bySeverity: ReadonlyMap<Severity, Share>;
  readonly byRule: ReadonlyMap<string, Share>;
  readonly noise: readonly string[];
  readonly unjudged: readonly string[];
  /** Entries of the list that no finding answers to any more. */
  readonly gone: readonly Judged[];
}

/** Holds findings against the list of judged ones. One that the list does not have counts as unjudged. */
export function noiseOf(told: readonly Told[], list: readonly Judged[]): NoiseResult {
  const nameOf = ({ table, rule, cell }: Pick<Judged, "table" | "rule" | "cell">) => `${table} ${cell} ${rule}`;
  const judged = new Map(list.map((entry) => [nameOf(entry), entry]));
  const all = told.map(({ set, table, finding }) => {
    const name = nameOf({ table, rule: finding.rule, cell: toA1(finding.cell) });
    return { set, name, finding, entry: judged.get(name) };
  });
  const share = (of: typeof all): Share => ({
    all: of.length,
    noise: of.filter(({ entry }) => entry?.judgement === "noise").length,
    unjudged: of.filter(({ entry }) => !entry).length,
  });
  const by = <K extends string>(keyOf: (one: (typeof all)[number]) => K): ReadonlyMap<K, Share> =>
    new Map([...new Set(all.map(keyOf))].sort().map((key) => [key, share(all.filter((one) => keyOf(one) === key))]));
  const names = new Set(all.map(({ name }) => name));
  return {
    total: share(all),
    bySet: by(({ set }) => set),
    bySeverity: by(({ finding }) => finding.severity),
    byRule: by(({ finding }) => finding.rule),
    noise: all.flatMap(({ name, entry }) => (entry?.judgement === "noise" ? [`${name}: ${entry.why}`] : [])),
    unjudged: all.filter(({ entry }) => !entry).map(({ name, finding }) => `${name}: ${finding.message}`),
    gone: list.filter((entry) => !names.has(nameOf(entry))),
  };
}
