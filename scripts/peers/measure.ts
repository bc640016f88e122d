import { isErrorValue, openWorkbook, type CellScalar, type SheetModel } from "../../src/embedded";
import { readZip } from "../../src/embedded/package";
import { sourceOf } from "../../src/embedded/recalculate";
import { Calculator } from "../../src/formulas";
import { toA1, WorkbookError } from "../../src/workbook";

/** How often each thing happened over many workbooks. */
export type Figures = Map<string, number>;

/** What came of one workbook: figures, and what is wrong in words. */
export interface Peer {
  readonly name: string;
  readonly figures: Figures;
  readonly faults: readonly string[];
}

/** The engine's clock while a workbook is measured, and a day long after: what differs between them tells the time. */
const NOW = 45_658.5;
const LATER = NOW + 500.25;
const FILL = { fill: { color: "#FFF2CC" } } as const;
/** Parts that an edit of one cell may change. Relationships and types follow a calculation chain that goes. */
const MAY_CHANGE = /(^|\/)(sharedStrings|styles|workbook)\.xml$|calcChain\.xml$|\.rels$|^\[Content_Types\]\.xml$/i;

/** Loads, saves, edits, compares and recalculates a workbook. Nothing is thrown: what goes wrong is a fault. */
export function measurePeer(name: string, bytes: Uint8Array): Peer {
  const figures: Figures = new Map();
  const faults: string[] = [];
  const count = (what: string, times = 1): void => void figures.set(what, (figures.get(what) ?? 0) + times);
  count("workbooks");
  try {
    const workbook = openWorkbook(bytes, { fileName: name, now: () => NOW });
    count("opened");
    const saved = workbook.save();
    if (Buffer.compare(Buffer.from(saved), Buffer.from(bytes)) === 0) count("load and save: identical");
    else faults.push("load and save change the file");
    edit(name, bytes, count, faults);
    recalculate(name, bytes, count);
  } catch (thrown) {
    if (
      thrown instanceof WorkbookError &&
      /[\u4e00-\u9fff]/.test(thrown.message) &&
      thrown.code !== "unknown" &&
      thrown.code !== "program-fault"
    )
      count(`refused: ${thrown.code}`);
    else
      faults.push(
        `throws ${String((thrown as Error).stack ?? thrown)
          .split("\n")
          .slice(0, 3)
          .join(" ")}`,
      );
  }
  return { name, figures, faults };
}

/** One cell gets another value and a fill; everything else must stay as it was. */
function edit(name: string, bytes: Uint8Array, count: (what: string, times?: number) => void, faults: string[]): void {
  const workbook = openWorkbook(bytes, { fileName: name, now: () => NOW });
  const sheet = workbook.model.activeSheet;
  const place = cellToEdit(sheet);
  const value = "改过";
  try {
    workbook.type(sheet.name, toA1(place), value);
    sheet.setStyle({ top: place.row, left: place.col, bottom: place.row, right: place.col }, FILL);
  } catch (thrown) {
    count("edit refused");
    return void faults.push(`edit of ${sheet.name}!${toA1(place)}: ${(thrown as Error).message}`);
  }
  const after = workbook.save();
  const again = openWorkbook(after, { fileName: name, now: () => NOW });
  const copy = again.model.sheetById(sheet.id)!;
  if (copy.value(place.row, place.col) === value && again.model.style(copy.styleId(place.row, place.col)).fill.color === FILL.fill.color)
    count("edit read back");
  else faults.push(`edit of ${sheet.name}!${toA1(place)} is not read back`);
  const before = openWorkbook(bytes, { fileName: name, now: () => NOW });
  const touched = before.model.sheets.map(({ partName }) => partName);
  for (const part of changedParts(bytes, after)) if (!MAY_CHANGE.test(part) && !touched.includes(part)) faults.push(`edit changes ${part}`);
  count(
    "results that the edit changed",
    before.model.sheets.reduce((sum, old, i) => sum + resultsChanged(old, again.model.sheets[i]!), 0),
  );
  const others = before.model.sheets.flatMap((old, i) => differences(old, again.model.sheets[i]!, old.id === sheet.id ? place : null));
  count(
    "cells compared after the edit",
    before.model.sheets.reduce((sum, each) => sum + cellsOf(each), 0),
  );
  faults.push(...others.slice(0, 5));
}

/** A cell outside of headers, merged areas and array formulas: the first number or text, else the first free row. */
function cellToEdit(sheet: SheetModel): { row: number; col: number } {
  let found: { row: number; col: number } | null = null;
  sheet.forEachCell((row, col) => {
    const fits =
      !sheet.hasFormula(row, col) && sheet.value(row, col) !== null && !sheet.isTableHeader(row, col) && sheet.mergeAt(row, col) === null;
    if (fits) found = { row, col };
    return !fits;
  });
  return found ?? { row: Math.min(1_048_575, (sheet.usedRange()?.bottom ?? -1) + 1), col: 0 };
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [before, after].map(
    (bytes) => new Map(readZip(bytes).map((entry) => [entry.name, `${entry.crc}:${entry.size}`])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((part) => !part.endsWith("/") && old.get(part) !== fresh.get(part));
}

function cellsOf(sheet: SheetModel): number {
  let cells = 0;
  sheet.forEachCell(() => void (cells += 1));
  return cells;
}

function resultsChanged(old: SheetModel, fresh: SheetModel): number {
  let changed = 0;
  old.forEachFormula((row, col) => void (changed += Number(old.value(row, col) !== fresh.value(row, col))));
  return changed;
}

/** Cells whose formula, style or typed value differs; results of formulas may. */
function differences(old: SheetModel, fresh: SheetModel, edited: { row: number; col: number } | null): string[] {
  const found: string[] = [];
  const look = (row: number, col: number): void => {
    if (edited && row === edited.row && col === edited.col) return;
    const same =
      old.formula(row, col) === fresh.formula(row, col) &&
      (old.hasFormula(row, col) || old.value(row, col) === fresh.value(row, col)) &&
      JSON.stringify(old.book.style(old.styleId(row, col))) === JSON.stringify(fresh.book.style(fresh.styleId(row, col)));
    if (!same) found.push(`edit changes ${old.name}!${toA1({ row, col })}`);
  };
  old.forEachCell(look);
  if (JSON.stringify(old.merges()) !== JSON.stringify(fresh.merges())) found.push(`edit changes merged areas of ${old.name}`);
  return found;
}

/** Every formula computed anew and held against the result in the file. */
function recalculate(name: string, bytes: Uint8Array, count: (what: string, times?: number) => void): void {
  const { model } = openWorkbook(bytes, { fileName: name, now: () => NOW });
  const [now, later] = [NOW, LATER].map((clock) => new Calculator(sourceOf(model), () => clock).recalculateAll()) as [
    ReturnType<Calculator["recalculateAll"]>,
    ReturnType<Calculator["recalculateAll"]>,
  ];
  const atOtherTime = new Map(later.results.map((cell) => [`${cell.sheet}:${toA1(cell)}`, cell.value]));
  count("formulas", now.evaluated);
  for (const cell of now.results) {
    const cached = model.sheets[cell.sheet]!.value(cell.row, cell.col);
    const behindClock = atOtherTime.get(`${cell.sheet}:${toA1(cell)}`) !== cell.value;
    count(`formulas: ${cached === null ? "no result in the file" : behindClock ? "tell the time" : compared(cell.value, cached)}`);
  }
  for (const { reason } of now.notRecalculated) count(`formulas kept: ${reason}`);
}

function compared(value: CellScalar, cached: CellScalar): "equal" | "near" | "different" {
  if (typeof value === "number" && typeof cached === "number") {
    const gap = Math.abs(value - cached) / Math.max(1, Math.abs(cached));
    return gap <= 1e-14 ? "equal" : gap <= 1e-9 ? "near" : "different";
  }
  return value === cached || (isErrorValue(value) && isErrorValue(cached) && value.error === cached.error) ? "equal" : "different";
}

/** The figures of many workbooks together. */
export function summed(peers: readonly Peer[]): Figures {
  const figures: Figures = new Map();
  for (const peer of peers) for (const [what, times] of peer.figures) figures.set(what, (figures.get(what) ?? 0) + times);
  return figures;
}
