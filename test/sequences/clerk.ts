import { pick, type Random } from "../../scripts/bench/recognition/random";
import type { SheetModel } from "../../src/embedded/model";
import { toA1, type CellRect } from "../../src/workbook";
import { isOurColor, type Desk } from "./desk";
import type { Axis } from "./references";
import { contentOf, contentsOf, copySheetTo, inheritLooks, movedContent, sameContent, setContent } from "./sheets";

/** What a clerk did, in a few words for the report; null when there was nothing to do it to. */
export type Edit = (desk: Desk, random: Random) => Promise<string | null>;

const TYPED: readonly string[] = [
  "1",
  "2",
  "5",
  "10",
  "0",
  "95%",
  "≥95%",
  "20口",
  "已完成",
  "未完成",
  "天气原因，工期顺延",
  "财政所意见：同意",
  "经办人：张三",
  "=1+1",
  "0.95",
  "2023年12月",
  "-",
  "不适用",
  "4321",
];
const PAINTS: readonly string[] = ["#FFFF00", "#92D050", "#BDD7EE", "#F59A93", "#D9D9D9"];
const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;
const cell = (row: number, col: number): CellRect => ({ top: row, left: col, bottom: row, right: col });

/** A sheet that a person sees and may type into. */
function someSheet(desk: Desk, random: Random, which: (sheet: SheetModel) => boolean = () => true): SheetModel | null {
  const sheets = desk.main.sheets.filter(
    (sheet) => sheet.visibility === "visible" && !sheet.protection.protected && desk.twinOf(sheet) && which(sheet),
  );
  return sheets.length === 0 ? null : oneOf(random, sheets);
}

/** A line inside of what is used, or just behind it. */
function someLine(sheet: SheetModel, axis: Axis, random: Random, beyond = 1): number {
  const used = sheet.usedValues();
  return pick(random, used ? (axis === "rows" ? used.bottom : used.right) + 1 + beyond : 1 + beyond);
}

function typeInto(desk: Desk, sheet: SheetModel, at: { row: number; col: number }, text: string): string | null {
  const area = sheet.mergeAt(at.row, at.col);
  const [row, col] = area ? [area.top, area.left] : [at.row, at.col];
  const before = contentOf(sheet, row, col);
  const format = desk.main.style(sheet.styleId(row, col)).numberFormat;
  desk.workbook.type(sheet.name, toA1({ row, col }), text);
  const after = contentOf(sheet, row, col);
  // The same content again is no edit that anybody could see.
  if (sameContent(before, after)) return null;
  const twin = desk.twinOf(sheet)!;
  setContent(twin, row, col, after);
  const formatNow = desk.main.style(sheet.styleId(row, col)).numberFormat;
  if (formatNow !== format) twin.setStyle(cell(row, col), { numberFormat: formatNow });
  return `${sheet.name}!${toA1({ row, col })} ← ${text === "" ? "blank" : text}`;
}

const typeAnywhere =
  (which: (desk: Desk) => (sheet: SheetModel) => boolean, text: (random: Random) => string): Edit =>
  async (desk, random) => {
    const sheet = someSheet(desk, random, which(desk));
    if (!sheet) return null;
    return typeInto(desk, sheet, { row: someLine(sheet, "rows", random, 3), col: someLine(sheet, "columns", random) }, text(random));
  };

/** Types where something stands already: over a score, a figure, a text. */
const typeOver =
  (which: (desk: Desk) => (sheet: SheetModel) => boolean, text: (random: Random) => string): Edit =>
  async (desk, random) => {
    const sheet = someSheet(desk, random, which(desk));
    const filled = sheet ? [...contentsOf(sheet).keys()] : [];
    if (!sheet || filled.length === 0) return null;
    const [row, col] = oneOf(random, filled).split(",").map(Number) as [number, number];
    return typeInto(desk, sheet, { row, col }, text(random));
  };

const anySheet = () => () => true;
const ownSheets = (desk: Desk) => (sheet: SheetModel) => desk.own.has(sheet.id);
const aText = (random: Random) => oneOf(random, TYPED);

const isMarked = (desk: Desk, sheet: SheetModel, row: number, col: number): boolean =>
  isOurColor(desk.main.style(sheet.styleId(row, col)).fill.color?.toUpperCase() ?? "");

/** Cells of a line in the workbook that carry one of our colours. */
function markedIn(desk: Desk, sheet: SheetModel, axis: Axis, line: number): number[] {
  const used = sheet.usedRange();
  const end = used ? (axis === "rows" ? used.right : used.bottom) : -1;
  return Array.from({ length: end + 1 }, (_, i) => i).filter((i) =>
    axis === "rows" ? isMarked(desk, sheet, line, i) : isMarked(desk, sheet, i, line),
  );
}

const insertLines =
  (axis: Axis): Edit =>
  async (desk, random) => {
    const sheet = someSheet(desk, random);
    if (!sheet) return null;
    const [at, count] = [someLine(sheet, axis, random), 1 + pick(random, 2)];
    desk.rearrange(sheet, axis, (line) => (line >= at ? line + count : line), "shift");
    for (let line = at; line < at + count && at > 0; line += 1) {
      desk.both(sheet, (_, one) => inheritLooks(one, axis, at - 1, line));
      desk.unsureFills.push(
        ...markedIn(desk, sheet, axis, at - 1).map((i) => ({
          sheet: sheet.id,
          ...(axis === "rows" ? { row: line, col: i } : { row: i, col: line }),
        })),
      );
    }
    await desk.settle();
    return `${count} ${axis} inserted at ${at} on ${sheet.name}`;
  };

const deleteLines =
  (axis: Axis): Edit =>
  async (desk, random) => {
    const sheet = someSheet(desk, random);
    if (!sheet?.usedValues()) return null;
    const at = someLine(sheet, axis, random, 0);
    desk.rearrange(sheet, axis, (line) => (line === at ? null : line > at ? line - 1 : line), "shift");
    await desk.settle();
    return `${axis} ${at} deleted on ${sheet.name}`;
  };

const sortLines =
  (axis: Axis): Edit =>
  async (desk, random) => {
    const sheet = someSheet(desk, random);
    if (!sheet) return null;
    const first = someLine(sheet, axis, random, 0);
    const last = first + 1 + pick(random, 3);
    const meets = (rect: CellRect) =>
      axis === "rows" ? rect.top <= last && rect.bottom >= first : rect.left <= last && rect.right >= first;
    if (sheet.merges().some(meets)) return null;
    desk.rearrange(sheet, axis, (line) => (line >= first && line <= last ? first + last - line : line), "sort");
    await desk.settle();
    return `${axis} ${first} to ${last} turned round on ${sheet.name}`;
  };

/** A row is copied and inserted somewhere else; the copy is hers, whatever it holds. */
const pasteRow: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  const used = sheet?.usedRange();
  if (!sheet || !used) return null;
  const from = someLine(sheet, "rows", random, 0);
  const to = someLine(sheet, "rows", random);
  desk.rearrange(sheet, "rows", (line) => (line >= to ? line + 1 : line), "shift");
  const source = from >= to ? from + 1 : from;
  const contents = Array.from({ length: used.right + 1 }, (_, col) => movedContent(contentOf(sheet, source, col), to - source, 0));
  desk.both(sheet, (_, one) => {
    inheritLooks(one, "rows", source, to);
    contents.forEach((content, col) => content !== null && !one.mergeAt(to, col) && setContent(one, to, col, content));
  });
  desk.unsureFills.push(...markedIn(desk, sheet, "rows", source).map((col) => ({ sheet: sheet.id, row: to, col })));
  desk.looksKnown = false;
  await desk.settle();
  return `row ${from} copied to ${to} on ${sheet.name}`;
};

const freeName = (desk: Desk, base: string): string => {
  for (let i = 2; ; i += 1)
    if (!desk.main.sheet(`${base.slice(0, 25)} (${i})`) && !desk.twin.sheet(`${base.slice(0, 25)} (${i})`))
      return `${base.slice(0, 25)} (${i})`;
};

const rename: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet) return null;
  const [old, name] = [sheet.name, freeName(desk, sheet.name)];
  desk.both(sheet, (book, one) => book.renameSheet(one, name));
  await desk.settle();
  return `${old} renamed to ${name}`;
};

const move: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet || desk.main.sheets.length < 2) return null;
  const to = pick(random, desk.main.sheets.length);
  desk.both(sheet, (book, one) => book.moveSheet(one, to));
  await desk.settle();
  return `${sheet.name} moved to ${to}`;
};

/** A copy of a sheet is hers, scores and marks included. */
const copySheet: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet || desk.main.sheets.length > 8) return null;
  const name = freeName(desk, sheet.name);
  const contents = contentsOf(sheet);
  const [main, twin] = [desk.main.addSheet(name, sheet.position + 1), desk.twin.addSheet(name, desk.twinOf(sheet)!.position + 1)];
  copySheetTo(sheet, main, contents);
  copySheetTo(desk.twinOf(sheet)!, twin, contents);
  desk.pair(main, twin);
  // The twin has no looks of ours to copy.
  if (desk.own.has(sheet.id) || desk.withTable.has(sheet.id)) desk.withTable.add(main.id);
  main.forEachCell((row, col) => void (isMarked(desk, main, row, col) && desk.unsureFills.push({ sheet: main.id, row, col })));
  desk.looksKnown = false;
  await desk.settle();
  return `${sheet.name} copied to ${name}`;
};

function mayGo(desk: Desk, sheet: SheetModel): boolean {
  return desk.main.sheets.some((other) => other !== sheet && other.visibility === "visible");
}

function remove(desk: Desk, sheet: SheetModel): void {
  desk.both(sheet, (book, one) => book.deleteSheet(one));
  desk.unpair(sheet.id);
}

const deleteSheet: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet || !mayGo(desk, sheet)) return null;
  const { name } = sheet;
  remove(desk, sheet);
  await desk.settle();
  return `${name} deleted`;
};

/** A sheet is deleted, and a new one of its name holds what she had typed there. */
const replaceSheet: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet || !mayGo(desk, sheet)) return null;
  const { name, position } = sheet;
  const contents = contentsOf(desk.twinOf(sheet)!);
  remove(desk, sheet);
  const [main, twin] = [desk.main.addSheet(name, position), desk.twin.addSheet(name, position)];
  for (const one of [main, twin])
    for (const [key, content] of contents) {
      const [row, col] = key.split(",").map(Number) as [number, number];
      setContent(one, row, col, content);
    }
  desk.pair(main, twin);
  await desk.settle();
  return `${name} replaced`;
};

const paint: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet) return null;
  const [row, col, color] = [
    someLine(sheet, "rows", random),
    someLine(sheet, "columns", random),
    random() < 0.8 ? oneOf(random, PAINTS) : null,
  ];
  const rect = { top: row, left: col, bottom: row + pick(random, 3), right: col + pick(random, 2) };
  desk.both(sheet, (_, one) => one.setStyle(rect, { fill: { color } }));
  desk.unsureFills = desk.unsureFills.filter(
    (one) => one.sheet !== sheet.id || one.row < rect.top || one.row > rect.bottom || one.col < rect.left || one.col > rect.right,
  );
  return `${sheet.name} rows ${rect.top}–${rect.bottom}, columns ${rect.left}–${rect.right} painted ${String(color)}`;
};

const protect: Edit = async (desk, random) => {
  const sheets = desk.main.sheets.filter((sheet) => desk.twinOf(sheet));
  const sheet = oneOf(random, sheets);
  const on = !sheet.protection.protected;
  desk.both(sheet, (_, one) => one.setProtection({ ...one.protection, protected: on }));
  return `${sheet.name} ${on ? "protected" : "unprotected"}`;
};

const hide: Edit = async (desk, random) => {
  const sheet = oneOf(
    random,
    desk.main.sheets.filter((one) => desk.twinOf(one)),
  );
  const now = sheet.visibility === "visible" && mayGo(desk, sheet) ? (random() < 0.5 ? "hidden" : "veryHidden") : "visible";
  desk.both(sheet, (_, one) => {
    one.visibility = now;
  });
  return `${sheet.name} ${now}`;
};

const hideRow: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet) return null;
  const row = someLine(sheet, "rows", random);
  desk.both(sheet, (_, one) => one.setRowHidden(row, row, !one.row(row).hidden));
  return `row ${row} of ${sheet.name} hidden or shown`;
};

const merge: Edit = async (desk, random) => {
  const sheet = someSheet(desk, random);
  if (!sheet) return null;
  const [row, col, down] = [someLine(sheet, "rows", random), someLine(sheet, "columns", random), random() < 0.5];
  desk.both(sheet, (_, one) => one.merge({ top: row, left: col, bottom: row + (down ? 1 : 0), right: col + (down ? 0 : 1) }));
  await desk.settle();
  return `${toA1({ row, col })} merged ${down ? "down" : "across"} on ${sheet.name}`;
};

/** The clerk's edits by name, with how often each comes. */
export const CLERK: Readonly<Record<string, readonly [weight: number, edit: Edit]>> = {
  typeInForm: [4, typeAnywhere(anySheet, aText)],
  typeOver: [4, typeOver(anySheet, aText)],
  clearCell: [3, typeOver(anySheet, () => "")],
  typeOnOwn: [4, typeAnywhere(ownSheets, aText)],
  typeOverOwn: [3, typeOver(ownSheets, aText)],
  clearOwn: [1, typeOver(ownSheets, () => "")],
  pasteRow: [3, pasteRow],
  insertRows: [5, insertLines("rows")],
  deleteRow: [3, deleteLines("rows")],
  sortRows: [3, sortLines("rows")],
  insertColumns: [2, insertLines("columns")],
  deleteColumn: [1, deleteLines("columns")],
  sortColumns: [1, sortLines("columns")],
  rename: [2, rename],
  moveSheet: [1, move],
  copySheet: [2, copySheet],
  deleteSheet: [1, deleteSheet],
  replaceSheet: [2, replaceSheet],
  paint: [3, paint],
  protect: [3, protect],
  hide: [2, hide],
  hideRow: [1, hideRow],
  merge: [2, merge],
};
