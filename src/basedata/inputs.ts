import Decimal from "decimal.js";
import { WORD_NUMBERS, type Need } from "../sentences";
import { readNumber } from "../reading";
import { messages } from "../messages";
import type { RowContext, SentenceInput } from "../scoring";
import { textAt, toA1, type CellRef } from "../workbook";
import { cellExpression, type QuantityValue } from "./quantity";
import type { BaseDataSheet } from "./types";

/** Where the answers to a sentence's needs may come from. */
export interface InputSources {
  readonly context: RowContext;
  readonly sheet: BaseDataSheet | null;
  /** A quantity of the profile's rule and the need that it answers. */
  readonly quantity: { readonly need: string; readonly value: QuantityValue } | null;
  readonly given: Readonly<Record<string, number>>;
}

/** Label under which an input that a person is asked for stands on the 基础数据 sheet. */
export function askedLabel(rowName: string, need: Need): string {
  return `${rowName}：${need.label}`;
}

/**
 * Answers one need: by a constant of the rule, the rule's quantity, the row's own actual or target value, a figure in the text
 * beside it, or an input on the 基础数据 sheet. Missing ones have a null value.
 */
export function findInput(need: Need, clause: number, rowName: string, sources: InputSources): SentenceInput {
  const found = fromRule(need, sources) ?? fromRow(need, sources.context) ?? fromBaseData(need, rowName, sources.sheet) ?? fromText(need, sources.context);
  return { clause, need, ...(found ?? { value: null, expression: null, cells: [], where: null }) };
}

type Found = Pick<SentenceInput, "value" | "expression" | "cells" | "where">;

function constant(value: number): Found {
  return { value: new Decimal(value), expression: String(value), cells: [], where: "" };
}

function fromRule(need: Need, { quantity, given }: InputSources): Found | null {
  const fixed = given[need.name];
  if (fixed !== undefined) return constant(fixed);
  if (quantity?.need !== need.name || quantity.value.value === null) return null;
  const { value, expression, cells, where } = quantity.value;
  return { value, expression, cells, where };
}

function fromRow(need: Need, { target, actual, cells, grid }: RowContext): Found | null {
  if (need.name === "reverse" && target.kind !== "blank" && target.kind !== "unreadable") return constant(target.kind === "at-most" ? 1 : 0);
  const side = need.name === "value" || need.name === "count" ? { read: actual, cell: cells.actual } : need.name === "target" ? { read: target, cell: cells.target } : null;
  if (!side?.cell || !("quantity" in side.read) || side.read.kind === "bound") return null;
  const { value, unit } = side.read.quantity;
  // A figure in another unit than the sentence's answers nothing.
  if (unit && need.unit && unit.text !== need.unit) return null;
  const at = { sheet: grid.sheet, ...side.cell };
  const stored = grid.values[side.cell.row - grid.top]?.[side.cell.col - grid.left];
  const factor = typeof stored === "number" && value.eq(new Decimal(stored).times(100).toDecimalPlaces(10)) && !value.eq(stored) ? "*100" : "";
  const expression = typeof stored === "number" ? `${toA1(side.cell)}${factor}` : null;
  return { value, expression, cells: [at], where: `${toA1(side.cell)} ${side.read.text}` };
}

function fromBaseData(need: Need, rowName: string, sheet: BaseDataSheet | null): Found | null {
  const base = sheet?.byLabel.get(askedLabel(rowName, need));
  if (!base || base.value === null) return null;
  const yesNo = need.unit === "" && (need.name === "yes" || need.name.startsWith("part:"));
  const expression = yesNo ? `IF(${cellExpression(base.cell)}="${messages.basedata.yes}",1,0)` : cellExpression(base.cell);
  return { value: base.value, expression, cells: [base.cell], where: `${need.label} ${base.value.toString()}${need.unit}` };
}

/** One figure in the row's written reason or remark, when it is the only one in the unit asked for (控制率 103%, 2 例). */
function fromText(need: Need, { table, row, grid }: RowContext): Found | null {
  if (need.unit === "" || (need.name !== "value" && need.name !== "count")) return null;
  const columns = [table.columns.deviation, table.columns.remark].filter((col) => col !== undefined);
  const hits = columns.flatMap((col) => figures(textAt(grid, row.row, col!), need.unit).map((value) => ({ value, cell: { row: row.row, col: col! } as CellRef })));
  const only = hits[0];
  if (hits.length !== 1 || !only) return null;
  return { value: only.value, expression: null, cells: [{ sheet: grid.sheet, ...only.cell }], where: `${toA1(only.cell)} ${only.value.toString()}${need.unit}` };
}

/** 两例, 三处: counts in words; 一 only where it does count (一项, 一个 and 一次 often do not), never an order (第二处). */
const COUNTED_IN_WORDS = /(?<![第\d一二两三四五六七八九十百])(?:一(?=例|起|处|笔)|[二两三四五六七八九])(例|起|处|笔|次|项|个|件)/g;

function figures(text: string, unit: string): Decimal[] {
  const words = [...text.matchAll(COUNTED_IN_WORDS)].flatMap((match) => (match[1] === unit ? [new Decimal(WORD_NUMBERS[match[0][0]!]!)] : []));
  return [...words, ...figuresInDigits(text, unit)];
}

function figuresInDigits(text: string, unit: string): Decimal[] {
  return [...text.normalize("NFKC").matchAll(/-?\d[\d,]*(?:\.\d+)?\s*(%|[\u4e00-\u9fff]{1,3})/g)].flatMap((match) => {
    const read = readNumber(match[0].replace(/[\u4e00-\u9fff%]+$/, ""));
    return match[1]!.startsWith(unit) && read.kind === "number" ? [read.quantity.value] : [];
  });
}
