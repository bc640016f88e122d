import { itemAt } from "../../../workbook/invariant";
import { requireAllowed } from "../access";
import { HORIZONTAL, VERTICAL } from "../alignments";
import { type AreasTarget, intersect } from "../areas";
import { booleanArgument, choiceArgument, integerArgument, numberArgument } from "../arguments";
import type { Host } from "../host";
import type { ClassSpec, PropertySpec } from "../member";
import { patchStyles, uniform } from "../styles";
import { charactersToPoints, pointsToCharacters } from "../units";
import { FormatProtectionClass, RangeBorderCollectionClass, RangeFillClass, RangeFontClass } from "./handles";

type Property = PropertySpec<AreasTarget>;

/** Excel's limits: 409 points for rows, 255 characters for columns. */
const MAX_ROW_POINTS = 409;
const MAX_COLUMN_CHARACTERS = 255;

/** What `read` gives for the lines from one to another, each answer once. */
function lines<T>(from: number, to: number, read: (index: number) => T): T[] {
  const found = new Set<T>();
  for (let index = from; index <= to && found.size < 2; index++) found.add(read(index));
  return [...found];
}

/** The one answer, or null when there are several. */
function shared<T>(answers: readonly T[]): T | null {
  return new Set(answers).size === 1 ? itemAt(answers, 0) : null;
}

const columnWidth: Property = {
  get: ({ sheet, rects }, { book }) =>
    shared(
      rects.flatMap((rect) =>
        lines(rect.left, rect.right, (col) => charactersToPoints(book, sheet.column(col).width ?? sheet.defaultColumnWidth)),
      ),
    ),
  set: ({ sheet, rects }, value, { book }) => {
    requireAllowed(sheet, "allowFormatColumns", "RangeFormat.columnWidth");
    const characters = pointsToCharacters(
      book,
      numberArgument(value, "RangeFormat.columnWidth", 0, charactersToPoints(book, MAX_COLUMN_CHARACTERS)),
    );
    for (const rect of rects) sheet.setColumnWidth(rect.left, rect.right, characters);
  },
};

const rowHeight: Property = {
  get: ({ sheet, rects }) =>
    shared(rects.flatMap((rect) => lines(rect.top, rect.bottom, (row) => sheet.row(row).height ?? sheet.defaultRowHeight))),
  set: ({ sheet, rects }, value) => {
    requireAllowed(sheet, "allowFormatRows", "RangeFormat.rowHeight");
    for (const rect of rects) sheet.setRowHeight(rect.top, rect.bottom, numberArgument(value, "RangeFormat.rowHeight", 0, MAX_ROW_POINTS));
  },
};

/** True when every line has the sheet's own size; setting true gives it back. */
const useStandardWidth: Property = {
  get: ({ sheet, rects }) => shared(rects.flatMap((rect) => lines(rect.left, rect.right, (col) => sheet.column(col).width === null))),
  set: ({ sheet, rects }, value) => {
    requireAllowed(sheet, "allowFormatColumns", "RangeFormat.useStandardWidth");
    if (booleanArgument(value, "RangeFormat.useStandardWidth")) for (const rect of rects) sheet.setColumnWidth(rect.left, rect.right, null);
  },
};

const useStandardHeight: Property = {
  get: ({ sheet, rects }) => shared(rects.flatMap((rect) => lines(rect.top, rect.bottom, (row) => sheet.row(row).height === null))),
  set: ({ sheet, rects }, value) => {
    requireAllowed(sheet, "allowFormatRows", "RangeFormat.useStandardHeight");
    if (booleanArgument(value, "RangeFormat.useStandardHeight")) for (const rect of rects) sheet.setRowHeight(rect.top, rect.bottom, null);
  },
};

const properties: Readonly<Record<string, Property>> = {
  columnWidth,
  rowHeight,
  useStandardWidth,
  useStandardHeight,
  horizontalAlignment: {
    get: (target, host) => uniform(host, target, (style) => style.alignment.horizontal),
    set: (target, value, host) =>
      patchStyles(
        host,
        target,
        { alignment: { horizontal: choiceArgument(value, HORIZONTAL, "RangeFormat.horizontalAlignment") } },
        "RangeFormat.horizontalAlignment",
      ),
  },
  verticalAlignment: {
    get: (target, host) => uniform(host, target, (style) => style.alignment.vertical),
    set: (target, value, host) =>
      patchStyles(
        host,
        target,
        { alignment: { vertical: choiceArgument(value, VERTICAL, "RangeFormat.verticalAlignment") } },
        "RangeFormat.verticalAlignment",
      ),
  },
  wrapText: {
    get: (target, host) => uniform(host, target, (style) => style.alignment.wrap),
    set: (target, value, host) =>
      patchStyles(host, target, { alignment: { wrap: booleanArgument(value, "RangeFormat.wrapText") } }, "RangeFormat.wrapText"),
  },
  shrinkToFit: {
    get: (target, host) => uniform(host, target, (style) => style.alignment.shrink),
    set: (target, value, host) =>
      patchStyles(host, target, { alignment: { shrink: booleanArgument(value, "RangeFormat.shrinkToFit") } }, "RangeFormat.shrinkToFit"),
  },
  indentLevel: {
    get: (target, host) => uniform(host, target, (style) => style.alignment.indent),
    set: (target, value, host) =>
      patchStyles(
        host,
        target,
        { alignment: { indent: integerArgument(value, "RangeFormat.indentLevel", 0, 250) } },
        "RangeFormat.indentLevel",
      ),
  },
  textOrientation: {
    get: (target, host) => uniform(host, target, (style) => (style.alignment.rotation === 255 ? 180 : style.alignment.rotation)),
    set: (target, value, host) => {
      const degrees = integerArgument(value, "RangeFormat.textOrientation", -90, 180);
      patchStyles(host, target, { alignment: { rotation: degrees === 180 ? 255 : degrees } }, "RangeFormat.textOrientation");
    },
  },
};

/** Characters a text takes: Chinese ones count double. */
function displayWidth(text: string): number {
  return Math.max(...text.split("\n").map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0)));
}

function autofitColumns({ sheet, rects }: AreasTarget, _args: readonly unknown[], host: Host): void {
  requireAllowed(sheet, "allowFormatColumns", "RangeFormat.autofitColumns");
  const used = sheet.usedValues();
  for (const rect of rects) {
    const area = used && intersect(used, rect);
    for (let col = area?.left ?? 0; area && col <= area.right; col++) {
      let widest = 0;
      for (let row = area.top; row <= area.bottom; row++)
        widest = Math.max(widest, displayWidth(host.calculator.text(host.book, sheet, row, col)));
      if (widest > 0) sheet.setColumnWidth(col, col, Math.min(MAX_COLUMN_CHARACTERS, widest + 1));
    }
  }
}

function autofitRows({ sheet, rects }: AreasTarget): void {
  requireAllowed(sheet, "allowFormatRows", "RangeFormat.autofitRows");
  for (const rect of rects) sheet.setRowHeight(rect.top, rect.bottom, null);
}

/** Excel.RangeFormat, of a range or of several areas. */
export const rangeFormatSpec: ClassSpec<AreasTarget> = {
  properties,
  navigation: {
    fill: (target) => RangeFillClass.of(target),
    font: (target) => RangeFontClass.of(target),
    borders: (target) => RangeBorderCollectionClass.of(target),
    protection: (target) => FormatProtectionClass.of(target),
  },
  methods: { autofitColumns: { call: autofitColumns }, autofitRows: { call: autofitRows } },
};

/** Excel.FormatProtection: which cells are locked when the sheet is protected. */
export const formatProtectionSpec: ClassSpec<AreasTarget> = {
  properties: {
    locked: {
      get: (target, host) => uniform(host, target, (style) => style.locked),
      set: (target, value, host) =>
        patchStyles(host, target, { locked: booleanArgument(value, "FormatProtection.locked") }, "FormatProtection.locked"),
    },
    formulaHidden: {
      get: (target, host) => uniform(host, target, (style) => style.formulaHidden),
      set: (target, value, host) =>
        patchStyles(
          host,
          target,
          { formulaHidden: booleanArgument(value, "FormatProtection.formulaHidden") },
          "FormatProtection.formulaHidden",
        ),
    },
  },
};
