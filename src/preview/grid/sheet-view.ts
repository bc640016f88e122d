import type { SheetModel } from "../../embedded";
import { itemAt, type CellRect, type CellRef } from "../../workbook";
import { cellLook, cssText, kindOf, SIDES, type CellLook, type Side, type ValueKind } from "./cell-look";
import { sheetAxes, type SheetAxes } from "./sheet-axes";

/** One cell (or merged area) as it is drawn. `rect` is the area it covers. */
export interface CellPicture {
  readonly rect: CellRect;
  readonly text: string;
  /** 1, or less for a number that only just does not fit. */
  readonly scale: number;
  readonly look: CellLook;
  /** Its own borders, or those of its neighbours where it has none, as an element's style says it: two cells share the pixel between them. */
  readonly borders: string;
  /** The last column that its text may spill into. */
  readonly spillTo: number;
}

/** Rows above and columns before the cells that scroll. */
export interface Frozen {
  readonly rows: number;
  readonly cols: number;
  readonly height: number;
  readonly width: number;
}

/** The part of a window that frozen cells may take. */
const MOST_FROZEN = 0.7;
/** How many blank neighbours a long text may run over. */
const SPILL = 12;
/** Pixels of a cell that its text cannot use. */
const PADDING = 7;
/** How much wider a stand-in font's digits may be. */
const WIDER_FONT = 1.3;

/** One sheet, prepared for drawing. Made anew when the workbook has changed. */
export class SheetView {
  readonly axes: SheetAxes;
  /** By the numbers of styles. */
  private readonly looks: Readonly<Record<ValueKind, Map<number, CellLook>>> = { text: new Map(), number: new Map(), sign: new Map() };
  private readonly borders = new Map<string, string>();
  private readonly mergesByTop = new Map<number, CellRect[]>();
  /** Rows where merged areas start that reach further down. */
  private readonly tall: CellRect[] = [];

  /** @param zoom 1 for sizes as the file says @param axes of the same sheet before, which are taken over until there is time to measure anew */
  constructor(
    readonly sheet: SheetModel,
    private readonly shownText: (row: number, col: number) => string,
    readonly zoom: number,
    axes: SheetAxes | null = null,
  ) {
    this.axes = axes ?? sheetAxes(sheet, shownText, zoom);
    for (const rect of sheet.merges()) {
      this.mergesByTop.set(rect.top, [...(this.mergesByTop.get(rect.top) ?? []), rect]);
      if (rect.bottom > rect.top) this.tall.push(rect);
    }
  }

  /** True when what the sheet uses lies well within what is drawn of it. */
  holds(used: CellRect | null): boolean {
    return used === null || (used.bottom + 1 < this.axes.rows.count && used.right + 1 < this.axes.cols.count);
  }

  /** The frozen rows and columns, and their pixels; those that would take most of a window do not freeze there. */
  frozenIn(width: number, height: number): Frozen {
    const { rows, cols } = this.sheet.freeze;
    const [down, across] = [this.axes.rows.start(rows), this.axes.cols.start(cols)];
    const [fitsDown, fitsAcross] = [down <= height * MOST_FROZEN, across <= width * MOST_FROZEN];
    return { rows: fitsDown ? rows : 0, cols: fitsAcross ? cols : 0, height: fitsDown ? down : 0, width: fitsAcross ? across : 0 };
  }

  /** The area that a cell is drawn with: its merged area, or itself. */
  areaOf({ row, col }: CellRef): CellRect {
    return this.sheet.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
  }

  /** The rows to draw for a window: those in it, and those above where a merged area begins that reaches into it. */
  rowsFor(first: number, last: number): number[] {
    const above = this.tall.filter((rect) => rect.top < first && rect.bottom >= first).map((rect) => rect.top);
    const inside = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((row) => this.axes.rows.size(row) > 0);
    return [...new Set(above), ...inside];
  }

  /** What one row shows between two columns. */
  picturesOf(row: number, firstCol: number, lastCol: number): CellPicture[] {
    const pictures: CellPicture[] = [];
    for (const rect of this.mergesByTop.get(row) ?? [])
      if (rect.left < firstCol && rect.right >= firstCol) pictures.push(this.picture(rect));
    for (let col = firstCol; col <= lastCol; col += 1) {
      if (this.axes.cols.size(col) === 0) continue;
      const rect = this.areaOf({ row, col });
      if (rect.top === row && rect.left === col) pictures.push(this.picture(rect));
    }
    return pictures;
  }

  private picture(rect: CellRect): CellPicture {
    const { top, left, bottom, right } = rect;
    const look = this.lookAt(top, left);
    const { text, scale } = this.fitting(rect, this.shownText(top, left), look);
    const single = top === bottom && left === right;
    return {
      rect,
      text,
      scale,
      look,
      borders: this.bordersOf([
        this.edge(top, left, "borderLeft") || this.edge(top, left - 1, "borderRight"),
        this.edge(top, left, "borderTop") || this.edge(top - 1, left, "borderBottom"),
        this.edge(top, right, "borderRight") || this.edge(top, right + 1, "borderLeft"),
        this.edge(bottom, left, "borderBottom") || this.edge(bottom + 1, left, "borderTop"),
      ]),
      spillTo:
        single && text !== "" && look.align === "left" && !look.wrap && typeof this.sheet.value(top, left) === "string"
          ? this.spillEnd(top, left)
          : right,
    };
  }

  /**
   * A number that is too wide for its cell shows as ####, as in Excel, rather than with digits cut off.
   * Where it is only a little too wide, the font that stands in for the file's own is to blame, and is made smaller.
   */
  private fitting({ top, left, right }: CellRect, text: string, look: CellLook): { text: string; scale: number } {
    if (typeof this.sheet.value(top, left) !== "number") return { text, scale: 1 };
    const room = this.axes.cols.size(left, right) - PADDING;
    const width = textWidth(text, look.box);
    if (width <= room * WIDER_FONT) return { text, scale: Math.min(1, room / width) };
    return { text: "#".repeat(Math.max(1, Math.floor(room / textWidth("#", look.box)))), scale: 1 };
  }

  private edge(row: number, col: number, side: Side): string {
    return row < 0 || col < 0 ? "" : (this.lookOf(this.sheet.styleId(row, col), "text").box[side] ?? "");
  }

  private bordersOf(edges: readonly string[]): string {
    const key = edges.join("|");
    const known = this.borders.get(key);
    if (known !== undefined) return known;
    const made = cssText(Object.fromEntries(SIDES.map((side, i) => [side, itemAt(edges, i)])));
    this.borders.set(key, made);
    return made;
  }

  private spillEnd(row: number, col: number): number {
    let end = col;
    while (
      end < col + SPILL &&
      end + 1 < this.axes.cols.count &&
      this.sheet.value(row, end + 1) === null &&
      this.sheet.mergeAt(row, end + 1) === null
    )
      end += 1;
    return end;
  }

  /** What a cell looks like. */
  lookAt(row: number, col: number): CellLook {
    return this.lookOf(this.sheet.styleId(row, col), kindOf(this.sheet.value(row, col)));
  }

  private lookOf(styleId: number, kind: ValueKind): CellLook {
    const looks = this.looks[kind];
    const known = looks.get(styleId);
    if (known) return known;
    const look = cellLook(this.sheet.book.style(styleId), kind, this.zoom);
    looks.set(styleId, look);
    return look;
  }
}

let pen: CanvasRenderingContext2D | null = null;

/** Pixels that a text takes on one line in a cell's font; 0 where the page cannot measure. */
function textWidth(text: string, box: Readonly<Record<string, string>>): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `${box["fontStyle"] ?? ""} ${box["fontWeight"] ?? ""} ${box["fontSize"] ?? ""} ${box["fontFamily"] ?? ""}`.trim();
  return pen.measureText(text).width;
}
