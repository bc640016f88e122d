import type { Line } from "./sum-line";

/** Sums that a whole form has, and what its indicators make up with and without the execution item. */
const FULL = 100;
const WHOLE = [100, 90, 80];
/** A bare last line with 100 points is the whole where the others have at least so many: their sum may be wrong, that is a finding. */
const LEAST_OF_WHOLE = 50;
const MOST_OF_WHOLE = 150;
const MOST_EXECUTION = 20;
const CLOSE = 0.005;

/** Points of rows that no total has closed yet. */
export interface Points {
  readonly weights: number;
  readonly weighted: number;
  readonly scores: number;
  readonly scored: number;
  readonly mostWeight: number;
}

/** What no rows come to. */
export const NO_POINTS: Points = { weights: 0, weighted: 0, scores: 0, scored: 0, mostWeight: 0 };

/** Points that rows are added to. */
export class Tally implements Points {
  weights = 0;
  weighted = 0;
  scores = 0;
  scored = 0;
  mostWeight = 0;

  add({ weight, score }: Line): void {
    if (weight !== null)
      [this.weights, this.weighted, this.mostWeight] = [this.weights + weight, this.weighted + 1, Math.max(this.mostWeight, weight)];
    if (score !== null) [this.scores, this.scored] = [this.scores + score, this.scored + 1];
  }
}

/** The points of lines. */
export function tallyOf(lines: Iterable<Line>): Points {
  const tally = new Tally();
  for (const line of lines) tally.add(line);
  return tally;
}

/** The points of two sets of rows together. */
export function addPoints(a: Points, b: Points): Points {
  return {
    weights: a.weights + b.weights,
    weighted: a.weighted + b.weighted,
    mostWeight: Math.max(a.mostWeight, b.mostWeight),
    scores: a.scores + b.scores,
    scored: a.scored + b.scored,
  };
}

/** True when a weight is that of a whole form, and the points, where given, are those of its rows. */
export function isWholeSum(weight: number | null, points: Points | null): boolean {
  return weight !== null && near(weight, FULL) && (points === null || WHOLE.some((sum) => near(points.weights, sum)));
}

/** What a line is told by: the rows it may add up, whether it is the last of its table, whether the table names more than one level. */
export interface Place {
  readonly points: Points;
  readonly last: boolean;
  readonly levels: boolean;
}

/** True when the line's figures say that it adds up all the others, whatever it is called. Its score may be wrong (a finding). */
export function addsUpAll(line: Line, { points, last, levels }: Place): boolean {
  const { weight, score } = line;
  if (line.indicator) return false;
  if (weight === null) return line.bare && last && score !== null && scoresAddUp(score, points, levels);
  if (points.weighted < 2) return false;
  if (isWholeSum(weight, points)) return true;
  // 效益指标 with nothing else in its line is an indicator that nobody wrote down.
  if (!line.bare || !last || line.subtotal || line.levelName) return false;
  if (near(weight, FULL)) return points.weights >= LEAST_OF_WHOLE && points.weights <= MOST_OF_WHOLE;
  return levels && near(weight, points.weights) && (score === null || score <= Math.max(weight, points.scores) + MOST_EXECUTION);
}

/** A line with a score and no weight: the sum of the scores, or more points than any row can have. */
function scoresAddUp(score: number, { weighted, scores, scored, mostWeight }: Points, levels: boolean): boolean {
  if (weighted === 0) return scored >= 3 && levels && near(score, scores);
  return (
    weighted >= 2 &&
    scored >= 2 &&
    (near(score, scores) || (score > mostWeight && score <= FULL && Math.abs(score - scores) <= MOST_EXECUTION))
  );
}

/** A line, and what its label calls it where it calls it a sum. */
export interface CalledLine {
  readonly line: Line;
  readonly called: "total" | "subtotal" | null;
}

const NO_PARTS: Parts = { below: new Set(), heads: new Set() };

/** Lines that add up a block: the rows above them since the last one, or the rows below them up to the next one. */
export interface Parts {
  readonly below: ReadonlySet<number>;
  readonly heads: ReadonlySet<number>;
}

/**
 * The lines (by index) whose points are those of a block. One row repeated by one line could be chance: such a line counts only beside
 * another one that adds up several rows, where every bare line fits.
 */
export function partLines(lines: readonly CalledLine[]): Parts {
  const bare: BareLine[] = [];
  let open = false;
  for (const [i, { line, called }] of lines.entries()) {
    const own = called === null && line.bare && line.label.isText && line.weight !== null && !near(line.weight, FULL);
    open ||= own;
    if (own || called !== null) bare.push({ at: i, line, called });
  }
  if (!open) return NO_PARTS;
  const named = bare.filter(({ line }) => !line.levelName);
  const below = fitting(lines, named, (at, k) => [named[k - 1]?.at ?? -1, at]);
  if (below.size > 0) return { ...NO_PARTS, below };
  return { ...NO_PARTS, heads: fitting(lines, bare, (at, k) => [at, bare[k + 1]?.at ?? lines.length]) };
}

/** A line that may add up others, with its index. */
interface BareLine extends CalledLine {
  readonly at: number;
}

function fitting(
  lines: readonly CalledLine[],
  bare: readonly BareLine[],
  groupOf: (at: number, k: number) => readonly [after: number, before: number],
): ReadonlySet<number> {
  const groups = bare.flatMap(({ at, line: sum, called }, k) => {
    if (called !== null) return [];
    const [after, before] = groupOf(at, k);
    const points = tallyOf(
      lines
        .slice(after + 1, before)
        .map(({ line }) => line)
        .filter(({ weight }) => !(weight !== null && near(weight, FULL))),
    );
    return [
      {
        at,
        rows: points.weighted,
        fits: points.weighted > 0 && sum.weight !== null && near(points.weights, sum.weight),
        scored: points.scored < points.weighted || near(points.scores, sum.score ?? points.scores),
      },
    ];
  });
  const several = groups.filter(({ fits, rows }) => fits && rows > 1);
  if (several.length === 0) return new Set();
  // One wrong score among them is a finding; the lines are told by their weights.
  const all = groups.every(({ fits }) => fits) && groups.filter(({ scored }) => scored).length * 2 > groups.length;
  return new Set((all ? groups : several).map(({ at }) => at));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < CLOSE;
}
