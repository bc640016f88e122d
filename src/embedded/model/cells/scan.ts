import { LAST_COL, LAST_ROW, parseA1, parseRect } from "../../../workbook/address";
import { finished, type Steps } from "../../../workbook/work";
import { normaliseLineEnds, parseElement, Token, unescapeXml, XmlError, XmlScanner } from "../../package";
import { HAS_FORMULA, Kind, SHARED_FORMULA, type BaseCells } from "./base";
import { BaseBuilder } from "./builder";
import { reorderedRows } from "./reorder";

const LETTER_R = 114,
  LETTER_S = 115,
  LETTER_T = 116;

/**
 * Reads rows and cells from an offset up to the end of <sheetData> (or of the text). `base.to` tells where that is.
 * @throws XmlError when rows or cells are not well-formed or lie outside of a sheet
 */
export function scanCells(text: string, from: number, prefix: string): BaseCells {
  return finished(scanningCells(text, from, prefix));
}

/** `scanCells`, a row a step. */
export function* scanningCells(text: string, from: number, prefix: string): Steps<BaseCells> {
  const scan = new CellScan(text, from, prefix);
  const base = scan.builder.build(text, from, yield* scan.running(), prefix);
  return scan.builder.ordered ? base : yield* scanningCells(reorderedRows(base), 0, prefix);
}

class CellScan {
  readonly builder = new BaseBuilder();
  private readonly scanner: XmlScanner;
  private row = -1;
  private col = -1;
  private style = -1;
  private type = "";
  private dynamic = false;
  // Of the cell in hand:
  private flags = 0;
  private textFrom = -1;
  private textTo = -1;
  private odd = false;
  private stored = false;

  constructor(
    private readonly text: string,
    from: number,
    private readonly prefix: string,
  ) {
    this.scanner = new XmlScanner(text, from);
  }

  /** True when the closing tag is this one: rows and cells are written by their place in the text, so a tag that closes another is damage. */
  private closes(name: string): boolean {
    return this.scanner.isLocal(name) && this.scanner.nameEnd - this.scanner.nameStart === name.length + this.prefix.length;
  }

  /** Gives the offset where the rows end. */
  *running(): Steps<number> {
    const { scanner } = this;
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (token === Token.Close) {
        if (scanner.isLocal("sheetData")) return scanner.start;
        throw new XmlError("a closing tag between rows", scanner.start);
      }
      if (token !== Token.Open && token !== Token.SelfClosed) continue;
      if (scanner.isLocal("row")) this.readRow(token === Token.SelfClosed);
      else if (token === Token.Open) scanner.skipElement();
      yield;
    }
    return this.text.length;
  }

  private readRow(empty: boolean): void {
    const { scanner, builder } = this;
    let index = this.row + 1;
    let said = false;
    while (scanner.nextAttribute()) {
      if (scanner.attrEnd - scanner.attrStart !== 1 || this.text.charCodeAt(scanner.attrStart) !== LETTER_R) continue;
      index = Number(this.text.slice(scanner.valueStart, scanner.valueEnd)) - 1;
      said = true;
    }
    if (!(Number.isInteger(index) && index >= 0 && index <= LAST_ROW)) throw new XmlError("row number", scanner.start);
    if (!said) builder.implicitPositions = true;
    this.row = index;
    this.col = -1;
    builder.startRow(index, scanner.start, scanner.end);
    if (!empty) this.readCells();
  }

  private readCells(): void {
    const { scanner, builder } = this;
    for (;;) {
      const token = scanner.next();
      if (token === Token.End) throw new XmlError("a row is not closed", scanner.start);
      if (token === Token.Close) {
        if (!this.closes("row")) throw new XmlError("a closing tag inside a row", scanner.start);
        return builder.endRow(scanner.end);
      }
      if (token !== Token.Open && token !== Token.SelfClosed) continue;
      if (scanner.isLocal("c")) this.readCell(token === Token.SelfClosed);
      else if (token === Token.Open) scanner.skipElement();
    }
  }

  private readCell(empty: boolean): void {
    const { scanner, builder } = this;
    const start = scanner.start;
    this.readCellAttributes();
    const at = builder.addCell(this.col, this.style, start);
    this.flags = 0;
    this.textFrom = this.textTo = -1;
    this.odd = this.stored = false;
    if (!empty) this.readContent();
    const kind = this.kind();
    const number = this.numberOf(kind);
    const blank = kind === Kind.Number && Number.isNaN(number);
    builder.setCell(at, scanner.end, blank ? Kind.Blank : kind, this.flags, number, Math.max(0, this.textTo));
  }

  private readCellAttributes(): void {
    const { scanner, text } = this;
    this.style = -1;
    this.type = "";
    this.dynamic = false;
    let col = this.col + 1;
    let said = false;
    while (scanner.nextAttribute()) {
      const length = scanner.attrEnd - scanner.attrStart;
      const letter = text.charCodeAt(scanner.attrStart);
      if (length === 2 && text.startsWith("cm", scanner.attrStart)) this.dynamic = true;
      if (length !== 1) continue;
      if (letter === LETTER_R) {
        col = columnOf(text, scanner.valueStart, scanner.valueEnd);
        said = true;
      } else if (letter === LETTER_S) this.style = styleOf(text.slice(scanner.valueStart, scanner.valueEnd));
      else if (letter === LETTER_T) this.type = text.slice(scanner.valueStart, scanner.valueEnd);
    }
    if (col < 0 || col > LAST_COL) throw new XmlError("cell address", scanner.start);
    if (!said) this.builder.implicitPositions = true;
    this.col = col;
  }

  /** Walks from <c> to </c>, remembering where the value stands. */
  private readContent(): void {
    const { scanner } = this;
    for (;;) {
      const token = scanner.next();
      if (token === Token.End) throw new XmlError("a cell is not closed", scanner.start);
      if (token === Token.Close) {
        if (!this.closes("c")) throw new XmlError("a closing tag inside a cell", scanner.start);
        return;
      }
      if (token !== Token.Open && token !== Token.SelfClosed) continue;
      if (scanner.isLocal("v") || scanner.isLocal("is")) this.stored = true;
      if (scanner.isLocal("f")) this.readFormula(token === Token.Open);
      else if (token === Token.SelfClosed) continue;
      else if (scanner.isLocal("v")) this.readText("v");
      else if (scanner.isLocal("is")) this.readInline();
      else scanner.skipElement();
    }
  }

  private readText(name: string): void {
    const { scanner } = this;
    for (let token = scanner.next(); token !== Token.Close; token = scanner.next()) {
      if (token === Token.Text && this.textFrom < 0) {
        this.textFrom = scanner.start;
        this.textTo = scanner.end;
      } else if (token === Token.End || token === Token.Open) throw new XmlError("cell value", scanner.start);
      else this.odd = true;
    }
    if (!this.closes(name)) throw new XmlError("cell value", scanner.start);
  }

  /** <is><t>text</t></is> is taken by its span; runs and phonetics are read later, from the element. */
  private readInline(): void {
    const { scanner } = this;
    for (let token = scanner.next(); token !== Token.Close; token = scanner.next()) {
      if (token === Token.End) throw new XmlError("inline text", scanner.start);
      if (token === Token.Open && scanner.isLocal("t") && this.textFrom < 0) this.readText("t");
      else if (token === Token.Open) {
        this.odd = true;
        scanner.skipElement();
      }
    }
    if (!this.closes("is")) throw new XmlError("inline text", scanner.start);
  }

  private readFormula(open: boolean): void {
    const { scanner, text } = this;
    this.flags |= HAS_FORMULA;
    let type = "";
    let si = "";
    let ref = "";
    while (scanner.nextAttribute()) {
      const name = text.slice(scanner.attrStart, scanner.attrEnd);
      const value = text.slice(scanner.valueStart, scanner.valueEnd);
      if (name === "t") type = value;
      else if (name === "si") si = value;
      else if (name === "ref") ref = value;
    }
    const content = open ? this.elementText() : "";
    if (type === "shared") this.noteShared(si, content);
    else if (type === "array" || type === "dataTable") this.noteArea(type, ref);
  }

  private noteShared(si: string, content: string): void {
    this.flags |= SHARED_FORMULA;
    if (content !== "") this.builder.masters.push({ si, row: this.row, col: this.col, text: content });
  }

  private noteArea(type: string, ref: string): void {
    const rect = parseRect(ref) ?? { top: this.row, left: this.col, bottom: this.row, right: this.col };
    const kind = type === "dataTable" ? "table" : this.dynamic ? "dynamic" : "array";
    this.builder.areas.push({ row: this.row, col: this.col, rect, kind });
  }

  /** Text of the element whose open tag the scanner stands on, up to its end. */
  private elementText(): string {
    const { scanner, text } = this;
    const start = scanner.start;
    const from = scanner.end;
    const token = scanner.next();
    const to = scanner.end;
    if (token === Token.Close) return "";
    if (token === Token.Text && scanner.next() === Token.Close) return unescapeXml(normaliseLineEnds(text.slice(from, to)));
    while (!scanner.isLocal("f") || text.charCodeAt(scanner.start + 1) !== 47) {
      if (scanner.next() === Token.End) throw new XmlError("formula", start);
    }
    return parseElement(text.slice(start, scanner.end)).text;
  }

  private kind(): Kind {
    if (this.odd) return Kind.Element;
    if (this.textFrom < 0) return this.type === "inlineStr" || this.type === "str" ? this.emptyText() : Kind.Blank;
    switch (this.type) {
      case "s":
        return Kind.Shared;
      case "b":
        return Kind.Boolean;
      case "e":
        return Kind.Error;
      case "d":
        return Kind.Date;
      case "str":
      case "inlineStr":
        return Kind.Text;
      default:
        return Kind.Number;
    }
  }

  /** A formula may give "": that is a text. An empty inline string without a formula is a blank cell, and so is a formula without a stored result. */
  private emptyText(): Kind {
    if (!(this.flags & HAS_FORMULA) || !this.stored) return Kind.Blank;
    this.textFrom = this.textTo = 0;
    return Kind.Text;
  }

  private numberOf(kind: Kind): number {
    if (kind === Kind.Text || kind === Kind.Error || kind === Kind.Date) return this.textFrom;
    if (kind === Kind.Blank || kind === Kind.Element) return 0;
    const raw = this.text.slice(this.textFrom, this.textTo);
    if (kind === Kind.Boolean) return raw.trim() === "1" || raw.trim() === "true" ? 1 : 0;
    return raw.trim() === "" ? NaN : Number(raw);
  }
}

/** Column of an address such as "AB12" inside a text; the row part is not needed. */
function columnOf(text: string, from: number, to: number): number {
  let col = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) col = col * 26 + code - 64;
    else if (code >= 97 && code <= 122) col = col * 26 + code - 96;
    else return code >= 48 && code <= 57 ? col - 1 : (parseA1(text.slice(from, to))?.col ?? -1);
  }
  return -1;
}

function styleOf(raw: string): number {
  const style = Number(raw);
  return Number.isInteger(style) && style >= 0 ? style : -1;
}
