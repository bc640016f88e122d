import { useEffect, useRef } from "react";
import type { AppState } from "../../actions";
import type { Finding } from "../../checks";
import { parseRect } from "../../workbook";
import { useApp } from "./use-app";

/** A click selects a cell or a merged area; what is larger was dragged, to copy it or to look at it. */
const MOST_CLICKED = 100;

/**
 * The findings of the cell that was clicked. Excel tells a click on a merged cell as the whole area ("F22:G24"), while a finding names one
 * cell of it: the area's first, or the only one in the area that has findings.
 */
export function findingsAt(findings: readonly Finding[], selected: NonNullable<AppState["selected"]>): Finding[] {
  const rect = parseRect(selected.address);
  if (!rect || (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) > MOST_CLICKED) return [];
  const inside = findings.filter(({ cell }) => cell.sheet === selected.sheet && cell.row >= rect.top && cell.row <= rect.bottom && cell.col >= rect.left && cell.col <= rect.right);
  const first = inside.filter(({ cell }) => cell.row === rect.top && cell.col === rect.left);
  if (first.length > 0) return first;
  return inside.every(({ cell }) => cell.row === inside[0]!.cell.row && cell.col === inside[0]!.cell.col) ? inside : [];
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
    if (here.length > 0 && here.every((finding) => finding.key !== key)) show(here[0]!);
  }, [selected]);
}
