import { element, parseElement, type XmlElement } from "../../package";
import { LAST_COL } from "../../../workbook/address";
import { childInOrder } from "../schema-order";
import { isTrue } from "../truth";
import type { ColumnFormat } from "../types";

/** A run of columns with one <col> record. 0-based, ends included. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly record: XmlElement;
}

const PLAIN: ColumnFormat = { width: null, hidden: false, style: null };

/** Width of a column that says nothing, in characters with its padding, for the usual 11-point fonts. */
const STANDARD_WIDTH = 9.140625;

/** Column widths, hidden columns and column styles. Splitting a run keeps its other attributes on both sides. */
export class Columns {
  private runs: Run[];
  private readonly formats = new Map<XmlElement, ColumnFormat>();

  constructor(private readonly root: XmlElement) {
    const records = root.children("cols").flatMap((cols) => cols.children("col"));
    this.runs = records
      .map((record) => ({
        from: Number(record.attr("min") ?? 1) - 1,
        to: Math.min(LAST_COL, Number(record.attr("max") ?? record.attr("min") ?? 1) - 1),
        record,
      }))
      .filter((run) => run.from >= 0 && run.from <= run.to)
      .sort((a, b) => a.from - b.from);
  }

  get defaultWidth(): number {
    const format = this.root.child("sheetFormatPr");
    const said = format?.attr("defaultColWidth");
    if (said) return Number(said);
    const base = Number(format?.attr("baseColWidth") ?? 8);
    return base === 8 ? STANDARD_WIDTH : base + (STANDARD_WIDTH - 8);
  }

  at(col: number): ColumnFormat {
    const run = this.runAt(col);
    if (!run) return PLAIN;
    let format = this.formats.get(run.record);
    if (!format) {
      const { record } = run;
      const width = record.attr("width");
      const style = record.attr("style");
      format = {
        width: width === null ? null : Number(width),
        hidden: isTrue(record.attr("hidden")),
        style: style === null ? null : Number(style),
      };
      this.formats.set(record, format);
    }
    return format;
  }

  private runAt(col: number): Run | null {
    let [low, high] = [0, this.runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.runs[middle];
      if (!run || col < run.from) high = middle - 1;
      else if (col > run.to) low = middle + 1;
      else return run;
    }
    return null;
  }

  /** Column styles in use. */
  styles(): number[] {
    return this.runs.flatMap((run) => this.at(run.from).style ?? []);
  }

  /** Changes records of a span of columns; columns without a record get one. */
  change(from: number, to: number, attributes: Readonly<Record<string, string | null>>): void {
    const next: Run[] = [];
    let open = from;
    for (const run of this.runs) {
      if (run.to < from || run.from > to) next.push(run);
      else {
        if (open < run.from) next.push(this.made(open, run.from - 1, attributes));
        next.push(...split(run, from, to, attributes));
        open = run.to + 1;
      }
    }
    if (open <= to) next.push(this.made(open, to, attributes));
    this.runs = next.sort((a, b) => a.from - b.from).filter((run) => !saysNothing(run.record));
    this.formats.clear();
    this.write();
  }

  private made(from: number, to: number, attributes: Readonly<Record<string, string | null>>): Run {
    const record = element(`${this.root.prefix}col`, { min: from + 1, max: to + 1, width: this.defaultWidth, ...attributes });
    return { from, to, record };
  }

  private write(): void {
    const blocks = this.root.children("cols");
    if (this.runs.length === 0) return blocks.forEach((block) => this.root.remove(block));
    const [first = childInOrder(this.root, "cols"), ...rest] = blocks;
    first.replaceNodes(this.runs.map((run) => run.record));
    for (const block of rest) this.root.remove(block);
  }
}

/** The parts of a run before, inside and behind a span; only the inside gets the attributes. */
function split(run: Run, from: number, to: number, attributes: Readonly<Record<string, string | null>>): Run[] {
  const part = (start: number, end: number): Run => {
    const record = start === run.from && end === run.to ? run.record : parseElement(run.record.toString());
    record.setAttr("min", String(start + 1)).setAttr("max", String(end + 1));
    return { from: start, to: end, record };
  };
  const inside = part(Math.max(run.from, from), Math.min(run.to, to));
  for (const [name, value] of Object.entries(attributes)) inside.record.setAttr(name, value);
  return [...(run.from < from ? [part(run.from, from - 1)] : []), inside, ...(run.to > to ? [part(to + 1, run.to)] : [])];
}

/** A record we changed that is left with nothing but a width nobody chose. */
function saysNothing(record: XmlElement): boolean {
  if (!record.changed || isTrue(record.attr("customWidth")) || isTrue(record.attr("hidden"))) return false;
  return record.attributeNames.every((name) => ["min", "max", "width", "customWidth", "hidden"].includes(name));
}
