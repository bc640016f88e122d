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
  /** The workbook's structure is protected: no sheet can be added or deleted. */
  readonly structureProtected: boolean;
}

/** The used range of a sheet with and without cells that are only formatted. */
interface UsedRanges {
  readonly values: Excel.Range;
  readonly formatted: Excel.Range;
}

function askUsed(sheet: Excel.Worksheet): UsedRanges {
  const ask = (valuesOnly: boolean) => {
    const used = sheet.getUsedRangeOrNullObject(valuesOnly).untrack();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  };
  return { values: ask(true), formatted: ask(false) };
}

function rectOf(used: Excel.Range): CellRect | null {
  if (used.isNullObject) return null;
  return { top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 };
}

/** Asks for the used ranges of the first sheets, whatever their number. */
function askChain(first: Excel.Worksheet): UsedRanges[] {
  const used: UsedRanges[] = [];
  for (let i = 0, sheet = first; i < CHAIN; i++, sheet = sheet.getNextOrNullObject()) used.push(askUsed(sheet));
  return used;
}

interface AskedParts {
  readonly all: Excel.CustomXmlPartScopedCollection;
  /** The XML when there is exactly one part. */
  readonly only: OfficeExtension.ClientResult<string>;
}

function askParts(collection: Excel.CustomXmlPartCollection): AskedParts {
  const all = collection.getByNamespace(STORE_NAMESPACE);
  all.load("items/id");
  return { all, only: all.getOnlyItemOrNullObject().getXml() };
}

/** Asks for everything in one sync (two above 24 sheets, or when several parts carry our namespace). */
export async function surveyWorkbook(context: Excel.RequestContext, apiLevel: number): Promise<Surveyed> {
  const { worksheets, customXmlParts, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const asked = askParts(customXmlParts);
  const chain = askChain(worksheets.getFirst());
  await context.sync();
  const { items } = worksheets;
  const rest = items.slice(CHAIN).map(askUsed);
  const [first, ...others] = asked.all.items;
  const xml = first && others.length > 0 ? first.getXml() : asked.only;
  if (rest.length > 0 || others.length > 0) await context.sync();
  const ranges = [...chain.slice(0, items.length), ...rest];
  return {
    sheets: items.map((item, i) => ({
      id: item.id, name: item.name, visibility: VISIBILITY[item.visibility] ?? "visible", protected: item.protection.protected,
      used: rectOf(ranges[i]!.values), formatted: rectOf(ranges[i]!.formatted), active: item.id === active.id,
    })),
    store: first ? unwrapStore(xml.value) : null,
    apiLevel,
    structureProtected: protection.protected,
    storeIds: asked.all.items.map((part) => part.id),
  };
}
