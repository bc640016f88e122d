import type { Steps } from "../../workbook/work";
import { parseXml, Token, XmlError, XmlScanner, type XmlDocument, type XmlElement } from "../package";
import type { BaseCells } from "./cells/base";
import { renderRows, type StringOf } from "./cells/render";
import { scanningCells } from "./cells/scan";
import { CellStore, type StoreSurroundings } from "./cells/store";
import { childInOrder } from "./schema-order";

/**
 * The XML of one sheet: its rows (cells/) and its frame, which is everything else. Both are written back from the source
 * except where they were changed.
 */
export class SheetPart {
  readonly cells: CellStore;
  private readonly frame: XmlDocument;
  /** Span of the rows in the source; empty for <sheetData/>. */
  private readonly from: number;
  private readonly to: number;
  /** What the file states as the used range. */
  readonly dimension: string | null;

  /** Reads the text of a sheet, a row a step. @throws XmlError when it is no well-formed sheet */
  static *reading(source: string, surroundings: StoreSurroundings): Steps<SheetPart> {
    const { from, prefix, root } = findRows(source);
    if (root !== "worksheet") throw new XmlError(`<${root}> where a worksheet should be`, 0);
    return new SheetPart(source, from, yield* scanningCells(from === null ? "" : source, from ?? 0, prefix), surroundings);
  }

  private constructor(
    readonly source: string,
    from: number | null,
    base: BaseCells,
    surroundings: StoreSurroundings,
  ) {
    this.from = from ?? 0;
    this.to = from === null ? 0 : base.text === source ? base.to : endOfRows(source, from);
    this.cells = new CellStore(base, surroundings);
    this.frame = parseXml(source.slice(0, this.from) + source.slice(this.to));
    this.dimension = this.root.child("dimension")?.attr("ref") ?? null;
  }

  get root(): XmlElement {
    return this.frame.root;
  }

  /** The whole text with the edits. Equal to `source` when nothing differs. */
  render(stringOf: StringOf): string {
    const rows = this.cells.edits.size === 0 ? this.source.slice(this.from, this.to) : renderRows(this.cells, stringOf);
    if (rows === "") return this.frame.toString();
    const data = childInOrder(this.root, "sheetData");
    data.replaceNodes([rows]);
    const text = this.frame.toString();
    data.replaceNodes([]);
    return text;
  }
}

/** Offset behind the open tag of <sheetData>, null when the sheet states no cells; the prefix of its elements; the name of the root. */
function findRows(source: string): { from: number | null; prefix: string; root: string } {
  const scanner = new XmlScanner(source);
  let depth = 0;
  let prefix = "";
  let root = "";
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open || token === Token.SelfClosed) {
      if (depth === 0)
        [prefix, root] = [source.slice(scanner.nameStart, scanner.localStart), source.slice(scanner.localStart, scanner.nameEnd)];
      const isData = depth === 1 && scanner.isLocal("sheetData");
      if (isData)
        return { from: token === Token.Open ? scanner.end : null, prefix: source.slice(scanner.nameStart, scanner.localStart), root };
      if (token === Token.Open) depth++;
    } else if (token === Token.Close) depth--;
  }
  return { from: null, prefix, root };
}

/** Where </sheetData> stands, for rows that were put in order and so no longer tell. */
function endOfRows(source: string, from: number): number {
  const scanner = new XmlScanner(source, from);
  let depth = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open) depth++;
    else if (token === Token.Close && depth-- === 0) return scanner.start;
  }
  throw new XmlError("sheetData is not closed", from);
}
