import { show } from "../../../reading";
import { bad, good, shareList } from "../../specimens";
import { tableCheck } from "../../kit/rule";
import { numberColumns, type NumberColumn } from "../../kit/lines";
import { shareHeader } from "../../../scoring";
import { a1, judgeShare, percentAt, place, quantityAt, type SheetView } from "../../kit/sheet";
import { ARITHMETIC, INTERVALS } from "../../lexicon/sources";
import type { FindingDraft } from "../../types";
import { RATE_HEADER } from "../../lexicon/labels";
import type { CellRef } from "../../../workbook";

/** A column of amounts, and the cell of its total. */
interface Whole {
  readonly col: number;
  readonly total: CellRef;
}

/** The amounts that a share column divides: the nearest number column on its left with a total. */
function wholeOf(columns: readonly NumberColumn[], share: NumberColumn): Whole | null {
  const left = columns.flatMap(({ col, total, header }) =>
    col < share.col && total && shareHeader(header) === null && !RATE_HEADER.test(header) ? [{ col, total: total.cell }] : [],
  );
  return left[left.length - 1] ?? null;
}

function judged(sheet: SheetView, share: NumberColumn, { col, total }: Whole): FindingDraft[] {
  return share.rows.flatMap(({ cell }) => {
    const claimed = percentAt(sheet, cell, share.header);
    const amount = { row: cell.row, col };
    const [part, whole] = [quantityAt(sheet, amount), quantityAt(sheet, total)];
    if (!claimed || !part || !whole) return [];
    const result = judgeShare(claimed, part, whole);
    if (!result || result.verdict === "same" || result.verdict === "rounding") return [];
    const cut = result.verdict === "truncated";
    return [
      {
        cell: place(sheet, cell),
        cells: [place(sheet, amount), place(sheet, total)],
        severity: cut ? "warning" : "error",
        advice: `金额没有错的，把 ${a1(cell)} 改为 ${result.plain.toFixed(claimed.decimals)}%，或改用公式；填错的，改 ${a1(amount)} 或 ${a1(total)}。`,
        message:
          `${a1(cell)} 占比 ${show(claimed.value)}% ${cut ? "是截去尾数得来的，四舍五入应为" : "不符，应为"}` +
          ` ${result.plain.toFixed(claimed.decimals)}%（${show(part.value)}÷${show(whole.value)}）。`,
        expected: result.plain.div(100).toDecimalPlaces(4).toNumber(),
        actual: claimed.value.div(100).toNumber(),
      },
    ];
  });
}

export const check = tableCheck(
  {
    id: "share-differs",
    names: [],
    covers: ["NUM-02", "NUM-03"],
    severity: "error",
    source: `${ARITHMETIC}；${INTERVALS}`,
    sureness: "T",
    contradiction: true,
    title: "占比与金额不符",
    why: "占比 = 本行金额 ÷ 合计；按印出的位数有取值范围，任何未修约的金额都算不出的才判为不符。",
    advice: "改为公式，或核对金额。",
    good: good("50÷1000 = 5.00%", shareList()),
    bad: bad("50÷1000 写成 4.80%", shareList({ D5: "4.80%" }), "D5"),
  },
  (table, sheet) => {
    const columns = numberColumns(sheet, table);
    return columns.flatMap((share) => {
      const kind = shareHeader(share.header);
      const amounts = kind ? wholeOf(columns, share) : null;
      const drafts = amounts ? judged(sheet, share, amounts) : [];
      if (drafts.length * 2 <= share.rows.length) return drafts;
      // Where most shares do not fit, they may be shares of something else; where the header names it, they are.
      return kind === "of-total" ? drafts.map((draft) => ({ ...draft, severity: "warning" as const })) : [];
    });
  },
);
