import { useEffect, useRef } from "react";
import type { Finding } from "../../checks";
import { toA1 } from "../../workbook";
import { useApp } from "./use-app";

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
    const here = list.filter(({ cell }) => cell.sheet === selected.sheet && toA1(cell) === selected.address);
    if (here.length > 0 && here.every((finding) => finding.key !== key)) show(here[0]!);
  }, [selected]);
}
