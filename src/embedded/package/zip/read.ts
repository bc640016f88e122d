import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { ZIP_LIMITS, ZipError, type ZipEntry, type ZipLimits } from "./entry";

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const MASK = 0xffffffff;

/**
 * The entries of a zip file in the order of its directory; nothing is unpacked yet.
 * @throws ZipError when the file is damaged, beyond the limits, or names paths outside of itself
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.maxEntries) throw new ZipError("too-large", `${count} entries`);
  const heads: CentralHead[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    const head = readCentral(view, at);
    heads.push(head);
    at = head.end;
  }
  const unpacked = heads.reduce((sum, head) => sum + head.size, 0);
  if (unpacked > limits.maxUnpacked) throw new ZipError("too-large", `${unpacked} bytes unpacked`);
  for (const head of heads) checkSize(head, limits);
  const entries = heads.map((head) => ({ head, entry: toEntry(view, head) }));
  checkApart(view, entries, offset);
  return entries.map(({ entry }) => entry);
}

function checkSize({ name, size, packedSize }: CentralHead, limits: ZipLimits): void {
  if (size > limits.maxPart) throw new ZipError("too-large", `${name}: ${size} bytes unpacked`);
  if (size >= limits.ratioFrom && size > packedSize * limits.maxRatio)
    throw new ZipError("too-large", `${name}: ${size} bytes out of ${packedSize}`);
}

/** Entries that share bytes unpack to more than the file holds, many times over: no program writes such a file. */
function checkApart(view: DataView, entries: readonly { readonly head: CentralHead; readonly entry: ZipEntry }[], directory: number): void {
  const spans = entries
    .map(({ head: { name, local }, entry: { packed } }) => ({ name, from: local, to: packed.byteOffset - view.byteOffset + packed.length }))
    .sort((a, b) => a.from - b.from);
  spans.forEach(({ name, to }, i) => {
    if (to > (spans[i + 1]?.from ?? directory)) throw new ZipError("damaged", `${name} overlaps what stands behind it`);
  });
}

/** The content of an entry. @throws ZipError when it does not unpack to what the directory says */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw new ZipError("damaged", `${entry.name}: method ${entry.method}`);
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? entry.packed : inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (cause) {
    throw Object.assign(new ZipError("damaged", `${entry.name} does not unpack`), { cause });
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ZipError("damaged", `${entry.name}: checksum`);
  return content;
}

interface CentralHead {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly local: number;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === MASK ? zip64Directory(view, at) : { count, offset };
  }
  throw new ZipError("damaged", "no end of directory");
}

function zip64Directory(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR)
    return { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const at = readLong(view, locator + 8);
  within(view, at, 56);
  if (view.getUint32(at, true) !== ZIP64_END) throw new ZipError("damaged", "zip64 directory");
  return { count: readLong(view, at + 32), offset: readLong(view, at + 48) };
}

function readLong(view: DataView, at: number): number {
  within(view, at, 8);
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function within(view: DataView, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > view.byteLength) throw new ZipError("damaged", "a record lies outside of the file");
}

function readCentral(view: DataView, at: number): CentralHead {
  within(view, at, 46);
  if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new ZipError("damaged", "directory record");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  within(view, at, end - at);
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new ZipError("encrypted", "entries are encrypted");
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const name = safeName(new TextDecoder().decode(nameBytes));
  const [size, packedSize, local] = zip64Fields(view, at + 46 + nameLength, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    name,
    start: at,
    end,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packedSize,
    local,
  };
}

/** Fields that read "all ones" stand, in this order, in the zip64 extra field. */
type Fields = [size: number, packedSize: number, local: number];

function zip64Fields(view: DataView, from: number, length: number, fields: Fields): Fields {
  if (!fields.includes(MASK)) return fields;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const whole = (field: number) => {
      if (field !== MASK) return field;
      next += 8;
      return readLong(view, next - 8);
    };
    return [whole(fields[0]), whole(fields[1]), whole(fields[2])];
  }
  return fields;
}

function safeName(raw: string): string {
  const name = raw.replace(/\\/g, "/").replace(/^\/+/, "");
  if (name.split("/").includes("..")) throw new ZipError("unsafe", `path ${raw}`);
  return name;
}

function toEntry(view: DataView, head: CentralHead): ZipEntry {
  within(view, head.local, 30);
  if (view.getUint32(head.local, true) !== LOCAL_SIGNATURE) throw new ZipError("damaged", `${head.name}: local record`);
  const from = head.local + 30 + view.getUint16(head.local + 26, true) + view.getUint16(head.local + 28, true);
  within(view, from, head.packedSize);
  const slice = (start: number, end: number): Uint8Array => new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  const end = from + head.packedSize + descriptorLength(view, from + head.packedSize, head);
  return {
    name: head.name,
    method: head.method,
    crc: head.crc,
    size: head.size,
    packed: slice(from, from + head.packedSize),
    local: slice(head.local, end),
    central: slice(head.start, head.end),
  };
}

/** Bit 3: sizes and checksum follow the data, with or without a signature. */
function descriptorLength(view: DataView, at: number, head: CentralHead): number {
  if (!(head.flags & 8) || at + 12 > view.byteLength) return 0;
  const signed = view.getUint32(at, true) === 0x08074b50;
  if (!signed && view.getUint32(at, true) !== head.crc) return 0;
  const sizesAt = at + (signed ? 8 : 4);
  const long =
    sizesAt + 16 <= view.byteLength &&
    view.getUint32(sizesAt + 4, true) === 0 &&
    view.getUint32(sizesAt + 8, true) === head.size &&
    head.size !== 0;
  return (signed ? 8 : 4) + (long ? 16 : 8);
}
