import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { loadBook } from "../../src/embedded/model";
import { parseA1 } from "../../src/workbook";

/** What a cell of a saved file holds, without any calculation. */
export interface SavedCell {
  /** The stored value: numbers as numbers, everything else as text; null when none is stored. */
  readonly value: number | string | null;
  /** With its leading "="; shared formulas expanded; null for none. */
  readonly formula: string | null;
}

/** Cells of a file by sheet name. Values are read from the XML itself, so that a fault of the product's own reader shows. */
export class SavedFile {
  private readonly parts: Map<string, Uint8Array>;
  private readonly paths: Map<string, string>;
  private readonly strings: readonly string[];
  private readonly values = new Map<string, Map<string, number | string>>();
  private readonly book: ReturnType<typeof loadBook>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
    this.paths = this.sheetPaths();
    this.strings = this.sharedStrings();
    this.book = loadBook(bytes);
  }

  cell(sheet: string, address: string): SavedCell {
    const at = parseA1(address);
    if (!at) throw new Error(`${address} is no cell`);
    const formula = this.book.sheet(sheet)?.formula(at.row, at.col) ?? null;
    return { value: this.valuesOf(sheet).get(address) ?? null, formula };
  }

  private valuesOf(sheet: string): Map<string, number | string> {
    const known = this.values.get(sheet) ?? this.readSheet(this.paths.get(sheet) ?? "");
    this.values.set(sheet, known);
    return known;
  }

  private readSheet(path: string): Map<string, number | string> {
    const cells = new Map<string, number | string>();
    let open: { address: string; type: string; text: string | null } | null = null;
    let row = 0;
    let col = 0;
    this.walk(
      path,
      (name, attributes) => {
        if (name === "row") [row, col] = [attributes.r ? Number(attributes.r) : row + 1, 0];
        if (name === "c") {
          const at = attributes.r ? parseA1(attributes.r) : null;
          col = at ? at.col + 1 : col + 1;
          open = { address: attributes.r ?? `${letters(col)}${row}`, type: attributes.t ?? "n", text: null };
        }
      },
      (name, text) => {
        if (open && (name === "v" || name === "t")) open.text = (open.text ?? "") + text;
        if (name !== "c" || !open) return;
        const { address, type, text: stored } = open;
        open = null;
        if (stored === null || (stored === "" && type === "n")) return;
        cells.set(address, type === "n" ? Number(stored) : type === "s" ? (this.strings[Number(stored)] ?? "") : stored);
      },
    );
    return cells;
  }

  private sharedStrings(): string[] {
    const path = [...this.parts.keys()].find((name) => name.toLowerCase() === "xl/sharedstrings.xml");
    const texts: string[] = [];
    if (!path) return texts;
    this.walk(
      path,
      (name) => {
        if (name === "si") texts.push("");
      },
      (name, text) => {
        if (name === "t") texts[texts.length - 1] += text;
      },
    );
    return texts;
  }

  private sheetPaths(): Map<string, string> {
    const targets = new Map<string, string>();
    this.walk("xl/_rels/workbook.xml.rels", (name, { Id, Target }) => {
      if (name === "Relationship" && Id && Target) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    });
    const paths = new Map<string, string>();
    this.walk("xl/workbook.xml", (name, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      if (name === "sheet" && attributes.name && id) paths.set(attributes.name, targets.get(id) ?? "");
    });
    return paths;
  }

  private walk(
    path: string,
    opened: (name: string, attributes: Record<string, string>) => void,
    closed: (name: string, text: string) => void = () => undefined,
  ): void {
    const part = this.parts.get(path);
    if (!part) throw new Error(`no part ${path}`);
    const parser = new SaxesParser();
    let text = "";
    const local = (name: string) => name.slice(name.indexOf(":") + 1);
    parser.on("opentag", (tag) => {
      text = "";
      opened(local(tag.name), tag.attributes as Record<string, string>);
    });
    parser.on("text", (piece) => {
      text += piece;
    });
    parser.on("cdata", (piece) => {
      text += piece;
    });
    parser.on("closetag", (tag) => {
      closed(local(tag.name), text);
      text = "";
    });
    parser.write(strFromU8(part).replace(/^\uFEFF/, "")).close();
  }
}

/** Column letters of a 1-based column. */
function letters(col: number): string {
  return col > 26 ? letters(Math.floor((col - 1) / 26)) + letters(((col - 1) % 26) + 1) : String.fromCharCode(64 + col);
}
