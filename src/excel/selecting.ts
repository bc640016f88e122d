import type { ChangeEvent } from "../workbook";
import { splitSheetAddress, WorkbookError } from "../workbook";
import type { ExcelNamespace } from "./run";
import { run } from "./run";

/** Activates the sheet, then selects: two syncs, since cells can only be selected on the sheet in front. Tried once more when it fails. */
export async function selectCells(excel: ExcelNamespace, sheet: string, address: string): Promise<void> {
  try {
    await run(excel, (context) => activate(context, sheet), { detail: sheet });
    await run(excel, (context) => select(context, sheet, address), { detail: sheet, waits: true });
  } catch (thrown) {
    if (thrown instanceof WorkbookError && thrown.code === "cell-edit-mode") throw thrown;
    // A sheet that is just coming to the front may refuse once; the second failure is told.
    await run(
      excel,
      async (context) => {
        await activate(context, sheet);
        await select(context, sheet, address);
      },
      { detail: sheet, waits: true },
    );
  }
}

async function activate(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).activate();
  await context.sync();
}

async function select(context: Excel.RequestContext, name: string, address: string): Promise<void> {
  context.workbook.worksheets.getItem(name).getRange(address).untrack().select();
  await context.sync();
}

/** The selected areas. @throws WorkbookError nothing-in-front while a chart sheet or another workbook is in front */
export async function readSelection(excel: ExcelNamespace): Promise<ChangeEvent> {
  try {
    return await askSelection(excel);
  } catch (thrown) {
    // A chart sheet has no code of its own (office-js #2444).
    throw thrown instanceof WorkbookError && thrown.code === "unknown"
      ? new WorkbookError("nothing-in-front", "", { cause: thrown })
      : thrown;
  }
}

function askSelection(excel: ExcelNamespace): Promise<ChangeEvent> {
  return run(excel, async (context) => {
    const areas = context.workbook.getSelectedRanges().untrack();
    areas.load("address");
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return {
      sheet: sheet.name,
      address: areas.address
        .split(",")
        .map((part) => splitSheetAddress(part).address)
        .join(","),
    };
  });
}
