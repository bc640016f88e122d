import { element, parseXml, type XmlDocument, type XmlElement } from "../../package";
import type { CellStyle, StylePatch } from "../style-types";
import { isTrue } from "../truth";
import type { ColorTable } from "./colors";
import { copyOf, fillOf, patchAlignment, patchedBorder, patchedFont, patchProtection } from "./patch";
import { FormatList, RecordList } from "./record-list";
import { resolveAlignment, resolveBorders, resolveFill, resolveFont } from "./resolve";
import codes from "./built-in-formats.json";

/** The styles part of a book. Formats are appended and found again by content; ids never change their meaning. */
export class StyleBook {
  private readonly document: XmlDocument;
  private readonly formats: FormatList;
  private readonly fonts: RecordList;
  private readonly fills: RecordList;
  private readonly borders: RecordList;
  private readonly xfs: RecordList;
  private readonly resolved = new Map<number, CellStyle>();
  private readonly looks = new Map<number, string>();
  private readonly patched = new Map<string, number>();

  constructor(
    readonly source: string,
    private readonly colors: (styles: XmlElement) => ColorTable,
  ) {
    this.document = parseXml(source);
    const { root } = this.document;
    this.formats = new FormatList(root);
    this.fonts = new RecordList(root, "fonts", "font");
    this.fills = new RecordList(root, "fills", "fill");
    this.borders = new RecordList(root, "borders", "border");
    this.xfs = new RecordList(root, "cellXfs", "xf");
  }

  get colorTable(): ColorTable {
    return (this.table ??= this.colors(this.document.root));
  }
  private table: ColorTable | null = null;

  get count(): number {
    return this.xfs.records.length;
  }

  /** Styles the file came with. */
  get originalCount(): number {
    return this.xfs.original;
  }

  /** The look behind an id; an id the file does not have gives the first. */
  style(id: number): CellStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    const made = this.resolve(this.xfs.records[id] ?? this.xfs.records[0] ?? element("xf"));
    this.resolved.set(id, made);
    return made;
  }

  /** True when cells of both styles look the same. Gradients are not compared. */
  lookAlike(a: number, b: number): boolean {
    return a === b || (this.look(a) === this.look(b) && this.style(a).fill.pattern !== "gradient");
  }

  private look(id: number): string {
    let look = this.looks.get(id);
    if (look === undefined) this.looks.set(id, (look = JSON.stringify(this.style(id))));
    return look;
  }

  private resolve(xf: XmlElement): CellStyle {
    const at = (list: RecordList, name: string): XmlElement | null => list.records[Number(xf.attr(name) ?? 0)] ?? null;
    const protection = xf.child("protection");
    const formatId = Number(xf.attr("numFmtId") ?? 0);
    return {
      numberFormat: this.formats.code(formatId) ?? BUILT_IN_FORMATS.get(formatId) ?? "General",
      font: resolveFont(at(this.fonts, "fontId"), this.colorTable),
      fill: resolveFill(at(this.fills, "fillId"), this.colorTable),
      borders: resolveBorders(at(this.borders, "borderId"), this.colorTable),
      alignment: resolveAlignment(xf.child("alignment")),
      locked: isTrue(protection?.attr("locked") ?? "1"),
      formulaHidden: isTrue(protection?.attr("hidden") ?? "0"),
    };
  }

  /** Id of a style with the patch applied. */
  patchedStyle(id: number, patch: StylePatch): number {
    const key = `${id}|${JSON.stringify(patch)}`;
    const known = this.patched.get(key);
    if (known !== undefined) return known;
    this.ensureDefaults();
    const before = this.count;
    const made = this.xfs.add(this.apply(this.xfs.records[id] ?? this.xfs.records[0] ?? element("xf"), patch));
    this.patched.set(key, made);
    if (this.count > before) this.forget(made);
    return made;
  }

  /** A cell may name an id the file does not have; once it exists it is read anew. */
  private forget(id: number): void {
    this.resolved.delete(id);
    this.looks.delete(id);
  }

  /** Ids count from a default record that some writers leave out. */
  private ensureDefaults(): void {
    const { prefix } = this.document.root;
    const make = (name: string, attributes: Readonly<Record<string, string | number>> = {}): XmlElement =>
      element(prefix + name, attributes);
    if (this.fonts.records.length === 0)
      this.fonts.add(element(`${prefix}font`, {}, [make("sz", { val: 11 }), make("name", { val: "Calibri" })]));
    for (const pattern of ["none", "gray125"].slice(this.fills.records.length))
      this.fills.add(element(`${prefix}fill`, {}, [make("patternFill", { patternType: pattern })]));
    if (this.borders.records.length === 0) this.borders.add(make("border"));
    if (this.xfs.records.length === 0) this.xfs.add(make("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }));
  }

  private apply(source: XmlElement, patch: StylePatch): XmlElement {
    const xf = copyOf(source);
    const { prefix } = this.document.root;
    const base = (list: RecordList, name: string, empty: string): XmlElement =>
      list.records[Number(xf.attr(name) ?? 0)] ?? element(prefix + empty);
    const set = (name: string, value: number, apply: string): void => void xf.setAttr(name, String(value)).setAttr(apply, "1");
    if (patch.numberFormat !== undefined) set("numFmtId", this.formatId(patch.numberFormat), "applyNumberFormat");
    if (patch.font) set("fontId", this.fonts.add(patchedFont(base(this.fonts, "fontId", "font"), patch.font)), "applyFont");
    if (patch.fill) set("fillId", this.fillId(patch.fill), "applyFill");
    if (patch.borders)
      set("borderId", this.borders.add(patchedBorder(base(this.borders, "borderId", "border"), patch.borders)), "applyBorder");
    if (patch.alignment) patchAlignment(xf, patch.alignment);
    patchProtection(xf, patch.locked, patch.formulaHidden);
    return xf;
  }

  /** The first fill of every file is "none" (an index readers rely on). */
  private fillId(patch: NonNullable<StylePatch["fill"]>): number {
    const fill = fillOf(patch, this.document.root.prefix);
    return patch.color === null && patch.pattern === undefined ? 0 : this.fills.add(fill);
  }

  private formatId(code: string): number {
    return builtInFormatId(code) ?? this.formats.add(code);
  }

  /**
   * Drops styles at the end of the list that no cell uses, when they are ours (appended since load) or `released` (a cell gave
   * them up since load), and then the fonts, fills, borders and formats that only they used. Nothing is renumbered.
   */
  dropUnused(used: ReadonlySet<number>, released: ReadonlySet<number>): void {
    const gone: XmlElement[] = [];
    for (let last = this.count - 1; last > 0 && !used.has(last) && (last >= this.xfs.original || released.has(last)); last--) {
      const dropped = this.xfs.dropLast();
      if (dropped) gone.push(dropped);
      this.forget(last);
    }
    if (gone.length === 0) return;
    this.patched.clear();
    for (const [list, name] of [
      [this.fonts, "fontId"],
      [this.fills, "fillId"],
      [this.borders, "borderId"],
    ] as const)
      this.dropRecords(list, name, gone);
    const formats = this.usedIn("numFmtId");
    for (const xf of gone) {
      const id = Number(xf.attr("numFmtId") ?? 0);
      if (id >= 164 && !formats.has(id)) this.formats.remove(id);
    }
  }

  private dropRecords(list: RecordList, name: string, gone: readonly XmlElement[]): void {
    const used = this.usedIn(name);
    const ours = new Set(gone.map((xf) => Number(xf.attr(name) ?? 0)));
    for (let last = list.records.length - 1; last > 1 && !used.has(last) && (last >= list.original || ours.has(last)); last--)
      list.dropLast();
  }

  private usedIn(name: string): Set<number> {
    const named = this.document.root.child("cellStyleXfs")?.children("xf") ?? [];
    return new Set([...named, ...this.xfs.records].map((xf) => Number(xf.attr(name) ?? 0)));
  }

  toString(): string {
    return this.document.toString();
  }
}

/** Format codes behind ids that files need not spell out (ECMA-376 18.8.30; 27 to 36 and 50 to 58 are those of the Chinese edition). */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map(
  Object.entries(codes).map(([id, code]): [number, string] => [Number(id), code]),
);

/** Ids a writer may use for a code without spelling it out: those that mean the same in every language edition. */
const PORTABLE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 18, 19, 20, 21, 45, 46, 47, 48, 49];

/** The built-in id of a code, or null. */
export function builtInFormatId(code: string): number | null {
  return PORTABLE.find((id) => BUILT_IN_FORMATS.get(id) === code) ?? null;
}
