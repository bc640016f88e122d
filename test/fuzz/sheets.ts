import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pick, type Random } from "../../scripts/bench/recognition/random";
import { columnLetters, gridOf, type CellRect, type CellValue, type Grid } from "../../src/workbook";
import { nationalForm } from "../click/forms";

type Cells = CellValue[][];

const oneOf = <T>(random: Random, from: readonly T[]): T => from[pick(random, from.length)]!;

/** Headings of the forms, in columns and rows where nobody prints them too. */
const HEADINGS: readonly string[] = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "权重",
  "自评得分",
  "偏差原因分析及改进措施",
  "评分标准",
  "指标解释",
  "计量单位",
  "指标性质",
  "完成率",
  "序号",
  "项目名称",
  "年初预算数",
  "全年预算数",
  "全年执行数",
  "执行率",
  "备注",
  "评价等级",
  "评分要点",
  "满分",
  "扣分",
  "数据来源",
];
const LABELS: readonly string[] = [
  "产出指标",
  "效益指标",
  "满意度指标",
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "社会效益指标",
  "服务对象满意度指标",
  "总分",
  "合计",
  "小计",
  "总计得分",
  "年度资金总额",
  "其中：当年财政拨款",
  "项目资金（万元）",
  "预算执行率",
  "预算执行情况（10分）",
  "扣分项",
  "加分项",
  "其中：维修",
  "……",
  "指标2：",
  "评价等级",
  "换算得分",
  "管理绩效（40分）",
  "产出指标（50分）",
];
const HOSTILE: readonly CellValue[] = [
  "toString",
  "constructor",
  "__proto__",
  "hasOwnProperty",
  "valueOf",
  "10",
  " 10 ",
  "１０",
  "10分",
  "10％",
  "-5",
  -5,
  1e308,
  -1e308,
  1e-308,
  9007199254740993,
  0.1 + 0.2,
  0,
  -0,
  1e15,
  "1e308",
  "1,000,000",
  "1.2.3",
  "≥",
  "≥≥95%",
  "≥1e308",
  "0".repeat(300),
  "得分".repeat(400),
  "每少1个扣1分，扣完为止".repeat(30),
  "＝",
  "=1/0",
  "=A1",
  "=SUM(A1:Z99)",
  "=H7",
  "=NOW()",
  "=未知(A1)",
  "='别的表'!A1",
  "=[1]Sheet1!A1",
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  true,
  false,
  "是",
  "\u0000",
  "\ud800",
  "𠮷",
  "a\nb\r\n",
  "   ",
  "—",
  "-",
  "/",
  "无",
  "不适用",
  "满分10",
  "100%",
  "0.95",
  "95%以上",
  "2023年13月",
  "12月底前",
  "第一季度",
  "45000",
  45000,
  "……",
  "×",
  "√",
  "<script>",
  "'文本",
  "&NULL&",
  "达成年度指标",
  "部分达成年度指标并具有一定效果",
];

const TABLES: readonly Cells[] = ["../fixtures/corpus", "../forms/variants"].flatMap((folder) =>
  readdirSync(join(__dirname, folder))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const { grid } = JSON.parse(readFileSync(join(__dirname, folder, name), "utf8")) as { grid?: Cells };
      // Long tables take the time of many short ones and show no more.
      return grid && grid.length <= 40 ? [grid] : [];
    }),
);

/** Headings and labels anywhere, with contents of every sort between them. */
function soup(random: Random): Cells {
  const [rows, cols] = [3 + pick(random, 14), 2 + pick(random, 10)];
  const header = pick(random, 4);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (__, c): CellValue => {
      if (r === header) return random() < 0.85 ? oneOf(random, HEADINGS) : null;
      if (c < 3 && random() < 0.5) return oneOf(random, LABELS);
      return random() < 0.3 ? null : random() < 0.5 ? oneOf(random, HOSTILE) : pick(random, 100);
    }),
  );
}

type Change = (cells: Cells, random: Random) => Cells;

const each =
  (change: (random: Random) => CellValue, chance: number): Change =>
  (cells, random) =>
    cells.map((row) => row.map((value) => (random() < chance ? change(random) : value)));

const CHANGES: Readonly<Record<string, Change>> = {
  hostile: each((random) => oneOf(random, HOSTILE), 0.12),
  labels: each((random) => oneOf(random, LABELS), 0.06),
  blanks: each(() => null, 0.15),
  textNumbers: (cells) => cells.map((row) => row.map((value) => (typeof value === "number" ? String(value) : value))),
  factor: (cells, random) => {
    const factor = oneOf(random, [-1, 1e6, 1e300, 1e-12, 0]);
    return cells.map((row) => row.map((value) => (typeof value === "number" && random() < 0.5 ? value * factor : value)));
  },
  blankColumn: (cells, random) => {
    const at = pick(random, 6);
    return cells.map((row) => [...row.slice(0, at), null, ...row.slice(at)]);
  },
  headerTwice: (cells, random) => {
    const [from, to] = [pick(random, cells.length), pick(random, cells.length + 1)];
    return [...cells.slice(0, to), [...cells[from]!], ...cells.slice(to)];
  },
  totalInTheMiddle: (cells, random) => {
    const to = pick(random, cells.length + 1);
    return [
      ...cells.slice(0, to),
      [oneOf(random, ["总分", "合计", "小计"]), null, null, null, null, null, random() < 0.5 ? 100 : null, null],
      ...cells.slice(to),
    ];
  },
  rowsShuffled: (cells, random) => {
    const [a, b] = [pick(random, cells.length), pick(random, cells.length)];
    return cells.map((row, r) => (r === a ? cells[b]! : r === b ? cells[a]! : row));
  },
  columnsSwapped: (cells, random) => {
    const [a, b] = [pick(random, 9), pick(random, 9)];
    return cells.map((row) => row.map((value, c) => (c === a ? (row[b] ?? null) : c === b ? (row[a] ?? null) : value)));
  },
  below: (cells, random) => [...cells, ...Array.from({ length: pick(random, 3) }, () => []), ...base(random)],
  beside: (cells, random) => {
    const other = base(random);
    const width = Math.max(0, ...cells.map((row) => row.length)) + pick(random, 2);
    return Array.from({ length: Math.max(cells.length, other.length) }, (_, r) => [
      ...(cells[r] ?? []),
      ...Array<CellValue>(Math.max(0, width - (cells[r]?.length ?? 0))).fill(null),
      ...(other[r] ?? []),
    ]);
  },
  ownFormulas: (cells, random) =>
    cells.map((row, r) =>
      row.map((value, c) =>
        typeof value === "number" && random() < 0.2
          ? `=${columnLetters(pick(random, c + 2))}${1 + pick(random, r + 3)}${oneOf(random, ["", "*2", "+0.001", "/3"])}`
          : value,
      ),
    ),
};

function base(random: Random): Cells {
  const sort = random();
  return sort < 0.45 ? nationalForm(random) : sort < 0.75 ? oneOf(random, TABLES).map((row) => [...row]) : soup(random);
}

/** A generated sheet with what was done to it. */
export interface FuzzedSheet {
  readonly what: string;
  readonly grid: Grid;
}

/** The sheet that a random stream gives. Formulas show a number that a file could hold. */
export function fuzzedSheet(random: Random): FuzzedSheet {
  const names = Object.keys(CHANGES);
  const changes = Array.from({ length: pick(random, 4) }, () => oneOf(random, names));
  const cells = changes.reduce((now, name) => CHANGES[name]!(now, random), base(random));
  const grid = gridOf(oneOf(random, ["表", "Sheet1", "2023'年", "__proto__"]), cells);
  const values = grid.values.map((row, r) =>
    row.map((value, c) => (grid.formulas[r]![c] ? oneOf<CellValue>(random, [null, 0, 10, "#REF!", 99.5]) : value)),
  );
  const numberFormats = grid.numberFormats.map((row) =>
    row.map((format) => (random() < 0.03 ? oneOf(random, ["0%", "0.00%", "@", "yyyy-mm-dd", "0.0", "General;-General"]) : format)),
  );
  const merges = Array.from({ length: pick(random, 4) }, () => rect(grid, random));
  return { what: changes.join("+") || "as it is", grid: { ...grid, values, numberFormats, ...(random() < 0.5 ? { merges } : {}) } };
}

function rect({ rowCount, colCount }: Grid, random: Random): CellRect {
  const [top, left] = [pick(random, Math.max(1, rowCount)), pick(random, Math.max(1, colCount))];
  return { top, left, bottom: top + pick(random, 3), right: left + pick(random, 3) };
}
