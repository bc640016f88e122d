import { messages } from "../../messages";
import { rowName } from "../../scoring";
import type { TotalScore } from "../../scoring/types";
import { itemAt } from "../../workbook";
import { at, BLANK_CELL, formula, link, ref, shareOf, sumOf, text } from "../cells";
import { tablesOf, type PlacedTable } from "../sources";
import type { SummaryCell, SummaryKind, SummarySheet, SummaryTable, TableAddresses } from "../types";

const words = messages.summaries.parts;

interface Converted extends PlacedTable {
  readonly total: TotalScore;
}

/** Tables of parts with scores whose total is converted to 100. */
function converted(sheets: readonly SummarySheet[]): Converted[] {
  return tablesOf(sheets).flatMap(({ sheet, table }) => {
    const { total, rows } = table;
    return total?.convertedCell && rows.some((row) => row.scoreCell) ? [{ sheet, table, total }] : [];
  });
}

const COLUMNS: SummaryTable["columns"] = [
  { header: words.columns.part, format: "text", width: 30 },
  { header: words.columns.full, format: "points", width: 14 },
  { header: words.columns.score, format: "points", width: 12 },
  { header: words.columns.rate, format: "percent", width: 12 },
];

/** The total and its conversion to 100 held against those that the sheet prints. @param count of the rows above */
function againstPrinted({ sheet, total }: Converted, count: number, addresses: TableAddresses): SummaryCell[] {
  const { layout, convertedCell } = total;
  const name = sheet.grid.sheet;
  const [score, rate] = [addresses.foot(2, count), addresses.foot(3, count)];
  return [
    text(messages.summaries.check),
    BLANK_CELL,
    layout.scoreCell ? formula(`ROUND(N(${score})-N(${ref(name, layout.scoreCell)}),2)`) : BLANK_CELL,
    convertedCell ? formula(`IF(NOT(ISNUMBER(${rate})),0,ROUND(${rate}*100-N(${ref(name, convertedCell)}),2))`) : BLANK_CELL,
  ];
}

export const summary: SummaryKind = {
  id: "parts-converted",
  name: words.name,
  what: words.what,
  sheetName: words.sheetName,
  missing: (sheets) => (converted(sheets).length > 0 ? null : words.missing),
  build: ({ sheets, at: addresses }) => {
    const placed = itemAt(converted(sheets), 0);
    const { sheet, table, total } = placed;
    const name = sheet.grid.sheet;
    const rows = table.rows.filter((row) => row.scoreCell);
    const count = rows.length;
    const { layout, convertedCell } = total;
    const [fulls, scores, rates] = [1, 2, 3].map((col) => addresses.column(col, count)) as [string, string, string];
    // Points without a score, or a score of unknown points: what all of them come to is not known.
    const unknown = `COUNTIF(${fulls},">0")>COUNT(${rates}),COUNT(${scores})>COUNT(${fulls})`;
    return {
      title: words.title,
      unit: words.unit,
      columns: COLUMNS,
      keys: rows.map(({ layout: own }) => rowName(own)),
      rows: rows.map((row, i) => [
        text(rowName(row.layout)),
        row.weightCell ? link(name, row.weightCell) : { kind: "input" as const, prompt: words.prompt },
        link(name, row.scoreCell),
        shareOf(addresses.body(2, i), addresses.body(1, i)),
      ]),
      foot: [
        text(words.converted),
        sumOf(fulls),
        sumOf(scores),
        formula(`IF(OR(N(${addresses.foot(1, count)})=0,${unknown}),"",ROUND(${addresses.foot(2, count)}/${addresses.foot(1, count)},4))`),
      ],
      check: againstPrinted(placed, count, addresses),
      sources: at(name, [...rows.map((row) => row.scoreCell), layout.scoreCell, convertedCell]),
    };
  },
};
