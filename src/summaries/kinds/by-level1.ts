import { messages } from "../../messages";
import type { BlockScore, RowScore } from "../../scoring/types";
import { toA1 } from "../../workbook";
import { areas, at, BLANK_CELL, differenceFrom, formula, link, num, ref, shareOf, sumOf, text } from "../cells";
import { keyOf, label, scoredRows, tablesOf, type PlacedTable } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable, TableAddresses } from "../types";

const words = messages.summaries.byLevel1;

interface Line {
  readonly key: string;
  readonly cells: readonly SummaryCell[];
  readonly sources: SummaryTable["sources"];
}

/** Level-1 blocks of a table, the execution item first; without level 1 the table is one line. */
function linesOf(placed: PlacedTable, row: number, addresses: TableAddresses): Line[] {
  const { sheet, table } = placed;
  const name = sheet.grid.sheet;
  const rows = scoredRows(placed);
  const blocks = table.blocks.filter((block) => block.level === 1);
  const execution = table.budget?.layout;
  const budget = execution?.cells;
  // Points that only the block's label prints (项目资金（10分）) are a number of their own.
  const points = budget?.weight ? formula(`N(${ref(name, budget.weight)})`) : num(execution?.labelWeight ?? null);
  const lines: Line[] = [];
  const here = (col: number) => addresses.body(col, row + lines.length);
  if (points !== BLANK_CELL && budget?.score) {
    lines.push({
      key: keyOf(name, words.execution),
      cells: [text(name), text(words.execution), points, link(name, budget.score), shareOf(here(3), here(2)), BLANK_CELL],
      sources: at(name, [...(budget.weight ? [budget.weight] : []), budget.score]),
    });
  }
  const groups: readonly { readonly label: string; readonly block: BlockScore | null }[] =
    blocks.length > 0 ? blocks.map((block) => ({ label: label(block.label), block })) : [{ label: words.all, block: null }];
  for (const { label: title, block } of groups) {
    const own = rows.filter((one) => !block || (one.layout.row >= block.firstRow && one.layout.row <= block.lastRow));
    if (own.length === 0) continue;
    const weights = own.map((one) => one.weightCell);
    const scores = own.map((one) => one.scoreCell);
    const check = block?.labelWeight ? formula(`ROUND(${here(2)}-${block.labelWeight.toString()},2)`) : BLANK_CELL;
    const rate = rateOnceScored(here(3), here(2), areas(name, scores), scoresDue(own));
    lines.push({
      key: keyOf(name, title),
      cells: [text(name), text(title), formula(`SUM(${areas(name, weights)})`), sumOf(areas(name, scores)), rate, check],
      sources: at(name, [...weights, ...scores]),
    });
  }
  return lines;
}

/** So many cells have to hold a score before the block has one: a row that shares its weight or its score with another has none of its own. */
function scoresDue(rows: readonly RowScore[]): number {
  const due = rows.filter(({ weight, layout }) => weight?.gt(0) && layout.weightFrom === null && layout.scoreFrom === null);
  return new Set(due.map(({ scoreCell }) => scoreCell && toA1(scoreCell))).size;
}

/** What was got of the points; nothing while scores are missing: 20 of 30 where ten are not judged yet is no 66.67 %. */
function rateOnceScored(got: string, points: string, scores: string, count: number): SummaryCell {
  return formula(`IF(OR(N(${points})=0,COUNT(${scores})<${count}),"",${got}/${points})`);
}

function usable(sheets: readonly SummarySheet[]): PlacedTable[] {
  return tablesOf(sheets).filter((placed) => scoredRows(placed).length > 0);
}

/** Totals printed on the sheets, for the check row; blank when a form prints none. */
function printedTotals(tables: readonly PlacedTable[]): { score: string | null; weight: string | null } {
  const sum = (pick: "scoreCell" | "weightCell") => {
    const printed = pick === "scoreCell" ? "reported" : "reportedWeight";
    const terms = tables.flatMap(({ sheet, table }) => {
      const cell = table.total?.[printed] ? table.total.layout[pick] : null;
      return cell ? [`N(${ref(sheet.grid.sheet, cell)})`] : [];
    });
    return terms.length < tables.length ? null : terms.join("+");
  };
  return { score: sum("scoreCell"), weight: sum("weightCell") };
}

export const summary: SummaryKind = {
  id: "by-level1",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (usable(sheets).length === 0 ? words.missing : null),
  build: ({ sheets, at: addresses }) => {
    const tables = usable(sheets);
    const lines = tables.reduce<Line[]>((done, placed) => [...done, ...linesOf(placed, done.length, addresses)], []);
    const count = lines.length;
    const printed = printedTotals(tables);
    const sum = (col: number) => sumOf(addresses.column(col, count));
    // The rate of a whole is known once those of its parts are; a block without points has none.
    const unknown = `COUNT(${addresses.column(4, count)})+COUNTIF(${addresses.column(2, count)},0)<${count}`;
    const whole = formula(`IF(OR(N(${addresses.foot(2, count)})=0,${unknown}),"",${addresses.foot(3, count)}/${addresses.foot(2, count)})`);
    const against = (col: number, other: string | null) =>
      other === null ? BLANK_CELL : differenceFrom(addresses.foot(col, count), other);
    return {
      title: words.title,
      unit: words.unit,
      columns: [
        { header: words.columns.sheet, format: "text", width: 22 },
        { header: words.columns.level1, format: "text", width: 26 },
        { header: words.columns.weight, format: "points", width: 10 },
        { header: words.columns.score, format: "points", width: 10 },
        { header: words.columns.rate, format: "percent", width: 10 },
        { header: words.columns.check, format: "check", width: 16 },
      ],
      rows: lines.map((line) => line.cells),
      keys: lines.map((line) => line.key),
      foot: [text(messages.summaries.total), BLANK_CELL, sum(2), sum(3), whole, BLANK_CELL],
      check: [
        text(messages.summaries.check),
        text(words.againstTotal),
        against(2, printed.weight),
        against(3, printed.score),
        BLANK_CELL,
        BLANK_CELL,
      ],
      sources: lines.flatMap((line) => line.sources),
    };
  },
};
