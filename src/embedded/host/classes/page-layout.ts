import type { CellRect } from "../../../workbook/cell";
import type { PrintSetup, SheetModel } from "../../model/types";
import { intersect, isEntireColumn, isEntireRow, resolveAreas, WHOLE_SHEET } from "../areas";
import { choiceArgument, integerArgument, isAbsent, objectArgument, textArgument } from "../arguments";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import { type ClassSpec, type PropertySpec, NULL_OBJECT } from "../member";
import { RangeAreasClass, RangeClass } from "./handles";

/** Paper codes of files and Excel's names of them; others read null. */
const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 12: "B4", 13: "B5" };

function zoomOf({ scale, fitWidth, fitHeight }: PrintSetup): Record<string, number> {
  if (fitWidth === null && fitHeight === null) return { scale };
  return { ...(fitWidth ? { horizontalFitToPages: fitWidth } : {}), ...(fitHeight ? { verticalFitToPages: fitHeight } : {}) };
}

/** Pages to fit, or a scale of 10 to 400 percent, never both. */
function setZoom(sheet: SheetModel, value: unknown): void {
  const location = "PageLayout.zoom";
  const zoom = objectArgument(value, location);
  const scaled = !isAbsent(zoom.scale);
  const fitted = !isAbsent(zoom.horizontalFitToPages) || !isAbsent(zoom.verticalFitToPages);
  if (scaled === fitted) throw new HostError("InvalidArgument", location, "either scale or pages");
  if (scaled) {
    sheet.setPrint({ scale: integerArgument(zoom.scale, location, 10, 400), fitWidth: null, fitHeight: null });
    return;
  }
  const pages = (count: unknown): number => (isAbsent(count) ? 0 : integerArgument(count, location, 1, 32_767));
  sheet.setPrint({ fitWidth: pages(zoom.horizontalFitToPages), fitHeight: pages(zoom.verticalFitToPages) });
}

const properties: Readonly<Record<string, PropertySpec<SheetModel>>> = {
  orientation: {
    get: (sheet) => (sheet.print.orientation === "landscape" ? "Landscape" : "Portrait"),
    set: (sheet, value) =>
      sheet.setPrint({
        orientation:
          choiceArgument(value, ["Portrait", "Landscape"] as const, "PageLayout.orientation") === "Landscape" ? "landscape" : "portrait",
      }),
  },
  paperSize: {
    get: (sheet) => PAPERS[sheet.print.paperSize ?? 9] ?? null,
    set: (sheet, value) => {
      const name = choiceArgument(value, Object.values(PAPERS), "PageLayout.paperSize");
      sheet.setPrint({ paperSize: Number(Object.keys(PAPERS).find((code) => PAPERS[Number(code)] === name)) });
    },
  },
  zoom: { get: (sheet) => zoomOf(sheet.print), set: setZoom },
};

function rectsArgument(value: unknown, sheet: SheetModel, host: Host, location: string): readonly CellRect[] {
  if (typeof value === "string") return resolveAreas(host.book, sheet, textArgument(value, location), location);
  const range = RangeClass.targetOf(value);
  const areas = range ? { sheet: range.sheet, rects: [range.rect] } : RangeAreasClass.targetOf(value);
  if (!areas || areas.sheet !== sheet) throw new HostError("InvalidArgument", location, "a range of this sheet is needed");
  return areas.rects;
}

/** Title rows or columns must be whole ones, or a range whose rows or columns are meant. */
function setTitles(sheet: SheetModel, value: unknown, host: Host, kind: "rows" | "columns"): void {
  const location = kind === "rows" ? "PageLayout.setPrintTitleRows" : "PageLayout.setPrintTitleColumns";
  const rects = rectsArgument(value, sheet, host, location);
  const [rect] = rects;
  const whole = rect && (kind === "rows" ? isEntireRow(rect) : isEntireColumn(rect));
  if (rects.length !== 1 || !rect || !whole) throw new HostError("InvalidArgument", location, `whole ${kind} are needed`);
  sheet.setPrint(kind === "rows" ? { titleRows: [rect.top, rect.bottom] } : { titleCols: [rect.left, rect.right] });
}

function printArea(sheet: SheetModel): HostObject | null {
  const { area } = sheet.print;
  return area && area.length > 0 ? RangeAreasClass.of({ sheet, rects: area }) : null;
}

function titleRows(sheet: SheetModel): HostObject | null {
  const { titleRows: rows } = sheet.print;
  const rect = rows && intersect({ ...WHOLE_SHEET, top: rows[0], bottom: rows[1] }, WHOLE_SHEET);
  return rect && RangeClass.of({ sheet, rect });
}

function titleColumns(sheet: SheetModel): HostObject | null {
  const { titleCols: cols } = sheet.print;
  return cols && RangeClass.of({ sheet, rect: { ...WHOLE_SHEET, left: cols[0], right: cols[1] } });
}

function orError(object: HostObject | null, location: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", location);
  return object;
}

/** Excel.PageLayout. */
export const pageLayoutSpec: ClassSpec<SheetModel> = {
  properties,
  methods: {
    setPrintArea: {
      call: (sheet, [value], host) => sheet.setPrint({ area: rectsArgument(value, sheet, host, "PageLayout.setPrintArea") }),
    },
    setPrintTitleRows: { call: (sheet, [value], host) => setTitles(sheet, value, host, "rows") },
    setPrintTitleColumns: { call: (sheet, [value], host) => setTitles(sheet, value, host, "columns") },
    getPrintArea: { call: (sheet) => orError(printArea(sheet), "PageLayout.getPrintArea") },
    getPrintAreaOrNullObject: { call: (sheet) => printArea(sheet) ?? NULL_OBJECT },
    getPrintTitleRows: { call: (sheet) => orError(titleRows(sheet), "PageLayout.getPrintTitleRows") },
    getPrintTitleRowsOrNullObject: { call: (sheet) => titleRows(sheet) ?? NULL_OBJECT },
    getPrintTitleColumns: { call: (sheet) => orError(titleColumns(sheet), "PageLayout.getPrintTitleColumns") },
    getPrintTitleColumnsOrNullObject: { call: (sheet) => titleColumns(sheet) ?? NULL_OBJECT },
  },
};
