import {
  itemAt,
  type BORDER_SIDES,
  type BorderLine,
  type CellLook,
  type CellRect,
  type CellValidation,
  type LookRequest,
  type LooksRead,
  type SheetRect,
} from "../workbook";
import { cutRows } from "./apply/rectangles";
import { cellFill } from "./grid";
import { type ExcelNamespace, rangeAt, run } from "./run";

/** Everything of a cell's look that a style of ours may change. */
export const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, tintAndShade: true },
    font: { bold: true, color: true, name: true, size: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** What is loaded of a validation, as `load` takes it. */
export const VALIDATION_FIELDS = "type,rule,prompt,errorAlert,ignoreBlanks";

/** Cells whose looks fit into one answer (about 900 bytes each), and validations (about 600). */
const CELLS_PER_SYNC = 4000;
const VALIDATIONS_PER_SYNC = 5000;

/** Reads looks and validations: in one sync while the answer stays below 4 MB. */
export async function readLooks(excel: ExcelNamespace, { areas, validations }: LookRequest): Promise<LooksRead> {
  const looks: CellLook[][][] = areas.map(() => []);
  const parts = areas.flatMap(({ sheet, rect }, area) => cutRows(rect, CELLS_PER_SYNC).map((part) => ({ area, sheet, rect: part })));
  const rules: LooksRead["validations"][number][] = [];
  while (parts.length > 0 || rules.length < validations.length) {
    const batch = takeParts(parts);
    const cells = parts.length > 0 ? [] : validations.slice(rules.length, rules.length + VALIDATIONS_PER_SYNC);
    const answer = await run(excel, (context) => readBatch(context, batch, cells), { waits: true });
    for (const { area, rows } of answer.looks) itemAt(looks, area).push(...rows);
    rules.push(...answer.rules);
  }
  return { areas: areas.map((asked, i) => ({ ...asked, looks: itemAt(looks, i) })), validations: rules };
}

interface BatchRead {
  readonly looks: readonly { readonly area: number; readonly rows: readonly CellLook[][] }[];
  readonly rules: LooksRead["validations"];
}

/** One sync. */
async function readBatch(context: Excel.RequestContext, parts: readonly Part[], cells: LookRequest["validations"]): Promise<BatchRead> {
  const { worksheets } = context.workbook;
  const asked = parts.map(({ area, sheet, rect }) => {
    const range = rangeOf(worksheets.getItem(sheet), rect);
    range.load("numberFormat");
    return { area, range, properties: range.getCellProperties(LOOK) };
  });
  const rules = cells.map((cell) => {
    const rule = rangeAt(worksheets.getItem(cell.sheet), cell.row, cell.col, 1, 1).dataValidation;
    rule.load(VALIDATION_FIELDS);
    return { cell, rule };
  });
  await context.sync();
  return {
    looks: asked.map(({ area, range, properties }) => ({
      area,
      rows: properties.value.map((row, r) => row.map((cell, c) => lookOf(cell, (range.numberFormat as unknown[][])[r]?.[c]))),
    })),
    rules: rules.map(({ cell, rule }) => ({ ...cell, validation: validationOf(rule) })),
  };
}

interface Part extends SheetRect {
  readonly area: number;
}

/** Takes as many parts as fit into one answer. */
function takeParts(parts: Part[]): Part[] {
  let room = CELLS_PER_SYNC;
  const over = parts.findIndex(({ rect }, i) => {
    room -= (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
    return i > 0 && room < 0;
  });
  return parts.splice(0, over < 0 ? parts.length : over);
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRect): Excel.Range {
  return rangeAt(sheet, top, left, bottom - top + 1, right - left + 1);
}

function lookOf(cell: Excel.CellProperties, numberFormat: unknown): CellLook {
  const format = cell.format;
  const { font, borders } = format ?? {};
  const line = (side: (typeof BORDER_SIDES)[number]): BorderLine => ({
    style: borders?.[side]?.style ?? null,
    weight: borders?.[side]?.weight ?? null,
    color: borders?.[side]?.color || null,
  });
  return {
    numberFormat: typeof numberFormat === "string" ? numberFormat : null,
    fill: cellFill(cell),
    bold: font?.bold ?? null,
    fontColor: font?.color ?? null,
    fontName: font?.name ?? null,
    fontSize: font?.size ?? null,
    horizontal: format?.horizontalAlignment ?? null,
    vertical: format?.verticalAlignment ?? null,
    wrap: format?.wrapText ?? null,
    top: line("top"),
    bottom: line("bottom"),
    left: line("left"),
    right: line("right"),
  };
}

const KINDS: Readonly<Record<string, keyof CellValidation["settings"]>> = {
  WholeNumber: "wholeNumber",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
};

/** A validation as it can be given back; several on one cell, or one without a rule, cannot. */
function validationOf({
  type,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: Excel.DataValidation): LooksRead["validations"][number]["validation"] {
  if (type === "None") return null;
  const kind = KINDS[type];
  const settings = kind && rule?.[kind];
  if (!kind || !settings) return "unreadable";
  return {
    settings: { [kind]: plainSettings(kind, settings as Excel.BasicDataValidation) },
    ignoreBlanks,
    prompt: { showPrompt: prompt.showPrompt, title: prompt.title, message: prompt.message },
    alert: { showAlert: errorAlert.showAlert, style: errorAlert.style, title: errorAlert.title, message: errorAlert.message },
  };
}

/** Only the fields that are kept. */
function plainSettings(
  kind: keyof CellValidation["settings"],
  settings: Excel.BasicDataValidation | Excel.ListDataValidation | Excel.CustomDataValidation,
): object {
  if (kind === "list")
    return { inCellDropDown: (settings as Excel.ListDataValidation).inCellDropDown, source: (settings as Excel.ListDataValidation).source };
  if (kind === "custom") return { formula: (settings as Excel.CustomDataValidation).formula };
  const { formula1, formula2, operator } = settings as Excel.BasicDataValidation;
  const hasSecond = (operator === "Between" || operator === "NotBetween") && formula2 !== undefined && formula2 !== null && formula2 !== "";
  return { formula1, operator, ...(hasSecond ? { formula2 } : {}) };
}
