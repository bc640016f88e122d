import {
  BLANK,
  fillAt,
  type CellFill,
  type CellRef,
  EMPTY_PLAN,
  parseA1,
  sameContent,
  toA1,
  valueAt,
  contentAt,
  WorkbookError,
  type ApplyOutcome,
  type CellContent,
  type CellEdit,
  type CellRect,
  type EditPlan,
  type ExcelPort,
  type FillEdit,
  type Grid,
  type WorkbookSurvey,
} from "../../../workbook";
import { HEADER } from "./texts.lexicon";

/** What a claim works on. */
export interface ContractGround {
  readonly port: ExcelPort;
  readonly excel: typeof Excel;
  /** A blank sheet of its own. */
  readonly sheet: string;
  /** A sheet with a table: its header in the first row, and at least three rows of which the second column is blank. */
  readonly table: () => Promise<{ readonly sheet: string; readonly rect: CellRect }>;
}

/** One claim about ExcelPort. @throws ClaimBroken */
export type Claim = (ground: ContractGround) => Promise<void>;

/** A claim about the port that does not hold in this Excel. */
export class ClaimBroken extends Error {
  override readonly name = "ClaimBroken";
}

/** @throws ClaimBroken when the two are not the same */
export function expectSame(what: string, found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new ClaimBroken(`${what}: ${a}, expected ${b}`);
}

/** So often a person presses Enter and tries again. */
const TRIES = 6;

/** A step as a person takes it: who is told that a cell is being edited presses Enter and tries again. */
export async function patiently<T>(step: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await step();
    } catch (thrown) {
      if (tried === TRIES || codeOf(thrown) !== "cell-edit-mode") throw thrown;
    }
  }
}

/** What a thrown error is told by: its code, or for a fault of the program its own words. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof WorkbookError ? thrown.code : String(thrown);
}

/** The code of the error that a step ends with; "none" when it works. */
export async function failureOf(step: () => Promise<unknown>): Promise<string> {
  try {
    await patiently(step);
    return "none";
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** A request of the claim's own, to arrange what a person would have. */
export function arrange(excel: typeof Excel, act: (context: Excel.RequestContext) => void): Promise<void> {
  return excel.run({ delayForCellEdit: true }, async (context) => {
    act(context);
    await context.sync();
  });
}

/** A content that is a value, for the edits and the expectations of a claim. */
export const value = (content: string | number | boolean): CellContent => ({ kind: "value", value: content });
/** A content that is a formula, with its "=". */
export const formula = (text: string): CellContent => ({ kind: "formula", formula: text });

/** The cell that a claim names. @throws ClaimBroken for no address */
function cellAt(address: string): CellRef {
  const cell = parseA1(address);
  if (!cell) throw new ClaimBroken(`${address} is no address`);
  return cell;
}

/** An edit of a cell of the claim's sheet. */
export function edit(
  { sheet }: { readonly sheet: string },
  address: string,
  after: CellContent,
  before: CellContent = BLANK,
  more: Partial<CellEdit> = {},
): CellEdit {
  return { sheet, ...cellAt(address), before, after, ...more };
}

/** A cell that nobody has painted. */
export const NO_FILL = { color: null, pattern: "None", tint: 0 } as const;
/** A plain fill as marks are painted. @param color "#RRGGBB" */
export const solidFill = (color: string) => ({ color, pattern: "Solid", tint: 0 });

/** An edit of the look of a cell of the claim's sheet. */
export function fillEdit(
  { sheet }: { readonly sheet: string },
  address: string,
  before: FillEdit["before"],
  after: FillEdit["after"],
): FillEdit {
  return { sheet, ...cellAt(address), before, after, severity: null };
}

/** Applies a plan as an action does: what it leaves out is empty, and it is tried again while a cell is being edited. @throws WorkbookError */
export function applyPlan({ port }: ContractGround, plan: Partial<EditPlan>): Promise<ApplyOutcome> {
  return patiently(() => port.apply({ ...EMPTY_PLAN, ...plan }));
}

/** What an action asks of the workbook first: its sheets, with what stands on them. */
export function surveyOf({ port }: ContractGround): Promise<WorkbookSurvey> {
  return patiently(() => port.survey());
}

/** The sheet as an action reads it. */
export async function read(ground: ContractGround, name = ground.sheet): Promise<Grid> {
  const { sheets } = await surveyOf(ground);
  const [grid] = await patiently(() =>
    ground.port.readGrids(
      sheets.filter((sheet) => sheet.name === name),
      { fills: true },
    ),
  );
  if (!grid) throw new ClaimBroken(`${name}: not read`);
  return grid;
}

/** Asks that cells hold contents, as far as Excel tells them the same. */
export function expectContents(grid: Grid, wanted: Readonly<Record<string, CellContent>>): void {
  for (const [address, content] of Object.entries(wanted)) {
    const { row, col } = cellAt(address);
    const found = contentAt(grid, row, col);
    if (!sameContent(found, content)) throw new ClaimBroken(`${address}: ${JSON.stringify(found)}, expected ${JSON.stringify(content)}`);
  }
}

/** The value that a read sheet holds at an address such as "A1"; null when blank. */
export function valueOf(grid: Grid, address: string): unknown {
  const { row, col } = cellAt(address);
  return valueAt(grid, row, col);
}

/** The fill of a cell of a sheet that was read. @throws ClaimBroken when it was not read with it */
export function fillOf(grid: Grid, address: string): CellFill {
  const { row, col } = cellAt(address);
  const fill = fillAt(grid, row, col);
  if (fill === null) throw new ClaimBroken(`${address}: no fill was read`);
  return fill;
}

/** The cells of a sheet that hold anything. */
export function filled(grid: Grid): string[] {
  return grid.values.flatMap((line, r) =>
    line.flatMap((found, c) => (found === null ? [] : [toA1({ row: grid.top + r, col: grid.left + c })])),
  );
}

/** Writes a small form: a header and rows of a name and a weight; the third column stays blank. */
export async function putForm(ground: ContractGround, rows = 6): Promise<void> {
  const cells = HEADER.map((text, col) => edit(ground, toA1({ row: 0, col }), value(text)));
  for (let row = 1; row <= rows; row++) cells.push(edit(ground, `A${row + 1}`, value(`x${row}`)), edit(ground, `B${row + 1}`, value(row)));
  await applyPlan(ground, { cells });
}
