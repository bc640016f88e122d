import { strToU8, Zip, ZipDeflate, zipSync, type Zippable } from "fflate";

/** Small workbooks with the traits that files of other projects were found to have; results of formulas are Excel's. */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Book {
  /** Rows of each sheet as XML, or the rest of the sheet behind its rows with them. */
  readonly sheets: Readonly<Record<string, string | { readonly rows: string; readonly behind: string; readonly rels?: string }>>;
  /** Inside of <workbook>, behind the sheets. */
  readonly names?: string;
  readonly properties?: string;
  readonly strings?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: string;
  /** Further sheets: name, kind of relation, target. */
  readonly others?: readonly (readonly [name: string, kind: string, target: string])[];
  readonly packageRels?: string;
}

const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (list: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;

/** The parts of a book. */
function partsOf({
  sheets,
  names = "",
  properties = "",
  strings,
  parts = {},
  types = "",
  others = [],
  packageRels = "",
}: Book): Record<string, string> {
  const list = Object.entries(sheets);
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${list.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}${strings ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>` : ""}${types}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml") + packageRels),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${[...list.map(([name]) => name), ...others.map(([name]) => name)].map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      list.map((_, i) => relationship(`rId${i + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`)).join("") +
        others.map(([, kind, target], i) => relationship(`rId${list.length + i + 1}`, `${OFFICE}/${kind}`, target)).join("") +
        (strings ? relationship("rIdS", `${OFFICE}/sharedStrings`, "sharedStrings.xml") : ""),
    ),
    ...(strings
      ? {
          "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
        }
      : {}),
    ...parts,
  };
  list.forEach(([, sheet], i) => {
    const { rows, behind, rels } = typeof sheet === "string" ? { rows: sheet, behind: "", rels: undefined } : sheet;
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
    if (rels) files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(rels);
  });
  return files;
}

const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])) as Zippable,
    { level: 6, mtime: new Date(1980, 0, 1) },
  );

/** A zip with folders and equal names, as it is listed. */
function listed(entries: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void chunks.push(chunk));
  for (const [name, text] of entries) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

type Content = string | number | boolean | readonly [formula: string, result: string | number | boolean] | null;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function cell(address: string, content: Content, attributes = ""): string {
  if (content === null) return "";
  const [formula, value] = Array.isArray(content)
    ? (content as readonly [string, string | number | boolean])
    : [null, content as string | number | boolean];
  const f = formula === null ? "" : `<f${attributes}>${escaped(formula)}</f>`;
  if (typeof value === "number") return `<c r="${address}">${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b">${f}<v>${Number(value)}</v></c>`;
  if (/^#[A-Z]/.test(value)) return `<c r="${address}" t="e">${f}<v>${value}</v></c>`;
  return formula === null
    ? `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    : `<c r="${address}" t="str">${f}<v>${escaped(value)}</v></c>`;
}

/** Rows from A1 on. */
const grid = (rows: readonly (readonly Content[])[], attributes: (row: number) => string = () => ""): string =>
  rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}"${attributes(r + 1)}>${cells.map((content, c) => cell(`${String.fromCharCode(65 + c)}${r + 1}`, content)).join("")}</row>`,
    )
    .join("");

const FILTERED = grid(
  [
    ["项目", "金额"],
    ["甲", 1],
    ["乙", 2],
    ["丙", 3],
    [null, ["SUBTOTAL(9,B2:B4)", 4], ["SUBTOTAL(109,B2:B4)", 4], ["SUM(B2:B4)", 6]],
  ],
  (row) => (row === 3 ? ' hidden="1"' : ""),
);
const TABLE_PART = `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="预算_x000a_数"/><tableColumn id="2" name="执行数"/><tableColumn id="3" name="执行率"><calculatedColumnFormula>表1[[#This Row],[执行数]]/表1[[#This Row],[预算&#10;数]]</calculatedColumnFormula></tableColumn></tableColumns></table>`;
const BROKEN = "预算\r\n数";

const BOOKS: Readonly<Record<string, () => Uint8Array>> = {
  "months-by-indirect.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          汇总: grid([
            [
              "甲",
              ['SUMPRODUCT(SUMIF(INDIRECT({"1月","2月"}&"!A:A"),A1,INDIRECT({"1月","2月"}&"!B:B")))', 30],
              ['SUMIF(INDIRECT("1月!A:A"),A1,INDIRECT("1月!B:B"))', 10],
            ],
          ]),
          "1月": grid([["甲", 10]]),
          "2月": grid([["甲", 20]]),
        },
      }),
    ),
  "seen-rows.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: {
            rows: FILTERED,
            behind:
              '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="甲"/><filter val="丙"/></filters></filterColumn></autoFilter>',
          },
        },
      }),
    ),
  "seen-by-offset.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: grid([
            ["甲", 1, ['SUMPRODUCT(SUBTOTAL(3,OFFSET(A1,ROW(A1:A4)-ROW(A1),0))*(A1:A4="甲"))', 2]],
            ["乙", 2, ['AGGREGATE(14,6,B1:B4/(A1:A4="甲"),1)', 3]],
            ["甲", 3, ["SUM(OFFSET(B1:B3,0,0,,1))", 6]],
            ["丙", 4, ["AGGREGATE(19,6,B1:B4,1)", 1.75]],
          ]),
        },
      }),
    ),
  "relative-names.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: grid([
            [1, 10, ["SUM(左列)", 60]],
            [2, 20],
            [3, 30, ["左格*2", 60]],
          ]),
        },
        names:
          '<definedNames><definedName name="左列">表!XFD$1:XFD$3</definedName><definedName name="左格">表!XFD1</definedName></definedNames>',
      }),
    ),
  "table-line-breaks.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: {
            rows: grid([
              ["预算\n数", "执行数", "执行率", [`SUM(表1[${BROKEN}])`, 30]],
              [10, 5, ["表1[[#This Row],[执行数]]/表1[[#This Row],[预算\n数]]", 0.5]],
              [20, 20, ["表1[[#This Row],[执行数]]/表1[[#This Row],[预算\n数]]", 1]],
            ]),
            behind: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
            rels: relationship("rId1", `${OFFICE}/table`, "../tables/table1.xml"),
          },
        },
        parts: { "xl/tables/table1.xml": TABLE_PART },
        types: `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/>`,
      }),
    ),
  "macro-sheet-shares-texts.xlsx": () =>
    packed(
      partsOf({
        sheets: { 表: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` },
        strings: ["项目", "金额", "宏表独有"],
        others: [["宏", "xlMacrosheet", "macrosheets/sheet1.xml"]],
        parts: {
          "xl/macrosheets/sheet1.xml": `${HEAD}<xm:macrosheet xmlns="${MAIN}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row></sheetData></xm:macrosheet>`,
        },
        types: '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>',
      }),
    ),
  "shared-and-array-formulas.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A3*2)</f><v>12</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><f t="array" ref="C2:C3">A2:A3*3</f><v>6</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3"><v>9</v></c></row>',
        },
      }),
    ),
  "dates-1904.xlsx": () =>
    packed(
      partsOf({
        properties: '<workbookPr date1904="1"/>',
        sheets: { 表: grid([[3.14159, ['TEXT(A1,"[h]")', "75"], ['TEXT(A1,"yyyy-mm-dd")', "1904-01-04"], ["YEAR(A1)", 1904]]]) },
      }),
    ),
  "folders.xlsx": () => {
    const parts = Object.entries(partsOf({ sheets: { 表: grid([["甲", 1, ["B1*2", 2]]]) } }));
    return listed([["xl/", ""], ...parts.slice(0, 2), ["docProps/", ""], ...parts.slice(2)]);
  },
  "signed.xlsx": () =>
    packed(
      partsOf({
        sheets: { 表: grid([["甲", 1]]) },
        packageRels: relationship("rIdS", `${PACKAGE}/relationships/digital-signature/origin`, "_xmlsignatures/origin.sigs"),
        parts: { "_xmlsignatures/origin.sigs": "" },
      }),
    ),
  "clock.xlsx": () =>
    packed(
      partsOf({
        sheets: {
          表: grid([
            [
              ["TODAY()", 40000],
              ["YEAR(A1)", 2009],
              ["A1-A2", 1],
            ],
            [39999],
          ]),
        },
      }),
    ),
  "damaged-gbk.xlsx": () =>
    packed({
      ...partsOf({ sheets: { 表: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }, strings: ["@"] }),
      "xl/sharedStrings.xml": new Uint8Array(
        Buffer.from(`${HEAD}<sst xmlns="${MAIN}"><si><t>\u00bc\u00a8\u00d0\u00a7</t></si></sst>`, "latin1"),
      ),
    }),
  "damaged-sheet-gone.xlsx": () => {
    const parts = partsOf({ sheets: { 表: grid([["甲"]]), 明细: grid([["乙"]]) } });
    return packed(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "xl/worksheets/sheet2.xml")));
  },
  "damaged-ampersand.xlsx": () => packed(partsOf({ sheets: { 表: '<row r="1"><c r="A1" t="str"><f>"a"&"b"</f><v>a & b</v></c></row>' } })),
  "damaged-two-parts.xlsx": () => {
    const parts = Object.entries(partsOf({ sheets: { 表: grid([["甲", 1]]) } }));
    return listed([...parts, ["XL/worksheets/Sheet1.xml", "<worksheet/>"]]);
  },
};

/** Every book by its file name; the same bytes each time. */
export function traitBooks(): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(BOOKS).map(([name, make]) => [name, make()]));
}
