import type { CellRect, SheetSurvey, WorkbookSurvey } from "../workbook";
import { STORE_NAMESPACE, unwrapStore } from "./stored-part";

/**
 * Sheets whose used range is asked for before their number is known: a chain of "the next one" that ends in null objects.
 * Workbooks with more sheets take a second sync.
 */
const CHAIN = 24;

const VISIBILITY: Readonly<Record<string, SheetSurvey["visibility"]>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** What the survey learned besides: the parts of our namespace, which decide how the store is written. */
export interface Surveyed extends WorkbookSurvey {
  readonly storeIds: readonly string[];
}

type UsedRange = Excel.Range;

function askUsed(sheet: Excel.Worksheet): UsedRange {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

function rectOf(used: UsedRange): CellRect | null {
  if (used.isNullObject) return null;
  return { top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 };
}

/** Asks for everything in one sync (two above 24 sheets, or when several parts carry our namespace). */
export async function surveyWorkbook(context: Excel.RequestContext, apiLevel: number): Promise<Surveyed> {
  const { worksheets, customXmlParts } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const parts = customXmlParts.getByNamespace(STORE_NAMESPACE);
  parts.load("items/id");
  const only = parts.getOnlyItemOrNullObject().getXml();
  const used: UsedRange[] = [];
  let sheet = worksheets.getFirst();
  for (let i = 0; i < CHAIN; i++) {
    used.push(askUsed(sheet));
    sheet = sheet.getNextOrNullObject();
  }
  await context.sync();
  const { items } = worksheets;
  const rest = items.slice(CHAIN).map(askUsed);
  const several = parts.items.length > 1 ? parts.items[0]!.getXml() : null;
  if (rest.length > 0 || several) await context.sync();
  const ranges = [...used.slice(0, items.length), ...rest];
  const xml = parts.items.length === 0 ? null : (several ?? only).value;
  return {
    sheets: items.map((item, i) => ({
      id: item.id, name: item.name, visibility: VISIBILITY[item.visibility] ?? "visible", protected: item.protection.protected,
      used: rectOf(ranges[i]!), active: item.id === active.id,
    })),
    store: xml === null ? null : unwrapStore(xml),
    apiLevel,
    storeIds: parts.items.map((part) => part.id),
  };
}
