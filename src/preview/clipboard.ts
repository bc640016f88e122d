import { groupsOf, itemAt } from "../workbook";
import type { CellPicture } from "./grid/sheet-view";

/** Cells as text/plain: tabs and line ends between them, quotes around what holds one of those, as Excel writes and reads it. */
export function toTabbed(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((text) => (/["\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join("\t")}\r\n`)
    .join("");
}

/** Reads text/plain into rows of texts of one length. */
export function fromTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    itemAt(rows, -1).push(match[1]?.replace(/""/g, '"') ?? match[2] ?? "");
    if (match[3] === "") break;
    if (match[3] !== "\t") rows.push([]);
  }
  const last = itemAt(rows, -1);
  // A line end behind the last row is no row of its own.
  if (rows.length > 1 && (last.length === 0 || (last.length === 1 && last[0] === ""))) rows.pop();
  return even(rows);
}

/** Looks that other programs take over from a page. */
const TOLD = [
  "fontFamily",
  "fontSize",
  "fontWeight",
  "fontStyle",
  "textDecoration",
  "color",
  "backgroundColor",
  "borderLeft",
  "borderTop",
  "borderRight",
  "borderBottom",
];

/** Cells as text/html: a table with merged areas and looks. `mark` is found again by `markOf`. */
export function toHtml(rows: readonly (readonly CellPicture[])[], mark: string): string {
  const lines = rows.map((pictures) => `<tr>${pictures.map(htmlCell).join("")}</tr>`);
  return `<html><body><table data-copied="${mark}" style="border-collapse:collapse">${lines.join("")}</table></body></html>`;
}

function htmlCell({ rect, text, look, ...borders }: CellPicture): string {
  const style = document.createElement("span").style;
  for (const [name, value] of Object.entries({ ...look.box, ...borders, textAlign: look.align })) {
    if (typeof value === "string" && value !== "" && (TOLD.includes(name) || name === "textAlign"))
      style.setProperty(
        name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
        value,
      );
  }
  const cell = document.createElement("td");
  cell.textContent = text;
  if (rect.right > rect.left) cell.colSpan = rect.right - rect.left + 1;
  if (rect.bottom > rect.top) cell.rowSpan = rect.bottom - rect.top + 1;
  return cell.outerHTML.replace("<td", `<td style="${style.cssText.replace(/"/g, "'")}"`).replace(/\n/g, "<br>");
}

/** The mark of a table that was copied here; null for any other. */
export function markOf(html: string): string | null {
  return /<table[^>]* data-copied="([\w-]+)"/.exec(html)?.[1] ?? null;
}

/**
 * The first table of text/html as rows of texts, for pasting them as if typed; null when there is none. Merged areas hold their text in the first
 * cell. What Excel tells beside the text is heeded: the exact number, and that a cell of digits is a text.
 */
export function fromHtml(html: string): string[][] | null {
  // Styles are only read: under other names the page's policy need not stop them.
  const inert = html.replace(/<[^>]*>/g, (tag) => tag.replace(/^<(\/?)style\b/i, "<$1textarea").replace(/\sstyle\s*=/gi, " data-style="));
  const page = new DOMParser().parseFromString(inert, "text/html");
  const table = page.querySelector("table");
  if (!table) return null;
  const texts = textClasses(page);
  const rows: (string | undefined)[][] = [];
  [...table.rows].forEach((line, at) => {
    rows[at] ??= [];
    for (const cell of line.cells) {
      let col = 0;
      while (rows[at][col] !== undefined) col += 1;
      const [down, across] = [Math.min(cell.rowSpan, table.rows.length - at), cell.colSpan];
      for (let i = 0; i < down; i += 1)
        for (let j = 0; j < across; j += 1) (rows[at + i] ??= [])[col + j] = i === 0 && j === 0 ? cellText(cell, texts) : "";
    }
  });
  return even(rows.map((row) => Array.from(row, (text) => text ?? "")));
}

function cellText(cell: HTMLTableCellElement, texts: ReadonlySet<string>): string {
  const exact = cell.getAttribute("x:num");
  const shown = textOf(cell)
    .replace(/\u00a0/g, " ")
    .trim();
  // A date keeps how it looks: typed again it means the same and brings its format. A number comes whole, whatever of it was shown.
  if (exact !== null && exact !== "" && /^[\d.,\s-]+%?$/.test(shown))
    return shown.endsWith("%") ? `${Number((Number(exact) * 100).toPrecision(15))}%` : exact;
  const isText =
    [...cell.classList].some((name) => texts.has(name)) || /mso-number-format:\s*["']?\\@/.test(cell.getAttribute("data-style") ?? "");
  return isText && shown !== "" ? `'${shown}` : shown;
}

/** Line breaks of the source are spaces, as on any page; `<br>` and blocks break the line. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s*[\r\n]\s*/g, " ");
  if (node.nodeName === "BR") return "\n";
  return [...node.childNodes]
    .map((child) => (/^(P|DIV|LI)$/.test(child.nodeName) && child.previousSibling ? `\n${textOf(child)}` : textOf(child)))
    .join("");
}

/** Classes of Excel's style sheet that stand for text cells. */
function textClasses(page: Document): ReadonlySet<string> {
  const rules = [...page.querySelectorAll("textarea")].map((style) => style.textContent ?? "").join("\n");
  return new Set(
    [...rules.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].flatMap((rule) => {
      const [name, looks] = groupsOf(rule, 2);
      return /mso-number-format:\s*["']?\\@/.test(looks) ? [name] : [];
    }),
  );
}

function even(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
