import { rectToA1 } from "../../../workbook/address";
import type { CellRect } from "../../../workbook/cell";
import { element, type XmlElement } from "../../package";
import { contains, overlaps, rectOf } from "../rects";
import { childInOrder } from "../schema-order";

interface Merge {
  readonly rect: CellRect;
  readonly record: XmlElement;
}

/** Above this height a merge is kept in a list of its own instead of under each of its rows. */
const TALL = 256;

/** The merged areas of a sheet. */
export class Merges {
  private list: Merge[];
  private byRow: Map<number, Merge[]> | null = null;
  private tall: Merge[] = [];

  constructor(private readonly root: XmlElement) {
    const records = root.child("mergeCells")?.children("mergeCell") ?? [];
    this.list = records.flatMap((record) => {
      const rect = rectOf(record.attr("ref") ?? "");
      return rect ? [{ rect, record }] : [];
    });
  }

  all(): CellRect[] {
    return this.list.map((merge) => merge.rect);
  }

  at(row: number, col: number): CellRect | null {
    const byRow = this.byRow ?? this.indexed();
    const near = byRow.get(row)?.find(({ rect }) => contains(rect, row, col)) ?? this.tall.find(({ rect }) => contains(rect, row, col));
    return near?.rect ?? null;
  }

  add(rect: CellRect): void {
    const block = childInOrder(this.root, "mergeCells");
    const record = block.insert(element(`${this.root.prefix}mergeCell`, { ref: rectToA1(rect) }));
    this.list.push({ rect, record });
    if (this.byRow) this.index({ rect, record });
    block.setAttr("count", String(this.list.length));
  }

  /** Takes away what touches the rectangle; false when nothing did. */
  remove(rect: CellRect): boolean {
    const block = this.root.child("mergeCells");
    const gone = this.list.filter((merge) => overlaps(merge.rect, rect));
    if (!block || gone.length === 0) return false;
    for (const merge of gone) block.remove(merge.record);
    this.list = this.list.filter((merge) => !gone.includes(merge));
    this.byRow = null;
    if (this.list.length === 0) this.root.remove(block);
    else block.setAttr("count", String(this.list.length));
    return true;
  }

  private indexed(): Map<number, Merge[]> {
    this.byRow = new Map();
    this.tall = [];
    for (const merge of this.list) this.index(merge);
    return this.byRow;
  }

  private index(merge: Merge): void {
    const { top, bottom } = merge.rect;
    if (bottom - top > TALL) return void this.tall.push(merge);
    for (let row = top; row <= bottom; row++) {
      const known = this.byRow?.get(row);
      if (known) known.push(merge);
      else this.byRow?.set(row, [merge]);
    }
  }
}
