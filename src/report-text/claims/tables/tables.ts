import Decimal from "decimal.js";
import { messages } from "../../../messages";
import { changeInterval, differenceInterval, HUNDRED, point, show } from "../../../reading";
import { AMONG, DIFFERENCE_HEAD, DONE_HEAD, PLAN_HEAD, RATE_HEAD, SCORED } from "../../lexicon";
import { claimOf, ratioReading } from "../../judge";
import { inUnitOf, isNear, printOf, spread, valueOf, isHolding, verdictOf, type Check } from "../../measure";
import { isSlip, isTelling } from "../../slips";
import { tablesIn, type Figure, type ReportText, type TextRow, type TextTable } from "../../text";
import type { Claim } from "../../types";
import { sumOfParts } from "../lists/sums";

/** A rule between columns holds in so many rows at least before the one row that breaks it is called wrong. */
const ENOUGH_ROWS = 3;
const FEWEST_ROWS = 2;
/** So many odd rows at most leave a rule that the heads of its columns name, too. */
const MOST_ODD = 2;

/** Tables that stand as lines of the text: their totals, and the columns that follow from others (增减, 执行率, 占比, 单价×数量). */
export function tableClaims(report: ReportText): Claim[] {
  return tablesIn(report).flatMap((table) => {
    const columns = columnClaims(report, table);
    // A total that its own row makes is right: one of the cells above it is not.
    const held = new Set(columns.filter(({ verdict }) => verdict === "consistent").map(({ start }) => start));
    const totals = totalClaims(report, table).filter(({ verdict, start }) => verdict === "consistent" || !held.has(start));
    return [...totals, ...toldTotals(report, table), ...columns];
  });
}

/** A cell of a total row with what the rows make of its column. */
interface Total {
  readonly total: Figure;
  readonly check: Check;
  readonly fits: boolean;
}

function totalClaims(report: ReportText, { rows }: TextTable): Claim[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const nested = rows.some(({ label }) => label.startsWith(AMONG));
  return rows.flatMap((row, i) => {
    if (!row.total) return [];
    // A total row that leaves cells out may begin at any column.
    const shifts = Array.from({ length: width - row.cells.length + 1 }, (_, shift) => totalsOf(rows, i, shift));
    const judged = shifts.find((shift) => shift.some(({ fits }) => fits)) ?? (shifts.length === 1 ? shifts[0]! : []);
    const held = judged.some(({ fits }) => fits);
    return judged
      .filter(({ total, check, fits }) => fits || (!nested && (isSlip(total, check.plain) || (held && isNear(total, check)))))
      .map(({ total, check, fits }) =>
        claimOf(report, total, {
          kind: "sum",
          verdict: fits ? "consistent" : "inconsistent",
          expected: check.plain,
          derivation: check.derivation,
        }),
      );
  });
}

function totalsOf(rows: readonly TextRow[], at: number, shift: number): Total[] {
  return rows[at]!.cells.flatMap((total, col) => {
    if (!total || total.sort === "percent") return [];
    const ways = columnsFor(rows, at, col + shift).filter(
      (parts) => parts.length >= FEWEST_ROWS && (shift > 0 || parts.every(({ sort }) => sort === total.sort)),
    );
    const checks = ways.map((parts) =>
      sumOfParts(total, shift > 0 ? parts.map((part) => ({ ...part, factor: total.factor, sort: total.sort, unit: total.unit })) : parts),
    );
    const fit = checks.find((one) => isHolding(verdictOf(total, one)));
    return checks.length > 0 ? [{ total, check: fit ?? checks[0]!, fits: fit !== undefined }] : [];
  });
}

/** A total told in words beside a table that has no row for it: 综合得分87分. It is wrong only where it is one slip away from the one score that is told. */
function toldTotals(report: ReportText, { rows }: TextTable): Claim[] {
  if (rows.some(({ total }) => total) || rows.length < ENOUGH_ROWS) return [];
  const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.paragraph ?? []));
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  const near = report.figures.filter(
    (one) => !one.bound && !lines.includes(one.paragraph) && one.paragraph >= first - BESIDE && one.paragraph <= last + BESIDE,
  );
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, col) => rows.flatMap(({ cells }) => cells[col] ?? [])).flatMap((parts) => {
    if (parts.length < rows.length || parts[0]!.sort === "percent") return [];
    const alike = near.filter(
      (one) =>
        one.sort === parts[0]!.sort && one.unit === parts[0]!.unit && (one.sort === "score" ? SCORED.test(one.lead) : isTelling(one)),
    );
    const told = alike.map((total) => ({ total, check: sumOfParts(total, parts) }));
    const fit = told.find(({ total, check }) => isHolding(verdictOf(total, check)));
    const slip = told.length === 1 && told[0]!.total.sort === "score" && isSlip(told[0]!.total, told[0]!.check.plain) ? told[0] : undefined;
    const one = fit ?? slip;
    return one
      ? [
          claimOf(report, one.total, {
            kind: one.total.sort === "score" ? "score" : "sum",
            verdict: fit ? "consistent" : "inconsistent",
            expected: one.check.plain,
            derivation: one.check.derivation,
          }),
        ]
      : [];
  });
}

/** So many paragraphs from its table a total may be told. */
const BESIDE = 3;

/**
 * The ways in which the other rows may make a total: those since the last total, all that are no totals, all totals; without what 其中
 * names; those below a total that stands on top.
 */
function columnsFor(rows: readonly TextRow[], at: number, col: number): Figure[][] {
  const last = rows.slice(0, at).reduce((found, row, i) => (row.total ? i : found), -1);
  const next = rows.findIndex((row, i) => i > at && row.total);
  const above = rows.slice(0, at);
  const ways = [
    rows.slice(last + 1, at),
    above.filter(({ total }) => !total),
    above.filter(({ total }) => total),
    ...(at === 0 ? [rows.slice(1, next < 0 ? undefined : next)] : []),
  ];
  return [...ways, ...ways.map((way) => way.filter(({ label }) => !label.startsWith(AMONG)))].map((way) =>
    way.flatMap(({ cells }) => cells[col] ?? []),
  );
}

/** How a column may follow from two others, or from one and its total. */
type Rule = (row: TextRow) => Check | null;

function columnClaims(report: ReportText, table: TextTable): Claim[] {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, col) => columnClaim(report, table, col, width)).flat();
}

/** The claims of the rule that a column follows: it holds in all rows but one at most. */
function columnClaim(report: ReportText, table: TextTable, col: number, width: number): Claim[] {
  const rows = table.rows.filter(({ cells }) => cells[col] && !cells[col]!.value.isZero());
  if (rows.length < FEWEST_ROWS) return [];
  for (const rule of rulesOf(table, col, width)) {
    const judged = rows.flatMap((row) => {
      const check = rule(row);
      return check ? [{ figure: row.cells[col]!, check, fits: isHolding(verdictOf(row.cells[col]!, check)) }] : [];
    });
    const fitting = judged.filter(({ fits }) => fits);
    const most = isRateBySight(table, col) && fitting.length > ENOUGH_ROWS ? MOST_ODD : 1;
    if (fitting.length < FEWEST_ROWS || judged.length - fitting.length > most || judged.length < rows.length - 1) continue;
    const enough = isRateBySight(table, col) ? FEWEST_ROWS : ENOUGH_ROWS;
    return judged
      .filter(({ fits }) => fits || fitting.length >= enough)
      .map(({ figure, check, fits }) =>
        claimOf(report, figure, {
          kind: kindOfColumn(figure),
          verdict: fits ? verdictOf(figure, check) : "inconsistent",
          expected: check.plain,
          derivation: check.derivation,
        }),
      );
  }
  return [];
}

/** 下达数, 支付数, 执行率: the heads of the columns say that one is the rate of two others. */
function isRateBySight({ heads, rows }: TextTable, col: number): boolean {
  const isHeaded = (head: RegExp) => heads.some((one, i) => i < col && head.test(one));
  return (
    rows.some(({ cells }) => cells[col]?.sort === "percent") &&
    RATE_HEAD.test(heads[col] ?? "") &&
    isHeaded(PLAN_HEAD) &&
    isHeaded(DONE_HEAD)
  );
}

function kindOfColumn({ sort }: Figure): Claim["kind"] {
  return sort === "percent" ? "rate" : "difference";
}

function rulesOf(table: TextTable, col: number, width: number): Rule[] {
  const others = Array.from({ length: width }, (_, i) => i).filter((i) => i !== col);
  const told = DIFFERENCE_HEAD.test(table.heads[col] ?? "");
  // What follows from two columns stands behind them, or its head says so.
  const pairs = others.flatMap((a) => others.filter((b) => b !== a && (told || (a < col && b < col))).map((b) => [a, b] as const));
  const of = (make: (figure: Figure, a: Figure, b: Figure) => Check | null) =>
    pairs.map(
      ([a, b]): Rule =>
        ({ cells }) =>
          cells[a] && cells[b] ? make(cells[col]!, cells[a], cells[b]) : null,
    );
  if (!table.rows.some(({ cells }) => cells[col]?.sort === "percent")) return [...rowSums(col), ...of(differenceOf), ...of(productOf)];
  const total = table.rows.find((row) => row.total);
  const shares = total
    ? others.map(
        (a): Rule =>
          ({ cells }) =>
            cells[a] && total.cells[a] ? shareOf(cells[a], total.cells[a]) : null,
      )
    : [];
  return [...of((_, a, b) => shareOf(a, b)), ...shares, ...of((_, a, b) => changeOf(a, b))];
}

/** 县级安排, 镇级配套, 小计: the columns in front of one that add up to it, from any of them on. */
function rowSums(col: number): Rule[] {
  return Array.from({ length: Math.max(0, col - 1) }, (_, from): Rule => (row) => {
    const figure = row.cells[col]!;
    const parts = row.cells.slice(from, col).flatMap((cell) => cell ?? []);
    return parts.length >= 2 && parts.every(({ sort }) => sort === figure.sort) ? sumOfParts(figure, parts) : null;
  });
}

function shareOf(part: Figure, whole: Figure): Check | null {
  return part.sort === whole.sort && part.sort !== "percent" ? (ratioReading(part, whole, "named")[0] ?? null) : null;
}

function differenceOf(figure: Figure, a: Figure, b: Figure): Check | null {
  if (a.sort !== b.sort || figure.sort !== a.sort) return null;
  const plain = valueOf(a).minus(valueOf(b));
  return inUnitOf(
    figure,
    { plain, possible: differenceInterval(spread(a), spread(b)) },
    messages.reportText.difference(printOf(a, b), printOf(b, a), show(plain.div(figure.factor))),
  );
}

function productOf(figure: Figure, count: Figure, price: Figure): Check | null {
  if (count.sort !== "count" || price.sort === "percent") return null;
  const plain = valueOf(count).times(valueOf(price));
  return inUnitOf(
    figure,
    { plain, possible: point(plain) },
    messages.reportText.product(count.digits, price.digits, "1", show(plain.div(figure.factor))),
  );
}

function changeOf(now: Figure, before: Figure): Check | null {
  const possible = now.sort === before.sort && now.sort !== "percent" ? changeInterval(spread(now), spread(before), HUNDRED) : null;
  if (!possible) return null;
  const plain = new Decimal(valueOf(now).minus(valueOf(before))).div(valueOf(before)).times(HUNDRED);
  return {
    plain,
    possible,
    derivation: messages.reportText.change(printOf(now, before), printOf(before, now), printOf(before, now), show(plain)),
  };
}
