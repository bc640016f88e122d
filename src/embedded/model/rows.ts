import type { XmlElement } from "../package";
import { findRow } from "./cells/base";
import type { RowChange } from "./cells/edit";
import { rowFormat } from "./cells/row-tag";
import type { CellStore } from "./cells/store";
import { isTrue } from "./truth";
import type { RowFormat } from "./types";

/** Heights, hidden rows and row styles. */
export class Rows {
  private readonly cache = new Map<number, RowFormat>();
  private readonly plain: RowFormat;

  constructor(
    private readonly cells: CellStore,
    private readonly root: XmlElement,
  ) {
    this.plain = { height: null, hidden: isTrue(root.child("sheetFormatPr")?.attr("zeroHeight") ?? null), style: null };
  }

  /** Points. */
  get defaultHeight(): number {
    return Number(this.root.child("sheetFormatPr")?.attr("defaultRowHeight") ?? 15);
  }

  at(row: number): RowFormat {
    const known = this.cache.get(row);
    if (known) return known;
    const { base } = this.cells;
    const position = findRow(base, row);
    const change = this.cells.edits.get(row)?.change;
    if (position < 0 && !change) return this.plain;
    const stated = position < 0 ? this.plain : rowFormat(base.text.slice(base.rowStart[position], base.rowOpenEnd[position]));
    const format: RowFormat = {
      height: change?.height === undefined ? stated.height : change.height,
      hidden: change?.hidden ?? stated.hidden,
      style: change?.style ?? stated.style,
    };
    this.cache.set(row, format);
    return format;
  }

  /** Styles that rows carry. */
  styles(): number[] {
    const { base, edits } = this.cells;
    const styled: number[] = [];
    for (let position = 0; position < base.rowCount; position++) {
      if (base.text.slice(base.rowStart[position], base.rowOpenEnd[position]).includes("customFormat"))
        styled.push(this.at(base.rowIndex[position] ?? 0).style ?? 0);
    }
    for (const row of edits.keys()) styled.push(this.at(row).style ?? 0);
    return styled;
  }

  change(row: number, change: RowChange): void {
    const now = this.at(row);
    if ((Object.keys(change) as (keyof RowChange)[]).every((key) => now[key] === change[key])) return;
    this.cells.changeRow(row, change);
    this.cache.delete(row);
  }
}
