import { itemAt } from "../../workbook";
import type { Figure, ReportText, Sentence } from "../text";
import {
  AVERAGE_AMOUNT,
  ADJUSTING,
  ADJUSTING_END,
  ANAPHOR,
  ASPECT_OF_ALL,
  BOTH_ASPECTS,
  BARE_STEP,
  BARE_SHARE,
  CHANGE,
  CHANGES_NEXT,
  COMPOUNDS,
  COMPARED,
  COMPARED_BEHIND,
  COMPARED_WITH,
  FORMER,
  FOR_EACH_OF,
  FORMER_ASIDE,
  FORMER_IN_BRACKET,
  FORMER_LOOSE,
  FROM_BEFORE,
  FROM_FIGURE,
  FROM_LEVEL,
  FROM_TO,
  INLINE_BASE,
  JOINT,
  LEFT_OVER,
  LEFT_OVER_BEHIND,
  NAMED_RATE,
  OF,
  OF_INVESTMENT,
  OF_NEXT,
  OPINION,
  PARTED_BY,
  PRICE,
  RATE,
  RATE_OF,
  RATE_BY_BASE,
  PLANNED,
  ROLLED_ON,
  SHARE,
  SHARE_EXTREME,
  SHARE_OF_PLAN,
  SHARED_OUT,
  TO_LEVEL,
} from "./lexicon";
import { isShareInBracket, isShareInRow } from "./brackets";
import { aspectIn, nameIn } from "./names";
import type { Role, Told, Way } from "./types";
import { yearOf } from "./years";

/** A report's text with what every figure is told to be. */
export interface ToldText {
  readonly report: ReportText;
  /** In the order of the text; by the index of the figure. */
  readonly all: readonly Told[];
}

/** What is told of a figure. */
export function toldOf({ all }: Pick<ToldText, "all">, { index }: Pick<Figure, "index">): Told {
  return itemAt(all, index);
}

/** Says of every figure of a report what its words tell. */
export function tellAll(report: ReportText): ToldText {
  return { report, all: report.sentences.flatMap((sentence) => tellSentence(report, sentence)) };
}

function tellSentence(report: ReportText, sentence: Sentence): Told[] {
  const told: Told[] = [];
  const series = seriesOf(report, sentence.figures);
  for (const figure of sentence.figures) {
    const own = series.find((one) => one.includes(figure)) ?? [figure];
    const before = told.at(-1);
    const first = told.find((one) => one.figure === own[0]);
    const base = before?.base === figure ? {} : { base: null };
    told.push(
      first ? { ...first, figure, year: yearOf(report, sentence, figure, own), ...base } : tell(report, sentence, figure, own, told),
    );
  }
  return told;
}

/** Runs of figures of one sort with nothing but 、 or 和 between them. */
function seriesOf(report: ReportText, figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? report.plain.slice(last.end, figure.start) : "";
    if (run && last && last.sort === figure.sort && last.factor === figure.factor && JOINT.test(between)) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function tell(report: ReportText, sentence: Sentence, figure: Figure, series: readonly Figure[], before: readonly Told[]): Told {
  const prefix = prefixOf(report, sentence, figure);
  const label = prefix + figure.lead;
  const inline = inlineBase(report, sentence, figure);
  const role = roleOf(report, sentence, figure, inline);
  const name = nameIn(figure.lead) || nameIn(prefix);
  const pointsBack = ANAPHOR.test(figure.lead);
  const carried = [...before]
    .reverse()
    .find(
      (one) =>
        one.figure.segment === figure.segment &&
        one.subject !== "" &&
        one.figure.sort !== "percent" &&
        one.role !== "change" &&
        one.role !== "price",
    )?.subject;
  const clause = clauseOf(report, sentence, figure);
  const of =
    role === "share"
      ? (SHARE.exec(inline ? inline.lead : clause)?.groups?.of ?? "")
      : role === "rate"
        ? (rateOf(clause) ?? inline?.lead ?? "")
        : null;
  return {
    figure,
    role,
    aspect: aspectIn(figure.lead) ?? (ASPECT_OF_ALL.test(prefix) && !BOTH_ASPECTS.test(prefix) ? aspectIn(prefix) : null),
    name,
    subject: name || (pointsBack ? "" : (carried ?? opening(report, sentence, figure))),
    label,
    year: yearOf(report, sentence, figure, series),
    way: wayOf(figure.lead, role),
    of,
    base: inline,
    series,
  };
}

/** What stands before the last colon in front of a figure, when it names something for all that follows (年初预算：收入…，支出…). */
function prefixOf(report: ReportText, sentence: Sentence, figure: Figure): string {
  const before = report.plain.slice(sentence.start, figure.start);
  const colon = before.lastIndexOf(":");
  // A colon right in front has been stepped over: its words are the lead.
  if (colon < 0 || colon === before.length - 1) return "";
  const words = (
    before
      .slice(0, colon)
      .split(/[,;。、|]/)
      .at(-1) ?? ""
  ).replace(/[\d.]+\S?/g, "");
  return PARTED_BY.test(words) ? "" : words;
}

/** The words of the segment in front of its first figure. */
function opening(report: ReportText, sentence: Sentence, figure: Figure): string {
  const first = sentence.figures.find((one) => one.segment === figure.segment) ?? figure;
  const start = Math.max(sentence.start, ...sentence.figures.filter((one) => one.segment < figure.segment).map((one) => one.end));
  const clauses = report.plain
    .slice(start, first.start)
    .split(/[,;。|]/)
    .map(nameIn)
    .filter((name) => name !== "" && name.length <= LONGEST_NAME);
  return clauses.at(-1) ?? "";
}

const LONGEST_NAME = 20;
const NEXT_WORDS = 6;

/** The words in front of a figure from the last comma on, with the figures in between. */
export function clauseOf(report: ReportText, sentence: Sentence, figure: Figure): string {
  return (
    report.plain
      .slice(sentence.start, figure.start)
      .split(/[,;。|]/)
      .at(-1) ?? ""
  ).replace(/["“”]/g, "");
}

function roleOf(report: ReportText, sentence: Sentence, figure: Figure, inline: Figure | null): Role {
  if (figure.sort === "score" || figure.sort === "points") return "other";
  const { lead, tail } = figure;
  const clause = clauseOf(report, sentence, figure);
  if (figure.sort === "percent") return percentRole(report, sentence, figure, inline);
  if (figure.each || PRICE.test(lead) || (figure.sort === "amount" && (AVERAGE_AMOUNT.test(lead) || isForEachOf(report, figure))))
    return "price";
  if (isInlineBase(report, sentence, figure)) return "base";
  if (figure.depth > 0 && FORMER_ASIDE.test(lead) && toldOfChange(report, sentence, figure)) return "former";
  if (figure.depth > 0 && FORMER_IN_BRACKET.test(report.plain.slice(sentence.start, figure.start))) return "former";
  if (COMPARED_WITH.test(lead) && COMPARED_BEHIND.test(tail)) return "former";
  if (FORMER.test(lead) || (FORMER_LOOSE.test(lead) && CHANGES_NEXT.test(report.plain.slice(figure.end, figure.end + NEXT_WORDS))))
    return "former";
  if (figure.sort === "amount" && ADJUSTING_END.test(lead) && !COMPARED.test(clause) && !(TO_LEVEL.test(lead) && FROM_FIGURE.test(clause)))
    return "adjustment";
  if ((LEFT_OVER.test(lead) || LEFT_OVER_BEHIND.test(tail)) && !FROM_BEFORE.test(lead) && !ROLLED_ON.test(lead)) return "rest";
  return CHANGE.test(lead) && isCompared(report, sentence, figure) ? "change" : "stock";
}

function percentRole(report: ReportText, sentence: Sentence, figure: Figure, inline: Figure | null): Role {
  const clause = clauseOf(report, sentence, figure);
  if (inline) return PLANNED.test(inline.lead) || !SHARE.test(inline.lead) ? "rate" : "share";
  if (CHANGE.test(figure.lead)) return "change";
  // 占比由55.4%提高到62%: a level of another time.
  if (FROM_LEVEL.test(figure.lead)) return "other";
  if (SHARE_EXTREME.test(report.plain.slice(sentence.start, figure.start)) || isShareInBracket(report, sentence, figure)) return "share";
  if (isShareInRow(report, sentence, figure)) return "share";
  if (SHARED_OUT.test(figure.lead) && OF_NEXT.test(report.plain.slice(figure.end))) return "share";
  if (OF_INVESTMENT.test(clause) && !isOfSpending(sentence, figure)) return "share";
  if (rateOf(clause) !== undefined || RATE.test(figure.lead)) return "rate";
  return SHARE.test(clause) || BARE_SHARE.test(figure.lead) ? "share" : isNamedRate(sentence, figure) ? "rate" : "other";
}

/** 自筹资金200万元，占总投资的20%: no amount in front was spent. */
function isOfSpending({ figures }: Sentence, figure: Figure): boolean {
  const amount = figures.filter((one) => one.end <= figure.start && one.sort === "amount").at(-1);
  return amount === undefined || aspectIn(amount.lead) === "done";
}

/** 企业3家各200万元: an amount for each of the number right in front. */
function isForEachOf({ plain, figures }: ReportText, figure: Figure): boolean {
  const before = figures[figure.index - 1];
  return before?.sort === "count" && FOR_EACH_OF.test(plain.slice(before.end, figure.start));
}

/** True for the first figure of a bracket that stands right behind a change. */
function toldOfChange(report: ReportText, sentence: Sentence, figure: Figure): boolean {
  const before = sentence.figures[sentence.figures.indexOf(figure) - 1];
  return (
    before !== undefined &&
    before.depth < figure.depth &&
    CHANGE.test(before.lead) &&
    report.plain.slice(before.end, figure.start).startsWith("(")
  );
}

/** What a rate is measured by (完成年初预算的, 占任务的); undefined when the clause says no such thing. */
function rateOf(clause: string): string | undefined {
  const short = clause.replace(COMPOUNDS, "");
  return (RATE_OF.exec(short) ?? SHARE_OF_PLAN.exec(short) ?? RATE_BY_BASE.exec(short))?.groups?.of;
}

/** 已就业1185人，就业率…: a count in front is called like the rate. */
function isNamedRate(sentence: Sentence, figure: Figure): boolean {
  const word = NAMED_RATE.exec(figure.lead)?.groups?.word;
  return (
    word !== undefined &&
    !OPINION.test(word) &&
    sentence.figures.some(
      (one) => one.end <= figure.start && one.sort === "count" && one.segment === figure.segment && one.lead.includes(word),
    )
  );
}

/** The amount printed inside 占…的 or 完成…的 in front of a percentage. */
function inlineBase(report: ReportText, sentence: Sentence, figure: Figure): Figure | null {
  if (figure.sort !== "percent") return null;
  const before = sentence.figures[sentence.figures.indexOf(figure) - 1];
  return before && isInlineBase(report, sentence, before) ? before : null;
}

function isInlineBase(report: ReportText, sentence: Sentence, figure: Figure): boolean {
  if (figure.sort !== "amount" && figure.sort !== "count") return false;
  const next = sentence.figures[sentence.figures.indexOf(figure) + 1];
  if (next?.sort !== "percent") return false;
  const between = OF.exec(report.plain.slice(figure.end, next.start + 2))?.[0];
  return between?.length === next.start - figure.end && INLINE_BASE.test(figure.lead);
}

/** True when an amount with 增加 or 减少 is told against something: last year, the plan; or a rate of change stands beside it. */
function isCompared(report: ReportText, sentence: Sentence, figure: Figure): boolean {
  const own = sentence.figures.filter((one) => one.segment === figure.segment);
  const [first = figure] = own;
  const from = first === figure ? sentence.start : first.start;
  const at = own.indexOf(figure);
  const [last, next] = [own[at - 1], own[at + 1]];
  const before = report.plain.slice(from, figure.start);
  return (
    COMPARED.test(before) ||
    FROM_TO.test(report.plain.slice(sentence.start, figure.start)) ||
    (next?.sort === "percent" && CHANGE.test(next.lead)) ||
    // 增长15.36%，增收25464万元
    (last?.sort === "percent" && CHANGE.test(last.lead) && BARE_STEP.test(figure.lead))
  );
}

function wayOf(lead: string, role: Role): Way | null {
  const groups = (role === "adjustment" ? ADJUSTING : CHANGE).exec(lead)?.groups ?? {};
  return role !== "change" && role !== "adjustment" ? null : groups.up !== undefined ? "up" : groups.down !== undefined ? "down" : null;
}
