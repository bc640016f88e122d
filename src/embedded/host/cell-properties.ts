import type { Steps } from "../../workbook/work";
import type { BorderEdge, BorderSide, CellStyle } from "../model/types";
import type { RangeTarget } from "./areas";
import { addressOf } from "./areas";
import { isAbsent, objectArgument } from "./arguments";
import { readMatrix } from "./cells";
import { HostError } from "./errors";
import { fillReaders } from "./fills";
import { FONT_READERS } from "./fonts";
import type { Host } from "./host";
import { LINES } from "./names-of-styles";
import { charactersToPoints } from "./units";

type Options = Readonly<Record<string, unknown>>;
type Read = (style: CellStyle) => unknown;

const FORMAT_READERS: Readonly<Record<string, Read>> = {
  horizontalAlignment: ({ alignment }) => alignment.horizontal,
  verticalAlignment: ({ alignment }) => alignment.vertical,
  wrapText: ({ alignment }) => alignment.wrap,
  shrinkToFit: ({ alignment }) => alignment.shrink,
  indentLevel: ({ alignment }) => alignment.indent,
};

/** Excel's names of the sides of a cell. */
export const BORDER_SIDES: Readonly<Record<string, BorderSide>> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  diagonalDown: "diagonalDown",
  diagonalUp: "diagonalUp",
};

const EDGE_READERS: Readonly<Record<string, (edge: BorderEdge) => unknown>> = {
  color: (edge) => edge.color ?? "#000000",
  style: (edge) => LINES[edge.line].style,
  weight: (edge) => LINES[edge.line].weight,
  tintAndShade: () => 0,
};

const PROTECTION_READERS: Readonly<Record<string, Read>> = {
  locked: ({ locked }) => locked,
  formulaHidden: ({ formulaHidden }) => formulaHidden,
};

/** A reader for exactly the fields that the options ask for with `true`. @throws HostError ApiNotFound for a field not answered here. */
function formatReader(options: Options, location: string, host: Host): Read {
  const readers = Object.entries(options)
    .filter(([, wanted]) => wanted !== false && !isAbsent(wanted))
    .map(([name, wanted]): [string, Read] => {
      if (name === "fill") return [name, group(fillReaders(host), objectArgument(wanted, location), location, "CellPropertiesFill")];
      if (name === "font") return [name, group(FONT_READERS, objectArgument(wanted, location), location, "CellPropertiesFont")];
      if (name === "borders") return [name, borderReader(objectArgument(wanted, location), location)];
      // The declarations of Office.js have it as a plain true, which loads both of its properties.
      if (name === "protection")
        return [
          name,
          group(
            PROTECTION_READERS,
            wanted === true ? { locked: true, formulaHidden: true } : objectArgument(wanted, location),
            location,
            "CellPropertiesProtection",
          ),
        ];
      return [name, known(FORMAT_READERS, name, "CellPropertiesFormat")];
    });
  return (style) => Object.fromEntries(readers.map(([name, read]) => [name, read(style)]));
}

function group(table: Readonly<Record<string, Read>>, options: Options, location: string, owner: string): Read {
  const readers = Object.keys(options)
    .filter((name) => options[name] === true)
    .map((name): [string, Read] => [name, known(table, name, owner)]);
  if (readers.length === 0) throw new HostError("InvalidArgument", location, `${owner}: nothing asked for`);
  return (style) => Object.fromEntries(readers.map(([name, read]) => [name, read(style)]));
}

/** All sides, each with the fields asked for. */
function borderReader(options: Options, location: string): Read {
  const fields = Object.keys(options).filter((name) => options[name] === true);
  const unknown = fields.find((name) => !(name in EDGE_READERS));
  if (fields.length === 0 || unknown !== undefined)
    throw new HostError(unknown === undefined ? "InvalidArgument" : "ApiNotFound", location, `CellBorder.${unknown ?? ""}`);
  const readers = Object.entries(EDGE_READERS).filter(([name]) => fields.includes(name));
  const edgeOf = (edge: BorderEdge) => Object.fromEntries(readers.map(([name, read]) => [name, read(edge)]));
  return ({ borders }) => Object.fromEntries(Object.entries(BORDER_SIDES).map(([name, side]) => [name, edgeOf(borders[side])]));
}

function known(table: Readonly<Record<string, Read>>, name: string, owner: string): Read {
  const read = Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
  if (read === undefined) throw new HostError("ApiNotFound", `${owner}.${name}`, `the embedded workbook does not answer ${owner}.${name}`);
  return read;
}

/** Range.getCellProperties: a matrix with what was asked for of every cell. */
export function* readCellProperties(target: RangeTarget, [raw]: readonly unknown[], host: Host): Steps<unknown> {
  const location = "Range.getCellProperties";
  const options = objectArgument(raw, location);
  const read = isAbsent(options.format) ? null : formatReader(objectArgument(options.format, location), location, host);
  requireKnownKeys(options, ["format", "address", "addressLocal", "hidden"], location);
  const cache = new Map<number, unknown>();
  const formatOf =
    read &&
    ((row: number, col: number): unknown => {
      const id = target.sheet.styleId(row, col);
      if (!cache.has(id)) cache.set(id, read(host.book.style(id)));
      return cache.get(id);
    });
  const matrix = yield* readMatrix(target, location, host, (row, col) => cellAnswer(target, options, row, col, formatOf));
  if (matrix === null) throw new HostError("InvalidArgument", location, "whole rows and columns");
  return matrix;
}

function cellAnswer(
  target: RangeTarget,
  options: Options,
  row: number,
  col: number,
  formatOf: ((row: number, col: number) => unknown) | null,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (formatOf) answer.format = formatOf(row, col);
  for (const name of ["address", "addressLocal"])
    if (options[name] === true) answer[name] = addressOf({ sheet: target.sheet, rect: { top: row, left: col, bottom: row, right: col } });
  if (options.hidden === true) answer.hidden = target.sheet.row(row).hidden || target.sheet.column(col).hidden;
  return answer;
}

/** Options that ask for something which this host does not answer; those that are false or absent ask for nothing. @throws HostError ApiNotFound */
export function requireKnownKeys(options: Options, names: readonly string[], location: string): void {
  const unknown = Object.keys(options).find((key) => !names.includes(key) && !isAbsent(options[key]) && options[key] !== false);
  if (unknown !== undefined)
    throw new HostError("ApiNotFound", location, `the embedded workbook does not answer ${location}({${unknown}})`);
}

/** Range.getRowProperties: hidden, index and height of each row. */
export function readRowProperties({ sheet, rect }: RangeTarget, [raw]: readonly unknown[]): unknown {
  const location = "Range.getRowProperties";
  const options = objectArgument(raw, location);
  requireKnownKeys(options, ["rowHidden", "rowIndex", "format"], location);
  const format = isAbsent(options.format) ? {} : objectArgument(options.format, location);
  requireKnownKeys(format, ["rowHeight"], location);
  return range(rect.top, rect.bottom, (row) => ({
    ...(options.rowHidden === true ? { rowHidden: sheet.row(row).hidden } : {}),
    ...(options.rowIndex === true ? { rowIndex: row } : {}),
    ...(format.rowHeight === true ? { format: { rowHeight: sheet.row(row).height ?? sheet.defaultRowHeight } } : {}),
  }));
}

/** Range.getColumnProperties: hidden, index and width of each column. */
export function readColumnProperties({ sheet, rect }: RangeTarget, [raw]: readonly unknown[], host: Host): unknown {
  const location = "Range.getColumnProperties";
  const options = objectArgument(raw, location);
  requireKnownKeys(options, ["columnHidden", "columnIndex", "format"], location);
  const format = isAbsent(options.format) ? {} : objectArgument(options.format, location);
  requireKnownKeys(format, ["columnWidth"], location);
  return range(rect.left, rect.right, (col) => ({
    ...(options.columnHidden === true ? { columnHidden: sheet.column(col).hidden } : {}),
    ...(options.columnIndex === true ? { columnIndex: col } : {}),
    ...(format.columnWidth === true
      ? { format: { columnWidth: charactersToPoints(host.book, sheet.column(col).width ?? sheet.defaultColumnWidth) } }
      : {}),
  }));
}

function range<T>(from: number, to: number, make: (index: number) => T): T[] {
  return Array.from({ length: to - from + 1 }, (_, i) => make(from + i));
}
