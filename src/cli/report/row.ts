import { dateText, type CalendarPoint, type ReadActual, type ReadTarget } from "../../reading";
import { messages } from "../../messages";
import type { LayoutRow } from "../../forms/layout";
import type { ListItem, RowScore } from "../../scoring/types";
import { toA1 } from "../../workbook";
import { num } from "./plain";
import type { ActualReport, ItemFields, Operator, RowReport, TargetReport } from "./types";

/** What rows of other tables than lists say of an item: nothing. */
const NO_ITEM: ItemFields = { name: null, budget: null, executed: null, rate: null, computedRate: null, amounts: [] };

/** One scored row; `item` what it says as an item of a list. */
export function rowReport(score: RowScore, item?: ListItem): RowReport {
  const { layout, computed, range } = score;
  return {
    ...(item ? itemFields(item) : NO_ITEM),
    row: layout.row + 1,
    kind: layout.kind,
    level1: layout.level1?.text ?? null,
    level2: layout.level2?.text ?? null,
    level3: layout.level3?.text ?? null,
    weight: num(score.weight),
    weightFrom: score.split && `${score.split}-split`,
    score: num(score.reported),
    target: targetReport(score.target),
    actual: actualReport(score.actual),
    completion: num(score.completion),
    computedScore: computed ? num(computed.value) : null,
    basis: score.basis,
    range: range ? [range[0].toNumber(), range[1].toNumber()] : null,
    derivation: computed ? computed.derivation.steps.map((step) => step.text) : [],
    reason: score.reason,
  };
}

/** An item of a list that gives neither scores nor targets. */
export function itemReport(item: ListItem, layout: LayoutRow): RowReport {
  return {
    ...itemFields(item),
    row: item.row + 1,
    kind: layout.kind,
    level1: layout.level1?.text ?? null,
    level2: layout.level2?.text ?? null,
    level3: layout.level3?.text ?? null,
    weight: null,
    weightFrom: null,
    score: null,
    target: NO_TARGET,
    actual: NO_ACTUAL,
    completion: null,
    computedScore: null,
    basis: "missing",
    range: null,
    derivation: [],
    reason: null,
  };
}

const NO_TARGET: TargetReport = { text: "", operator: null, value: null, high: null, unit: null };
const NO_ACTUAL: ActualReport = { text: "", value: null, unit: null };

function itemFields({ name, budget, executed, rate, computedRate, amounts }: ListItem): ItemFields {
  return {
    name: name === "" ? null : name,
    budget: num(budget?.amount ?? null),
    executed: num(executed?.amount ?? null),
    rate: num(rate),
    computedRate: num(computedRate),
    amounts: amounts.map(({ cell, header, money }) => ({
      cell: toA1(cell),
      header,
      value: num(money?.amount ?? null),
      unit: money?.unit?.text ?? null,
    })),
  };
}

/** A target: its print, and what was read from it. */
export function targetReport(target: ReadTarget): TargetReport {
  const of = (operator: Operator | null, value: number | string | null, unit: string | null, high: number | null = null): TargetReport => ({
    text: target.text,
    operator,
    value,
    high,
    unit,
  });
  switch (target.kind) {
    case "at-least":
      return of(target.strict ? ">" : ">=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "at-most":
      return of(target.strict ? "<" : "<=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "equal":
      return of("=", num(target.quantity.value), target.quantity.unit?.text ?? null);
    case "between":
      return of("between", num(target.low.value), (target.high.unit ?? target.low.unit)?.text ?? null, num(target.high.value));
    case "by-date":
      return of("by-date", ...dateReport(target.until));
    case "qualitative":
      return of("qualitative", null, null);
    case "blank":
    case "unreadable":
    case "partly":
    case "qualified":
      return of(null, null, null);
  }
}

/** An actual value. A bound or a range ("90%以上") stands for many values, so its value is null. */
export function actualReport(actual: ReadActual): ActualReport {
  const of = (value: number | string | null, unit: string | null): ActualReport => ({ text: actual.text, value, unit });
  switch (actual.kind) {
    case "number":
      return of(num(actual.quantity.value), actual.quantity.unit?.text ?? null);
    case "date":
      return of(...dateReport(actual.at));
    case "bound":
      return of(null, actual.quantity.unit?.text ?? null);
    case "between":
      return of(null, (actual.high.unit ?? actual.low.unit)?.text ?? null);
    case "qualitative":
    case "blank":
    case "unreadable":
    case "partly":
    case "qualified":
      return of(null, null);
  }
}

/** A month without a year is a number with the unit 月; anything with a year is an ISO text. */
function dateReport(at: CalendarPoint): [number | string, string | null] {
  return at.year === null ? [at.month, messages.cli.report.monthUnit] : [dateText(at), null];
}
