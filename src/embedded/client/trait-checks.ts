import { itemAt } from "../../workbook/invariant";
import type { Trait } from "../traits.lexicon";

/** What an Excel shows of a trait: it behaves so, it does not, or the check could not be made there. */
export type Observation = { readonly seen: boolean } | { readonly cannotTell: string };

/** One small check of a trait, for a real Excel and for the embedded workbook alike. */
export interface TraitCheck {
  readonly trait: Trait;
  /** "sheet": on a sheet that is added for it and deleted behind it; "nothing": it reads only. */
  readonly ground: "sheet" | "nothing";
  /** Prepares what must be there when the workbook is opened anew. */
  readonly before?: (context: Excel.RequestContext) => Promise<void>;
  /** True when this Excel behaves so. Errors that the check does not expect are thrown. */
  readonly holds: (ground: CheckGround) => Promise<boolean>;
}

/** What a check works on. */
export interface CheckGround {
  readonly excel: typeof Excel;
  readonly context: Excel.RequestContext;
  /** A blank sheet; the first one of the workbook for checks that only read. */
  readonly sheet: Excel.Worksheet;
  /** A table with a header, two columns and at least two rows, which may be written to. */
  readonly table: () => Excel.Table;
}

const CHECK_NAMESPACE = "urn:jixiao-ziping:trait-check";
const LONG_PROMPT = 256;

/** True when the request ends with an error of the library. @param code any when absent */
async function isRefused(request: () => Promise<unknown>, code?: string): Promise<boolean> {
  try {
    await request();
    return false;
  } catch (thrown) {
    return code === undefined || (thrown as { readonly code?: unknown }).code === code;
  }
}

/** Sets something on a range of the sheet and syncs. */
function setting(
  { context, sheet }: CheckGround,
  address: string,
  set: (range: Excel.Range, sheet: Excel.Worksheet) => void,
): () => Promise<void> {
  return async () => {
    set(sheet.getRange(address), sheet);
    await context.sync();
  };
}

async function valuesOf({ context, sheet }: CheckGround, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address);
  range.load("values");
  await context.sync();
  return range.values as unknown[][];
}

/** What a block of five rows gives when the second and third are hidden. */
async function overHiddenRows(ground: CheckGround): Promise<unknown[]> {
  ground.sheet.getRange("A2:A3").rowHidden = true;
  await setting(ground, "A1:A5", (range) => void (range.values = [[1], [2], [3], [4], [5]]))();
  return (await valuesOf(ground, "A1:A5")).flat();
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const DECIMAL: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };

/** The checks, one for each trait. */
export const TRAIT_CHECKS: readonly TraitCheck[] = [
  {
    trait: "text-cells-keep-text",
    ground: "sheet",
    async holds(ground) {
      ground.sheet.getRange("A1").numberFormat = [["@"]];
      await setting(ground, "A1", (range) => void (range.formulas = [["=1+1"]]))();
      return sameList(await valuesOf(ground, "A1"), [["=1+1"]]);
    },
  },
  {
    trait: "limits-refused",
    ground: "sheet",
    holds: (ground) =>
      isRefused(
        setting(ground, "A1", ({ dataValidation }) => {
          dataValidation.rule = DECIMAL;
          dataValidation.prompt = { showPrompt: true, title: "", message: "x".repeat(LONG_PROMPT) };
        }),
      ),
  },
  {
    trait: "null-results-left-out",
    ground: "nothing",
    async holds({ context }) {
      const xml = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject().getXml();
      await context.sync();
      return isRefused(() => Promise.resolve().then(() => xml.value));
    },
  },
  {
    trait: "fills-without-pattern",
    ground: "sheet",
    async holds({ context, sheet }) {
      sheet.getRange("A2").format.fill.color = "#FFFFFF";
      const found = sheet.getRange("A1:A2").getCellProperties({ format: { fill: { color: true, pattern: true, tintAndShade: true } } });
      await context.sync();
      const [none, white] = found.value.map(([cell]) => cell?.format?.fill);
      return !none?.pattern && none?.tintAndShade === null && typeof white?.tintAndShade === "number";
    },
  },
  {
    trait: "ids-by-position",
    ground: "nothing",
    async holds({ context }) {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      return worksheets.items.every(({ id }, i) => new RegExp(`^\\{00000000-0001-0000-${i.toString(16).padStart(4, "0")}-`, "i").test(id));
    },
  },
  { trait: "hidden-rows-repeat", ground: "sheet", holds: async (ground) => sameList(await overHiddenRows(ground), [1, "", "", 1, 1]) },
  { trait: "hidden-rows-shift", ground: "sheet", holds: async (ground) => sameList(await overHiddenRows(ground), [1, "", "", 2, 3]) },
  {
    trait: "tables-fill-columns",
    ground: "sheet",
    async holds({ context, table }) {
      const body = table().getDataBodyRange();
      const column = body.getColumn(1);
      column.getCell(0, 0).formulas = [["=1+1"]];
      const second = column.getCell(1, 0);
      second.load("formulas");
      await context.sync();
      return /^=1\+1$/.test(String(itemAt(second.formulas as unknown[][], 0)[0]));
    },
  },
  {
    trait: "formulas-rewritten",
    ground: "sheet",
    async holds({ context, sheet }) {
      const range = sheet.getRange("A1");
      range.formulas = [["=sum(b1:b2, 0.50)"]];
      range.load("formulas");
      await context.sync();
      return itemAt(range.formulas as unknown[][], 0)[0] !== "=sum(b1:b2, 0.50)";
    },
  },
  {
    trait: "formulas-take-formats",
    ground: "sheet",
    async holds({ context, sheet }) {
      sheet.getRange("B1").numberFormat = [["0.00%"]];
      sheet.getRange("B1").values = [[0.5]];
      const range = sheet.getRange("A1");
      range.formulas = [["=B1*2"]];
      range.load("numberFormat");
      await context.sync();
      return itemAt(range.numberFormat, 0)[0] !== "General";
    },
  },
  {
    trait: "formulas-spill",
    ground: "sheet",
    async holds(ground) {
      ground.sheet.getRange("B1:B3").values = [[7], [8], [9]];
      await setting(ground, "D1", (range) => void (range.formulas = [["=B1:B3"]]))();
      return sameList((await valuesOf(ground, "D1:D3")).flat(), [7, 8, 9]);
    },
  },
  {
    trait: "cell-editing-now-and-then",
    ground: "nothing",
    holds: ({ excel }) =>
      isRefused(
        () =>
          excel.run(async (context) => {
            context.workbook.worksheets.load("items/name");
            await context.sync();
          }),
        "InvalidOperationInCellEditMode",
      ),
  },
  ...(["chart-sheet-in-front", "other-workbook-in-front"] as const).map((trait): TraitCheck => ({
    trait,
    ground: "nothing",
    holds: ({ context }) =>
      isRefused(async () => {
        context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
      }),
  })),
  {
    trait: "print-set-up-fails",
    ground: "sheet",
    holds: (ground) => isRefused(setting(ground, "A1", (_, { pageLayout }) => void (pageLayout.orientation = "Landscape"))),
  },
  {
    trait: "freezing-fails",
    ground: "sheet",
    holds: (ground) => isRefused(setting(ground, "A1", (_, { freezePanes }) => freezePanes.freezeRows(1))),
  },
  {
    trait: "validation-fails",
    ground: "sheet",
    holds: (ground) => isRefused(setting(ground, "A1", ({ dataValidation }) => void (dataValidation.rule = DECIMAL))),
  },
  {
    trait: "validation-over-another",
    ground: "sheet",
    async holds(ground) {
      await setting(ground, "A1", ({ dataValidation }) => void (dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }))();
      return isRefused(setting(ground, "A1", ({ dataValidation }) => void (dataValidation.rule = DECIMAL)));
    },
  },
  {
    trait: "custom-xml-lost",
    ground: "nothing",
    async before(context) {
      context.workbook.customXmlParts.add(`<check xmlns="${CHECK_NAMESPACE}"/>`);
      await context.sync();
    },
    async holds({ context }) {
      const count = context.workbook.customXmlParts.getByNamespace(CHECK_NAMESPACE).getCount();
      await context.sync();
      return count.value === 0;
    },
  },
  {
    trait: "more-texts-are-numbers",
    ground: "sheet",
    async holds(ground) {
      await setting(ground, "A1", (range) => void (range.values = [["\uFF19\uFF15"]]))();
      return sameList(await valuesOf(ground, "A1"), [[95]]);
    },
  },
];

/**
 * Runs one check and leaves the workbook as it was, but for the list of what can be undone.
 * @param tableName a table that may be written to where none can be added (the embedded workbook adds none)
 */
export async function runTraitCheck(excel: typeof Excel, check: TraitCheck, tableName?: string): Promise<Observation> {
  try {
    return {
      seen: await excel.run((context) =>
        check.ground === "nothing" ? onNothing(excel, context, check) : onOwnSheet(excel, context, check, tableName),
      ),
    };
  } catch (thrown) {
    return { cannotTell: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function onNothing(excel: typeof Excel, context: Excel.RequestContext, check: TraitCheck): Promise<boolean> {
  const sheet = context.workbook.worksheets.getFirst();
  return check.holds({ excel, context, sheet, table: () => context.workbook.tables.getItemAt(0) });
}

async function onOwnSheet(
  excel: typeof Excel,
  context: Excel.RequestContext,
  check: TraitCheck,
  tableName: string | undefined,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.add();
  sheet.load("id");
  await context.sync();
  const table = () => (tableName === undefined ? sheet.tables.add("F1:G4", true) : context.workbook.tables.getItem(tableName));
  try {
    return await check.holds({ excel, context, sheet, table });
  } finally {
    // A refused request leaves its context unusable for what it holds; the sheet goes in a run of its own.
    await excel.run({ delayForCellEdit: true }, async (fresh) => {
      fresh.workbook.worksheets.getItem(sheet.id).delete();
      await fresh.sync();
    });
  }
}
