import { parseElement, type XmlElement } from "../../package";
import { isTrue } from "../truth";
import type { RowChange, RowEdit } from "./edit";
import type { RowFormat } from "../types";

const STATED = /\b(?:ht|hidden|customFormat)\b/;
const NOTHING_STATED: RowFormat = { height: null, hidden: false, style: null };

/** The format a row's open tag states; nearly all rows state none. */
export function rowFormat(openTag: string): RowFormat {
  if (!STATED.test(openTag)) return NOTHING_STATED;
  const row = tagElement(openTag);
  const height = row.attr("ht");
  const styled = isTrue(row.attr("customFormat"));
  return {
    height: height === null ? null : Number(height),
    hidden: isTrue(row.attr("hidden")),
    style: styled ? Number(row.attr("s") ?? 0) : null,
  };
}

/** The open tag of an edited row: the file's own with what was changed, or a new one. */
export function rowOpenTag(original: string | null, prefix: string, row: number, edit: RowEdit): string {
  const change = edit.change;
  const spans = original === null ? null : /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(original);
  if (original !== null && change === null && !spans) return original;
  const tag = original === null ? tagElement(`<${prefix}row r="${row + 1}">`) : tagElement(original);
  if (spans) tag.setAttr("spans", widened(spans, [...edit.cells.keys()]));
  if (change) applyChange(tag, change);
  return tag.toString();
}

function widened(spans: RegExpExecArray, cols: readonly number[]): string {
  const from = cols.reduce((least, col) => Math.min(least, col + 1), Number(spans[1]));
  const to = cols.reduce((most, col) => Math.max(most, col + 1), Number(spans[2]));
  return `${from}:${to}`;
}

function applyChange(tag: XmlElement, change: RowChange): void {
  if (change.height !== undefined) {
    tag.setAttr("ht", change.height === null ? null : String(change.height));
    tag.setAttr("customHeight", change.height === null ? null : "1");
  }
  if (change.hidden !== undefined) tag.setAttr("hidden", change.hidden ? "1" : null);
  if (change.style !== undefined) {
    tag.setAttr("s", String(change.style));
    tag.setAttr("customFormat", "1");
  }
}

function tagElement(openTag: string): XmlElement {
  return parseElement(openTag.replace(/(?<!\s)\s*\/?>$/, "/>"));
}
