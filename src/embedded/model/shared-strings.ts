import {
  decodeXString,
  encodeXString,
  escapeText,
  normaliseLineEnds,
  parseElement,
  Token,
  unescapeXml,
  XmlError,
  XmlScanner,
  type XmlElement,
} from "../package";

/** Texts of one book that are read: as many as a sheet may have cells here. */
const MOST_STRINGS = 4_000_000;

/** True when a reader would lose white space without xml:space. */
function needsPreserve(text: string): boolean {
  return /^[\s]|[\s]$|\n|\t| {2}/.test(text);
}

/** A text element: <t>…</t>, with xml:space where white space matters. */
export function textElement(prefix: string, text: string): string {
  const space = needsPreserve(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(encodeXString(text))}</${prefix}t>`;
}

/** The plain text of <si> or <is>: its <t> or the <t> of its runs; phonetic readings do not count. */
export function richText(item: XmlElement): string {
  let text = "";
  for (const child of item.elements) {
    if (child.local === "t") text += child.text;
    else if (child.local === "r") text += child.child("t")?.text ?? "";
  }
  return decodeXString(text);
}

/** The shared strings part as the file has it. Items are decoded when asked for. */
export class SharedStrings {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly known: (string | undefined)[] = [];
  private index: Map<string, number> | null = null;
  private rootAt = 0;
  private firstAt = 0;
  private endAt = -1;
  private prefix = "";

  constructor(
    readonly part: string,
    private readonly source: string,
  ) {
    this.scan();
  }

  get size(): number {
    return this.from.length;
  }

  /** The text of an item; "" for an index the part does not have. */
  get(item: number): string {
    const known = this.known[item];
    if (known !== undefined) return known;
    return item >= 0 && item < this.size && Number.isInteger(item) ? (this.known[item] = this.decode(item)) : "";
  }

  /** Index of an item that is this plain text, or undefined. */
  find(text: string): number | undefined {
    return (this.index ??= this.plainIndex()).get(text);
  }

  /**
   * The part with new items at the end.
   * @param keep items of the file to keep, counted from the first
   * @param references by how much the number of cells that use the part grew
   */
  render(keep: number, appended: readonly string[], references: number): string {
    if (keep === this.size && appended.length === 0 && references === 0) return this.source;
    const items = appended.map((text) => `<${this.prefix}si>${textElement(this.prefix, text)}</${this.prefix}si>`).join("");
    const grown = (tag: string, name: string, by: number): string =>
      tag.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])(\\d+)`), (_, head: string, n: string) => head + String(Number(n) + by));
    const tag = grown(
      grown(this.source.slice(this.rootAt, this.firstAt), "uniqueCount", appended.length + keep - this.size),
      "count",
      references,
    );
    const open = this.endAt < 0 ? `${tag.replace(/(?<!\s)\s*\/>$/, ">")}` : tag;
    const kept = keep === 0 ? "" : this.source.slice(this.firstAt, keep === this.size ? this.endAt : this.to[keep - 1]);
    const close =
      this.endAt < 0
        ? `</${this.prefix}sst>${this.source.slice(this.firstAt)}`
        : this.source.slice(keep === 0 && this.size > 0 ? this.to[this.size - 1] : this.endAt);
    return this.source.slice(0, this.rootAt) + open + kept + items + close;
  }

  private scan(): void {
    const scanner = new XmlScanner(this.source);
    let depth = 0;
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      const isItem = depth === 1 && scanner.isLocal("si");
      if (token === Token.Open) {
        if (depth === 0) this.enterRoot(scanner);
        if (isItem) this.begin(scanner.start);
        depth++;
      } else if (token === Token.Close) {
        depth--;
        if (depth === 1 && scanner.isLocal("si")) this.to.push(scanner.end);
        if (depth === 0) this.endAt = scanner.start;
      } else if (token === Token.SelfClosed) {
        if (depth === 0) this.enterRoot(scanner);
        if (isItem) {
          this.begin(scanner.start);
          this.to.push(scanner.end);
        }
      }
    }
  }

  private begin(at: number): void {
    if (this.from.push(at) > MOST_STRINGS) throw new XmlError(`more than ${MOST_STRINGS} texts`, at, "too-large");
  }

  private enterRoot(scanner: XmlScanner): void {
    this.rootAt = scanner.start;
    this.firstAt = scanner.end;
    this.prefix = this.source.slice(scanner.nameStart, scanner.localStart);
  }

  private decode(item: number): string {
    const xml = this.source.slice(this.from[item], this.to[item]);
    const plain = /^<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>$/.exec(xml)?.[1];
    return plain === undefined ? richText(parseElement(xml)) : decodeXString(unescapeXml(normaliseLineEnds(plain)));
  }

  private plainIndex(): Map<string, number> {
    const index = new Map<string, number>();
    for (let item = 0; item < this.from.length; item++) {
      const xml = this.source.slice(this.from[item], this.to[item]);
      if (/:?(r|rPh|phoneticPr)[\s>/]/.test(xml) && /<(\w+:)?(r|rPh|phoneticPr)[\s>/]/.test(xml)) continue;
      const text = this.get(item);
      if (!index.has(text)) index.set(text, item);
    }
    return index;
  }
}

/** The strings of one save: equal texts share an item, new ones go to the end. */
export class StringPool {
  private readonly appended: string[] = [];
  private readonly index = new Map<string, number>();

  /** @param keep items of the file to keep, counted from the first */
  constructor(
    private readonly strings: SharedStrings,
    private readonly keep: number,
  ) {}

  add(text: string): number {
    const found = this.strings.find(text);
    if (found !== undefined && found < this.keep) return found;
    // An item of the file that is not kept has a new number, the second time too.
    const again = this.index.get(text);
    if (again !== undefined) return again;
    const item = this.keep + this.appended.push(text) - 1;
    this.index.set(text, item);
    return item;
  }

  render(references: number): string {
    return this.strings.render(this.keep, this.appended, references);
  }
}
