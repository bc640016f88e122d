import { XmlError } from "./errors";

/**
 * XML bytes as text: byte order marks and the declared encoding are heeded; the declaration then says UTF-8, as we write.
 * @throws XmlError for bytes that are no text of that encoding (an undeclared GBK): read leniently they would be saved as U+FFFD
 */
export function decodeXml(bytes: Uint8Array): string {
  const text = strictText(bytes, encodingOf(bytes));
  return text.replace(/^(\s*<\?xml[^>]*?encoding\s*=\s*["'])(?!utf-8["'])[^"']+/i, "$1UTF-8");
}

/** XML text as UTF-8 bytes, without a byte order mark. */
export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function strictText(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The encodings are ours to name, so nothing but the bytes can be wrong.
    throw new XmlError(`bytes that are no ${encoding}`, 0);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared !== undefined && /^(gb2312|gbk|gb18030|big5|iso-8859-1|windows-125[0-9])$/.test(declared) ? declared : "utf-8";
}
