import { itemAt, cellKeyOf, parseRect, type SheetCellRef } from "../../workbook";
import { useEffect, useRef } from "react";
import type { AppState } from "../../actions";
import type { Finding } from "../../checks";
import { useApp } from "./use-app";

/** A click selects a cell or a merged area; what is larger was dragged, to copy it or to look at it. */
const MOST_CLICKED = 100;

/**
 * The findings that stand in the cell that was clicked. Excel tells a click on a merged cell as the whole area ("F22:G24"), while a finding
 * names one cell of it: the area's first, or the only one in the area that has findings.
 */
export function findingsAt(findings: readonly Finding[], selected: NonNullable<AppState["selected"]>): Finding[] {
  const rect = parseRect(selected.address);
  if (!rect || (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) > MOST_CLICKED) return [];
  const isInside = ({ sheet, row, col }: SheetCellRef) =>
    sheet === selected.sheet && row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right;
  const inside = findings.filter(({ places }) => places.some(isInside));
  const first = inside.filter(({ places }) => places.some((cell) => isInside(cell) && cell.row === rect.top && cell.col === rect.left));
  if (first.length > 0) return first;
  return new Set(inside.flatMap(({ places }) => places.filter(isInside)).map(cellKeyOf)).size === 1 ? inside : [];
}

/** When a person clicks a cell in the sheet that a listed finding is about, that finding is shown; the focus stays in the sheet. */
export function useFollowSelection(shown: readonly Finding[], current: string | null, open: (finding: Finding) => void): void {
  const { selected } = useApp();
  const latest = useRef({ shown, current, open });
  latest.current = { shown, current, open };
  const seen = useRef(selected);
  useEffect(() => {
    if (!selected || selected === seen.current) return;
    seen.current = selected;
    const { shown: list, current: key, open: show } = latest.current;
    const here = findingsAt(list, selected);
    if (here.length > 0 && here.every((finding) => finding.key !== key)) show(itemAt(here, 0));
  }, [selected]);
}
