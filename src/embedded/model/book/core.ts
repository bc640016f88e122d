import { parseXml, type OpcPackage } from "../../package";
import { relationType } from "../namespaces";
import { SharedStrings } from "../shared-strings";
import { ColorTable, DEFAULT_THEME, indexedPalette, themeColors } from "../styles/colors";
import { StyleBook } from "../styles/style-book";
import { CustomXmlStore } from "./custom-xml";
import { Names } from "./names";
import type { WorkbookPart } from "./workbook-part";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** What the sheets of a book share: package, styles, strings, names. Parts are read when first asked for. */
export class BookCore {
  readonly names: Names;
  readonly customXml: CustomXmlStore;
  revision = 0;
  /** As `revision`, but for what only the view of the file is. */
  edits = 0;
  /** Ids of sheets that were added and deleted are not given again. */
  lastSheetId = 0;
  /** True when the book has macro or dialog sheets: what they use of styles and texts is not read, so none of the file's goes. */
  hasOtherSheets = false;
  /** Styles and shared strings of sheets that were deleted. */
  readonly releasedStyles = new Set<number>();
  readonly releasedStrings: number[] = [];
  private readStyles: StyleBook | null = null;
  private readStrings: SharedStrings | null | undefined = undefined;
  private readonly stylesPart: string | null;

  constructor(
    readonly pkg: OpcPackage,
    readonly workbook: WorkbookPart,
  ) {
    this.names = new Names(workbook.root);
    this.customXml = new CustomXmlStore(pkg, workbook.part, workbook.root);
    this.stylesPart = this.related("styles");
  }

  /** A part of the workbook by the kind of its relationship. */
  private related(kind: string): string | null {
    const target = this.pkg.rels(this.workbook.part).ofKind(kind)[0]?.target;
    return target === undefined ? null : this.pkg.actualName(target);
  }

  /** Null while nobody asked for a style. */
  get stylesInUse(): StyleBook | null {
    return this.readStyles;
  }

  get styles(): StyleBook {
    if (this.readStyles) return this.readStyles;
    const text = this.stylesPart === null ? PLAIN_STYLES : this.pkg.text(this.stylesPart);
    return (this.readStyles = this.pkg.guard(
      this.stylesPart ?? "styles",
      () => new StyleBook(text, (root) => new ColorTable(this.theme(), indexedPalette(root))),
    ));
  }

  private theme(): readonly string[] {
    const part = this.related("theme");
    return part === null ? DEFAULT_THEME : this.pkg.guard(part, () => themeColors(parseXml(this.pkg.text(part)).root));
  }

  /** Null when the book keeps its texts in the cells. */
  get strings(): SharedStrings | null {
    if (this.readStrings !== undefined) return this.readStrings;
    const part = this.related("sharedStrings");
    return (this.readStrings = part === null ? null : this.pkg.guard(part, () => new SharedStrings(part, this.pkg.text(part))));
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  /** A change happened. */
  touch(): void {
    this.revision++;
    this.edits++;
  }

  /** Another sheet stands in front: the file is another, but nothing in it was edited. */
  turned(): void {
    this.revision++;
  }

  /** Puts the styles into the package when they changed; a book that had none gets the part. */
  writeStyles(): void {
    const text = this.readStyles?.toString();
    if (text === undefined || (this.stylesPart === null && text === PLAIN_STYLES)) return;
    if (this.stylesPart !== null) return this.pkg.syncText(this.stylesPart, text);
    const known = this.related("styles");
    if (known !== null) return this.pkg.syncText(known, text);
    const part = this.pkg.freeName("xl/styles#.xml").replace("styles1.xml", "styles.xml");
    this.pkg.add(part, STYLES_TYPE, text);
    this.pkg.rels(this.workbook.part).add(relationType(this.workbook.root, "styles"), part);
  }
}
