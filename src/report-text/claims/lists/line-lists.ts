import { listBehind, type Paragraph, type ReportText } from "../../text";
import { toldOf, type Told, type ToldText } from "../../told";
import { AMONG, NAME_OF_REST, OF_LINES_ABOVE, ROW_LABEL, SOME_OF_THEM } from "../../lexicon";
import { addable, isStock, lastIndexOf } from "../lib";
import { numberOfParts } from "./list-totals";
import type { PartsList } from "./list-ways";

/** A line that ends in 其中： or a colon, or stands in front of a numbered list, with the first stock of every line behind it. */
export function lineLists(text: ToldText, line: Paragraph): PartsList[] {
  const totals = line.figures
    .map((figure) => toldOf(text, figure))
    .filter((one) => isStock(one) && one.figure.depth === 0)
    .reverse();
  if (totals.length === 0) return [];
  const words = text.report.plain.slice(line.start, line.end);
  const opened = /:$/.test(words);
  const rest = text.report.paragraphs.slice(line.index + 1).filter((one) => one.end > one.start);
  const list = listBehind(text.report, line)?.items ?? (opened ? unmarked(text.report, rest) : []);
  const last = list.at(-1);
  if (!last || list.length < 2) return [];
  const isSome = SOME_OF_THEM.test(words.slice(-8)) && !NAME_OF_REST.test(text.report.plain.slice(last.start, last.figures[0]?.start));
  const close = totals.filter((one) => one.figure.sentence === totals[0]!.figure.sentence);
  return close
    .filter((total, i) => close.findIndex((one) => addable(one.figure, total.figure)) === i)
    .flatMap((total) => {
      const rows = list.map((item) =>
        item.figures
          .map((figure) => toldOf(text, figure))
          .filter((one) => isStock(one) && one.figure.depth === 0 && addable(one.figure, total.figure)),
      );
      const ways = [0, 1].map((col) => rows.flatMap((row) => row[col] ?? [])).filter((way) => way.length === list.length);
      return ways.length > 0
        ? [
            {
              totals: close.filter((one) => addable(one.figure, total.figure)),
              parts: ways,
              tie: "lines" as const,
              some: !opened || isSome,
              apart: false,
              columns: 1,
            },
          ]
        : [];
    });
}

/**
 * 1.甲894.16万元↵2.乙41.52万元↵…↵以上合计1440.80万元: what the line right behind a list sums up is of all its lines, of each the stock that is told as the total is;
 * 合计预算600万元，支出529万元; 全年共补助5708人，发放447.30万元: so is what is told of the same besides.
 */
export function listsAbove(text: ToldText, line: Paragraph): PartsList[] {
  const [first, ...others] = line.figures.map((figure) => toldOf(text, figure));
  if (!first || !isStock(first) || first.figure.depth > 0 || line.mark !== null || !OF_LINES_ABOVE.test(first.figure.lead)) return [];
  const items = itemsAbove(text.report, line);
  const number = numberOfParts(text, first);
  if (items.length < 2 || (number !== null && number !== items.length)) return [];
  const beside = others.filter((one) => isStock(one) && one.figure.segment === first.figure.segment && one.figure.depth === 0);
  return [first, ...beside.slice(0, 1)].flatMap((total) => {
    const ways = columnsOf(text, items, total, total === first);
    return ways.length > 0 ? [{ totals: [total], parts: ways, tie: "trailing" as const, some: false, apart: false, columns: 1 }] : [];
  });
}

/** Of each line the only stock that adds up with the total, or the one told as it is; for the first total also the first of each, and the second. */
function columnsOf(text: ToldText, items: readonly Paragraph[], total: Told, isFirst: boolean): (readonly Told[])[] {
  const rows = items.map((item) =>
    item.figures
      .map((figure) => toldOf(text, figure))
      .filter((one) => isStock(one) && one.figure.depth === 0 && addable(one.figure, total.figure)),
  );
  const alone = rows.every((row) => row.length === 1) ? rows.flat() : [];
  const isOther = total.aspect !== null;
  const alike = isFirst || isOther ? rows.flatMap((row) => row.find((one) => one.aspect === total.aspect) ?? []) : [];
  const columns = isFirst ? [0, 1].map((col) => rows.flatMap((row) => row[col] ?? [])) : [];
  return [alone, alike, ...columns].filter((way) => way.length === items.length);
}

/** The lines of the numbered list, or the rows of one shape, right in front of a line. */
function itemsAbove(report: ReportText, line: Paragraph): readonly Paragraph[] {
  const above = report.paragraphs.slice(0, line.index).filter((one) => one.end > one.start);
  const last = above.at(-1);
  if (!last) return [];
  if (last.mark === null) {
    const shape = unitsOf(last);
    const isAlike = (one: Paragraph) => one.mark === null && (isRow(report, one) || (one.figures.length > 1 && unitsOf(one) === shape));
    return above.slice(lastIndexOf(above, (one) => !isAlike(one)) + 1);
  }
  const { style, number } = last.mark;
  const items = above.slice(-number);
  return items.every(({ mark }, i) => mark?.style === style && mark.number === i + 1) ? items : [];
}

const unitsOf = ({ figures }: Paragraph): string => figures.map(({ unit }) => unit).join();

/** Lines without a list number, as long as each tells a figure of its own; where the first is a bare row, as long as they are rows. */
function unmarked(report: ReportText, lines: readonly Paragraph[]): readonly Paragraph[] {
  const [first] = lines;
  const areRows = first !== undefined && isRow(report, first);
  const end = lines.findIndex(
    (line) =>
      line.mark !== null || line.figures.length === 0 || report.plain.startsWith(AMONG, line.start) || (areRows && !isRow(report, line)),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** 信息化建设|265.80万元: a label and one figure, and nothing else in the line. */
export function isRow({ plain }: ReportText, { start, end, figures }: Paragraph): boolean {
  const [only, second] = figures;
  return only !== undefined && !second && ROW_LABEL.test(plain.slice(start, only.start)) && /^[;。]?$/.test(plain.slice(only.end, end));
}
