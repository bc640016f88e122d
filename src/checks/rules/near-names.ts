import { bad, good, projectList } from "../lexicon/examples";
import { workbookCheck } from "../lib/define";
import { nameCell, sheetLines } from "../lib/lines";
import { PUBLISHED } from "../lexicon/sources";
import { toSheetA1, type SheetCellRef } from "../../workbook";

interface Named { readonly name: string; readonly cell: SheetCellRef }

/** Numbers and place words tell projects apart on purpose. */
const TELLING = /[\d一二三四五六七八九十东西南北上下大小新老前后省市县预决收支增减内外男女甲乙丙丁]/;

/** The name with one character left open, for every character that does not tell projects apart. */
function openings(name: string): string[] {
  return [...name].flatMap((char, i) => (TELLING.test(char) ? [] : [`${name.slice(0, i)}*${name.slice(i + 1)}`]));
}

const SHORTEST = 5;

export const check = workbookCheck({
  id: "REV-29", covers: [], severity: "info", source: PUBLISHED, sureness: "X",
  title: "两处名称只差一个字",
  why: "同一项目在两处的写法不同（如“北沱河”“北坨河”），汇总和查找时会当作两个。",
  advice: "统一名称；确是两个项目的不用改。",
  good: good("名称各不相同", projectList()),
  bad: bad("“沱河”写成“坨河”", projectList({ B4: "北沱河治理经费", B6: "北坨河治理经费" }), "B6"),
}, (sheets) => {
  const names: Named[] = sheets.flatMap((sheet) => sheetLines(sheet, "item").filter((line) => line.name !== "").map((line) => ({ name: line.name, cell: nameCell(line) })));
  const seen = new Set<string>();
  const open = new Map<string, Named>();
  return names.flatMap((later) => {
    if (seen.has(later.name) || later.name.length < SHORTEST) return [];
    seen.add(later.name);
    const keys = openings(later.name);
    const first = keys.map((key) => open.get(key)).find((named) => named !== undefined);
    keys.forEach((key) => open.set(key, open.get(key) ?? later));
    if (!first) return [];
    return [{ cell: later.cell, cells: [first.cell], message: `${toSheetA1(later.cell.sheet, later.cell)} 的“${later.name}”与 ${toSheetA1(first.cell.sheet, first.cell)} 的“${first.name}”只差一个字。`, expected: first.name, actual: later.name }];
  });
});
