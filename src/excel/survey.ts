import { valueOf, WorkbookError, type CellRect, type SheetSurvey, type WorkbookSurvey } from "../workbook";
import { isWholeRefusal, toWorkbookError } from "./errors";
import { run, type ExcelNamespace } from "./run";
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
  /** Names of sheets with hidden rows or columns, by a filter or by hand. */
  readonly withHidden: ReadonlySet<string>;
}

/** The used range of a sheet with and without cells that are only formatted. */
interface UsedRanges {
  readonly sheet: Excel.Worksheet;
  readonly values: Excel.Range;
  readonly formatted: Excel.Range;
}

function askUsed(sheet: Excel.Worksheet): UsedRanges {
  sheet.load("id");
  const ask = (valuesOnly: boolean, fields: string) => {
    const used = sheet.getUsedRangeOrNullObject(valuesOnly).untrack();
    used.load(fields);
    return used;
  };
  return { sheet, values: ask(true, PLACE), formatted: ask(false, `${PLACE},rowHidden,columnHidden`) };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function rectOf(used: Excel.Range): CellRect | null {
  if (used.isNullObject) return null;
  return {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
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

function askActive({ worksheets }: Excel.Workbook): Excel.Worksheet {
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  return active;
}

/**
 * Reads what every action needs: in one sync (two above 24 sheets, or when several parts carry our namespace). Excel refuses to name the
 * sheet in front while that is a chart, or while another workbook is in front (office-js #2444, #5319): then once more without that.
 */
export async function surveyWorkbook(excel: ExcelNamespace, apiLevel: number): Promise<Surveyed> {
  try {
    return await excel.run((context) => askAll(context, apiLevel, true));
  } catch (cause) {
    if (isWholeRefusal(cause) || (cause instanceof WorkbookError && cause.code === "no-answer")) throw toWorkbookError(cause);
    return run(excel, (context) => askAll(context, apiLevel, false), { waits: true });
  }
}

async function askAll(context: Excel.RequestContext, apiLevel: number, withActive: boolean): Promise<Surveyed> {
  const { worksheets, customXmlParts, protection, tables } = context.workbook;
  protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/id,items/worksheet/id");
  const active = withActive ? askActive(context.workbook) : null;
  const asked = askParts(customXmlParts);
  const chain = askChain(worksheets.getFirst());
  await context.sync();
  const { items } = worksheets;
  const known = new Map(chain.filter(({ sheet }) => !sheet.isNullObject).map((used) => [used.sheet.id, used]));
  const rest = items.filter(({ id }) => !known.has(id)).map((item) => [item.id, askUsed(item)] as const);
  const [first, ...others] = asked.all.items;
  const xml = first && others.length > 0 ? first.getXml() : asked.only;
  if (rest.length > 0 || others.length > 0) await context.sync();
  const ranges = new Map([...known, ...rest]);
  return {
    sheets: items.map((item) => surveyOf(item, valueOf(ranges, item.id), { active, tables })),
    store: first ? unwrapStore(xml.value) : null,
    apiLevel,
    structureProtected: protection.protected,
    storeIds: asked.all.items.map((part) => part.id),
    withHidden: new Set(items.filter(({ id }) => hidesSome(valueOf(ranges, id).formatted)).map(({ name }) => name)),
  };
}

function surveyOf(
  item: Excel.Worksheet,
  { values, formatted }: UsedRanges,
  { active, tables: all }: { readonly active: Excel.Worksheet | null; readonly tables: Excel.TableCollection },
): SheetSurvey {
  const tables = all.items.filter(({ worksheet }) => worksheet.id === item.id).map(({ id }) => id);
  return {
    id: item.id,
    name: item.name,
    visibility: VISIBILITY[item.visibility] ?? "visible",
    protected: item.protection.protected,
    used: rectOf(values),
    formatted: rectOf(formatted),
    active: item.id === active?.id,
    ...(tables.length > 0 ? { tables } : {}),
  };
}

/** Mixed answers are null. */
function hidesSome(used: Excel.Range): boolean {
  return !used.isNullObject && (used.rowHidden !== false || used.columnHidden !== false);
}
