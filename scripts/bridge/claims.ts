import type { Check, Ground, Source } from "./ground";

// What Microsoft's documentation says and the add-in relies on. What Excel does besides stands in src/embedded/traits.lexicon.ts.

const docs = (name: string, path: string): Source => ({ name, url: `https://learn.microsoft.com/${path}` });
const BLANK_NULL = docs("Blank and null values in Excel add-ins", "office/dev/add-ins/excel/excel-add-ins-blank-null-values");
const RANGE = docs("Excel.Range", "javascript/api/excel/excel.range");
const NULL_OBJECTS = docs(
  "*OrNullObject methods and properties",
  "office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties",
);
const ERRORS = docs(
  "Error handling with the application-specific JavaScript APIs",
  "office/dev/add-ins/testing/application-specific-api-error-handling",
);
const LIMITS: Source = {
  name: "Excel specifications and limits",
  url: "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
};
const ROUND: Source = { name: "ROUND", url: "http://office.microsoft.com/en-us/excel-help/round-HP005209239.aspx" };

/** Longest text of a cell. */
const LONGEST_TEXT = 32_767;

type Cells = unknown[][];

/** Writes formulas or values into a range that begins at A1, and gives what the range says then. */
function written(
  { on }: Ground,
  property: "values" | "formulas",
  cells: Cells,
  format?: Cells,
): Promise<{ readonly values: Cells; readonly formulas: Cells; readonly text: Cells; readonly numberFormat: Cells }> {
  return on(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
    if (format) range.numberFormat = format;
    range[property] = cells;
    range.load("values,formulas,text,numberFormat");
    await context.sync();
    return {
      values: range.values as Cells,
      formulas: range.formulas as Cells,
      text: range.text as Cells,
      numberFormat: range.numberFormat as Cells,
    };
  });
}

/** The code of the error that a run ends with, null when it ends well. */
async function codeOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (thrown) {
    return String((thrown as { readonly code?: unknown }).code);
  }
}

/** The claims, each with its source. */
export const CLAIMS: readonly Check[] = [
  {
    id: "blank-is-empty-text",
    told: "空白格的 values、formulas、text 都读成空文字。",
    sources: [BLANK_NULL],
    async run(ground) {
      const { values, formulas, text } = await written(ground, "values", [["", 1]]);
      ground.same("values, formulas, text", [values, formulas, text], [[["", 1]], [["", 1]], [["", "1"]]]);
    },
  },
  {
    id: "null-leaves-cells",
    told: "写二维数组时，null 的格不动；空文字清空这一格。",
    sources: [BLANK_NULL],
    async run(ground) {
      await written(ground, "values", [[1, 2, 3]]);
      ground.same("values", (await written(ground, "values", [[null, "", 9]])).values, [[1, "", 9]]);
      ground.same("formats", (await written(ground, "values", [[null, null, null]], [[null, "0.00", null]])).numberFormat, [
        ["General", "0.00", "General"],
      ]);
    },
  },
  {
    id: "mixed-is-null",
    told: "一块里各格的样子不同时，这一项读成 null。",
    sources: [BLANK_NULL],
    async run({ on, same }) {
      const bold = await on(async (sheet, context) => {
        sheet.getRange("A1").format.font.bold = true;
        const { font } = sheet.getRange("A1:B1").format;
        font.load("bold");
        await context.sync();
        return font.bold;
      });
      same("font.bold", bold, null);
    },
  },
  {
    id: "errors-are-texts",
    told: "出错的格读成出错文字。",
    sources: [RANGE],
    async run(ground) {
      ground.same("values", (await written(ground, "formulas", [["=1/0", "=NA()", '="a"+1']])).values, [["#DIV/0!", "#N/A", "#VALUE!"]]);
    },
  },
  {
    id: "equal-sign-is-formula",
    told: "写进 values 的文字以等号开头时，当作公式；前面有撇号时是文字。",
    sources: [RANGE],
    async run(ground) {
      const { values, formulas } = await written(ground, "values", [["=1+1", "'=1+1", "'001"]]);
      ground.same("values", values, [[2, "=1+1", "001"]]);
      ground.same("formula", formulas[0]![0], "=1+1");
    },
  },
  {
    id: "iso-date-is-date",
    told: "写进 values 的 YYYY-MM-DD 存成日期（序列号）。",
    sources: [RANGE],
    run: async (ground) => ground.same("values", (await written(ground, "values", [["2025-08-19"]])).values, [[45_888]]),
  },
  {
    id: "formats-in-english",
    told: "numberFormat 用英文代码，text 按它显示。",
    sources: [RANGE],
    async run(ground) {
      const { text, values } = await written(ground, "values", [[45_888, 0.935, 1234.5]], [["yyyy-mm-dd", "0.00%", "#,##0.00"]]);
      ground.same("text", text, [["2025-08-19", "93.50%", "1,234.50"]]);
      ground.same("values", values, [[45_888, 0.935, 1234.5]]);
    },
  },
  {
    id: "used-range",
    told: "getUsedRangeOrNullObject(true) 只算有值的格；只有格式的表，true 时是空对象，false 时不是。",
    sources: [docs("Excel.Worksheet", "javascript/api/excel/excel.worksheet"), NULL_OBJECTS],
    async run({ on, same }) {
      const used = () =>
        on(async (sheet, context) => {
          const ranges = [true, false].map((valuesOnly) => sheet.getUsedRangeOrNullObject(valuesOnly));
          for (const range of ranges) range.load("rowCount");
          await context.sync();
          return ranges.map((range) => range.isNullObject);
        });
      same("blank sheet", await used(), [true, true]);
      await on((sheet) => void (sheet.getRange("C3").format.fill.color = "#FFC7CE"));
      same("only formatted", await used(), [true, false]);
    },
  },
  {
    id: "missing-is-null-object",
    told: "没有的工作表：getItemOrNullObject 得到空对象，getItem 是 ItemNotFound。",
    sources: [NULL_OBJECTS, ERRORS],
    async run({ excel, on, same }) {
      same(
        "isNullObject",
        await on(async (_, context) => {
          const none = context.workbook.worksheets.getItemOrNullObject("没有这张");
          none.load("name");
          await context.sync();
          return none.isNullObject;
        }),
        true,
      );
      same(
        "getItem",
        await codeOf(() =>
          excel.run(async (context) => {
            context.workbook.worksheets.getItem("没有这张").load("name");
            await context.sync();
          }),
        ),
        "ItemNotFound",
      );
    },
  },
  {
    id: "taken-name",
    told: "新工作表取已有的名字是 ItemAlreadyExists；名字超过 31 个字是 InvalidArgument。",
    sources: [ERRORS, docs("Worksheet.name", "javascript/api/excel/excel.worksheet#excel-excel-worksheet-name-member")],
    async run({ excel, sheet, same }) {
      const adding = (name: string) =>
        codeOf(() =>
          excel.run(async (context) => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
        );
      same("taken", await adding(sheet), "ItemAlreadyExists");
      same("too long", await adding("长".repeat(32)), "InvalidArgument");
    },
  },
  {
    id: "longest-text",
    told: "一格最多 32767 个字。",
    sources: [LIMITS],
    run: async (ground) =>
      ground.same("length", String((await written(ground, "values", [["字".repeat(LONGEST_TEXT)]])).values[0]![0]).length, LONGEST_TEXT),
  },
  {
    id: "wrong-shape",
    told: "写入的二维数组与区域大小不同是 InvalidArgument。",
    sources: [ERRORS],
    run: async ({ on, same }) =>
      same("code", await codeOf(() => on((sheet) => void (sheet.getRange("A1:B2").values = [[1, 2, 3]]))), "InvalidArgument"),
  },
  {
    id: "round",
    told: "ROUND 逢五进一：2.15 取一位是 2.2，1.475 取两位是 1.48。",
    sources: [ROUND],
    run: async (ground) =>
      ground.same(
        "values",
        (await written(ground, "formulas", [["=ROUND(2.15,1)", "=ROUND(2.149,1)", "=ROUND(1.475,2)", "=ROUND(21.5,-1)"]])).values,
        [[2.2, 2.1, 1.48, 20]],
      ),
  },
  {
    id: "custom-xml",
    told: "自定义 XML 部件按命名空间找得到，改写后读回同样的文字，删去就没有了。",
    sources: [docs("Excel.CustomXmlPart", "javascript/api/excel/excel.customxmlpart")],
    async run({ on, same }) {
      const NAMESPACE = "urn:jixiao-ziping:bridge";
      const found = () =>
        on(async (_, context) => {
          const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
          parts.load("items/id");
          await context.sync();
          const texts = parts.items.map((part) => part.getXml());
          await context.sync();
          return texts.map((text) => />([^<]*)<\/state>/.exec(text.value)?.[1] ?? null);
        });
      await on((_, context) => void context.workbook.customXmlParts.add(`<state xmlns="${NAMESPACE}">甲</state>`));
      same("added", await found(), ["甲"]);
      const each = (change: (part: Excel.CustomXmlPart) => void) =>
        on(async (_, context) => {
          const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
          parts.load("items/id");
          await context.sync();
          for (const { id } of parts.items) change(context.workbook.customXmlParts.getItem(id));
        });
      await each((part) => part.setXml(`<state xmlns="${NAMESPACE}">乙</state>`));
      same("changed", await found(), ["乙"]);
      await each((part) => part.delete());
      same("deleted", await found(), []);
    },
  },
  {
    id: "merged",
    told: "合并后，值在左上角，其余格是空的；getMergedAreasOrNullObject 给出整块。",
    sources: [
      docs("Range.merge", "javascript/api/excel/excel.range#excel-excel-range-merge-member(1)"),
      docs("Range.getMergedAreasOrNullObject", "javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)"),
    ],
    async run(ground) {
      await written(ground, "values", [["甲"]]);
      const [values, address] = await ground.on(async (sheet, context) => {
        sheet.getRange("A1:B2").merge();
        const range = sheet.getRange("A1:B2");
        range.load("values");
        const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        return [range.values as Cells, merged.isNullObject ? null : merged.address.split("!").pop()];
      });
      ground.same("values", values, [
        ["甲", ""],
        ["", ""],
      ]);
      ground.same("area", address, "A1:B2");
    },
  },
  {
    id: "events-off",
    told: "enableEvents 关掉时，自己的写入不触发 onChanged；开着时触发，带地址。",
    sources: [
      docs("Excel.Runtime", "javascript/api/excel/excel.runtime"),
      docs("Work with Events", "office/dev/add-ins/excel/excel-add-ins-events"),
    ],
    async run({ excel, on, same }) {
      const heard: string[] = [];
      const registration = await on((own) => own.onChanged.add((event) => Promise.resolve(void heard.push(event.address))));
      await on((own, context) => {
        context.runtime.enableEvents = false;
        own.getRange("A1").values = [[1]];
        context.runtime.enableEvents = true;
      });
      await on((own) => void (own.getRange("B2").values = [[2]]));
      for (let waits = 0; waits < 40 && heard.length === 0; waits += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      await excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
      same("addresses", heard, ["B2"]);
    },
  },
];
