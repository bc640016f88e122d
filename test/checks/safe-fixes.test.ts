import Decimal from "decimal.js";
import { LONG } from "../helpers/long";
import fc from "../helpers/property";
import { assess } from "../../src/assess";
import { declaration, projectForm, projectList, zpForm } from "../../src/checks/specimens";
import { amountCells, type AmountCell } from "../../src/checks/kit/money";
import type { SheetAssessment } from "../../src/assessment";
import { formatValue } from "../../src/formulas";
import { inYuan, moneyUnit, type ReadMoney } from "../../src/reading";
import { readMoneyAt } from "../../src/scoring";
import { EMPTY_STATE, gridOf, parseA1, toA1, type CellValue, type Grid } from "../../src/workbook";

/** How many sheets are made up: in a plain run a quarter of those of `npm run test:long`; SAFE_FIX_RUNS asks for more. */
const RUNS = Number(process.env["SAFE_FIX_RUNS"] ?? (LONG ? 80 : 20));
const UNITS = ["元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元"] as const;
const unitOf = (name: string) => moneyUnit(name)!;

/** A form whose headings name its unit in one place, or nowhere; `amounts` are the cells of its amounts. */
interface Form {
  readonly name: string;
  readonly rows: (unit: string | null) => readonly (readonly CellValue[])[];
  readonly amounts: readonly string[];
}

const bracket = (unit: string | null) => (unit ? `（${unit}）` : "");
const fundCells = (columns: string, rows: readonly number[]) => rows.flatMap((row) => [...columns].map((col) => `${col}${row}`));

const forms: readonly Form[] = [
  { name: "block label", rows: (unit) => projectForm({ A5: `项目资金${bracket(unit)}` }), amounts: fundCells("DEF", [6, 7, 8]) },
  {
    name: "line above",
    rows: (unit) => projectForm({ A5: "项目资金", A2: unit ? `金额单位：${unit}` : "（2023年度）" }),
    amounts: fundCells("DEF", [6, 7, 8]),
  },
  {
    name: "columns",
    rows: (unit) =>
      projectForm({ A5: "项目资金", D5: `年初预算数${bracket(unit)}`, E5: `全年预算数${bracket(unit)}`, F5: `全年执行数${bracket(unit)}` }),
    amounts: fundCells("DEF", [6, 7, 8]),
  },
  {
    name: "one column",
    rows: (unit) => projectForm({ A5: "项目资金", E5: `全年预算数${bracket(unit)}` }),
    amounts: fundCells("DEF", [6, 7, 8]),
  },
  { name: "四川", rows: (unit) => zpForm({ B8: `年度预算数${bracket(unit)}` }), amounts: fundCells("CDE", [9, 10, 11]) },
  { name: "declaration", rows: (unit) => declaration({ A5: `资金情况${bracket(unit)}` }), amounts: ["E5", "E6", "E7"] },
  { name: "list", rows: (unit) => projectList({ A2: unit ? `单位：${unit}` : null }), amounts: fundCells("CD", [4, 5, 6, 7, 8, 9, 10]) },
];

const thousands = (text: string, sign: string) => text.replace(/^(\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, sign));
const wide = (text: string) => text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const figure = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000 }),
  fc.integer({ min: 0, max: 90_000_000 }).map((n) => n / 100),
  fc.constantFrom(0, 100, 90, -20),
);
const FORMATS = [
  "General",
  "0.00",
  "#,##0.00",
  "0%",
  "0.00%",
  '0.00"万元"',
  '0.0,"千元"',
  '0!.0,"万元"',
  "0,",
  "@",
  "¥#,##0.00",
  "yyyy-mm-dd",
] as const;

/** One amount as somebody may type it: a number or a text, right or malformed, with its own unit or without. */
const typed: fc.Arbitrary<CellValue> = fc
  .tuple(figure, fc.constantFrom(...UNITS, "万", "亿", "美元", "人"), fc.integer({ min: 0, max: 21 }))
  .map(([value, unit, how]): CellValue => {
    const text = new Decimal(value).toFixed();
    return (
      [
        value,
        text,
        ` ${text} `,
        wide(text),
        thousands(text, ","),
        thousands(text, " "),
        wide(thousands(text, ",")),
        text + unit,
        thousands(text, ",") + unit,
        `${wide(text)} ${unit}`,
        `￥${thousands(text, ",")}`,
        `人民币${text}${unit}`,
        `${text}（${unit}）`,
        `合计：${text}${unit}`,
        `${text}${unit}（财政拨款${text}${unit}）`,
        thousands(text, "、"),
        text.replace(/(\d)(\d)$/, "$1,$2"),
        `约${text}${unit}`,
        `${text}-${text}`,
        "&NULL&",
        "待定",
        null,
      ] as const
    )[how]!;
  });

/** A grid whose cells show what Excel would show under their formats. */
function gridWith(
  rows: readonly (readonly CellValue[])[],
  cells: ReadonlyMap<string, { readonly value: CellValue; readonly format: string }>,
): Grid {
  const plain = gridOf(
    "表1",
    rows.map((row, r) =>
      row.map((value, c) => {
        const own = cells.get(toA1({ row: r, col: c }));
        return own ? own.value : value;
      }),
    ),
  );
  const numberFormats = plain.numberFormats.map((row, r) => row.map((format, c) => cells.get(toA1({ row: r, col: c }))?.format ?? format));
  return shown({ ...plain, numberFormats });
}

function shown(grid: Grid): Grid {
  return {
    ...grid,
    texts: grid.values.map((row, r) =>
      row.map((value, c) =>
        typeof value === "number"
          ? formatValue(value, grid.numberFormats[r]![c]!, { date1904: false })
          : value === null
            ? ""
            : String(value),
      ),
    ),
  };
}

function assessed(grid: Grid): SheetAssessment {
  return assess([grid], { state: EMPTY_STATE, profile: null }).sheets[0]!;
}

/** What an amount cell says: its value in 元, or its figure in a unit that nobody knows, or that it is blank or unread with its text. */
function said(grid: Grid, { cell, unit }: AmountCell): string {
  const read: ReadMoney = readMoneyAt(grid, cell, unit);
  if (read.kind === "blank") return "blank";
  if (read.kind === "unreadable") return `unread ${grid.texts[cell.row]![cell.col]!}`;
  const yuan = inYuan(read.money);
  return yuan ? `${yuan.toFixed()} 元` : `${read.money.amount.toFixed()} ?`;
}

const amountsOf = (sheet: SheetAssessment) => sheet.score.tables.flatMap((table) => amountCells(sheet, table));

/** The grid after all safe fixes that its findings offer, as one click on "all safe ones" writes them. */
function afterSafeFixes(sheet: SheetAssessment): { readonly grid: Grid; readonly rules: readonly string[] } {
  const fixes = sheet.findings.filter((finding) => finding.suppressed === null && finding.fix?.safe);
  const values = sheet.grid.values.map((row) => [...row]);
  for (const { fix } of fixes)
    for (const { row, col, after } of fix!.writes) values[row]![col] = after.kind === "value" ? after.value : null;
  return { grid: shown({ ...sheet.grid, values }), rules: fixes.map(({ rule }) => rule) };
}

const sheets = fc.constantFrom(...forms).chain((form) =>
  fc.record({
    form: fc.constant(form),
    heading: fc.constantFrom(...UNITS, null),
    cells: fc.array(
      fc.record({ at: fc.constantFrom(...form.amounts), value: typed, format: fc.constantFrom(...FORMATS.slice(0, 1), ...FORMATS) }),
      { minLength: 1, maxLength: 7 },
    ),
  }),
);

it("no safe fix of any rule changes an amount in 元, or makes one of what was not read", () => {
  const used = new Set<string>();
  fc.assert(
    fc.property(sheets, ({ form, heading, cells }) => {
      const grid = gridWith(form.rows(heading), new Map(cells.map(({ at, value, format }) => [at, { value, format }])));
      const before = assessed(grid);
      const after = afterSafeFixes(before);
      for (const rule of after.rules) used.add(rule);
      const read = amountsOf(before);
      expect(read.length).toBeGreaterThan(1);
      const again = new Map(amountsOf(assessed(after.grid)).map((one) => [toA1(one.cell), one]));
      const unitAfter = (one: AmountCell): AmountCell => again.get(toA1(one.cell)) ?? one;
      expect(read.map((one) => [toA1(one.cell), said(after.grid, unitAfter(one))])).toEqual(
        read.map((one) => [toA1(one.cell), said(grid, one)]),
      );
    }),
    { numRuns: RUNS },
  );
  // A property over nothing proves nothing: the rules that put numbers in place of texts were at work.
  expect([...used]).toEqual(expect.arrayContaining(["amount-as-text", "number-as-text", "null-mark"]));
});

it("the smallest sheet that once lost a factor of ten: a block in 千元, its total typed in 万元", () => {
  const rows = projectForm({
    A5: "项目资金（千元）",
    D6: "100万元",
    E6: "100万元",
    F6: "90万元",
    D7: 800,
    E7: 800,
    F7: 750,
    D8: 200,
    E8: 200,
    F8: 150,
  });
  const sheet = assessed(gridOf("表1", rows));
  expect(sheet.findings.filter(({ rule }) => rule === "money-unit-missing" || rule === "fund-parts" || rule === "rate-differs")).toEqual(
    [],
  );
  const { grid } = afterSafeFixes(sheet);
  expect(
    ["D6", "E6", "F6", "D7"].map((at) => {
      const { row, col } = parseA1(at)!;
      return grid.values[row]![col];
    }),
  ).toEqual([1000, 1000, 900, 800]);
});

it("where no heading names a unit, the unit typed in the cell stays", () => {
  const sheet = assessed(gridOf("表1", projectForm({ A5: "项目资金", D6: "100万元", E6: "100万元", F6: "90万元" })));
  const finding = sheet.findings.find(({ rule }) => rule === "amount-as-text");
  expect([finding?.fix ?? null, finding?.advice]).toEqual([null, "先在表头写明单位，再把 D6、E6、F6 改成只有数字。"]);
});

/** An amount of so many 元, as it is written in a unit. */
const written = (yuan: number, unit: string) => new Decimal(yuan).div(unitOf(unit).factor).toFixed();
const cellOf = (yuan: number, heading: string) =>
  fc
    .tuple(fc.constantFrom(...UNITS), fc.integer({ min: 0, max: 4 }))
    .map(
      ([unit, how]): CellValue =>
        (
          [
            Number(written(yuan, heading)),
            written(yuan, heading),
            `${written(yuan, unit)}${unit}`,
            `￥${thousands(written(yuan, unit), ",")}${unit}`,
            `合计 ${wide(written(yuan, unit))}${unit}`,
          ] as const
        )[how]!,
    );
const spent = fc.record({
  budget: fc.integer({ min: 1, max: 9_999 }).map((n) => n * 10_000),
  executed: fc.integer({ min: 0, max: 9_999 }).map((n) => n * 10_000),
  heading: fc.constantFrom(...UNITS),
  form: fc.constantFrom(...forms.slice(0, 3)),
});
const MONEY_RULES = [
  "budget-zero",
  "executed-over-budget",
  "fund-parts",
  "fund-total-zero",
  "rate-base",
  "money-unit-missing",
  "cost-vs-executed",
  "amount-unreadable",
];

it("the same amounts written in other units, in the cells or under another heading, give the same rate, score and findings", () => {
  fc.assert(
    fc.property(
      spent.chain((one) => fc.record({ one: fc.constant(one), b: cellOf(one.budget, one.heading), x: cellOf(one.executed, one.heading) })),
      ({ one, b, x }) => {
        const assessedWith = (heading: string, budget: CellValue, executed: CellValue) => {
          const cells = new Map(
            Object.entries({
              D6: null,
              E6: budget,
              F6: executed,
              D7: null,
              E7: null,
              F7: null,
              D8: null,
              E8: null,
              F8: null,
              H6: null,
              I6: null,
            }).map(([at, value]) => [at, { value: value as CellValue, format: "General" }]),
          );
          const sheet = assessed(gridWith(one.form.rows(heading), cells));
          const scored = sheet.score.tables[0]!.budget!;
          return [
            scored.rate?.value.toFixed(),
            scored.score?.value.toFixed(),
            sheet.findings.filter(({ rule }) => MONEY_RULES.includes(rule)).map(({ rule, cell }) => `${rule} ${toA1(cell)}`),
          ];
        };
        const plain = assessedWith("元", one.budget, one.executed);
        expect(plain[0]).toBe(new Decimal(one.executed).div(one.budget).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed());
        expect(assessedWith(one.heading, b, x)).toEqual(plain);
      },
    ),
    { numRuns: RUNS },
  );
});
