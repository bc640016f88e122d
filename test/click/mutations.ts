import { pick, type Random } from "../../scripts/bench/recognition/random";
import type { SheetLayout, TableLayout } from "../../src/forms";
import type { CellRef, CellValue, Role } from "../../src/workbook";

/** A table as people leave it: its cells from A1 and how it was recognised before the change. */
export interface Subject {
  readonly rows: readonly (readonly CellValue[])[];
  readonly layout: SheetLayout;
}

type Cells = CellValue[][];
type Mutation = (cells: Cells, layout: SheetLayout, random: Random) => Cells;

const MARKS: readonly string[] = ["-", "—", "/", "无", "没有", "暂无"];
const AWAY: readonly string[] = ["不适用", "不涉及", "未涉及", "N/A", "无", "—"];
const ACTUALS: readonly CellValue[] = [
  0,
  1,
  0.5,
  0.95,
  12,
  100,
  320,
  -3,
  "95%",
  "100%",
  "0",
  "48盏",
  "266米",
  "1,020个",
  "≥95%",
  "90%以上",
  "已完成",
  "未完成",
  "未达到48盏",
  "无",
  "—",
  "不适用",
  "2023年12月",
  "12月底前",
  "3-5",
  "达成年度指标",
  "部分达成年度指标并具有一定效果",
  null,
];
const AMOUNTS: readonly CellValue[] = [0, -100, 50, 120.5, 1000, "90万元", "—", null];

const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;
const blank = (value: CellValue | undefined): boolean => value === undefined || value === null || value === "";

function put(cells: Cells, cell: CellRef | null | undefined, value: CellValue): void {
  const row = cell ? cells[cell.row] : undefined;
  if (cell && row) row[cell.col] = value;
}

const indicatorCells = (table: TableLayout, role: Role): CellRef[] => {
  const col = table.columns[role];
  return col === undefined ? [] : table.rows.filter((row) => row.kind === "indicator").map(({ row }) => ({ row, col }));
};
const cellsOf = (layout: SheetLayout, role: Role): CellRef[] => layout.tables.flatMap((table) => indicatorCells(table, role));
const totalCells = (layout: SheetLayout): CellRef[] =>
  layout.tables.flatMap((table) => [table.total?.scoreCell, table.gradeCell].filter((cell): cell is CellRef => !!cell));
const fundCells = (layout: SheetLayout): CellRef[] =>
  layout.tables.flatMap(({ budget }) => [budget?.cells.rate, budget?.cells.score].filter((cell): cell is CellRef => !!cell));

const numberOf = (cells: Cells, cell: CellRef): number => {
  const value = cells[cell.row]?.[cell.col];
  return typeof value === "number" ? value : Number.parseFloat(String(value)) || 10;
};

/** Weights of the score cells, by row. */
function weightBeside(cells: Cells, layout: SheetLayout, score: CellRef): number {
  const table = layout.tables.find((one) => one.columns.score === score.col && score.row >= one.firstRow && score.row <= one.lastRow);
  const col = table?.columns.weight;
  return col === undefined ? 10 : numberOf(cells, { row: score.row, col });
}

const edited =
  (change: (cells: Cells, layout: SheetLayout, random: Random) => void): Mutation =>
  (cells, layout, random) => {
    change(cells, layout, random);
    return cells;
  };

const scoresBlank = edited((cells, layout) =>
  [...cellsOf(layout, "score"), ...totalCells(layout), ...fundCells(layout)].forEach((cell) => put(cells, cell, null)),
);
const someBlank = edited((cells, layout, random) =>
  [...cellsOf(layout, "score"), ...totalCells(layout), ...fundCells(layout)].forEach((cell) => random() < 0.5 && put(cells, cell, null)),
);
const totalsBlank = edited((cells, layout) => [...totalCells(layout), ...fundCells(layout)].forEach((cell) => put(cells, cell, null)));
const weightsBlank = edited((cells, layout, random) =>
  cellsOf(layout, "weight").forEach((cell) => random() < 0.2 && put(cells, cell, null)),
);
const reasonsBlank = edited((cells, layout) =>
  [...cellsOf(layout, "deviation"), ...cellsOf(layout, "remark")].forEach((cell) => put(cells, cell, null)),
);

const typedScores = edited((cells, layout, random) =>
  cellsOf(layout, "score").forEach((cell) => {
    const weight = weightBeside(cells, layout, cell);
    const typed = [weight, weight, 0, weight * 0.9, Math.floor(weight / 2), weight + 1, weight - 0.001, -1, String(weight), "满分"];
    if (random() < 0.5) put(cells, cell, oneOf(random, typed));
  }),
);

const dashes = edited((cells, layout, random) =>
  cellsOf(layout, "score").forEach((cell) => random() < 0.3 && put(cells, cell, oneOf(random, MARKS))),
);

const notApplicable = edited((cells, layout, random) => {
  for (const role of ["score", "weight", "actualValue"] as const)
    cellsOf(layout, role).forEach((cell) => random() < 0.12 && put(cells, cell, oneOf(random, AWAY)));
});

const actuals = edited((cells, layout, random) =>
  cellsOf(layout, "actualValue").forEach((cell) => random() < 0.5 && put(cells, cell, oneOf(random, ACTUALS))),
);

const actualsAsTargets = edited((cells, layout, random) =>
  layout.tables.forEach(({ columns, rows }) =>
    rows.forEach(({ row }) => {
      const target = columns.targetValue === undefined ? undefined : cells[row]?.[columns.targetValue];
      if (columns.actualValue !== undefined && !blank(target) && random() < 0.7)
        put(cells, { row, col: columns.actualValue }, typeof target === "string" ? target.replace(/^[≥≤=＝]+/, "") : target!);
    }),
  ),
);

const funds = edited((cells, layout, random) =>
  layout.tables.forEach(({ budget }) => {
    for (const field of ["yearStart", "adjusted", "executed"] as const)
      if (random() < 0.5) put(cells, budget?.cells[field], oneOf(random, AMOUNTS));
  }),
);

const rowBelowTotal = edited((cells, layout) =>
  layout.tables.forEach((table) => {
    const last = table.rows.filter((row) => row.kind === "indicator").at(-1);
    if (table.total && last && table.total.label.cell.row > last.row)
      [cells[last.row], cells[table.total.label.cell.row]] = [cells[table.total.label.cell.row]!, cells[last.row]!];
  }),
);

/** A weight (and score) printed once for two rows: as merged cells are read, the lower cell is blank. */
const merged = edited((cells, layout, random) =>
  layout.tables.forEach(({ columns, rows }) => {
    const indicators = rows.filter((row) => row.kind === "indicator");
    indicators.slice(1).forEach((row, i) => {
      if (columns.weight === undefined || columns.score === undefined || random() > 0.25) return;
      const above = indicators[i]!;
      const [upper, lower] = [
        { row: above.row, col: columns.weight },
        { row: row.row, col: columns.weight },
      ];
      if (!blank(cells[upper.row]?.[upper.col])) put(cells, upper, numberOf(cells, upper) + numberOf(cells, lower));
      put(cells, lower, null);
      put(cells, { row: row.row, col: columns.score }, null);
    });
  }),
);

/** Columns change places over the whole sheet. */
const columnsSwapped: Mutation = (cells, layout, random) => {
  const columns = [...new Set(layout.tables.flatMap((table) => Object.values(table.columns)))];
  if (columns.length < 2) return cells;
  let order = Array.from({ length: Math.max(...cells.map((row) => row.length)) }, (_, i) => i);
  for (let times = 1 + pick(random, 3); times > 0; times -= 1) {
    const [a, b] = [oneOf(random, columns), oneOf(random, columns)];
    order = order.map((col) => (col === a ? b : col === b ? a : col));
  }
  return cells.map((row) => order.map((col) => row[col] ?? null));
};

/** The ways in which people leave a sheet; the last one moves columns, so it comes last. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  scoresBlank,
  someBlank,
  totalsBlank,
  weightsBlank,
  reasonsBlank,
  typedScores,
  dashes,
  notApplicable,
  merged,
  actuals,
  actualsAsTargets,
  funds,
  rowBelowTotal,
};

/** The subject as it stands after one to three changes, then perhaps with columns swapped; with the names of the changes. */
export function mutated({ rows, layout }: Subject, random: Random): { readonly rows: Cells; readonly changes: readonly string[] } {
  const names = Object.keys(MUTATIONS);
  const changes = Array.from({ length: 1 + pick(random, 3) }, () => oneOf(random, names));
  const cells = changes.reduce(
    (now, name) => MUTATIONS[name]!(now, layout, random),
    rows.map((row) => [...row]),
  );
  const swaps = random() < 0.25;
  return { rows: swaps ? columnsSwapped(cells, layout, random) : cells, changes: swaps ? [...changes, "columnsSwapped"] : changes };
}
