import type { MarkStyle, Paragraph, ReportText } from "./types";

/** Lines without a number that may stand inside a list before it is taken for ended. */
const LONGEST_GAP = 12;

/** A numbered list: 1. 2. 3. or ① ② ③, its lines in order. */
export interface NumberedList {
  readonly style: MarkStyle;
  readonly items: readonly Paragraph[];
}

/** The numbered list that begins in the first written line behind a paragraph; null when that line is not number one of a list. */
export function listBehind(report: ReportText, paragraph: Paragraph): NumberedList | null {
  const rest = report.paragraphs.slice(paragraph.index + 1).filter((line) => report.plain.slice(line.start, line.end).trim() !== "");
  const style = rest[0]?.mark?.number === 1 ? rest[0].mark.style : null;
  if (style === null) return null;
  const items: Paragraph[] = [];
  let gap = 0;
  for (const line of rest) {
    const mark = line.mark;
    if (mark && mark.style < style) break;
    // A number is missing: nobody knows where the list ends.
    if (mark?.style === style && mark.number > items.length + 1) return null;
    if (mark?.style === style && mark.number !== items.length + 1) break;
    if (mark?.style === style) items.push(line);
    gap = mark?.style === style ? 0 : gap + 1;
    if (gap > LONGEST_GAP) break;
  }
  return { style, items };
}

/** Every numbered list with three lines or more, outer and inner ones. */
export function numberedLists(report: ReportText): NumberedList[] {
  return report.paragraphs
    .filter((line) => line.mark?.number === 1)
    .flatMap((line) => {
      const before = report.paragraphs[line.index - 1];
      const list = before ? listBehind(report, before) : null;
      return list && list.items.length >= 3 ? [list] : [];
    });
}
