import { sumOf } from "../../reading";
import type { Figure, ReportText, Sentence } from "../text";

/*
 * 工资686.73万元(55%)、运维374.58万元(30%): a percentage alone in the bracket behind an amount is its share, where its neighbours have such percentages, too.
 */

/** So many percentages in brackets make a list of shares. */
const FEWEST = 3;

/** True for a percentage that stands alone in the bracket behind what it is the share of. */
export function isShareInBracket(report: ReportText, sentence: Sentence, figure: Figure): boolean {
  if (!isAloneInBracket(report, figure)) return false;
  const near = report.paragraphs.slice(Math.max(0, sentence.paragraph - 1), sentence.paragraph + 2).flatMap((line) => line.figures);
  return near.filter((one) => isAloneInBracket(report, one) && partOf(report, one)?.sort === "amount").length >= FEWEST
    ? partOf(report, figure)?.sort === "amount"
    : isOfTwo(report, sentence, figure);
}

/** 人员经费 4218.36万元 23.45%↵公用经费 537.42万元 2.99%: the percentage that ends a row behind its amount, as it does in the rows beside. */
export function isShareInRow(report: ReportText, { paragraph }: Sentence, figure: Figure): boolean {
  const rows = report.paragraphs.slice(Math.max(0, paragraph - FEWEST + 1), paragraph + FEWEST);
  const own = rows.filter(({ figures: [amount, share, third] }) => isRowShare(amount, share) && third === undefined);
  return own.length >= FEWEST && own.some(({ figures }) => figures[1] === figure);
}

function isRowShare(amount: Figure | undefined, share: Figure | undefined): boolean {
  return amount?.sort === "amount" && share?.sort === "percent" && /^\|?$/.test(share.lead) && share.start - amount.end <= 1;
}

function isAloneInBracket({ plain, figures }: ReportText, figure: Figure): boolean {
  const before = figures[figure.index - 1];
  return (
    figure.sort === "percent" &&
    figure.lead === "" &&
    (before?.sort === "amount" || before?.sort === "count") &&
    plain.slice(before.end, figure.start) === "(" &&
    plain[figure.end] === ")"
  );
}

const partOf = ({ figures }: ReportText, { index }: Figure): Figure | undefined => figures[index - 1];

/** 支出合计1043.28万元，其中基本支出812.46万元(77.88%)、项目支出230.82万元(22.12%): two parts that make the total in front, one of which has its share behind it. */
function isOfTwo(report: ReportText, { figures }: Sentence, figure: Figure): boolean {
  const shares = figures.filter((one) => isAloneInBracket(report, one));
  const parts = shares.flatMap((one) => partOf(report, one) ?? []);
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second || !shares.includes(figure) || first.unit !== second.unit) return false;
  const total = figures.find(
    ({ end, unit, value }) => end <= first.start && unit === first.unit && value.eq(sumOf([first.value, second.value])),
  );
  return (
    total !== undefined &&
    shares.some((one, i) => one.value.eq(parts[i]!.value.div(total.value).times(HUNDRED).toDecimalPlaces(one.decimals)))
  );
}

const HUNDRED = 100;
