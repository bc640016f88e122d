import { show } from "../../../reading";
import { messages } from "../../../messages";
import { bestClaim, claimOf } from "../../judge";
import { inUnitOf, totalOf, valueOf, type Check } from "../../measure";
import { listBehind, numberedLists, type Figure, type Paragraph, type ReportText } from "../../text";
import { BUDGET_WORDS, OF_PROJECTS, PROJECTS_TOTAL, SPENT_WORDS } from "../../lexicon";
import type { Claim } from "../../types";

const FEWEST_LINES = 3;
const SHORTEST_NAME = 4;

/** One line for each project, all built the same way: the same figures with the same words in front. */
interface Told {
  readonly lines: readonly Paragraph[];
}

/** Totals against projects that are told one by one, and projects that are told twice. */
export function itemClaims(report: ReportText): Claim[] {
  const groups = toldLines(report);
  return [...groups.flatMap((told) => [...totalsOf(report, told), ...toldTwice(report, told)]), ...listTotals(report)];
}

function toldLines(report: ReportText): Told[] {
  const groups = new Map<string, Paragraph[]>();
  for (const line of report.paragraphs) {
    const amounts = line.figures.filter((figure) => figure.sort === "amount");
    if (amounts.length < 2) continue;
    const key = amounts.map((figure) => figure.lead.slice(-3)).join("|");
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].filter((lines) => lines.length >= FEWEST_LINES).map((lines) => ({ lines }));
}

/** The total of the projects is the sum of the budgets or of what was spent, all lines or each different line once. */
function totalsOf(report: ReportText, { lines }: Told): Claim[] {
  const once = lines.filter((line, i) => lines.findIndex((other) => body(report, other) === body(report, line)) === i);
  const inside = new Set(lines.map((line) => line.index));
  const totals = report.figures.filter(
    (figure) =>
      figure.sort === "amount" && !inside.has(figure.paragraph) && PROJECTS_TOTAL.test(figure.lead) && OF_PROJECTS.test(figure.lead),
  );
  return totals.flatMap((total) => {
    const checks = [once, lines].flatMap((rows) => columns(total).map((col) => column(total, rows, col)));
    const claim = bestClaim(report, total, "sum", checks);
    if (claim?.verdict !== "inconsistent") return claim ? [claim] : [];
    if (hasLinesBetween(report, lines) || isRestPrinted(report, total, claim.expected, lines) || haveOwnTotal(report, lines)) return [];
    const spent = column(total, once, 1).plain;
    const { itemsTotal, notes } = messages.reportText;
    const derivation = itemsTotal(once.length, show(column(total, once, 0).plain), show(spent));
    return [{ ...claim, derivation, note: once.length < lines.length ? notes.duplicates(lines.length - once.length) : notes.ifWhole }];
  });
}

/** 河长制：预算60万元，支出57.2万元，余2.8万元 among lines that end behind 支出: a project told in other words, so those alike are not all of them. */
function hasLinesBetween({ paragraphs }: ReportText, lines: readonly Paragraph[]): boolean {
  const told = lines.map(({ index }) => index);
  return paragraphs
    .slice(Math.min(...told), Math.max(...told))
    .some((line) => !lines.includes(line) && line.figures.some((figure) => figure.sort === "amount"));
}

/** 财政拨款支出648.22万元，其中：… whose lines come to it: they are its parts, not those of a total further on. */
function haveOwnTotal({ paragraphs }: ReportText, lines: readonly Paragraph[]): boolean {
  const first = Math.min(...lines.map(({ index }) => index));
  const heads = paragraphs.slice(0, first).filter(({ start, end }) => end > start);
  return (heads.at(-1)?.figures ?? []).some((figure) =>
    [0, 1].some((col) => figure.sort === "amount" && column(figure, lines, col).plain.eq(figure.value)),
  );
}

/** 其他小额项目共88万元: what the lines leave of the total is printed elsewhere. */
function isRestPrinted(report: ReportText, total: Figure, sum: number | null, lines: readonly Paragraph[]): boolean {
  const inside = new Set(lines.map(({ index }) => index));
  const rest = sum === null ? null : total.value.minus(sum).times(total.factor);
  return (
    rest !== null &&
    rest.gt(0) &&
    report.figures.some((one) => one.sort === "amount" && one !== total && !inside.has(one.paragraph) && valueOf(one).eq(rest))
  );
}

/** Which amount of a line the total is made of: budgets, spending, or either when its label does not say. */
function columns(total: Figure): readonly number[] {
  if (BUDGET_WORDS.test(total.lead)) return [0];
  return SPENT_WORDS.test(total.lead) ? [1] : [0, 1];
}

function column(total: Figure, lines: readonly Paragraph[], col: number): Check {
  const parts = lines.flatMap((line) => line.figures.filter((figure) => figure.sort === "amount")[col] ?? []);
  const sum = totalOf(parts);
  return inUnitOf(total, sum, messages.reportText.itemsTotal(parts.length, show(sum.plain.div(total.factor)), null));
}

/** A line that repeats another word for word, more often than a printed list of names holds its project. */
function toldTwice(report: ReportText, { lines }: Told): Claim[] {
  const names = namesListed(report);
  return lines.flatMap((line, i) => {
    const text = body(report, line);
    const earlier = lines.slice(0, i).filter((other) => body(report, other) === text);
    const figure = line.figures[0];
    if (earlier.length === 0 || !figure) return [];
    const holds = names.filter((name) => text.includes(name)).length;
    const real = holds > earlier.length;
    const { toldTwice: words, notes } = messages.reportText;
    return [
      claimOf(report, figure, {
        kind: "other",
        verdict: real ? "uncheckable" : "inconsistent",
        expected: null,
        derivation: words,
        note: real ? notes.listedTwice : null,
      }),
    ];
  });
}

/** Names in numbered lists of bare lines. */
function namesListed(report: ReportText): string[] {
  return numberedLists(report)
    .flatMap((list) => list.items.filter((line) => line.figures.length === 0).map((line) => body(report, line)))
    .filter((name) => name.length >= SHORTEST_NAME);
}

function body(report: ReportText, line: Paragraph): string {
  return report.plain.slice(line.bodyStart, line.end).replace(/\s/g, "");
}

/** 预算总金额为96.67万元，具体如下：: the first amounts of the numbered lines that follow. */
function listTotals(report: ReportText): Claim[] {
  return report.paragraphs.flatMap((line) => {
    const total = line.figures.find((figure) => figure.sort === "amount" && !figure.bound && PROJECTS_TOTAL.test(figure.lead));
    const list = total && /:\s*$/.test(report.plain.slice(line.start, line.end)) ? listBehind(report, line) : null;
    if (!total || !list) return [];
    const firsts = list.items.flatMap((item) => item.figures.find((figure) => figure.sort === "amount" && !figure.bound) ?? []);
    if (firsts.length < 2 || firsts.length !== list.items.length || isToldAgain(total, firsts)) return [];
    const sum = totalOf(firsts);
    if (isRestPrinted(report, total, sum.plain.div(total.factor).toNumber(), list.items)) return [];
    return [
      bestClaim(report, total, "sum", [
        inUnitOf(
          total,
          sum,
          messages.reportText.sum(
            firsts.map((one) => one.digits),
            show(sum.plain.div(total.factor)),
          ),
        ),
      ])!,
    ];
  });
}

/** 收入、支出总计A，其中：（一）收入总计A。（二）支出总计A: the same told once more of each side is no part of itself. */
function isToldAgain(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some((one) => valueOf(one).eq(valueOf(total))) && parts.filter((one) => !one.value.isZero()).length > 1;
}
