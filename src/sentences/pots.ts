import { itemAt } from "../workbook";
import { kindOf } from "./answers";
import { HEADED_PART, PART_BEGINS, SPEAKS_OF_ALL } from "./lexicon";
import { needsOf, worthOf } from "./score";
import type { Pot, ScoringSentence } from "./sentence";

/** Reads the text of one part for its own points; null takes the points that it prints. */
type ReadPart = (text: string, weight: number | null) => ScoringSentence;

/** Kinds that the row has one cell of: only one part may ask for them. */
const OF_ONE_CELL: ReadonlySet<string> = new Set(["value", "target", "reverse", "reference", "top", "bottom", "late"]);

/**
 * （1）完好率（5分）：达到98%得满分，每低1个百分点扣1分；（2）巡查（5分）：每缺1次扣0.5分: parts that each have points and losses of their own, which
 * together make the row's weight. What a part loses ends at its own points.
 * @returns null unless every part is wholly read by itself, none speaks of the others, and their points add up to the weight
 */
export function inPots(text: string, weight: number | null, read: ReadPart): ScoringSentence | null {
  const parts = partsOf(text);
  if (weight === null || parts.length < 2) return null;
  const pots = parts.map((part) => potOf(part, read));
  if (pots.some((pot) => pot === null)) return null;
  const all = pots as Pot[];
  const sum = all.reduce((total, pot) => total + pot.weight, 0);
  const measured = all.filter(({ read: own }) => needsOf(own).some((needs) => needs.some((need) => OF_ONE_CELL.has(kindOf(need)))));
  if (Math.abs(sum - weight) > 1e-9 || measured.length > 1) return null;
  return {
    text,
    weight,
    status: "understood",
    clauses: all.flatMap((pot) => pot.read.clauses),
    base: 0,
    floor: 0,
    obstacle: null,
    eitherOr: false,
    understood: all.flatMap((pot) => pot.read.understood),
    notUnderstood: [],
    doubts: all.flatMap((pot) => pot.read.doubts),
    pots: all,
  };
}

interface PartText {
  readonly text: string;
  readonly from: number;
}

/** Stretches between semicolons, full stops and line breaks outside of brackets. */
function partsOf(text: string): PartText[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[（(]/.test(text.charAt(at))) depth += 1;
    if (/[）)]/.test(text.charAt(at))) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[；;。\n]/.test(text.charAt(at))) ends.push(at + 1);
  }
  return [...ends, text.length]
    .map((end, i) => ({ from: ends[i - 1] ?? 0, text: text.slice(ends[i - 1] ?? 0, end) }))
    .filter((part) => /[^\s；;。]/.test(part.text));
}

function potOf({ text, from }: PartText, readPart: ReadPart): Pot | null {
  const head = HEADED_PART.exec(text);
  if (SPEAKS_OF_ALL.test(text.replace(PART_BEGINS, ""))) return null;
  const points = head ? Number(head[2]) : worthOf(readPart(text, null));
  if (points === null || points <= 0) return null;
  // 设施完好率（5分）：…: the points in the bracket are the part's weight, its name a title. The text keeps its length, and so its places.
  const own = head ? text.replace(head[0], `${itemAt(head, 1).replace(/[\s\S]/g, " ")}：`.padStart(head[0].length, " ")) : text;
  const read = readPart(own, points);
  const isSure =
    read.status === "understood" &&
    (read.obstacle === null || isChoice(read)) &&
    read.clauses.length > 0 &&
    read.pots === undefined &&
    read.clauses.every((clause) => clause.role !== "bonus" && !(clause.kind === "yes-no" && clause.noMinus));
  return isSure ? { weight: points, read: movedBy(read, from) } : null;
}

/** 质量好得5分，一般得3分，差不得分: one case, which a person names. */
const isChoice = ({ obstacle, clauses: [only, second] }: ScoringSentence) =>
  obstacle === "choice" && !second && only?.kind === "cases" && only.options.length > 0;

function movedBy(read: ScoringSentence, by: number): ScoringSentence {
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T) => ({ start: span.start + by, end: span.end + by });
  return {
    ...read,
    clauses: read.clauses.map((clause) => ({ ...clause, span: moved(clause.span) })),
    understood: read.understood.map(moved),
  };
}
