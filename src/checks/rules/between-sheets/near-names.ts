import { valueOf, toSheetA1, type SheetCellRef } from "../../../workbook";
import { bad, good, projectList } from "../../specimens";
import { PUBLISHED } from "../../lexicon/sources";
import { workbookCheck } from "../../kit/rule";
import { nameCell, sheetLines } from "../../kit/lines";
import { TELLING_SIGN } from "../../lexicon/names";

interface Named {
  readonly name: string;
  readonly cell: SheetCellRef;
}

const SHORTEST = 5;

/** The name with one character left open, for every character that does not tell projects apart. */
function openings(name: string): string[] {
  return [...name].flatMap((char, i) => (TELLING_SIGN.test(char) ? [] : [`${name.slice(0, i)}*${name.slice(i + 1)}`]));
}

export const check = workbookCheck(
  {
    id: "near-names",
    names: ["REV-29"],
    covers: [],
    severity: "info",
    source: PUBLISHED,
    sureness: "X",
    title: "两张表里的名称只差一个字",
    why: "同一项目在两张表的写法不同（如“北沱河”“北坨河”），汇总和查找时会当作两个。",
    advice: "统一名称；确是两个项目的不用改。",
    good: { ...good("两张表写法一致", projectList()), more: [{ sheet: "执行表", rows: projectList() }] },
    bad: {
      ...bad("“沱河”写成“坨河”", projectList({ B4: "北沱河治理经费" }), "'执行表'!B4"),
      more: [{ sheet: "执行表", rows: projectList({ B4: "北坨河治理经费" }) }],
    },
  },
  (sheets) => {
    const names: Named[] = sheets.flatMap((sheet) =>
      sheetLines(sheet, "item")
        .filter((line) => line.name.length >= SHORTEST)
        .map((line) => ({ name: line.name, cell: nameCell(line) })),
    );
    const sheetsOf = new Map<string, Set<string>>();
    for (const { name, cell } of names) sheetsOf.set(name, (sheetsOf.get(name) ?? new Set()).add(cell.sheet));
    const open = new Map<string, Named>();
    // A name that stands on both sheets is spelled alike there; only one that one sheet has and the other has not can be a slip.
    return names
      .filter(({ name }) => valueOf(sheetsOf, name).size === 1)
      .flatMap((later) => {
        const keys = openings(later.name);
        const first = keys
          .map((key) => open.get(key))
          .find((named) => named !== undefined && named.cell.sheet !== later.cell.sheet && named.name !== later.name);
        keys.forEach((key) => open.set(key, open.get(key) ?? later));
        if (!first) return [];
        return [
          {
            cell: later.cell,
            cells: [first.cell],
            advice: `核对 ${toSheetA1(later.cell.sheet, later.cell)} 和 ${toSheetA1(first.cell.sheet, first.cell)}：写错的一处改过来；确是两个项目的不用改。`,
            message: `${toSheetA1(later.cell.sheet, later.cell)} 的“${later.name}”与 ${toSheetA1(first.cell.sheet, first.cell)} 的“${first.name}”只差一个字。`,
            expected: first.name,
            actual: later.name,
          },
        ];
      });
  },
);
