import { textAt, toA1, type CellRef } from "../workbook";
import Decimal from "decimal.js";
import { compact, convert, HUNDRED, ONE, readActual, readUnit, type Quantity, type Unit } from "../reading";
import { messages } from "../messages";
import { caseOfDate } from "./case-dates";
import { caseNamed } from "./cases";
import { AGAINST_LAST_YEAR, NAMES_A_FALL, NAMES_A_RISE, NOTE_PARTS, ROW_OF_COUNTS, TAKES_POINTS } from "./lexicon";
import { inUnit, liveNumber, printAt, quantityOf } from "./in-unit";
import { changeTold, isLevelForRise, roseInstead, sideTold } from "./change-answers";
import { earlyBy, inTime, lateBy, wasDone } from "./late-answers";
import type { Answer, SentenceRow } from "./row";
import { kindOf, SIDE, type Need } from "./answers";

/** What the row itself answers to a need: its value, target, words or dates; null when it does not tell. */
export function fromRow(need: Need, row: SentenceRow): Answer | null {
  switch (kindOf(need)) {
    case "reverse":
      return direction(row);
    case "target":
      return (need.ofGoal && shareOfGoal(need, row)?.target) ?? fromTarget(need, row);
    case "value":
      if (need.none !== undefined && compact(row.actual.text) === need.none) return noneAtAll(row);
      if (isLevelForRise(need, row)) return changeTold(need, row);
      if (need.toldAs === "late") return lateBy(need, row) ?? fromActual(need, row);
      if (need.ofGoal) return shareOfGoal(need, row)?.value ?? fromActual(need, row) ?? changeTold(need, row);
      if (need.ofPlan === "goal") return row.target.kind === "at-most" ? null : doneOfPlan(row, true);
      return need.ofPlan ? shareOfPlan(need, row) : (fromActual(need, row) ?? changeTold(need, row));
    case "count":
      return counted(need, row);
    case SIDE:
      return sideTold(row);
    case "late":
      return lateBy(need, row) ?? (need.within === undefined ? countedThere(need, row) : null);
    case "yes":
    case "event":
    case "gate":
      return (
        inWords(need, row) ??
        (need.toldAs === "undone"
          ? wasDone(need, row)
          : need.toldAs === "in-time"
            ? inTime(need, row)
            : need.toldAs?.startsWith("turned")
              ? roseInstead(need, row)
              : null)
      );
    case "case":
      return namedCase(need, row);
    default:
      return null;
  }
}

function counted(need: Need, row: SentenceRow): Answer | null {
  switch (need.toldAs) {
    case "early":
      return earlyBy(need, row);
    case "lacking":
      return lackOfGoal(need, row);
    // A row of another name has the amount itself, or how much of its plan was done.
    case "growth":
      return NAMES_A_RISE.test(row.name) && quantityOf(row.actual)?.unit?.dimension === "share"
        ? fromActual(need, row)
        : changeTold({ ...need, label: row.name }, row);
    default:
      return countedThere(need, row);
  }
}

function constant(value: number): Answer {
  return { value: new Decimal(value), expression: String(value), cells: [], where: "" };
}

function direction({ target }: SentenceRow): Answer | null {
  return target.kind === "blank" || target.kind === "unreadable" ? null : constant(target.kind === "at-most" ? 1 : 0);
}

/** The target as it stands. One that is printed as text (≥95%) is a literal of the formula: it was fixed with the budget, what was done changes. */
function fromTarget(need: Need, row: SentenceRow): Answer | null {
  // A share that is scored may be of its target only where both are rates.
  if (need.optional && quantityOf(row.target)?.unit?.dimension !== "share") return null;
  const answer = cellAnswer(need, quantityOf(row.target), row.cells.target, row, row.target.text);
  return answer?.value && answer.expression === null ? { ...answer, expression: answer.value.toString() } : answer;
}

function fromActual(need: Need, row: SentenceRow): Answer | null {
  return cellAnswer(need, quantityOf(row.actual), row.cells.actual, row, row.actual.text);
}

/** 未公示 where so many days are asked for. */
function noneAtAll({ actual, cells, grid }: SentenceRow): Answer | null {
  if (!cells.actual) return null;
  const cell = { sheet: grid.sheet, ...cells.actual };
  return { value: new Decimal(0), expression: null, cells: [cell], where: `${toA1(cells.actual)} ${actual.text}` };
}

/** A cell's quantity in the unit of the need, with a live expression where the cell holds a number. */
function cellAnswer(need: Need, quantity: Quantity | null, cell: CellRef | null, row: SentenceRow, text: string): Answer | null {
  if ((need.isAmount && quantity?.unit?.dimension === "share") || (need.isNamed && !quantity?.unit)) return null;
  const unit = unitFor(need, row);
  const there = quantity && unit !== "different" && !isBareShare(unit, quantity) ? inUnit(quantity, unit) : null;
  if (!quantity || !there || !cell) return null;
  return {
    value: there.value,
    expression: liveNumber(toA1(cell), printAt(row.grid, cell), quantity, there.factor),
    cells: [{ sheet: row.grid.sheet, ...cell }],
    where: `${toA1(cell)} ${text}`,
  };
}

/** The unit in which both cells of the row are taken: the sentence's, else that of the actual value; "different" when they do not speak of one thing. */
function unitFor(need: Need, row: SentenceRow): Unit | null | "different" {
  if (need.unit !== "") return readUnit(need.unit);
  const [actual, target] = [quantityOf(row.actual)?.unit ?? null, quantityOf(row.target)?.unit ?? null];
  if (actual && target && actual.base !== target.base) return "different";
  return actual ?? target;
}

/** A bare 1 or 0.95 where per cent are asked for may mean 1 % or 100 %. */
function isBareShare(wanted: Unit | null, { value, unit }: Quantity): boolean {
  return wanted?.dimension === "share" && unit === null && value.abs().lte(1) && !value.isZero();
}

/** 95 % as it stands, or 11.4公里 of 12公里, where the sentence measures the share of the plan. */
function shareOfPlan(need: Need, row: SentenceRow): Answer | null {
  const { target, actual, cells } = row;
  const [done, plan] = [quantityOf(actual), quantityOf(target)];
  if (!done || done.unit?.dimension === "share" || !cells.actual) return fromActual(need, row);
  if (!plan || !cells.target) return done.unit ? null : fromActual(need, row);
  const there = done.unit && plan.unit ? convert(done, plan.unit) : done;
  // Two bare numbers of at most 100 may be rates themselves.
  const mayBeRates = need.ofPlan === "rate" && !done.unit && !plan.unit && done.value.lte(HUNDRED) && plan.value.lte(HUNDRED);
  if (mayBeRates) return plan.value.eq(HUNDRED) ? fromActual(need, row) : null;
  return target.kind === "at-most" || !there ? null : doneOfPlan(row);
}

/** 190人次 of 200人次: the share of the target, and the target as 100 %. Null where the row tells rates, or its target looks the other way. */
function shareOfGoal({ ofGoal }: Need, row: SentenceRow): { readonly value: Answer | null; readonly target: Answer } | null {
  const { kind } = row.target;
  const isTurned = (kind === "at-most" && ofGoal === "at-least") || (kind === "at-least" && ofGoal === "at-most");
  const units = [row.actual, row.target].map((cell) => quantityOf(cell)?.unit ?? null);
  // Two bare numbers may be rates themselves.
  if (isTurned || units.every((unit) => unit === null) || units.some((unit) => unit?.dimension === "share")) return null;
  const value = doneOfPlan(row);
  return value && { value, target: constant(HUNDRED.toNumber()) };
}

/** What was done as per cent of what was planned, two amounts that convert. @param rates whether they may be rates */
function doneOfPlan({ target, actual, cells, grid }: SentenceRow, rates = false): Answer | null {
  const [done, plan] = [quantityOf(actual), quantityOf(target)];
  const there = done?.unit && plan?.unit ? convert(done, plan.unit) : done;
  const isRate = (quantity: Quantity | null) => quantity?.unit?.dimension === "share";
  if (!done || !plan || !there || !cells.actual || !cells.target || plan.value.lte(0)) return null;
  if (rates ? isRate(done) !== isRate(plan) : isRate(plan)) return null;
  const live = liveNumber(
    toA1(cells.actual),
    printAt(grid, cells.actual),
    done,
    done.unit && plan.unit ? new Decimal(done.unit.factor).div(plan.unit.factor) : ONE,
  );
  const value = there.value.div(plan.value).times(HUNDRED);
  return {
    value,
    expression: live && `(${live}/${liveNumber(toA1(cells.target), printAt(grid, cells.target), plan, ONE) ?? plan.value.toString()}*100)`,
    cells: [cells.actual, cells.target].map((cell) => ({ sheet: grid.sheet, ...cell })),
    where: messages.sentences.shareOfPlan(actual.text, target.text, value.toDecimalPlaces(4).toString()),
  };
}

/**
 * Faults stand in the actual column only where the target speaks of faults too (≤2起, 0起), or the row is named as they are
 * (通报批评); what was done there is no count of what failed, nor of how many more or fewer it is than before (比上年每减少1件).
 */
function countedThere(need: Need, row: SentenceRow): Answer | null {
  const { target } = row;
  const isNamed = need.thing !== undefined && row.name.replace(ROW_OF_COUNTS, "") === need.thing && target.kind !== "at-least";
  const ofFaults = isNamed || target.kind === "at-most" || (target.kind === "equal" && target.quantity.value.isZero());
  const quantity = quantityOf(row.actual);
  const ofChange = AGAINST_LAST_YEAR.test(need.label) || NAMES_A_FALL.test(need.label);
  return ofFaults && !ofChange && quantity && (quantity.unit === null || quantity.unit.text === need.unit) ? fromActual(need, row) : null;
}

/** 44次 of 48次: four are missing, in the unit that is counted. Null where the target is no number that is to be reached. */
function lackOfGoal({ unit }: Need, { target, actual, cells, grid }: SentenceRow): Answer | null {
  const [done, due] = [quantityOf(actual), quantityOf(target)];
  if (!done || !due || done.unit?.text !== unit || due.unit?.text !== unit || !cells.actual || !cells.target) return null;
  if (target.kind === "at-most" || due.value.lte(0)) return null;
  const live = liveNumber(toA1(cells.actual), printAt(grid, cells.actual), done, ONE);
  const goal = liveNumber(toA1(cells.target), printAt(grid, cells.target), due, ONE) ?? due.value.toString();
  return {
    value: Decimal.max(0, due.value.minus(done.value)),
    expression: live && `MAX(0,${goal}-${live})`,
    cells: [cells.actual, cells.target].map((cell) => ({ sheet: grid.sheet, ...cell })),
    where: `${toA1(cells.actual)} ${actual.text}`,
  };
}

/** 未分配 in the actual column answers a yes/no when it is the sentence's own word for it. */
function inWords({ words }: Need, row: SentenceRow): Answer | null {
  const said = compact(row.actual.text);
  if (!words || !row.cells.actual || said === "") return null;
  const [yes, no] = [words.yes, words.no].map((list) => list.some((word) => compact(word) === said));
  if (yes === no) return null;
  return {
    value: new Decimal(yes ? 1 : 0),
    expression: null,
    cells: [{ sheet: row.grid.sheet, ...row.cells.actual }],
    where: `${toA1(row.cells.actual)} ${row.actual.text}`,
  };
}

/** A printed case that the actual column names in the sentence's own words. */
function namedCase({ options }: Need, row: SentenceRow): Answer | null {
  const { actual } = row;
  const printed = options ?? [];
  const named = actual.kind === "date" ? caseOfDate(printed, actual.at) : caseNamed(printed, actual.text, "cell");
  if (named === null || !row.cells.actual) return null;
  return {
    value: new Decimal(named),
    expression: null,
    cells: [{ sheet: row.grid.sheet, ...row.cells.actual }],
    where: `${toA1(row.cells.actual)} ${row.actual.text}`,
  };
}

/**
 * The figure of the row's written reason or remark, when that note says nothing else but the points it took (控制率103%，扣1.5分; 2例):
 * a number searched out of a longer note may be a plan, a gap or something put right since (原有3处，已整改).
 */
export function fromNotes(need: Need, { columns, row, grid, name }: SentenceRow): Answer | null {
  if (need.unit === "" || !["value", "count"].includes(kindOf(need))) return null;
  const places = [columns.deviation, columns.remark].filter((col) => col !== undefined);
  const hits = places.flatMap((col) => {
    const [text = "", ...others] = textAt(grid, row, col)
      .split(NOTE_PARTS)
      .filter((part) => part.trim() !== "" && !TAKES_POINTS.test(compact(part)));
    const read = readActual({ value: text, text, name: `${name}${need.label}` });
    return others.length === 0 && read.kind === "number" && read.quantity.unit?.text === need.unit
      ? [{ value: read.quantity.value, cell: { row, col } }]
      : [];
  });
  const only = hits[0];
  if (hits.length !== 1 || !only) return null;
  return {
    value: only.value,
    expression: null,
    cells: [{ sheet: grid.sheet, ...only.cell }],
    where: `${toA1(only.cell)} ${only.value.toString()}${need.unit}`,
  };
}
