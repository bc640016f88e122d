import type { CellText, HeadField, HeadFieldName } from "../layout";
import { HEAD_FIELDS, OTHER_HEAD_LABEL, YEAR_IN_TEXT } from "../lexicon/labels";
import type { ViewCell, ViewRow } from "../view";
import { cellIn } from "../view";
import { coreOf, normalise } from "../text/normalise";
import { LONE_YEAR, MONEY_UNIT } from "../lexicon/texts";

const ALL_LABELS: readonly RegExp[] = Object.values(HEAD_FIELDS).flat();
const LONGEST_LABEL = 24;

/** The named values of the head: label left of the value, above it, or in the same cell before a colon. */
export function headFields(rows: readonly ViewRow[], title: CellText | null): Readonly<Record<HeadFieldName, HeadField | null>> {
  return {
    projectName: findField(rows, "projectName"),
    department: findField(rows, "department"),
    unit: findField(rows, "unit"),
    year: findField(rows, "year") ?? yearField(rows, title),
  };
}

function findField(rows: readonly ViewRow[], name: HeadFieldName): HeadField | null {
  for (const pattern of HEAD_FIELDS[name]) {
    for (let i = 0; i < rows.length; i++) {
      for (const cell of rows[i]!.cells) {
        if (!cell.isText) continue;
        const found = matchField(cell, pattern, rows, i);
        if (found) return found;
      }
    }
  }
  return null;
}

function matchField(cell: ViewCell, pattern: RegExp, rows: readonly ViewRow[], index: number): HeadField | null {
  const colon = cell.text.indexOf(":");
  const before = colon > 0 ? coreOf(cell.text.slice(0, colon)) : cell.core;
  const name = colon > 0 && colon < cell.text.length - 1 ? before : cell.core.replace(/[:]$/, "");
  if (name.length > LONGEST_LABEL || !pattern.test(name)) return null;
  const ref = { row: cell.row, col: cell.col };
  const label: CellText = { text: cell.shown, cell: ref };
  if (colon > 0 && colon < cell.text.length - 1) {
    const [, before = "", value = ""] = /^([^:：]*)[:：](.*)$/s.exec(cell.shown) ?? [];
    return MONEY_UNIT.test(value) ? null : { label: { text: before, cell: ref }, value: { text: value.trim(), cell: ref } };
  }
  return { label, value: valueOf(cell, rows, index) };
}

/** Right of the label up to the next label; else below it. */
function valueOf(label: ViewCell, rows: readonly ViewRow[], index: number): CellText | null {
  const right = rows[index]!.cells.find((cell) => cell.col > label.col);
  if (right && !isLabel(right)) return textOf(right);
  const below = rows[index + 1];
  const under = below && below.row === label.row + 1 ? cellIn(below, label.col) : null;
  return under && !isLabel(under) && below!.cells.length === rows[index]!.cells.length ? textOf(under) : null;
}

function isLabel(cell: ViewCell): boolean {
  return (
    cell.isText &&
    cell.core.length <= LONGEST_LABEL &&
    (ALL_LABELS.some((pattern) => pattern.test(cell.core)) || OTHER_HEAD_LABEL.test(cell.core))
  );
}

function textOf(cell: ViewCell): CellText {
  return { text: cell.shown, cell: { row: cell.row, col: cell.col } };
}

/** (2022年度) under the title, or the year in the title. */
function yearField(rows: readonly ViewRow[], title: CellText | null): HeadField | null {
  for (const row of rows) {
    for (const cell of row.cells) {
      const match = cell.isText && cell.text.length <= 80 && LONE_YEAR.test(cell.text) ? YEAR_IN_TEXT.exec(cell.text) : null;
      if (match) return { label: textOf(cell), value: { text: match[1]!, cell: { row: cell.row, col: cell.col } } };
    }
  }
  const match = title ? YEAR_IN_TEXT.exec(normalise(title.text)) : null;
  return match && title ? { label: title, value: { text: match[1]!, cell: title.cell } } : null;
}
