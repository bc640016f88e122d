/** Code points that take two columns in a terminal: CJK, kana, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}|\p{Cf}/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/** The text cut to at most so many columns (an ellipsis says that it was cut) and filled up with spaces. */
export function fit(text: string, columns: number, align: "left" | "right" = "left"): string {
  const cut = widthOf(text) <= columns ? text : shorten(text, columns);
  const spaces = " ".repeat(Math.max(0, columns - widthOf(cut)));
  return align === "left" ? cut + spaces : spaces + cut;
}

function shorten(text: string, columns: number): string {
  let cut = "";
  for (const letter of text) {
    if (widthOf(cut + letter) > columns - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}
