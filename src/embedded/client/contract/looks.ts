import { itemAt } from "../../../workbook/invariant";
import { toA1, type CellFill } from "../../../workbook";
import {
  applyPlan,
  arrange,
  edit,
  expectSame,
  fillEdit,
  fillOf,
  formula,
  NO_FILL,
  patiently,
  read,
  solidFill,
  surveyOf,
  value,
  valueOf,
  type Claim,
  type ContractGround,
} from "./ground";
import { FORMULAS } from "./texts.lexicon";

// Claims about what is not a content alone: what formulas come to, tints, merged areas, looks, names and events.

const MARK = solidFill("#FFC7CE");

/** Integer steps of Excel's own reckoning with tints: a part of a colour may come out so far off. */
const TINT_STEPS = 3;

const onSheet = (ground: ContractGround, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  arrange(ground.excel, (context) => act(context.workbook.worksheets.getItem(ground.sheet)));

/** The functions that we write compute what we take them to compute. */
export const formulasCompute: Claim = async (ground) => {
  await applyPlan(ground, { cells: [edit(ground, "B1", value(20)), edit(ground, "C1", value(0.935)), edit(ground, "D1", value(18.4))] });
  const wanted = FORMULAS(ground.sheet);
  const { results } = await applyPlan(ground, { cells: wanted.map(([text], i) => edit(ground, `A${i + 2}`, formula(text))) });
  expectSame(
    "results",
    results.map((result) => result.value),
    wanted.map(([, result]) => result),
  );
};

/** Colour parts of a fill, 0 to 255. */
function partsOf(one: CellFill | undefined): number[] {
  const color = one && one !== "unreadable" ? (one.color ?? "") : "";
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** A tinted fill that a mark was painted over comes back, its tint to a hundredth and its colour to what Excel's own reckoning leaves. */
export const tintsComeBack: Claim = async (ground) => {
  await applyPlan(ground, { cells: [edit(ground, "A1", value(1))] });
  await onSheet(ground, (sheet) => {
    const { fill: one } = sheet.getRange("A1").format;
    one.color = "#4472C4";
    one.tintAndShade = 0.4;
  });
  const told = async () => fillOf(await read(ground), "A1");
  const before = await told();
  if (before === "unreadable") return expectSame("fill", before, "readable");
  await applyPlan(ground, { fills: [fillEdit(ground, "A1", before, MARK)] });
  expectSame("marked", await told(), MARK);
  await applyPlan(ground, { fills: [fillEdit(ground, "A1", MARK, before)] });
  const after = await told();
  expectSame("tint", after !== "unreadable" && Math.round((after.tint ?? 0) * 100), Math.round((before.tint ?? 0) * 100));
  const apart = partsOf(after).map((part, i) => Math.abs(part - itemAt(partsOf(before), i)));
  if (!apart.every((one) => one <= TINT_STEPS)) expectSame("colour", after, before);
};

/** A merged area of the sheet stands in the grid that is read. */
export const mergesAreTold: Claim = async (ground) => {
  await applyPlan(ground, { cells: [edit(ground, "A1", value("x")), edit(ground, "C1", value("y"))] });
  await onSheet(ground, (sheet) => sheet.getRange("A1:B2").merge());
  expectSame("merges", (await read(ground)).merges, [{ top: 0, left: 0, bottom: 1, right: 1 }]);
};

/** Bold, wrapping, number format and font colour are written, and given back as they were. */
export const looksComeBack: Claim = async (ground) => {
  const { sheet, port } = ground;
  const rect = { top: 0, left: 0, bottom: 0, right: 1 };
  const told = async () =>
    itemAt(itemAt((await patiently(() => port.readLooks({ areas: [{ sheet, rect }], validations: [] }))).areas, 0).looks, 0).map(
      ({ bold, wrap, numberFormat, fontColor }) => ({ bold, wrap, numberFormat, fontColor }),
    );
  const before = await told();
  const other = { bold: true, wrap: true, numberFormat: "0.00", fontColor: "#C00000" };
  await applyPlan(ground, { looks: [{ sheet, rect, look: other }] });
  expectSame("changed", await told(), [other, other]);
  await applyPlan(ground, { looks: [{ sheet, rect, look: itemAt(before, 0) }] });
  expectSame("given back", await told(), before);
};

/** A sheet that is given another name keeps its id. */
export const renamesAreFollowed: Claim = async (ground) => {
  const { sheet } = ground;
  const other = `${sheet} 2`;
  const idOf = async (name: string) => (await surveyOf(ground)).sheets.find((one) => one.name === name)?.id ?? null;
  const before = await idOf(sheet);
  await onSheet(ground, (own) => void (own.name = other));
  const after = await idOf(other);
  await arrange(ground.excel, ({ workbook }) => void (workbook.worksheets.getItem(other).name = sheet));
  expectSame("id", after, before);
};

/** So often, and so long each time, an event is waited for. */
const WAITS = 400;
const WAIT_MS = 5;

/** A person's edit is heard with its place; what the add-in itself writes is not. */
export const editsAreHeard: Claim = async (ground) => {
  const heard: string[] = [];
  const stop = await patiently(() =>
    ground.port.onChanged(({ sheet, address }) => void heard.push(`${sheet === ground.sheet ? "" : `${sheet}!`}${address}`)),
  );
  await applyPlan(ground, { cells: [edit(ground, "A1", value(1))], fills: [fillEdit(ground, "B1", NO_FILL, MARK)] });
  await onSheet(ground, (own) => void (own.getRange("C3").values = [[3]]));
  for (let waits = 0; waits < WAITS && heard.length === 0; waits += 1) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  await patiently(stop);
  expectSame("heard", heard, [toA1({ row: 2, col: 2 })]);
  expectSame("value", valueOf(await read(ground), "C3"), 3);
};
