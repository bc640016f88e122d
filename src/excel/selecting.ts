import type { ChangeEvent } from "../workbook";
import { splitSheetAddress } from "../workbook";
import type { ExcelNamespace } from "./run";
import { run } from "./run";

/** Activates the sheet, then selects: two syncs, since cells can only be selected on the sheet in front. Tried once more when it fails. */
export async function selectCells(excel: ExcelNamespace, sheet: string, address: string): Promise<void> {
  const attempt = (context: Excel.RequestContext) => activateAndSelect(context, sheet, address);
  try {
    await excel.run(attempt);
  } catch {
    // A sheet that is just coming to the front may refuse once; the second failure is told.
    await run(excel, attempt, sheet);
  }
}

async function activateAndSelect(context: Excel.RequestContext, name: string, address: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.activate();
  await context.sync();
  sheet.getRange(address).untrack().select();
  await context.sync();
}

/** The first selected area. */
export function readSelection(excel: ExcelNamespace): Promise<ChangeEvent> {
  return run(excel, async (context) => {
    const areas = context.workbook.getSelectedRanges().untrack();
    areas.load("address");
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    return { sheet: sheet.name, address: areas.address.split(",").map((part) => splitSheetAddress(part).address).join(",") };
  });
}
