import { itemAt } from "../../../workbook";
import Decimal from "decimal.js";
import { HUNDRED, show, sumOf } from "../../../reading";
import { bad, good, hubeiForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { linesOf } from "../../kit/lines";
import { a1, place, type SheetView } from "../../kit/sheet";
import { sameScore } from "../../kit/scores";
import { blocksOf, sumOfAll } from "../../kit/weights";
import { ARITHMETIC, FORM_NOTES } from "../../lexicon/sources";
import type { TableScore } from "../../../scoring/types";
import type { FindingDraft } from "../../types";

export const check = sheetCheck(
  {
    id: "points-total",
    names: [],
    covers: ["NAT-02"],
    severity: "error",
    source: `${ARITHMETIC}；${FORM_NOTES}`,
    sureness: "T",
    contradiction: true,
    title: "标明的分值凑不成总分",
    why: "没有逐项分值的表，分值写在标题里：各一级指标的分值之和应等于这一段的分值，各段加上预算执行应是 100 分；一段的得分也不会高于它的分值。",
    advice: "核对标题、表头里写的分值。",
    good: good("预算执行 20 分，绩效目标 80 分", hubeiForm()),
    bad: bad("绩效目标写成 90 分", hubeiForm({ A7: "年度绩效目标1（90分）" }), "B7"),
  },
  (sheet) => {
    const tables = sheet.score.tables.filter(
      ({ layout }) => layout.headerRow >= 0 && layout.columns.weight === undefined && layout.columns.score !== undefined,
    );
    return [...tables.flatMap((table) => inTable(sheet, table)), ...overall(sheet, tables)];
  },
);

/** Level-1 points against those of their table, and the scores of a table against its points. */
function inTable(sheet: SheetView, table: TableScore): FindingDraft[] {
  const full = table.layout.tableWeight;
  if (full === null) return [];
  const first = firstCell(sheet, table);
  const points = pointsOf(sheet, table);
  const scores = linesOf(sheet, table).flatMap((line) =>
    line.score.layout.scoreFrom === null && line.score.reported ? [line.score.reported] : [],
  );
  const found: FindingDraft[] = [];
  if (points && !sameScore(points, new Decimal(full)))
    found.push({
      cell: first,
      severity: "warning",
      expected: full,
      actual: points.toNumber(),
      advice: `两处相差 ${show(points.minus(full).abs())} 分：核对 ${a1(first)} 起各标题里写的分值，使它们加起来是 ${full} 分。`,
      message: `${a1(first)} 起各一级指标标明的分值之和是 ${show(points)}，这一段标明的是 ${full} 分。`,
    });
  const told = blocksOf(sheet, table).some(({ block }) => block.labelWeight !== null && block.scoresSum?.gt(block.labelWeight));
  if (scores.length > 1 && !told && sumOf(scores).gt(full))
    found.push({
      cell: first,
      expected: `不高于 ${full}`,
      actual: sumOf(scores).toNumber(),
      advice: `得分多出 ${show(sumOf(scores).minus(full))} 分：从 ${a1(first)} 起找出给多的一行改低，或改正标明的 ${full} 分。`,
      message: `${a1(first)} 起各指标得分之和 ${show(sumOf(scores))} 高于这一段标明的 ${full} 分。`,
    });
  return found;
}

/** The printed points of all tables with those of the execution item: 100. */
function overall(sheet: SheetView, tables: readonly TableScore[]): FindingDraft[] {
  const execution = sheet.score.tables.find(({ budget }) => budget !== null)?.budget?.layout.labelWeight ?? null;
  const parts = tables.map((table) => (table.layout.tableWeight === null ? pointsOf(sheet, table) : new Decimal(table.layout.tableWeight)));
  const indicators = sumOfAll(parts);
  if (execution === null || !indicators) return [];
  const sum = indicators.plus(execution);
  if (sameScore(sum, HUNDRED)) return [];
  const first = firstCell(sheet, itemAt(tables, 0));
  return [
    {
      cell: first,
      severity: "warning",
      expected: 100,
      actual: sum.toNumber(),
      advice: `从 ${a1(first)} 起改正标题或表头里写的分值，使它们加起来是 100 分（现在${sum.lt(HUNDRED) ? "少" : "多"} ${show(sum.minus(HUNDRED).abs())} 分）。`,
      message: `${a1(first)} 标明的分值合计 ${show(sum)}（预算执行 ${execution} + ${parts.map((part) => part && show(part)).join(" + ")}），不是 100。`,
    },
  ];
}

/** The sum of the points of all level-1 blocks; null when one prints none. */
function pointsOf(sheet: SheetView, table: TableScore): Decimal | null {
  const blocks = blocksOf(sheet, table).filter(({ block }) => block.level === 1);
  return sumOfAll(blocks.map(({ block }) => block.labelWeight));
}

/** Where a table's points are told: its first heading. */
function firstCell(sheet: SheetView, { layout }: TableScore) {
  return place(sheet, { row: layout.headerRow, col: layout.left });
}
