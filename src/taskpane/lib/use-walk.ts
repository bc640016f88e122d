import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import type { AppState } from "../../actions";
import type { Finding } from "../../checks";
import { cellKeyOf, itemAt, parseRect, type SheetCellRef } from "../../workbook";
import { useKept } from "./pane-context";
import { useApp, useController } from "./use-app";
import { useRun } from "./use-run";

/** Frames that a long list may take to come to a row. */
const REVEAL_FRAMES = 10;

/** A click selects a cell or a merged area; what is larger was dragged, to copy it or to look at it. */
const MOST_CLICKED = 100;

interface Walk {
  readonly current: string | null;
  readonly show: (finding: Finding | undefined) => void;
  readonly toggle: (finding: Finding) => void;
  readonly close: () => void;
  readonly step: (by: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Brings a finding's row into sight, and the focus to its button if asked: a row of a long list is drawn only once it comes in sight. */
function reveal(list: RefObject<HTMLElement | null>, key: string, focus: boolean, tries = REVEAL_FRAMES): void {
  requestAnimationFrame(() => {
    const button = [...(list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].find((one) => one.dataset["key"] === key);
    if (!button && tries > 0) return reveal(list, key, focus, tries - 1);
    if (focus) button?.focus({ preventScroll: true });
    button?.closest("li")?.scrollIntoView({ block: "nearest" });
  });
}

/** Carries out the move of a key that was pressed on a finding's button. */
function byKey(event: KeyboardEvent, moves: Readonly<Record<string, () => void>>): void {
  if ((event.target as HTMLElement).dataset["key"] === undefined) return;
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}

/** Which finding is open, and the ways to the next one: buttons, arrow keys, a click in the sheet. */
export function useWalk(shown: readonly Finding[], list: RefObject<HTMLDivElement | null>): Walk {
  const controller = useController();
  const run = useRun();
  const [current, setCurrent] = useKept<string | null>("findings.current", () => null);
  const show = (finding: Finding | undefined) => {
    if (!finding) return;
    setCurrent(finding.key);
    run(() => controller.select(finding.cell));
    // The finding's button takes the focus, so that the next arrow key goes on from there.
    reveal(list, finding.key, true);
  };
  const step = (by: number) => {
    const at = shown.findIndex((finding) => finding.key === current);
    show(shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by))]);
  };
  const moves = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => show(shown[0]),
    End: () => show(shown[shown.length - 1]),
  };
  useFollowSelection(shown, current, (finding) => {
    setCurrent(finding.key);
    reveal(list, finding.key, false);
  });
  useNeighbour(shown, current, show);
  // Stable, so that a long list need not be drawn anew for every step.
  const latest = useRef({ current, show, setCurrent });
  latest.current = { current, show, setCurrent };
  const toggle = useCallback((finding: Finding) => {
    if (latest.current.current === finding.key) latest.current.setCurrent(null);
    else latest.current.show(finding);
  }, []);
  return { current, show, toggle, close: () => setCurrent(null), step, onKey: (event) => byKey(event, moves) };
}

/** When the finding that is open leaves the list (mended, ignored) while the person works in the pane, the one in its place is opened. */
function useNeighbour(shown: readonly Finding[], current: string | null, show: (finding: Finding | undefined) => void): void {
  const place = useRef(-1);
  const at = current === null ? -1 : shown.findIndex((finding) => finding.key === current);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const before = place.current;
    place.current = at;
    // Its button is gone, so nothing in the page has the focus; a person who types in the sheet is left alone.
    const lost = document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
    if (before >= 0 && at < 0 && current !== null && lost) latest.current(shown[Math.min(before, shown.length - 1)]);
  }, [at, current, shown]);
}

/**
 * The findings that stand in the cell that was clicked. Excel tells a click on a merged cell as the whole area ("F22:G24"), while a finding
 * names one cell of it: the area's first, or the only one in the area that has findings.
 */
function findingsAt(findings: readonly Finding[], selected: NonNullable<AppState["selected"]>): Finding[] {
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
function useFollowSelection(shown: readonly Finding[], current: string | null, open: (finding: Finding) => void): void {
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
