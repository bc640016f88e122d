import { docxText } from "./docx";
import { ReportFileError } from "./errors";

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_LOW = [0xff, 0xfe];
const UTF16_HIGH = [0xfe, 0xff];
const MOST_TEXT = 32 * 1024 * 1024;

/**
 * The text of a report: a .docx, or a text file in UTF-8, UTF-16 with a mark, or GB18030; told by its bytes, not by its name.
 * Line ends become "\n", a byte order mark is left out. @throws ReportFileError
 */
export function readReportText(bytes: Uint8Array, name: string): { readonly text: string } {
  if (begins(bytes, OLD_WORD)) throw new ReportFileError("legacy", name);
  const raw = begins(bytes, ZIP) ? docxText(bytes, name) : plainText(bytes, name);
  const text = raw.replace(/\r\n?/g, "\n");
  if (text.trim() === "") throw new ReportFileError("empty", name);
  return { text };
}

function plainText(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_TEXT) throw new ReportFileError("tooLarge", name);
  if (begins(bytes, UTF16_LOW)) return decoded(bytes, "utf-16le") ?? refuse(name);
  if (begins(bytes, UTF16_HIGH)) return decoded(bytes, "utf-16be") ?? refuse(name);
  if (bytes.includes(0)) return refuse(name);
  return decoded(bytes, "utf-8") ?? (begins(bytes, UTF8_MARK) ? null : decoded(bytes, "gb18030")) ?? refuse(name);
}

/** The text in an encoding; null when the bytes are none. The decoder leaves the byte order mark out. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (thrown) {
    // By name: a TypeError of another window or realm is another class.
    if ((thrown as { name?: string }).name === "TypeError") return null;
    throw thrown;
  }
}

function refuse(name: string): never {
  throw new ReportFileError("notText", name);
}

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}
