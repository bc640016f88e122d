import { BLANK, toA1, type CellContent, type CellEdit } from "../../../workbook";
import {
  applyPlan,
  arrange,
  edit,
  expectContents,
  expectSame,
  failureOf,
  filled,
  formula,
  putForm,
  read,
  surveyOf,
  value,
  valueOf,
  type Claim,
  type ContractGround,
} from "./ground";
import { REWRITTEN } from "./texts.lexicon";
/** Claims about formulas that are written: they stay formulas, keep their cells' formats, pass over hidden lines and Excel's tables. */

/** A column of edits, each with another formula. */
function column(ground: ContractGround, letter: string, rows: readonly number[], content: (row: number) => CellContent): CellEdit[] {
  return rows.map((row) => edit(ground, `${letter}${row}`, content(row)));
}

const ROWS = [2, 3, 4, 5, 6, 7] as const;

/** Cells in text format take formulas and numbers, and get their format back. */
export const textCellsTakeFormulas: Claim = async (ground) => {
  await arrange(
    ground.excel,
    (context) => void (context.workbook.worksheets.getItem(ground.sheet).getRange("A1:A2").numberFormat = [["@"], ["@"]]),
  );
  const more = { numberFormat: "General", numberFormatBefore: "@" };
  await applyPlan(ground, { cells: [edit(ground, "A1", formula("=1+1"), BLANK, more), edit(ground, "A2", value(5), BLANK, more)] });
  const grid = await read(ground);
  expectSame("values", [valueOf(grid, "A1"), valueOf(grid, "A2")], [2, 5]);
  const back = { numberFormat: "@", numberFormatBefore: "General" };
  await applyPlan(ground, {
    cells: [edit(ground, "A1", BLANK, formula("=1+1"), back), edit(ground, "A2", BLANK, value(5), back), edit(ground, "B1", value("x"))],
  });
  const after = await read(ground);
  expectContents(after, { A1: BLANK, A2: BLANK });
  // Without the format a formula would stand there as a text: that is seen, and everything put back.
  expectSame(
    "without a format",
    await failureOf(() =>
      ground.port.apply({
        newSheets: [],
        removedSheets: [],
        fills: [],
        blocks: [],
        validations: [],
        looks: [],
        cells: [edit(ground, "A1", formula("=1+1"))],
      }),
    ),
    "not-written",
  );
  expectContents(await read(ground), { A1: BLANK });
};

/** A formula leaves its cell the number format it had. */
export const formulasKeepFormats: Claim = async (ground) => {
  const formats = [
    ["0.00%", "General"],
    ["@", "General"],
    ["yyyy-mm-dd", "0.0"],
  ];
  await putForm(ground, 3);
  await arrange(ground.excel, ({ workbook }) => void (workbook.worksheets.getItem(ground.sheet).getRange("B2:C4").numberFormat = formats));
  const told = async () => (await read(ground)).numberFormats.slice(1).map((line) => line.slice(1));
  expectSame("formats", await told(), formats);
  const cells = column(ground, "C", [2, 3, 4], (row) => formula(`=B${row}`));
  await applyPlan(ground, { cells });
  expectSame("formats with formulas", await told(), formats);
  expectSame(
    "a plan that fails",
    await failureOf(() =>
      applyPlan(ground, {
        cells: [
          ...cells.map(({ before, after, ...at }) => ({ ...at, before: after, after: before })),
          edit(ground, "D2", formula("=B2")),
          edit(ground, "A2", value(1), value(77)),
        ],
      }),
    ),
    "changed-meanwhile",
  );
  expectSame("formats put back", await told(), formats);
};

/** A formula that Excel gives back in other letters is known as the one that was written. */
export const rewrittenFormulasAreKnown: Claim = async (ground) => {
  const wanted = formula(REWRITTEN(ground.sheet));
  await applyPlan(ground, { cells: [edit(ground, "B1", wanted)] });
  expectContents(await read(ground), { B1: wanted });
  expectSame("value", valueOf(await read(ground), "B1"), 9.5);
  // What it reads again is the same to it: it may be changed and taken back.
  await applyPlan(ground, { cells: [edit(ground, "B1", value(1), wanted)] });
  expectContents(await read(ground), { B1: value(1) });
};

/** Hidden rows and columns take their own contents, and move nobody else's. */
export const hiddenLinesHold: Claim = async (ground) => {
  await putForm(ground);
  await arrange(ground.excel, (context) => {
    const sheet = context.workbook.worksheets.getItem(ground.sheet);
    sheet.getRange("A3:A4").rowHidden = true;
    sheet.getRange("D1:D1").columnHidden = true;
  });
  await surveyOf(ground);
  const columns = ["C", "D", "E"];
  await applyPlan(ground, {
    cells: columns.flatMap((letter) =>
      column(ground, letter, ROWS, (row) => (letter === "E" ? value(row * 10) : formula(`=ROUND(B${row}*${letter === "C" ? 1 : 2},2)`))),
    ),
  });
  const grid = await read(ground);
  expectSame(
    "values",
    columns.map((letter) => ROWS.map((row) => valueOf(grid, `${letter}${row}`))),
    [ROWS.map((row) => row - 1), ROWS.map((row) => 2 * (row - 1)), ROWS.map((row) => row * 10)],
  );
};

/** Excel's tables take values; a formula, which would fill their column, is refused. */
export const tablesTakeValuesOnly: Claim = async (ground) => {
  const { sheet, rect } = await ground.table();
  const here = { sheet };
  const at = (row: number) => toA1({ row: rect.top + row, col: rect.left + 1 });
  const before = await read(ground, sheet);
  expectSame("tables that are told", before.tables, [rect]);
  const cells = [1, 2].map((row) => edit(here, at(row), value(row * 7)));
  await applyPlan(ground, { cells: [...cells, edit(here, at(rect.bottom - rect.top + 1), value(99))] });
  const grid = await read(ground, sheet);
  expectContents(grid, { [at(1)]: value(7), [at(2)]: value(14), [at(3)]: BLANK });
  expectSame("a formula", await failureOf(() => applyPlan(ground, { cells: [edit(here, at(3), formula("=1+1"))] })), "in-table");
  expectContents(await read(ground, sheet), { [at(1)]: value(7), [at(2)]: value(14), [at(3)]: BLANK });
  await applyPlan(ground, {
    cells: [
      ...[1, 2].map((row) => edit(here, at(row), BLANK, value(row * 7))),
      edit(here, at(rect.bottom - rect.top + 1), BLANK, value(99)),
    ],
  });
};

/** A formula that would spill over its neighbours is refused, or stands as one value. */
export const spillsAreRefused: Claim = async (ground) => {
  await applyPlan(ground, { cells: [1, 2, 3].map((row) => edit(ground, `A${row}`, value(row))) });
  const code = await failureOf(() => applyPlan(ground, { cells: [edit(ground, "C1", formula("=A1:A3")), edit(ground, "E1", value(1))] }));
  const cells = filled(await read(ground)).filter((cell) => !cell.startsWith("A"));
  // An Excel without dynamic arrays takes it as one value.
  expectSame("cells", code === "none" ? cells.filter((cell) => !["C1", "E1"].includes(cell)) : cells, []);
};
