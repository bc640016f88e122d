import { LAST_COL, LAST_ROW } from "../address";
import { FORM_KINDS, ROLES } from "../form-terms";
import {
  BORDER_SIDES,
  VALIDATION_COMPARISONS,
  type BorderLine,
  type CellValidation,
  type LookPatch,
  type ValidationSettings,
} from "../looks";
import { historyCells, marks, packedCells, packedMarks } from "./cells";
import { boolean, either, entries, integer, list, number, oneOf, shape, text, type Reader } from "./codec";
import {
  HISTORY_ACTIONS,
  SENTENCE_READINGS,
  type AddedSheet,
  type HistoryEntry,
  type HistoryValidation,
  type MarkColor,
  type PointsSplit,
  type StoredLook,
  type StoredMapping,
  type SentenceCorrection,
  type StoredState,
  type StoredSummary,
  type Suppression,
} from "./types";
import type { Size } from "./packed";
import { cellPlace, col, fill, placePrint, row, severity, sheetName } from "./shapes";

/** More history entries than this are not kept. */
export const MOST_ENTRIES = 30;
/** A header of more rows is no header. */
const TALLEST_HEADER = 100;
/** Cells of an inserted table: far above the largest list of findings, far below what fills the memory. */
const LARGEST_TABLE = 500_000;
/** The longest imported file that is kept, in letters. */
export const LONGEST_FILE = 400_000;
/** Looks of more cells than these are not kept. */
export const MOST_LOOKS = 20_000;

const markColor: Reader<MarkColor> = shape({ color: text(7, /^#[0-9A-F]{6}$/), severity, original: fill });

const rectShape = shape({ top: row, left: col, bottom: row, right: col });
const rect: Reader<StoredLook["rect"]> = (raw, losses) => {
  const read = rectShape(raw, losses);
  return read &&
    read.top <= read.bottom &&
    read.left <= read.right &&
    (read.bottom - read.top + 1) * (read.right - read.left + 1) <= MOST_LOOKS
    ? read
    : undefined;
};

const word = either(text(60, /^\w+$/), oneOf([null]));
const color = either(text(7, /^#[0-9A-Fa-f]{6}$/), oneOf([null]));
const flag = either(boolean, oneOf([null]));
const borderLine: Reader<BorderLine> = shape({ style: word, weight: word, color });
const look: Reader<LookPatch> = shape(
  {},
  {
    numberFormat: either(text(255), oneOf([null])),
    fill: either(fill, oneOf(["unreadable"])),
    bold: flag,
    fontColor: color,
    fontName: either(text(255), oneOf([null])),
    fontSize: either(number(1, 409), oneOf([null])),
    horizontal: word,
    vertical: word,
    wrap: flag,
    ...(Object.fromEntries(BORDER_SIDES.map((side) => [side, borderLine])) as Record<(typeof BORDER_SIDES)[number], Reader<BorderLine>>),
  },
);
const storedLook: Reader<StoredLook> = shape({ sheet: sheetName, rect, before: look, after: look });

/** Looks of one action: all of their cells are read when it is taken back. */
const storedLooks: Reader<readonly StoredLook[]> = (raw, losses) => {
  const read = list(storedLook, MOST_LOOKS)(raw, losses);
  const cells = read?.reduce((sum, { rect: { top, left, bottom, right } }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  return cells !== undefined && cells <= MOST_LOOKS ? read : undefined;
};

const LONGEST_FORMULA = 8192;
const compared = either(text(LONGEST_FORMULA), number());
const comparison = shape({ formula1: compared, operator: oneOf(VALIDATION_COMPARISONS) }, { formula2: compared });
const settings: Reader<ValidationSettings> = (raw, losses) => {
  const read = shape(
    {},
    {
      wholeNumber: comparison,
      decimal: comparison,
      textLength: comparison,
      date: comparison,
      time: comparison,
      list: shape({ inCellDropDown: boolean, source: text(LONGEST_FORMULA) }),
      custom: shape({ formula: text(LONGEST_FORMULA) }),
    },
  )(raw, losses);
  return read && Object.keys(read).length === 1 ? read : undefined;
};
const validation: Reader<CellValidation> = shape({
  settings,
  ignoreBlanks: boolean,
  prompt: shape({ showPrompt: boolean, title: text(255), message: text(255) }),
  alert: shape({ showAlert: boolean, style: oneOf(["Stop", "Warning", "Information"]), title: text(255), message: text(255) }),
});
const prompt = text(1000);
const ruleOfOurs = either(
  shape({ kind: oneOf(["decimal"]), min: number(), max: number(), prompt }),
  shape({ kind: oneOf(["at-least"]), min: number(), prompt }),
  shape({ kind: oneOf(["list"]), values: list(text(255), 255), prompt }),
);
const historyValidation: Reader<HistoryValidation> = shape(
  { ...cellPlace, before: either(validation, oneOf([null])), after: either(ruleOfOurs, oneOf([null])) },
  { place: placePrint },
);

const addedSheet: Reader<AddedSheet> = shape({ name: sheetName, digest: either(text(64, /^[0-9a-f]+$/), oneOf([null])) });

const summaryShape: Reader<StoredSummary> = shape(
  { kind: text(60), sheet: sheetName, top: row, left: col, rows: integer(0, LAST_ROW), cols: integer(0, LAST_COL) },
  {
    lines: list(text(4 * (LAST_COL + 2), /^[\w.-]*$/), LARGEST_TABLE),
    alone: boolean,
  },
);
const summary: Reader<StoredSummary> = (raw, losses) => {
  const read = summaryShape(raw, losses);
  // A line that is missing would make a person's row pass for ours.
  if (read?.lines && read.lines.length !== read.rows) return undefined;
  return read && read.rows * read.cols <= LARGEST_TABLE && read.top + read.rows <= LAST_ROW + 1 && read.left + read.cols <= LAST_COL + 1
    ? read
    : undefined;
};

/** What was kept of a kind of table before an action changed it. */
const placeBefore = shape({ kind: text(60), before: either(summary, oneOf([null])) });

const historyEntry: Reader<HistoryEntry> = shape(
  {
    id: integer(1, Number.MAX_SAFE_INTEGER - 1),
    action: oneOf(HISTORY_ACTIONS),
    at: (raw) => (typeof raw === "string" && raw.length <= 40 && !Number.isNaN(Date.parse(raw)) ? raw : undefined),
    cells: historyCells,
    marksBefore: marks,
    addedSheets: list(addedSheet, 100),
  },
  {
    looks: either(storedLooks, oneOf([null])),
    validations: list(historyValidation, MOST_LOOKS),
    places: list(placeBefore, 100),
    gone: list(sheetName, 1000),
  },
);

/** Entries by their ids: of two with the same id the first stays. */
const history: Reader<readonly HistoryEntry[]> = (raw, losses) => {
  const read = list(historyEntry, MOST_ENTRIES, "last")(raw, losses);
  const single = read?.filter((entry, i) => read.findIndex((other) => other.id === entry.id) === i);
  losses.items += (read?.length ?? 0) - (single?.length ?? 0);
  return single;
};

const columns = shape({}, Object.fromEntries(ROLES.map((role) => [role, col]))) as Reader<StoredMapping["columns"]>;
const mappingShape: Reader<StoredMapping> = shape({
  sheet: sheetName,
  kind: oneOf(FORM_KINDS),
  headerTopRow: row,
  headerRow: row,
  columns,
});
const mapping: Reader<StoredMapping> = (raw, losses) => {
  const read = mappingShape(raw, losses);
  return read && Math.abs(read.headerRow - read.headerTopRow) < TALLEST_HEADER ? read : undefined;
};

const split: Reader<PointsSplit> = either(
  shape({ kind: oneOf(["even"]) }),
  shape({ kind: oneOf(["own"]), rows: list(shape({ name: text(2000), points: number(0, 1000) }), 5000) }),
);

const suppression: Reader<Suppression> = shape({ key: text(2000), reason: text(5000) });

const sentence: Reader<SentenceCorrection> = shape({}, { sentence: text(5000), reading: oneOf(SENTENCE_READINGS) });

/** A history entry as it is kept. @param size gets the letters that its cells and marks take when they are no longer packed */
export function packedEntry(entry: HistoryEntry, size: Size): object {
  return { ...entry, cells: packedCells(entry.cells, size), marksBefore: packedMarks(entry.marksBefore, size) };
}

/** One section of the stored part: how it is read, how it is written, and when it holds nothing worth keeping. */
export interface Section<T> {
  readonly read: Reader<T>;
  /** @param size gets the letters of what is packed added, see packed */
  readonly write: (value: T, size: Size) => unknown;
  readonly isEmpty: (value: T) => boolean;
}

function listSection<T>(item: Reader<T>, most: number): Section<readonly T[]> {
  return { read: list(item, most), write: (value) => value, isEmpty: (value) => value.length === 0 };
}

function mapSection<T>(key: Reader<string>, value: Reader<T>, most: number): Section<ReadonlyMap<string, T>> {
  return { read: entries(key, value, most), write: (map) => [...map], isEmpty: (map) => map.size === 0 };
}

/** Every section by its name in the stored part. Sheet names, colours of marks and the last id alone are nothing worth keeping. */
export const SECTIONS: { readonly [K in keyof StoredState]: Section<StoredState[K]> } = {
  sheets: { ...mapSection(text(200), sheetName, 10_000), isEmpty: () => true },
  profiles: mapSection(sheetName, text(200), 10_000),
  splits: mapSection(sheetName, split, 10_000),
  mappings: listSection(mapping, 10_000),
  suppressions: listSection(suppression, 50_000),
  marks: { read: marks, write: packedMarks, isEmpty: (value) => value.length === 0 },
  markColors: { ...listSection(markColor, 100_000), isEmpty: () => true },
  history: {
    read: history,
    write: (value, size) => value.map((entry) => packedEntry(entry, size)),
    isEmpty: (value) => value.length === 0,
  },
  lastId: { read: integer(0, Number.MAX_SAFE_INTEGER - 1), write: (value) => value, isEmpty: () => true },
  importedProfiles: listSection(text(LONGEST_FILE), 100),
  importedForms: listSection(text(LONGEST_FILE), 100),
  sentences: mapSection(text(5000), sentence, 10_000),
  summaries: listSection(summary, 1000),
};
