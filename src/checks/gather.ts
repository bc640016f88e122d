import { valueOf, itemAt, cellKeyOf, RANK, type SheetCellRef } from "../workbook";
import { messages } from "../messages";
import { cellNames } from "./kit/sheet";
import type { CheckRecord, Explanation, Finding, FindingPart, Fix } from "./types";

/** Places whose own advice is told one by one. */
const MOST_ADVISED = 3;

/** What gathering needs to know: the records of the rules by id, and which table of its sheet a cell belongs to. */
export interface Gathering {
  readonly records: ReadonlyMap<string, CheckRecord>;
  readonly tableOf: (cell: SheetCellRef) => number;
}

/** The findings of a run: how many, and those that are listed. There may be many times more than anyone reads, and only these are put into words. */
export interface Gathered {
  readonly count: number;
  readonly first: (most: number) => Finding[];
}

/** A finding that one rule gives at one place. */
export function single(part: FindingPart): Finding {
  return { ...part, parts: [part], keys: [part.key] };
}

/**
 * One fault, one finding. What the rules say is put together in two steps, both declared in their records: findings of one cause become one
 * with all their places (`groupBy`), and what follows from another finding stands with it instead of beside it (`explains`). Nothing is lost:
 * all that was said is in `parts`.
 * @param parts in the order of the list, each with a key of its own; the answer keeps it
 */
export function gathered(parts: readonly FindingPart[], gathering: Gathering): Gathered {
  const causes = causesOf(parts, gathering);
  const rootOf = (part: FindingPart): FindingPart => {
    const cause = causes.get(part);
    return cause ? rootOf(cause) : part;
  };
  const roots = new Set([...causes.keys()].map(rootOf));
  const groups: FindingPart[][] = [];
  const byCause = new Map<string, FindingPart[]>();
  const byRoot = new Map<FindingPart, FindingPart[]>();
  for (const part of parts) {
    if (causes.has(part)) continue;
    const key = groupKey(part, gathering.records.get(part.rule));
    let group = key === null ? undefined : byCause.get(key);
    if (group) group.push(part);
    else {
      // Not pushed into an empty list, which makes room for seventeen.
      groups.push((group = [part]));
      if (key !== null) byCause.set(key, group);
    }
    if (roots.has(part)) byRoot.set(part, group);
  }
  const effects = new Map<FindingPart[], FindingPart[]>();
  for (const part of causes.keys()) {
    const group = valueOf(byRoot, rootOf(part));
    const known = effects.get(group);
    if (known) known.push(part);
    else effects.set(group, [part]);
  }
  return {
    count: groups.length,
    first: (most) =>
      groups.slice(0, most).map((group) => joined(group, effects.get(group) ?? [], gathering.records.get(itemAt(group, 0).rule))),
  };
}

/** Findings with equal keys are one: of one rule and sheet, with one consequence, open or ignored for one reason, and of one cause. Null: it stands alone. */
function groupKey({ rule, cell, severity, suppressed, cause }: FindingPart, record: CheckRecord | undefined): string | null {
  const by = { sheet: "", row: `${cell.row}`, cause: cause ?? null, alone: null }[record?.groupBy ?? "alone"];
  return by === null ? null : JSON.stringify([rule, cell.sheet, severity, suppressed?.reason ?? null, by]);
}

/** Which findings follow from which. What is worse than its cause, or ignored, stands for itself; so does an error whose cause is ignored. */
function causesOf(parts: readonly FindingPart[], { records, tableOf }: Gathering): Map<FindingPart, FindingPart> {
  const bySheetRule = new Map<string, FindingPart[]>();
  const nameOf = (sheet: string, rule: string) => JSON.stringify([sheet, rule]);
  for (const part of parts) {
    const name = nameOf(part.cell.sheet, part.rule);
    const known = bySheetRule.get(name);
    if (known) known.push(part);
    else bySheetRule.set(name, [part]);
  }
  const explained = new Map<string, { by: string; how: Explanation }[]>();
  for (const { id, explains } of records.values())
    for (const how of explains ?? []) explained.set(how.rule, [...(explained.get(how.rule) ?? []), { by: id, how }]);
  const causes = new Map<FindingPart, FindingPart>();
  for (const part of parts) {
    if (part.suppressed) continue;
    for (const { by, how } of explained.get(part.rule) ?? []) {
      const able = (bySheetRule.get(nameOf(part.cell.sheet, by)) ?? []).filter(
        (cause) => RANK[cause.severity] <= RANK[part.severity] && (!cause.suppressed || part.severity !== "error"),
      );
      const cause = RELATIONS[how.on](part, able, tableOf);
      if (cause && !causes.has(part)) causes.set(part, cause);
    }
  }
  return causes;
}

type Relation = (effect: FindingPart, causes: readonly FindingPart[], tableOf: Gathering["tableOf"]) => FindingPart | undefined;

/** How a cause is known: the first of the able ones that fits. */
const RELATIONS: Readonly<Record<Explanation["on"], Relation>> = {
  rows: (effect, causes) => {
    const rows = [...new Set(effect.places.map(({ row }) => row))];
    const stand = (cause: FindingPart) => cause.places.some(({ row }) => rows.includes(row));
    const able = causes.filter(stand);
    const covered = new Set(able.flatMap(({ places }) => places.map(({ row }) => row)));
    return rows.filter((row) => covered.has(row)).length * 2 > rows.length ? able[0] : undefined;
  },
  column: ({ places }, causes) => causes.find((cause) => cause.places.some(({ col }) => places.some((place) => place.col === col))),
  table: ({ cell }, causes, tableOf) => causes.find((cause) => tableOf(cause.cell) === tableOf(cell)),
  gap: (effect, causes, tableOf) => {
    const gap = gapOf(effect);
    return gap === null ? undefined : causes.find((cause) => tableOf(cause.cell) === tableOf(effect.cell) && gapOf(cause) === gap);
  },
};

/** By how much a figure misses the due one, as a text; null where it is not about figures. */
function gapOf({ expected, actual }: FindingPart): string | null {
  const gap = typeof expected === "number" && typeof actual === "number" ? Math.abs(expected - actual) : 0;
  return gap === 0 ? null : gap.toFixed(4);
}

/** A group with what follows from it, as one finding. */
function joined(group: readonly FindingPart[], effects: readonly FindingPart[], record: CheckRecord | undefined): Finding {
  const first = itemAt(group, 0);
  const parts = [...group, ...effects];
  if (parts.length === 1) return single(first);
  const places = distinct(group.flatMap((part) => part.places));
  const others = distinct(parts.flatMap((part) => [...(group.includes(part) ? [] : part.places), ...(part.cells ?? [])]));
  const same = <K extends "expected" | "actual" | "advice">(key: K): FindingPart[K] | null =>
    group.every((part) => part[key] === first[key]) ? first[key] : null;
  const samples = [...new Set(group.flatMap(({ sample }) => sample ?? []))];
  const derivations = [...new Set(group.flatMap(({ derivation }) => derivation ?? []))];
  const consequences = distinct(effects.map(({ cell }) => cell)).filter(
    (cell) => !places.some((place) => cellKeyOf(place) === cellKeyOf(cell)),
  );
  const rest = distinct(group.slice(1).flatMap((part) => part.places));
  return {
    ...first,
    parts,
    keys: group.map(({ key }) => key),
    places,
    cells: others,
    expected: same("expected") ?? null,
    actual: same("actual") ?? null,
    derivation: derivations.length > 0 ? derivations.join("\n") : null,
    fix: joinedFix(group),
    advice: same("advice") ?? adviceOf(group, record),
    ...(samples.length > 0 ? { sample: samples.join("\n") } : {}),
    message:
      (rest.length > 0 ? messages.checks.sameCause(first.message, (then) => cellNames(rest, then)) : first.message) +
      (consequences.length > 0 ? messages.checks.therefore((then) => cellNames(consequences, then)) : ""),
  };
}

/** What to do in each of a few places, else what the rule says of all. */
function adviceOf(group: readonly FindingPart[], record: CheckRecord | undefined): string {
  return group.length > MOST_ADVISED && record ? record.advice : [...new Set(group.map(({ advice }) => advice))].join("");
}

/** All changes of a group together; it is as safe as the least safe of them. */
function joinedFix(group: readonly FindingPart[]): Fix | null {
  const fixes = group.flatMap(({ fix }) => fix ?? []);
  const first = fixes[0];
  if (!first) return null;
  return {
    title: fixes.length === 1 ? first.title : messages.checks.fixAll(fixes.length),
    safe: fixes.every(({ safe }) => safe),
    writes: fixes.flatMap(({ writes }) => writes),
  };
}

function distinct(cells: readonly SheetCellRef[]): SheetCellRef[] {
  return [...new Map(cells.map((cell) => [cellKeyOf(cell), cell])).values()];
}
