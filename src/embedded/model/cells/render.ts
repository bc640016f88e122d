import { columnLetters } from "../../../workbook/address";
import { element, encodeXString, parseElement, type XmlElement } from "../../package";
import { errorText } from "../errors";
import { textElement } from "../shared-strings";
import type { CellScalar } from "../types";
import { cellSpan, findRow, firstRowFrom, type BaseCells } from "./base";
import { Change, type CellEdit, type RowEdit } from "./edit";
import { positioned } from "./position";
import { rowOpenTag } from "./row-tag";
import type { CellStore } from "./store";

/** Gives the index of a shared string, or null where the book has none: the text then stands in the cell. */
export type StringOf = (text: string) => number | null;

/** The content of <sheetData> with the edits; rows without edits are copied. */
export function renderRows(store: CellStore, stringOf: StringOf): string {
  const { base, edits } = store;
  const rows = [...edits].sort(([a], [b]) => a - b);
  const numbered = base.implicitPositions && rows.some(([row]) => findRow(base, row) < 0);
  const out: string[] = [];
  let copied = base.from;
  for (const [row, edit] of rows) {
    const position = findRow(base, row);
    const upTo = (position < 0 ? base.rowEnd[firstRowFrom(base, row) - 1] : base.rowStart[position]) ?? base.from;
    if (upTo > copied) out.push(base.text.slice(copied, upTo));
    out.push(renderRow(base, position, row, edit, stringOf));
    copied = base.rowEnd[position] ?? Math.max(copied, upTo);
  }
  out.push(base.text.slice(copied, base.to));
  return numbered ? numberRows(out.join(""), base.prefix) : out.join("");
}

/** Rows that leave their number to be counted get one, since rows were put between them. */
function numberRows(text: string, prefix: string): string {
  let next = 1;
  return text.replace(new RegExp(`<${prefix}row(?=[\\s/>])[^>]*>`, "g"), (open) => {
    const said = /\sr\s*=\s*["'](\d+)/.exec(open);
    const row = said ? Number(said[1]) : next;
    next = row + 1;
    return said ? open : positioned(open, String(row));
  });
}

function renderRow(base: BaseCells, position: number, row: number, edit: RowEdit, stringOf: StringOf): string {
  const cells = renderCells(base, position, row, edit, stringOf);
  const original = position < 0 ? null : base.text.slice(base.rowStart[position], base.rowOpenEnd[position]);
  const open = rowOpenTag(original, base.prefix, row, edit);
  if (cells === "" && edit.change === null && (original === null || saysOnlyPosition(original))) return "";
  return cells === "" ? open.replace(/(?<!\s)\s*\/?>$/, "/>") : `${open.replace(/(?<!\s)\s*\/?>$/, ">")}${cells}</${base.prefix}row>`;
}

/** A row that is left without cells goes when its tag holds nothing else. */
function saysOnlyPosition(openTag: string): boolean {
  return /^<[^\s/>]+(\s+(r|spans)\s*=\s*["'][^"']*["'])*\s*\/?>$/.test(openTag);
}

function renderCells(base: BaseCells, position: number, row: number, edit: RowEdit, stringOf: StringOf): string {
  const edited = [...edit.cells].sort(([a], [b]) => a - b).map(([col, change]) => ({ col, change }));
  const out: string[] = [];
  let place = 0;
  const addNew = (before: number): void => {
    for (let next = edited[place]; next && next.col < before; next = edited[++place])
      out.push(renderCell(null, base.prefix, row, next.col, next.change, stringOf));
  };
  const { from, to } = cellSpan(base, position);
  for (let at = from; at < to; at++) {
    const col = base.col[at] ?? 0;
    addNew(col);
    const source = base.text.slice(base.start[at], base.end[at]);
    const change = edit.cells.get(col);
    if (change) out.push(renderCell(source, base.prefix, row, col, change, stringOf));
    else out.push(base.implicitPositions ? positioned(source, columnLetters(col) + (row + 1)) : source);
    if (edited[place]?.col === col) place++;
  }
  addNew(Infinity);
  return out.join("");
}

/** @param source the cell's element in the file, null for a new cell */
function renderCell(source: string | null, prefix: string, row: number, col: number, edit: CellEdit, stringOf: StringOf): string {
  const r = columnLetters(col) + (row + 1);
  if (edit.change === Change.None) return source === null ? styleOnly(prefix, r, edit.style) : withStyle(positioned(source, r), edit.style);
  if (source !== null && (edit.change === Change.Cached || edit.keepsArea)) return withCached(source, r, edit);
  if (edit.change === Change.Value && edit.value === null && edit.style < 0) return "";
  return written(source, prefix, r, edit, stringOf);
}

function styleOnly(prefix: string, r: string, style: number): string {
  return style < 0 ? "" : `<${prefix}c r="${r}"${styleAttribute(style)}/>`;
}

/** Style 0 is what a cell has that names none. */
function styleAttribute(style: number): string {
  return style > 0 ? ` s="${style}"` : "";
}

function withStyle(source: string, style: number): string {
  const cell = parseElement(source);
  setStyle(cell, style);
  return cell.toString();
}

function setStyle(cell: XmlElement, style: number): void {
  if (Number(cell.attr("s") ?? 0) !== style) cell.setAttr("s", style > 0 ? String(style) : null);
}

/** The formula element stays (or only its text is new); value and type are new. */
function withCached(source: string, r: string, edit: CellEdit): string {
  const cell = parseElement(positioned(source, r));
  setStyle(cell, edit.style);
  if (edit.change === Change.Formula) cell.child("f")?.setText(edit.formula);
  for (const name of ["v", "is"]) for (const old of cell.children(name)) cell.remove(old);
  const stored = storedValue(edit.value);
  cell.setAttr("t", stored.type);
  cell.setAttr("vm", null);
  if (stored.text !== null) insertValue(cell, stored.text);
  return cell.toString();
}

function insertValue(cell: XmlElement, text: string): void {
  const formula = cell.child("f");
  const elements = cell.elements;
  const before = formula ? (elements[elements.indexOf(formula) + 1] ?? null) : (elements[0] ?? null);
  cell.insert(element(`${cell.prefix}v`, {}, text), before);
}

/** A cell with new content; attributes that say nothing about the content are kept. */
function written(source: string | null, prefix: string, r: string, edit: CellEdit, stringOf: StringOf): string {
  const kept = source === null ? "" : keptAttributes(source);
  const name = `${prefix}c`;
  const open = `<${name} r="${r}"${styleAttribute(edit.style)}${kept}`;
  if (edit.change === Change.Value && typeof edit.value === "string") {
    const shared = stringOf(edit.value);
    if (shared !== null) return `${open} t="s"><${prefix}v>${shared}</${prefix}v></${name}>`;
    return `${open} t="inlineStr"><${prefix}is>${textElement(prefix, edit.value)}</${prefix}is></${name}>`;
  }
  const stored = storedValue(edit.value);
  const type = stored.type !== null ? ` t="${stored.type}"` : source !== null && /^[^>]*\st="n"/.test(source) ? ' t="n"' : "";
  const formula = edit.change === Change.Formula ? element(`${prefix}f`, {}, edit.formula).toString() : "";
  const value = stored.text === null ? "" : element(`${prefix}v`, {}, stored.text).toString();
  return formula + value === "" ? `${open}/>` : `${open}${type}>${formula}${value}</${name}>`;
}

/** Attributes beyond position, style, type and metadata of the old content. */
function keptAttributes(source: string): string {
  const cell = parseElement(source.slice(0, source.indexOf(">")).replace(/\/$/, "") + "/>");
  const others = cell.attributeNames.filter((name) => !["r", "s", "t", "cm", "vm"].includes(name));
  return others.map((name) => ` ${name}="${escapeAttr(cell.attr(name) ?? "")}"`).join("");
}

function escapeAttr(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function storedValue(value: CellScalar): { type: string | null; text: string | null } {
  if (value === null) return { type: null, text: null };
  if (typeof value === "number") return { type: null, text: numberText(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: encodeXString(value) };
  return { type: "e", text: errorText(value) };
}

/** Excel writes 17 significant digits where needed and exponents as 1E+21. */
function numberText(value: number): string {
  return Object.is(value, -0) ? "0" : String(value).replace("e", "E");
}
