import type { CellRect } from "../../../workbook/cell";
import type { XmlElement } from "../../package";
import { LAST_COL, LAST_ROW, splitSheetAddress, quoteSheet } from "../../../workbook/address";
import type { Names } from "../book/names";
import { absoluteRef, rectOf } from "../rects";
import { childInOrder } from "../schema-order";
import type { PrintSetup } from "../sheet-types";
import { isTrue } from "../truth";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** A sheet as its names know it: position among all records, and its name. */
interface NamedSheet {
  readonly index: number;
  readonly name: string;
}

/** The print setup of a sheet, from its page setup and its names. */
export function readPrint(root: XmlElement, names: Names, index: number): PrintSetup {
  const area = names.get(PRINT_AREA, index);
  const titles = names.get(PRINT_TITLES, index);
  const rects = area ? rectsOfName(area.formula) : [];
  return { ...readPageSetup(root), area: rects.length > 0 ? rects : null, ...titlesOf(titles ? rectsOfName(titles.formula) : []) };
}

/**
 * Changes the page setup of a sheet, and the names that hold its print area and its titles.
 * @param patch what is absent stays; null takes a print area or a title away
 */
export function writePrint(root: XmlElement, names: Names, sheet: NamedSheet, patch: Partial<PrintSetup>): void {
  const { area, titleRows, titleCols, ...page } = patch;
  if (Object.values(page).some((value) => value !== undefined)) writePageSetup(root, page);
  if (area !== undefined) writeName(names, sheet, PRINT_AREA, area ?? []);
  if (titleRows === undefined && titleCols === undefined) return;
  const now = readPrint(root, names, sheet.index);
  writeName(
    names,
    sheet,
    PRINT_TITLES,
    titleRects(titleRows === undefined ? now.titleRows : titleRows, titleCols === undefined ? now.titleCols : titleCols),
  );
}

function writeName(names: Names, sheet: NamedSheet, name: string, rects: readonly CellRect[]): void {
  if (rects.length === 0) names.delete(name, sheet.index);
  else names.set({ name, sheet: sheet.index, formula: nameOfRects(sheet.name, rects), hidden: false, comment: "" });
}

/** What the page setup of a sheet says; areas and titles stand in names and come separately. */
type PageSetup = Omit<PrintSetup, "area" | "titleRows" | "titleCols">;

function readPageSetup(root: XmlElement): PageSetup {
  const setup = root.child("pageSetup");
  const fits = isTrue(root.child("sheetPr")?.child("pageSetUpPr")?.attr("fitToPage") ?? null);
  const orientation = setup?.attr("orientation");
  const paper = setup?.attr("paperSize") ?? null;
  return {
    orientation: orientation === "portrait" || orientation === "landscape" ? orientation : "default",
    fitWidth: fits ? Number(setup?.attr("fitToWidth") ?? 1) : null,
    fitHeight: fits ? Number(setup?.attr("fitToHeight") ?? 1) : null,
    scale: Number(setup?.attr("scale") ?? 100),
    paperSize: paper === null ? null : Number(paper),
  };
}

function writePageSetup(root: XmlElement, patch: Partial<PageSetup>): void {
  const setup = childInOrder(root, "pageSetup");
  if (patch.orientation !== undefined) setup.setAttr("orientation", patch.orientation === "default" ? null : patch.orientation);
  if (patch.paperSize !== undefined) setup.setAttr("paperSize", patch.paperSize === null ? null : String(patch.paperSize));
  if (patch.scale !== undefined) setup.setAttr("scale", patch.scale === 100 ? null : String(patch.scale));
  const pages = (value: number | null): string | null => (value === null || value === 1 ? null : String(value));
  if (patch.fitWidth !== undefined) setup.setAttr("fitToWidth", pages(patch.fitWidth));
  if (patch.fitHeight !== undefined) setup.setAttr("fitToHeight", pages(patch.fitHeight));
  if (patch.fitWidth !== undefined || patch.fitHeight !== undefined) writeFits(root, patch);
  if (setup.attributeNames.length === 0) root.remove(setup);
}

function writeFits(root: XmlElement, patch: Partial<PageSetup>): void {
  const fits = (patch.fitWidth ?? patch.fitHeight ?? null) !== null;
  if (fits === isTrue(root.child("sheetPr")?.child("pageSetUpPr")?.attr("fitToPage") ?? null)) return;
  const properties = childInOrder(root, "sheetPr");
  const page = childInOrder(properties, "pageSetUpPr");
  page.setAttr("fitToPage", fits ? "1" : null);
  if (page.attributeNames.length === 0) properties.remove(page);
  if (properties.elements.length === 0 && properties.attributeNames.length === 0) root.remove(properties);
}

/** The references of a name's formula that are plain rectangles: "'表'!$A$1:$I$11,'表'!$K$1". */
function rectsOfName(formula: string): CellRect[] {
  return splitList(formula.replace(/^=/, "")).flatMap((reference) => rectOf(splitSheetAddress(reference).address) ?? []);
}

function splitList(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}

/** "='表'!$A$1:$I$11" */
function nameOfRects(sheet: string, rects: readonly CellRect[]): string {
  return `=${rects.map((rect) => `${quoteSheet(sheet)}!${absoluteRef(rect)}`).join(",")}`;
}

/** Title columns and rows as rectangles, columns first as Excel writes them. */
function titleRects(rows: readonly [number, number] | null, cols: readonly [number, number] | null): CellRect[] {
  return [
    ...(cols ? [{ top: 0, bottom: LAST_ROW, left: cols[0], right: cols[1] }] : []),
    ...(rows ? [{ top: rows[0], bottom: rows[1], left: 0, right: LAST_COL }] : []),
  ];
}

/** The contrary of `titleRects`. */
function titlesOf(rects: readonly CellRect[]): Pick<PrintSetup, "titleRows" | "titleCols"> {
  const rows = rects.find((rect) => rect.left === 0 && rect.right === LAST_COL);
  const cols = rects.find((rect) => rect.top === 0 && rect.bottom === LAST_ROW);
  return { titleRows: rows ? [rows.top, rows.bottom] : null, titleCols: cols ? [cols.left, cols.right] : null };
}
