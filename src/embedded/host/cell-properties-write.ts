import type { CellRect } from "../../workbook/cell";
import type { Steps } from "../../workbook/work";
import type { AlignmentStyle, BorderEdge, CellStyle, StylePatch } from "../model/types";
import { HORIZONTAL, VERTICAL } from "./alignments";
import { requireAllowed } from "./access";
import type { RangeTarget } from "./areas";
import { booleanArgument, choiceArgument, colorArgument, integerArgument, isAbsent, objectArgument, textArgument } from "./arguments";
import { BORDER_SIDES, requireKnownKeys } from "./cell-properties";
import { matrixArgument } from "./cells";
import { HostError } from "./errors";
import { FILL_READERS, fillPatch, type FillField } from "./fills";
import { FONT_READERS, fontPatch, type FontField } from "./fonts";
import type { Host } from "./host";
import { lineOf } from "./names-of-styles";

type Options = Readonly<Record<string, unknown>>;
const LOCATION = "Range.setCellProperties";

const ALIGNMENT: Readonly<Record<string, (value: unknown) => Partial<AlignmentStyle>>> = {
  horizontalAlignment: (value) => ({ horizontal: choiceArgument(value, HORIZONTAL, LOCATION) }),
  verticalAlignment: (value) => ({ vertical: choiceArgument(value, VERTICAL, LOCATION) }),
  wrapText: (value) => ({ wrap: booleanArgument(value, LOCATION) }),
  shrinkToFit: (value) => ({ shrink: booleanArgument(value, LOCATION) }),
  indentLevel: (value) => ({ indent: integerArgument(value, LOCATION, 0, 250) }),
};

/** Range.setCellProperties: a matrix of what to change; an empty object leaves a cell as it is. All or nothing; a row, then a cell a step. */
export function* writeCellProperties({ sheet, rect }: RangeTarget, [raw]: readonly unknown[], host: Host): Steps<void> {
  if (!Array.isArray(raw)) throw new HostError("InvalidArgument", LOCATION, "a matrix is needed");
  requireAllowed(sheet, "allowFormatCells", LOCATION);
  const at = matrixArgument(raw, rect, LOCATION);
  const patches: [CellRect, StylePatch][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) {
      const patch = patchOf(at(row, col), host.book.style(sheet.styleId(row, col)));
      if (patch) patches.push([{ top: row, left: col, bottom: row, right: col }, patch]);
    }
    yield;
  }
  for (const [cell, patch] of patches) {
    sheet.setStyle(cell, patch);
    yield;
  }
  host.stats.add({ cellsWritten: patches.length });
}

function patchOf(raw: unknown, style: CellStyle): StylePatch | null {
  if (isAbsent(raw)) return null;
  const properties = objectArgument(raw, LOCATION);
  requireKnownKeys(properties, ["format"], LOCATION);
  if (isAbsent(properties.format)) return null;
  const format = objectArgument(properties.format, LOCATION);
  requireKnownKeys(format, ["fill", "font", "borders", ...Object.keys(ALIGNMENT)], LOCATION);
  return {
    ...(isAbsent(format.fill) ? {} : { fill: fillOf(objectArgument(format.fill, LOCATION), style) }),
    ...(isAbsent(format.font) ? {} : { font: fontOf(objectArgument(format.font, LOCATION)) }),
    ...(isAbsent(format.borders) ? {} : { borders: bordersOf(objectArgument(format.borders, LOCATION), style) }),
    ...alignmentOf(format),
  };
}

function alignmentOf(format: Options): StylePatch {
  const parts = Object.entries(ALIGNMENT)
    .filter(([name]) => !isAbsent(format[name]))
    .map(([name, change]) => change(format[name]));
  return parts.length === 0 ? {} : { alignment: Object.assign({}, ...parts) as Partial<AlignmentStyle> };
}

/** The fields in the order in which each builds on the one before. */
function fillOf(fields: Options, style: CellStyle): StylePatch["fill"] {
  requireKnownKeys(fields, Object.keys(FILL_READERS), LOCATION);
  if (fields.pattern === "None") return { color: null };
  const order: readonly FillField[] = ["pattern", "color", "tintAndShade", "patternColor"];
  let fill = style.fill;
  let patch: StylePatch["fill"];
  for (const field of order.filter((name) => !isAbsent(fields[name]))) {
    patch = fillPatch(fill, field, fields[field], LOCATION);
    fill = {
      ...fill,
      ...patch,
      pattern: patch.color === null ? "none" : (patch.pattern ?? "solid"),
      patternColor: patch.patternColor ?? null,
      tint: patch.tint ?? 0,
      themeBase: null,
    };
  }
  return patch;
}

function fontOf(fields: Options): StylePatch["font"] {
  requireKnownKeys(fields, Object.keys(FONT_READERS), LOCATION);
  const parts = Object.keys(fields)
    .filter((name) => !isAbsent(fields[name]))
    .map((name) => fontPatch(name as FontField, fields[name], LOCATION));
  return Object.assign({}, ...parts) as StylePatch["font"];
}

function bordersOf(sides: Options, style: CellStyle): StylePatch["borders"] {
  requireKnownKeys(sides, Object.keys(BORDER_SIDES), LOCATION);
  const given = Object.keys(sides).filter((name) => !isAbsent(sides[name]));
  return Object.fromEntries(
    given.flatMap((name) => {
      const side = BORDER_SIDES[name];
      return side ? [[side, edgeOf(objectArgument(sides[name], LOCATION), style.borders[side])]] : [];
    }),
  );
}

function edgeOf({ style, weight, color }: Options, old: BorderEdge): BorderEdge {
  if (style === "None") return { line: "none", color: null };
  const line = isAbsent(style) ? old.line : lineOf(textArgument(style, LOCATION), isAbsent(weight) ? null : textArgument(weight, LOCATION));
  if (line === null) throw new HostError("InvalidArgument", LOCATION, String(style));
  return { line, color: isAbsent(color) ? old.color : colorArgument(color, LOCATION) };
}
