import { XmlError } from "./errors";

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities resolved. Only the five of XML and numeric ones exist without a DTD. @throws XmlError for others */
export function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;]*);?/g, (whole, name: string, at: number) => {
    if (!whole.endsWith(";")) throw new XmlError("unfinished entity", at);
    const named = NAMED.get(name);
    if (named !== undefined) return named;
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : name.startsWith("#") ? parseInt(name.slice(1), 10) : NaN;
    if (!(code >= 0 && code <= 0x10ffff)) throw new XmlError(`unknown entity &${name};`, at);
    return String.fromCodePoint(code);
  });
}

/** Text as element content. Carriage returns are kept by reference, else a reader turns them into line feeds. */
export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\t\r\n]/.test(text)) return text;
  return escapeText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");
}

/** Line ends as an XML reader sees them: CR LF and CR become LF. References (&#13;) are resolved later and stay. */
export function normaliseLineEnds(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

// Outside of what XML 1.0 can carry at all.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NEEDS_X = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A string as SpreadsheetML stores it (ST_Xstring): characters XML cannot carry as _xHHHH_, a text that reads so itself guarded by _x005F_. */
export function encodeXString(text: string): string {
  if (!FORBIDDEN.test(text) && !text.includes("\r") && !text.includes("_x")) return text;
  return text.replace(NEEDS_X, (ch) => `_x${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The string behind an ST_Xstring. */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
