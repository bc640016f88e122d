import { pick, type Random } from "../../scripts/bench/recognition/random";
import { summaryOffers, type ActionReport, type AppController, type SummaryTarget } from "../../src/actions";
import { missingInputs } from "../../src/base-sheet";
import { loadProfiles } from "../../src/profiles";
import { summaryKinds } from "../../src/summaries";
import { toA1, type SheetCellRef } from "../../src/workbook";
import type { Desk } from "./desk";

/** An action of the product as it was asked for. `asked` names cells of hers that it may change. */
export interface Call {
  readonly name: string;
  readonly kind: "score" | "check" | "clear" | "clean" | "restore" | "fix" | "insert" | "record";
  readonly asked: readonly SheetCellRef[];
  /** The sheet on which a table was asked for beside her own cells. */
  readonly beside?: string;
  run(): Promise<ActionReport | void>;
}

export type Action = (desk: Desk, pane: AppController, random: Random) => Promise<Call | null>;

const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;
const call = (name: string, kind: Call["kind"], run: Call["run"], asked: Call["asked"] = []): Call => ({ name, kind, asked, run });
const plain =
  (name: string, kind: Call["kind"], run: (pane: AppController) => Promise<ActionReport | void>): Action =>
  async (_, pane) =>
    call(name, kind, () => run(pane));

const restoreById: Action = async (_, pane, random) => {
  const { history } = pane.getState().stored;
  if (history.length === 0) return null;
  const { id, action } = oneOf(random, history);
  return call(`restore ${id} (${action})`, "restore", () => pane.restore(id));
};

/** Findings as she sees them: what was edited since is checked again first. */
const applyFixes: Action = async (_, pane, random) => {
  const fixable = (pane.getState().assessment?.sheets ?? [])
    .flatMap((sheet) => sheet.findings)
    .filter(({ fix, suppressed }) => fix && !suppressed);
  const chosen = fixable.filter(() => random() < 0.6);
  if (chosen.length === 0) return null;
  return call(
    `applyFixes ${chosen.map(({ rule, cell }) => `${rule} ${toA1(cell)}`).join(", ")}`,
    "fix",
    () => pane.applyFixes(chosen),
    chosen.flatMap(({ fix }) => fix!.writes),
  );
};

const setInput: Action = async (_, pane, random) => {
  const missing = missingInputs(pane.getState().assessment?.sheets ?? []).flatMap(({ cell, kind }) =>
    cell && kind.kind === "number" ? [cell] : [],
  );
  if (missing.length === 0) return null;
  const [cell, value] = [oneOf(random, missing), 1 + pick(random, 500)];
  return call(`setInput ${cell.sheet}!${toA1(cell)} ${value}`, "fix", () => pane.setInput(cell, value), [cell]);
};

const insertSummary: Action = async (desk, pane, random) => {
  const { assessment, stored } = pane.getState();
  const offered = assessment
    ? summaryOffers(assessment, stored)
        .filter(({ missing }) => missing === null)
        .map(({ id }) => id)
    : [];
  const id = oneOf(random, offered.length > 0 && random() < 0.9 ? offered : summaryKinds.map((kind) => kind.id));
  const target = random() < 0.5 ? { kind: "new-sheet" as const } : selection(desk, random);
  const call_ = call(
    `insertSummary ${id} ${target.kind === "new-sheet" ? "on a new sheet" : `at ${target.sheet}!${target.address}`}`,
    "insert",
    () => pane.insertSummary(id, target),
  );
  return target.kind === "selection" ? { ...call_, beside: target.sheet } : call_;
};

/** Mostly a blank place below or beside what is there, now and then anywhere. */
function selection(desk: Desk, random: Random): SummaryTarget & { readonly kind: "selection" } {
  const sheet = oneOf(
    random,
    desk.main.sheets.filter(({ visibility }) => visibility === "visible"),
  );
  const used = sheet.usedRange();
  const place = random();
  const cell = !used
    ? { row: 0, col: 0 }
    : place < 0.6
      ? { row: used.bottom + 2, col: pick(random, 2) }
      : place < 0.8
        ? { row: 1, col: used.right + 2 }
        : { row: pick(random, used.bottom + 1), col: pick(random, used.right + 1) };
  return { kind: "selection", sheet: sheet.name, address: toA1(cell) };
}

const suppress: Action = async (_, pane, random) => {
  const keys = (pane.getState().assessment?.sheets ?? []).flatMap((sheet) => sheet.findings.map(({ key }) => key));
  if (keys.length === 0) return null;
  const key = oneOf(random, keys);
  return call(`suppress ${key}`, "record", () => pane.suppress([key], "已说明"));
};

const PROFILES = loadProfiles().map(({ id }) => id);

const setProfile: Action = async (desk, pane, random) => {
  const [sheet, id] = [oneOf(random, desk.main.sheets).name, random() < 0.3 ? null : oneOf(random, PROFILES)];
  return call(`setProfile ${sheet} ${String(id)}`, "record", () => pane.setProfile(sheet, id));
};

/** The layout as it was found, confirmed by her or with one column less; or her choice taken away. */
const setMapping: Action = async (_, pane, random) => {
  const sheets = (pane.getState().assessment?.sheets ?? []).filter(
    (sheet) => sheet.layout.kind !== "unknown" && sheet.layout.tables.length > 0,
  );
  if (sheets.length === 0) return null;
  const {
    layout,
    grid: { sheet },
  } = oneOf(random, sheets);
  const table = layout.tables[0]!;
  if (random() < 0.3) return call(`setMapping ${sheet} removed`, "record", () => pane.setMapping({ sheet, remove: true }));
  const columns = Object.fromEntries(Object.entries(table.columns).filter(() => random() < 0.95));
  return call(`setMapping ${sheet}`, "record", () =>
    pane.setMapping({ sheet, kind: layout.kind as never, headerTopRow: table.headerTopRow, headerRow: table.headerRow, columns }),
  );
};

/** The product's actions by name, with how often each comes; `knows` are those that start from what the pane shows. */
export const PRODUCT: Readonly<Record<string, readonly [weight: number, action: Action]>> = {
  score: [7, plain("score", "score", (pane) => pane.score())],
  values: [3, plain("score with values", "score", (pane) => pane.score({ values: true }))],
  check: [3, plain("check", "check", (pane) => pane.check())],
  clearMarks: [5, plain("clearMarks", "clear", (pane) => pane.clearMarks())],
  restoreLast: [5, plain("restore the last", "restore", (pane) => pane.restore())],
  restoreById: [3, restoreById],
  applyFixes: [3, applyFixes],
  insertFindings: [5, plain("insertFindings", "insert", (pane) => pane.insertFindings())],
  insertSummary: [7, insertSummary],
  insertBaseData: [5, plain("insertBaseData", "insert", (pane) => pane.insertBaseData())],
  setInput: [2, setInput],
  suppress: [2, suppress],
  setMapping: [1, setMapping],
  setProfile: [1, setProfile],
  cleanForDelivery: [2, plain("cleanForDelivery", "clean", (pane) => pane.cleanForDelivery())],
};

/** Actions that start from what the pane shows: after an edit she lets it check again. */
export const FROM_THE_PANE: ReadonlySet<string> = new Set(["applyFixes", "setInput", "suppress", "setMapping"]);
