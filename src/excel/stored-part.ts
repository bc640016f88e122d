/** Namespace of the one custom XML part we keep in a workbook. */
export const STORE_NAMESPACE = "urn:jixiao-ziping:v1";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };
const UNESCAPES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** A damaged part may name letters that do not exist. */
const LAST_CODE_POINT = 0x10ffff;

/** Our text (JSON) as a part holds it: characters that XML cannot hold are written as JSON escapes, where they mean the same. */
export function storedText(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The part's XML around our text (JSON). */
export function wrapStore(text: string): string {
  const escaped = storedText(text).replace(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? letter);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><state xmlns="${STORE_NAMESPACE}">${escaped}</state>`;
}

/** Our text inside of the part's XML; null when it holds none. */
export function unwrapStore(xml: string): string | null {
  const body = /<(?:[\w.-]+:)?state\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?state\s*>/.exec(xml)?.[1];
  if (body === undefined) return null;
  return body.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return UNESCAPES.get(name) ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
