import { itemAt } from "./invariant";
import type { CellContent } from "./cell";
import { plainFormula } from "./content";
import { wordsOf } from "./shifted";

/** A short print of a text (FNV-1a, 32 bit): enough to notice an edit by hand. */
export function printOfText(parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}

/** Letters of one print in a line. */
const LETTERS = 4;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
const BLANK = "....";

/** A formula that only shows another cell. */
const LINK = /^=(?:#|N\(#\)|IF\(#="","",#\))$/;

/**
 * A formula as it is told again after rows, columns and sheets around it came, went or got other names: Excel rewrites the addresses then.
 * A mere link is nothing but its address, so it keeps it: pointed elsewhere it is another formula.
 */
function lasting(formula: string): string {
  const plain = wordsOf(formula).replace(/#(?:,#)+/g, "#");
  return LINK.test(plain) ? plainFormula(formula) : plain;
}

/** True when two formulas differ only in what Excel rewrites when rows, columns and sheets come, go and get other names. */
export function sameButMoved(a: CellContent, b: CellContent): boolean {
  return a.kind === "formula" && b.kind === "formula" && lasting(a.formula) === lasting(b.formula);
}

function letters(text: string): string {
  let rest = printOfText([text]);
  return Array.from({ length: LETTERS }, () => {
    const letter = itemAt(ALPHABET, rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
    return letter;
  }).join("");
}

function printOf(content: CellContent): string {
  if (content.kind === "blank") return BLANK;
  return letters(content.kind === "formula" ? lasting(content.formula) : `${typeof content.value === "string" ? "" : "#"}${content.value}`);
}

/** One line of a table of ours as it was written: the print of its key, then of each cell. Texts are not kept twice. */
export type WrittenLine = string;

/** @param key what the line is about (an indicator, a finding, an input), the same in a later version of the table */
export function writtenLine(key: string, contents: readonly CellContent[]): WrittenLine {
  return [letters(key), ...contents.map(printOf)].join("");
}

/** The print of a line's key, to find the line in a later version. */
export function keyOfLine(line: WrittenLine): string {
  return line.slice(0, LETTERS);
}

/** The print of a key. */
export function printOfKey(key: string): string {
  return letters(key);
}

/** True when a cell holds what was written there: nobody has typed in it. */
export function stillHolds(line: WrittenLine, col: number, content: CellContent): boolean {
  return line.slice(LETTERS * (col + 1), LETTERS * (col + 2)) === printOf(content);
}

/** True when a cell of a line was written blank, or was not written at all. */
export function wroteNothing(line: WrittenLine, col: number): boolean {
  const print = line.slice(LETTERS * (col + 1), LETTERS * (col + 2));
  return print === "" || print === BLANK;
}

/** Tells whether a content stands anywhere in the lines, in whatever row and column. Numbers tell nothing: they are as common as a person's own. */
export function anywhereIn(lines: readonly WrittenLine[]): (content: CellContent) => boolean {
  const prints = new Set(
    lines.flatMap((line) =>
      Array.from({ length: line.length / LETTERS - 1 }, (_, col) => line.slice((col + 1) * LETTERS, (col + 2) * LETTERS)),
    ),
  );
  return (content) =>
    (content.kind === "formula" || (content.kind === "value" && typeof content.value === "string")) && prints.has(printOf(content));
}
