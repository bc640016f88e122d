import { normaliseLineEnds, parseElement, unescapeXml } from "../../package";
import { MovableFormula } from "../formulas-text";
import { eachCell, findCell, hasFormula, isShared, type BaseCells, type FormulaArea, type SharedMaster } from "./base";

/** Formula texts of the file's cells, shared groups expanded. */
export class StoredFormulas {
  private readonly compiled = new Map<SharedMaster, MovableFormula>();
  private readonly groups = new Map<string, SharedMaster[]>();

  constructor(private readonly base: BaseCells) {
    for (const master of base.masters) this.groups.set(master.si, [...(this.groups.get(master.si) ?? []), master]);
  }

  /** The formula of a stored cell that has one, without "=". */
  textOf(at: number, row: number, col: number): string {
    const xml = this.base.text.slice(this.base.start[at], this.base.end[at]);
    if (!isShared(this.base, at)) {
      const plain = /<f>([^<]*)<\/f>/.exec(xml)?.[1];
      return plain === undefined ? (parseElement(xml).child("f")?.text ?? "") : unescapeXml(normaliseLineEnds(plain));
    }
    const formula = parseElement(xml).child("f");
    const own = formula?.text ?? "";
    if (own !== "") return own;
    const master = this.masterOf(formula?.attr("si") ?? "", row, col);
    return master ? this.movable(master).at(row - master.row, col - master.col) : "";
  }

  /** The formula of a cell, or null where its element serves others too (shared): such a one is not taken up again once it was replaced. */
  ownTextOf(row: number, col: number): string | null {
    const at = findCell(this.base, row, col);
    if (at < 0 || !hasFormula(this.base, at) || isShared(this.base, at)) return null;
    return this.textOf(at, row, col);
  }

  areaAt(row: number, col: number): FormulaArea | null {
    return this.base.areas.find(({ rect }) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right) ?? null;
  }

  /** The other cells of the group this cell is the master of, with their formulas written out. */
  membersOf(row: number, col: number): { row: number; col: number; text: string }[] {
    const master = this.base.masters.find((m) => m.row === row && m.col === col);
    if (!master) return [];
    const members: { row: number; col: number; text: string }[] = [];
    eachCell(this.base, (at, r, c) => {
      if (!isShared(this.base, at) || (r === row && c === col)) return;
      if (this.groupMaster(at, { row: r, col: c }) === master) members.push({ row: r, col: c, text: this.textOf(at, r, c) });
    });
    return members;
  }

  private groupMaster(at: number, here: { row: number; col: number }): SharedMaster | null {
    const si = parseElement(this.base.text.slice(this.base.start[at], this.base.end[at])).child("f")?.attr("si") ?? "";
    return this.masterOf(si, here.row, here.col);
  }

  /** Some writers use an index again further down: the nearest master above or left counts. */
  private masterOf(si: string, row: number, col: number): SharedMaster | null {
    const group = this.groups.get(si) ?? [];
    const before = group.filter((m) => m.row < row || (m.row === row && m.col <= col));
    return before[before.length - 1] ?? group[0] ?? null;
  }

  private movable(master: SharedMaster): MovableFormula {
    const known = this.compiled.get(master);
    if (known) return known;
    const made = new MovableFormula(master.text);
    this.compiled.set(master, made);
    return made;
  }
}
