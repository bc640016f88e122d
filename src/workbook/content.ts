import type { CellContent } from "./cell";

/** A quoted text of a formula, or what stands between two of them. */
const PIECES = /"(?:[^"]|"")*"|[^"]+|"/g;

/** A formula without what Excel rewrites: spacing, letter case, the quotes of sheet names, the way numbers are printed (0.50). Its texts stay as they are. */
export function plainFormula(formula: string): string {
  return (formula.match(PIECES) ?? []).map((piece) => (piece.startsWith('"') ? piece : plainWords(piece))).join("");
}

function plainWords(words: string): string {
  const bare = words.replace(/[\s']/g, "").toUpperCase();
  return bare.replace(/(?<![A-Z\d.$_])(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\d.A-Z_])/g, (digits) => String(Number(digits)));
}

/** True when two formulas are the same as Excel keeps them; mostly they are letter by letter. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || plainFormula(a) === plainFormula(b);
}

/** True when two contents are the same as Excel keeps them. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "formula" && b.kind === "formula") return sameFormula(a.formula, b.formula);
  return a.kind === "value" && b.kind === "value" ? a.value === b.value : true;
}

/** True for the number format of a text cell (文本): what is written there becomes a text, a formula too. */
export function isTextFormat(format: string): boolean {
  return /^[^;0#?]*@/.test(format) && !/^\s*General/i.test(format);
}
