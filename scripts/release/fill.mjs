import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shell/stale.mjs";

/** How Windows' own programs want a file: regedit UTF-16, PowerShell and Notepad a mark in front, both their line ends. */
const MARK = "\ufeff";
const crlf = (text) => MARK + text.replaceAll(/\r?\n/g, "\r\n");
const ENCODINGS = [
  [/\.reg$/, (text) => Buffer.from(crlf(text), "utf16le")],
  [/\.(txt|ps1)$/, (text) => Buffer.from(crlf(text), "utf8")],
  [/(?:)/, (text) => Buffer.from(text, "utf8")],
];

/** A text as the bytes of a file of that name. */
export function encoded(name, text) {
  return ENCODINGS.find(([pattern]) => pattern.test(name))[1](text);
}

/** A text of deploy/release with its {{blanks}} filled. @param values by name @throws Error for a blank that nothing fills */
export function filled(name, values) {
  return readFileSync(join(root, "deploy", "release", name), "utf8").replaceAll(/\{\{([\w-]+)\}\}/g, (blank, key) => {
    if (!values.has(key)) throw new Error(`deploy/release/${name}: nothing fills ${blank}`);
    return values.get(key);
  });
}
