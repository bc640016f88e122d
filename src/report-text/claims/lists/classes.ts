import Decimal from "decimal.js";
import { show } from "../../../reading";
import { messages } from "../../../messages";
import { bestClaim } from "../../judge";
import { inUnitOf, totalOf } from "../../measure";
import type { Figure, ReportText } from "../../text";
import { CLASS_AMOUNT, CLASS_COUNT, FUND_INCOME, OF_PROJECTS, PROJECT_COUNT, PROJECT_SPENDING, PROJECTS_LISTED } from "../../lexicon";
import type { Claim } from "../../types";
import { stated } from "../lib";

/** Projects told class by class against the totals of the report, and lists of a fund's projects against its income. */
export function classClaims(report: ReportText): Claim[] {
  return [...classTotals(report), ...fundLists(report)];
}

function classTotals(report: ReportText): Claim[] {
  const classes = report.sentences.flatMap((sentence) => {
    const count = stated(sentence).find((figure) => figure.sort === "count" && CLASS_COUNT.test(figure.lead));
    const amount = stated(sentence).find((figure) => figure.sort === "amount" && CLASS_AMOUNT.test(figure.lead));
    return count ? [{ count, amount }] : [];
  });
  if (classes.length < 2) return [];
  const amounts = classes.flatMap((one) => one.amount ?? []);
  const own = new Set<Figure>(classes.map((one) => one.count));
  const counted = report.figures.filter(
    (figure) => figure.sort === "count" && !figure.bound && !own.has(figure) && PROJECT_COUNT.test(figure.lead),
  );
  const spent = report.figures
    .filter((figure) => figure.sort === "amount" && PROJECT_SPENDING.test(figure.lead) && figure.start < classes[0]!.count.start)
    .at(-1);
  return [
    ...counted.slice(0, 1).flatMap((total) =>
      against(
        report,
        total,
        classes.map((one) => one.count),
      ),
    ),
    ...(spent && amounts.length === classes.length ? against(report, spent, amounts) : []),
  ];
}

function against(report: ReportText, total: Figure, parts: readonly Figure[]): Claim[] {
  const sum = totalOf(parts);
  const derivation = messages.reportText.sum(
    parts.map((part) => part.digits),
    show(sum.plain.div(total.factor)),
  );
  const claim = bestClaim(
    report,
    total,
    total.sort === "count" ? "count" : "sum",
    [inUnitOf(total, sum, derivation)],
    messages.reportText.notes.ifWhole,
  );
  return claim ? [claim] : [];
}

/** 政府性基金预算项目分别为甲8万元、乙6万元: the list against the fund's income; and its length against the fund's number of projects. */
function fundLists(report: ReportText): Claim[] {
  return report.sentences.flatMap((sentence) => {
    const text = report.plain.slice(sentence.start, sentence.end);
    const opened = PROJECTS_LISTED.exec(text);
    const amounts = stated(sentence).filter((figure) => figure.sort === "amount" && figure.depth === 0);
    if (!opened || amounts.length < 2) return [];
    const name = opened[1]!.replace(/\s/g, "");
    const named = report.figures.filter((figure) => !figure.bound && figure.sentence !== sentence.index && figure.lead.includes(name));
    const income = named.find((figure) => figure.sort === "amount" && FUND_INCOME.test(figure.lead));
    const count = named.find((figure) => figure.sort === "count" && OF_PROJECTS.test(figure.lead));
    return [...(income ? against(report, income, amounts) : []), ...(count ? lengthClaim(report, count, amounts.length) : [])];
  });
}

function lengthClaim(report: ReportText, count: Figure, length: number): Claim[] {
  const plain = new Decimal(length);
  const claim = bestClaim(
    report,
    count,
    "count",
    [{ plain, possible: { low: plain, high: plain, closed: true }, derivation: messages.reportText.listed(String(length)) }],
    messages.reportText.notes.ifWhole,
  );
  return claim ? [claim] : [];
}
