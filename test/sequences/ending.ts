import type { SheetModel } from "../../src/embedded/model";
import { toSheetA1 } from "../../src/workbook";
import { partsOf } from "../helpers/packages";
import { isOurColor, type Desk } from "./desk";
import { show, type Fault } from "./oracle";
import { contentsOf } from "./sheets";

/** After everything was taken back, cleared and cleaned: what the workbook holds besides what she did herself. */
export function leftOvers(desk: Desk): Fault[] {
  return [...cells(desk), ...sheets(desk), ...looks(desk), ...parts(desk)];
}

function cells(desk: Desk): Fault[] {
  const left = desk.pairs
    .filter(([main]) => !desk.own.has(main.id))
    .flatMap(([main, twin]) => {
      const hers = contentsOf(twin);
      return [...contentsOf(main)].filter(([key]) => !hers.has(key)).map(([key, content]) => `${address(main, key)} ${show(content)}`);
    });
  return left.length > desk.saidUnnamed ? [{ kind: "left-over-cell", text: `${left.slice(0, 3).join("; ")} (${left.length} in all)` }] : [];
}

function sheets(desk: Desk): Fault[] {
  const left = desk.pairs.filter(([main, twin]) => desk.own.has(main.id) && !desk.saidSheets.has(main.id) && contentsOf(twin).size === 0);
  return left.map(([main]) => ({ kind: "left-over-sheet", text: `${main.name} is still there` }));
}

function looks(desk: Desk): Fault[] {
  if (!desk.looksKnown) return [];
  const faults: Fault[] = [];
  const said = new Set(desk.said.map(({ sheet, row, col }) => `${sheet} ${row},${col}`));
  for (const [main, twin] of desk.pairs) {
    if (desk.own.has(main.id)) continue;
    const unsure = new Set(desk.unsureFills.filter((one) => one.sheet === main.id).map(({ row, col }) => `${row},${col}`));
    const [now, due] = [stylesOf(main), stylesOf(twin)];
    const differing = [...new Set([...now.keys(), ...due.keys()])].filter(
      (key) => !unsure.has(key) && !said.has(`${main.id} ${key}`) && (now.get(key) ?? plain(main)) !== (due.get(key) ?? plain(twin)),
    );
    if (differing.length > desk.saidLooks)
      faults.push({
        kind: "left-over-look",
        text: `${address(main, differing[0]!)} ${difference(now.get(differing[0]!) ?? plain(main), due.get(differing[0]!) ?? plain(twin))} (${differing.length} in all)`,
      });
    const [sizes, sizesDue] = [sizesOf(main), sizesOf(twin)];
    if (sizes !== sizesDue) faults.push({ kind: "left-over-look", text: `${main.name} sizes ${difference(sizes, sizesDue)}` });
    const [merges, mergesDue] = [mergesOf(main), mergesOf(twin)];
    if (merges !== mergesDue) faults.push({ kind: "left-over-look", text: `${main.name} merges ${difference(merges, mergesDue)}` });
    const [rules, rulesDue] = [
      main.validations().flatMap(({ rects }) => rects).length,
      twin.validations().flatMap(({ rects }) => rects).length,
    ];
    if (rules !== rulesDue) faults.push({ kind: "left-over-rule", text: `${main.name} has ${rules} validated areas for ${rulesDue}` });
  }
  return faults;
}

/** Parts that neither she nor Excel needs. */
function parts(desk: Desk): Fault[] {
  const [now, due] = [[...partsOf(desk.workbook.save()).keys()], new Set(partsOf(desk.twin.save()).keys())];
  const ours = now.filter((name) => !due.has(name) && !/^xl\/(worksheets\/|styles\.xml|sharedStrings\.xml|calcChain\.xml)/.test(name));
  return ours.length > 0 ? [{ kind: "left-over-part", text: ours.join(" ") }] : [];
}

/** The look of each cell; our colours count as none where her fill is not known. */
function stylesOf(sheet: SheetModel): Map<string, string> {
  const known = new Map<number, string>();
  const found = new Map<string, string>();
  sheet.forEachCell((row, col) => {
    const id = sheet.styleId(row, col);
    const look = known.get(id) ?? known.set(id, lookOf(sheet, id)).get(id)!;
    found.set(`${row},${col}`, look);
  });
  return found;
}

function plain(sheet: SheetModel): string {
  return lookOf(sheet, 0);
}

function lookOf(sheet: SheetModel, id: number): string {
  const style = sheet.book.style(id);
  const fill =
    style.fill.pattern === "none" || isOurColor(style.fill.color?.toUpperCase() ?? "")
      ? "none"
      : [style.fill.pattern, style.fill.color?.toUpperCase(), style.fill.tint];
  return JSON.stringify({ ...style, fill });
}

function sizesOf(sheet: SheetModel): string {
  const used = sheet.usedRange();
  const rows = Array.from({ length: Math.min(used?.bottom ?? 0, 400) + 3 }, (_, i) => [sheet.row(i).height, sheet.row(i).hidden]);
  const columns = Array.from({ length: Math.min(used?.right ?? 0, 60) + 3 }, (_, i) => [sheet.column(i).width, sheet.column(i).hidden]);
  const trimmed = (lines: readonly unknown[][]) =>
    lines
      .map((line) => line.join())
      .join(" ")
      .replace(/(?:\s*,false)+$/, "");
  return `${trimmed(rows)} | ${trimmed(columns)}`;
}

function mergesOf(sheet: SheetModel): string {
  return sheet
    .merges()
    .map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`)
    .sort()
    .join(" ");
}

function address(sheet: SheetModel, key: string): string {
  const [row, col] = key.split(",").map(Number) as [number, number];
  return toSheetA1(sheet.name, { row, col });
}

/** Where two texts begin to differ. */
function difference(now: string, due: string): string {
  let at = 0;
  while (at < now.length && now[at] === due[at]) at += 1;
  return `…${now.slice(Math.max(0, at - 30), at + 40)} for …${due.slice(Math.max(0, at - 30), at + 40)}`;
}
