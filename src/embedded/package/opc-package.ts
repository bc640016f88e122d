import { WorkbookError } from "../../workbook/errors";
import { ContentTypes } from "./content-types";
import { fromZipError, openZip } from "./open-file";
import { ownerOfRels, relsPartOf } from "./part-names";
import { Relationships } from "./relationships";
import { decodeXml, encodeXml, XmlError } from "./xml";
import { unpackEntry, writeZip, type ZipEntry, type ZipItem } from "./zip";

const TYPES_PART = "[Content_Types].xml";

/** A part: as it came in the file, or with content of ours. */
type Part = FilePart | OwnPart;

interface FilePart {
  readonly name: string;
  readonly entry: ZipEntry;
  /** Its place among the entries of the file. */
  readonly place: number;
  content: Uint8Array | null;
}

interface OwnPart {
  readonly name: string;
  readonly entry: null;
  readonly place: null;
  content: Uint8Array;
}

/** A part as it goes into a file: the bytes it came as, unless somebody replaced them. */
function itemOf(part: Part): ZipItem {
  const { name } = part;
  if (part.entry === null) return { kind: "content", name, content: part.content };
  return part.content ? { kind: "content", name, content: part.content } : { kind: "copy", entry: part.entry };
}

const copied = (folders: readonly { readonly entry: ZipEntry }[]): ZipItem[] => folders.map(({ entry }) => ({ kind: "copy", entry }));

/**
 * An Office package whose parts stay the bytes they came as until someone replaces them.
 * Part names ignore case; relationships and content types are kept in step by `add` and `remove`.
 */
export class OpcPackage {
  private readonly parts = new Map<string, Part>();
  private readonly folders: { readonly entry: ZipEntry; readonly place: number }[] = [];
  private readonly relations = new Map<string, Relationships>();
  private readonly types: ContentTypes;
  /** How many parts the file came with. */
  private readonly fileParts: number;

  /** @throws WorkbookError when the bytes are no package, or name a part twice: which of the two counts nobody can say (OPC 6.2.2.3) */
  constructor(
    private readonly source: Uint8Array,
    readonly fileName: string,
  ) {
    for (const [place, entry] of openZip(source, fileName).entries()) {
      const key = entry.name.toLowerCase();
      if (this.parts.has(key)) throw new WorkbookError("bad-file", fileName, { cause: new Error(`two parts ${entry.name}`) });
      if (entry.name.endsWith("/")) this.folders.push({ entry, place });
      else this.parts.set(key, { name: entry.name, entry, place, content: null });
    }
    this.fileParts = this.parts.size;
    if (!this.has(TYPES_PART)) throw new WorkbookError("not-excel", fileName);
    this.types = this.guard(TYPES_PART, () => new ContentTypes(this.text(TYPES_PART)));
  }

  /** Names in the order of the file, new ones last. */
  get partNames(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.find(name) !== null;
  }

  /** The name as the file spells it, or null. Targets may be percent-encoded while zip names are not. */
  actualName(name: string): string | null {
    return this.find(name)?.name ?? null;
  }

  private find(name: string): Part | null {
    const found = this.parts.get(name.toLowerCase());
    if (found || !name.includes("%")) return found ?? null;
    try {
      return this.parts.get(decodeURIComponent(name).toLowerCase()) ?? null;
    } catch {
      return null; // a stray % is no encoding, so there is no such part
    }
  }

  /** @throws WorkbookError bad-file when the part is absent or does not unpack */
  bytes(name: string): Uint8Array {
    const part = this.find(name);
    if (!part) throw new WorkbookError("bad-file", this.fileName, { cause: new Error(`part ${name} is missing`) });
    return part.entry === null ? part.content : (part.content ?? this.unpacked(part.entry));
  }

  private unpacked(entry: ZipEntry): Uint8Array {
    try {
      return unpackEntry(entry);
    } catch (cause) {
      throw fromZipError(cause, this.fileName);
    }
  }

  /** The XML text of a part. @throws WorkbookError bad-file as `bytes`, and for bytes that are no text */
  text(name: string): string {
    return this.guard(name, () => decodeXml(this.bytes(name)));
  }

  /** Replaces the text of a part that exists. */
  setText(name: string, text: string): void {
    this.existing(name).content = encodeXml(text);
  }

  /** As `setText`; a text that is the file's own brings its bytes back. */
  syncText(name: string, text: string): void {
    const part = this.existing(name);
    if (part.entry && decodeXml(this.unpacked(part.entry)) === text) part.content = null;
    else part.content = encodeXml(text);
  }

  /** Brings the bytes of the file back. */
  restore(name: string): void {
    const part = this.existing(name);
    if (part.entry) part.content = null;
  }

  private existing(name: string): Part {
    const part = this.find(name);
    if (!part) throw new Error(`part ${name} is missing`);
    return part;
  }

  add(name: string, contentType: string, text: string): void {
    this.parts.set(name.toLowerCase(), { name, entry: null, place: null, content: encodeXml(text) });
    this.types.add(name, contentType);
  }

  /** Takes the part, its relationships and its content type away. */
  remove(name: string): void {
    const part = this.find(name);
    if (!part) return;
    for (const gone of [part.name, relsPartOf(part.name)]) {
      this.parts.delete(gone.toLowerCase());
      this.types.remove(gone);
    }
    this.relations.set(part.name.toLowerCase(), new Relationships(part.name, null));
  }

  contentType(name: string): string {
    return this.types.of(name);
  }

  /** Relationships of a part, of the package for "". A part without any gives an empty set that can be added to. */
  rels(name: string): Relationships {
    const source = name === "" ? "" : (this.actualName(name) ?? name);
    const known = this.relations.get(source.toLowerCase());
    if (known) return known;
    const part = relsPartOf(source);
    const made = this.guard(part, () => new Relationships(source, this.has(part) ? this.text(part) : null));
    this.relations.set(source.toLowerCase(), made);
    return made;
  }

  /** A free part name made from a pattern: freeName("xl/worksheets/sheet#.xml"). */
  freeName(pattern: string): string {
    let n = 1;
    while (this.has(pattern.replace("#", String(n)))) n++;
    return pattern.replace("#", String(n));
  }

  /** Parts that can be reached from a part (itself included), not passing through `without`. */
  reachable(from: string, without: string | null = null): Set<string> {
    const seen = new Set<string>();
    const open = [from];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (seen.has(part) || part === without) continue;
      seen.add(part);
      for (const relation of this.rels(part).all()) {
        const target = relation.external ? null : this.actualName(relation.target);
        if (target !== null) open.push(target);
      }
    }
    seen.delete("");
    return seen;
  }

  /** Runs a reader of a part; XML faults become a WorkbookError that names the part in its cause. */
  guard<T>(part: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof XmlError)) throw cause;
      throw new WorkbookError(cause.code, this.fileName, {
        cause: Object.assign(new Error(`${part}: ${cause.reason} at ${cause.at}`), { cause }),
      });
    }
  }

  /** The package as a zip file; untouched parts are copied with their packed bytes, and a package that nobody touched is the file itself. */
  save(): Uint8Array {
    this.flush();
    const parts = [...this.parts.values()];
    const whole = parts.length === this.fileParts && parts.every(({ place, content }) => place !== null && content === null);
    if (whole) return this.source.slice();
    const folders = [...this.folders];
    const items: ZipItem[] = [];
    for (const part of parts) {
      const behind = folders.findIndex(({ place }) => part.place !== null && place >= part.place);
      items.push(...copied(folders.splice(0, behind < 0 ? folders.length : behind)));
      items.push(itemOf(part));
    }
    return writeZip([...items, ...copied(folders)]);
  }

  private flush(): void {
    for (const [source, relations] of this.relations) {
      const owner = source === "" ? "" : this.actualName(source);
      if (owner !== null) this.flushRelations(relsPartOf(owner), relations);
    }
    this.syncText(TYPES_PART, this.types.toString());
  }

  private flushRelations(part: string, relations: Relationships): void {
    if (this.has(part)) {
      const emptied = relations.isEmpty && this.text(part) !== relations.toString();
      if (emptied && ownerOfRels(part) !== "") this.parts.delete(part.toLowerCase());
      else this.syncText(part, relations.toString());
    } else if (!relations.isEmpty) {
      this.parts.set(part.toLowerCase(), { name: part, entry: null, place: null, content: encodeXml(relations.toString()) });
      if (this.types.of(part) === "") this.types.add(part, "application/vnd.openxmlformats-package.relationships+xml");
    }
  }
}
