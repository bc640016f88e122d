import { partsOf, withParts } from "./packages";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The file with a table (表格, ListObject) over cells of its first sheet; the header cells must hold the names of the columns. */
export function withTable(bytes: Uint8Array, ref: string, name: string, columns: readonly string[]): Uint8Array {
  const sheet = [...partsOf(bytes).keys()].find((part) => /^xl\/worksheets\/sheet1\.xml$/.test(part))!;
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  const relation = `<Relationship Id="rId88" Type="${REL}/table" Target="/xl/tables/table88.xml"/>`;
  return withParts(bytes, {
    "xl/tables/table88.xml": `${HEAD}<table xmlns="${MAIN}" id="88" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.map((column, i) => `<tableColumn id="${i + 1}" name="${column}"/>`).join("")}</tableColumns></table>`,
    [rels]: partsOf(bytes).has(rels)
      ? (text) => text.replace("</Relationships>", `${relation}</Relationships>`)
      : `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    "[Content_Types].xml": (text) =>
      text.replace(
        "</Types>",
        '<Override PartName="/xl/tables/table88.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
    [sheet]: (text) =>
      text.replace(
        /<\/(\w+:)?worksheet>\s*$/,
        (end) => `<tableParts xmlns:r88="${REL}" count="1"><tablePart r88:id="rId88"/></tableParts>${end}`,
      ),
  });
}
