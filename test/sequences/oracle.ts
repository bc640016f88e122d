import type { ActionReport } from "../../src/actions";
import type { BookModel, SheetModel } from "../../src/embedded/model";
import { STORE_NAMESPACE } from "../../src/excel/stored-part";
import { messages } from "../../src/messages";
import { cellKeyOf, parseA1, toSheetA1, WorkbookError } from "../../src/workbook";
import { isOurColor, type Desk, type Place } from "./desk";
import type { Call } from "./product";
import { contentOf, contentsOf, sameContent, setContent, type Content } from "./sheets";

/** How 还原 says that it left a sheet of ours standing. */
const KEPT_SHEET = messages.actions.keptSheets([""]).split("，")[1]!;

/** How it says that a cell keeps its look, and that a whole sheet does. */
const KEPT_LOOK = messages.actions.keptLooks([""]).trim().slice(0, 9);
const LOOKS_LEFT = messages.actions.keptLocked([""]).split("，")[1]!.split("；")[0]!;

/** What a sequence showed to be wrong. */
export const KINDS = [
  "user-sheet-lost",
  "user-cell-lost",
  "user-cell-changed",
  "throws",
  "untrue-sentence",
  "orphan-mark",
  "user-fill-lost",
  "left-over-cell",
  "left-over-sheet",
  "left-over-look",
  "left-over-rule",
  "left-over-part",
  "workbook-broken",
  "dead-end",
] as const;
export type FaultKind = (typeof KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

/** What an action came to: its report, nothing (records only), or what it threw. */
export interface Outcome {
  readonly report: ActionReport | null;
  readonly thrown: unknown;
}

/** Everything of the workbook that an action may touch, as text by sheet. */
export interface Snapshot {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Content>>;
  readonly text: string;
}

export function snapshotOf(book: BookModel): Snapshot {
  const cells = new Map(book.sheets.map((sheet) => [sheet.id, contentsOf(sheet)]));
  const looks = book.sheets.map((sheet) => [
    sheet.name,
    sheet.visibility,
    fillsOf(sheet),
    sheet.merges().length,
    sheet.validations().length,
  ]);
  return {
    cells,
    text: JSON.stringify([[...cells].map(([id, contents]) => [id, [...contents]]), looks, book.customXml().map(({ xml }) => xml)]),
  };
}

function fillsOf(sheet: SheetModel): [string, string][] {
  const fills: [string, string][] = [];
  sheet.forEachCell((row, col) => {
    const { fill } = sheet.book.style(sheet.styleId(row, col));
    if (fill.pattern !== "none") fills.push([`${row},${col}`, `${fill.pattern} ${fill.color?.toUpperCase() ?? ""} ${fill.tint}`]);
  });
  return fills;
}

/** What an action did wrong; the twin takes over what she asked for. */
export function faultsOf(desk: Desk, call: Call, before: Snapshot, after: Snapshot, outcome: Outcome): Fault[] {
  const said = outcome.report?.notes ?? [];
  return [
    ...sheetFaults(desk, call, said),
    ...cellFaults(desk, call, before, said),
    ...sentenceFaults(call, before, after, outcome),
    ...(outcome.thrown === null && (call.kind === "clear" || call.kind === "clean") ? markFaults(desk, said) : []),
    ...(outcome.thrown === null && call.kind === "clean" ? storeFaults(desk, said) : []),
  ];
}

/** Sheets that came are ours; sheets that went were ours and held nothing of hers. */
function sheetFaults(desk: Desk, call: Call, said: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  for (const sheet of desk.main.sheets.filter((one) => !desk.twinOf(one))) {
    if (call.kind !== "insert") faults.push({ kind: "left-over-sheet", text: `${call.name} added ${sheet.name}` });
    desk.pair(sheet, desk.twin.addSheet(sheet.name, Math.min(sheet.position, desk.twin.sheets.length)));
    desk.own.add(sheet.id);
  }
  for (const id of desk.vanished) {
    const twin = desk.twinOf(id)!;
    const notes = [...contentsOf(twin).keys()];
    if (call.kind !== "restore" || !desk.own.has(id))
      faults.push({ kind: "user-sheet-lost", text: `${twin.name} is gone after ${call.name}` });
    else if (notes.length > 0)
      faults.push({ kind: "user-sheet-lost", text: `${twin.name} is gone with ${notes.length} cells of hers (${said.join("")})` });
    else if (desk.twin.sheets.some((other) => other !== twin && other.visibility === "visible")) desk.twin.deleteSheet(twin);
    desk.unpair(id);
  }
  for (const [main, twin] of desk.pairs)
    if (main.name !== twin.name) faults.push({ kind: "workbook-broken", text: `${twin.name} is called ${main.name}` });
  return faults;
}

/** What the twin holds must stand in the workbook, save for what she asked to have changed. */
function cellFaults(desk: Desk, call: Call, before: Snapshot, said: readonly string[]): Fault[] {
  const asked = new Set(call.asked.map(cellKeyOf));
  const faults: Fault[] = [];
  if (call.kind === "restore") giveBack(desk, before);
  for (const [main, twin] of desk.pairs) {
    for (const cell of call.kind === "fix" ? call.asked : []) if (cell.sheet === main.name) takeAsked(desk, main, twin, cell, before);
    const missing = [...contentsOf(twin)].flatMap(([key, content]) => {
      const [row, col] = key.split(",").map(Number) as [number, number];
      return sameContent(content, contentOf(main, row, col)) ? [] : [{ row, col, content }];
    });
    for (const { row, col, content } of missing) {
      const now = contentOf(main, row, col);
      if (asked.has(cellKeyOf({ sheet: main.name, row, col }))) continue;
      const hasTable = desk.own.has(main.id) || desk.withTable.has(main.id);
      if ((call.kind === "insert" || call.kind === "restore") && hasTable && movedAlong(main, twin, { row, col, content })) continue;
      faults.push({
        kind: now === null ? "user-cell-lost" : "user-cell-changed",
        text: `${call.name}: ${toSheetA1(main.name, { row, col })} held ${show(content)}, now ${show(now)} (${said.join("")})`,
      });
    }
  }
  return faults;
}

function takeAsked(desk: Desk, main: SheetModel, twin: SheetModel, { row, col }: { row: number; col: number }, before: Snapshot): void {
  const [now, old, users] = [contentOf(main, row, col), before.cells.get(main.id)?.get(`${row},${col}`) ?? null, contentOf(twin, row, col)];
  if (sameContent(now, old)) return;
  desk.asked.push({ sheet: main.id, row, col, before: old, users });
  // What was ours stays ours when a fix sets it right.
  if (users !== null || !sameContent(users, old)) setContent(twin, row, col, users === null ? null : now);
}

/** 还原 puts back what a fix had changed: hers again as it was. */
function giveBack(desk: Desk, before: Snapshot): void {
  for (const one of [...desk.asked].reverse()) {
    const sheet = desk.main.sheetById(one.sheet);
    const now = sheet && contentOf(sheet, one.row, one.col);
    if (!sheet || !sameContent(now, one.before) || sameContent(now, before.cells.get(one.sheet)?.get(`${one.row},${one.col}`) ?? null))
      continue;
    desk.asked = desk.asked.filter((other) => other !== one);
    setContent(desk.twinOf(one.sheet)!, one.row, one.col, one.users);
  }
}

/** A note beside a line of our list may move with its line. */
function movedAlong(main: SheetModel, twin: SheetModel, { row, col, content }: { row: number; col: number; content: Content }): boolean {
  const used = main.usedValues();
  for (let to = 0; used && to <= used.bottom; to += 1) {
    if (!sameContent(contentOf(main, to, col), content) || contentOf(twin, to, col) !== null) continue;
    setContent(twin, row, col, null);
    setContent(twin, to, col, content);
    return true;
  }
  return false;
}

/** An error is a Chinese sentence, and one that says nothing was changed is true; counts in a report are true. */
function sentenceFaults(call: Call, before: Snapshot, after: Snapshot, { report, thrown }: Outcome): Fault[] {
  const faults: Fault[] = [];
  if (thrown !== null) {
    const cause = (thrown as { cause?: unknown }).cause;
    if (!(thrown instanceof WorkbookError) || !/[\u4e00-\u9fff]/.test(thrown.message))
      faults.push({ kind: "throws", text: `${call.name}: ${String(thrown)} ${String((thrown as Error).stack).split("\n")[1] ?? ""}` });
    else if (cause !== undefined && (cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError))
      faults.push({ kind: "throws", text: `${call.name}: ${String(cause.stack).split("\n").slice(0, 3).join(" ")}` });
    if (thrown instanceof WorkbookError && thrown.code !== "not-restored" && before.text !== after.text)
      faults.push({ kind: "untrue-sentence", text: `${call.name} changed something and says ${thrown.message}` });
  }
  if (report?.action === "score") {
    const filled = changed(before, after);
    if (filled !== report.filled)
      faults.push({ kind: "untrue-sentence", text: `${call.name}: ${report.filled} cells filled are told, ${filled} changed` });
  }
  return faults;
}

function changed(before: Snapshot, after: Snapshot): number {
  return [...after.cells].reduce(
    (sum, [id, cells]) => sum + [...cells].filter(([key, content]) => !sameContent(before.cells.get(id)?.get(key) ?? null, content)).length,
    0,
  );
}

/** After 清除标记 or 交付前清理 no colour of ours is left unsaid, and fills are hers again. */
function markFaults(desk: Desk, said: readonly string[]): Fault[] {
  const orphans: Place[] = [];
  const lost: string[] = [];
  let isLeft = false;
  for (const [main, twin] of desk.pairs) {
    const named = said.some((note) => note.includes(main.name));
    const unsure = new Set(desk.unsureFills.filter((one) => one.sheet === main.id).map(({ row, col }) => `${row},${col}`));
    const [now, due] = [new Map(fillsOf(main)), new Map(fillsOf(twin))];
    for (const key of new Set([...now.keys(), ...due.keys()])) {
      const [row, col] = key.split(",").map(Number) as [number, number];
      const color = now.get(key)?.split(" ")[1] ?? "";
      // What she painted so herself stands in the twin too.
      if (isOurColor(color) && now.get(key) !== due.get(key)) {
        isLeft = true;
        if (!named) orphans.push({ sheet: main.name, row, col });
      } else if (!named && !desk.own.has(main.id) && !desk.withTable.has(main.id) && !unsure.has(key) && now.get(key) !== due.get(key))
        lost.push(`${toSheetA1(main.name, { row, col })} ${now.get(key) ?? "none"} for ${due.get(key) ?? "none"}`);
    }
  }
  const untrue = said.includes(messages.actions.cleaned()) && isLeft;
  return [
    ...(orphans.length > 0
      ? [
          {
            kind: "orphan-mark" as const,
            text: `${orphans
              .slice(0, 5)
              .map((cell) => toSheetA1(cell.sheet, cell))
              .join(" ")} (${orphans.length} in all) keep our colour (${said.join("")})`,
          },
        ]
      : []),
    ...(untrue && orphans.length === 0 ? [{ kind: "untrue-sentence" as const, text: `marks are left and it says ${said.join("")}` }] : []),
    ...(lost.length > 0 ? [{ kind: "user-fill-lost" as const, text: `${lost.slice(0, 3).join("; ")} (${lost.length} in all)` }] : []),
  ];
}

/** After 交付前清理 the workbook keeps nothing of ours, unless it says why. */
function storeFaults(desk: Desk, said: readonly string[]): Fault[] {
  const kept = desk.main.customXml().some(({ namespace }) => namespace === STORE_NAMESPACE);
  return kept && said.includes(messages.actions.cleaned())
    ? [{ kind: "left-over-part", text: `the stored part is there after cleaning (${said.join("")})` }]
    : [];
}

/** Cells of ours that 还原 left and named are hers from now on. */
export function adoptSaid(desk: Desk, notes: readonly string[]): void {
  for (const { sheet, row, col } of notes.flatMap((note) => placesIn(desk, note))) {
    const [main, twin] = [desk.main.sheetById(sheet)!, desk.twinOf(sheet)!];
    if (contentOf(twin, row, col) === null) setContent(twin, row, col, contentOf(main, row, col));
    desk.said.push({ sheet, row, col });
  }
  for (const { id, name } of desk.main.sheets)
    if (desk.own.has(id) && notes.some((note) => note.includes(name) && note.includes(KEPT_SHEET))) desk.saidSheets.add(id);
  for (const note of notes) {
    const counted = Number(/ 等 (\d+) 格/.exec(note)?.[1] ?? 0);
    if (note.includes(KEPT_LOOK)) desk.saidLooks += counted;
    else desk.saidUnnamed += counted;
    if (!note.includes(LOOKS_LEFT)) continue;
    for (const [main] of desk.pairs) if (note.includes(main.name)) desk.withTable.add(main.id);
    desk.looksKnown = false;
  }
}

/** The cells that a sentence names. */
function placesIn(desk: Desk, note: string): Place[] {
  return [...note.matchAll(/'((?:[^']|'')+)'!([A-Z]{1,3}\d+)/g)].flatMap(([, name, address]) => {
    const [sheet, cell] = [desk.main.sheet(name!.replace(/''/g, "'")), parseA1(address!)];
    return sheet && cell && desk.twinOf(sheet) ? [{ sheet: sheet.id, ...cell }] : [];
  });
}

/** A content as a report prints it. */
export function show(content: Content): string {
  return content === null ? "nothing" : "formula" in content ? content.formula : JSON.stringify(content.value);
}
