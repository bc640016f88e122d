import { itemAt } from "../../workbook";
import { AGAIN_SO_MANY, ONE_TIME, PLAIN_LOSS, TALLIES, plainUnit } from "../lexicon";
import { pointsOf } from "../points";
import { amountOf, type Bound } from "../ranges";
import type { Statement } from "../statements";
import type { StepWorth, ValueRange } from "../types";
import { bare } from "../words";
import type { Draft, DraftRung } from "./draft";
import { put } from "./items";

/** A step of a count: 2次的扣3分, 3次及以上的扣6分. */
interface TallyStep {
  readonly statement: Statement;
  readonly at: number;
  readonly isOpen: boolean;
}

/**
 * 被督办1次扣1分，2次扣3分，3次及以上扣6分: one count whose steps say what is lost in all. Puts them as a ladder of that count.
 * @returns false for anything else: steps that are not counted on one by one, losses that do not grow, or another thing that is counted
 */
export function takeTallySteps(draft: Draft, statements: readonly Statement[]): boolean {
  const [first] = statements;
  const [, thing = "", one = "", unit = ""] = first ? (ONE_TIME.exec(bare(first.condition.words)) ?? []) : [];
  if (!first || thing === "" || amountOf(one) !== 1 || !TALLIES.includes(unit)) return false;
  const rest = statements.slice(1).map((statement) => stepOf(statement, unit));
  if (rest.length === 0 || rest.some((step) => step === null)) return false;
  const steps = [{ statement: first, at: 1, isOpen: false }, ...(rest as TallyStep[])];
  if (!areCountedOn(steps) || !steps.every(({ statement }) => isPlain(statement)) || !growsWorse(steps)) return false;
  const rungs = steps.map((step) => rungOf(step, plainUnit(unit)));
  const none: DraftRung = {
    bound: boundOf(first, rangeOf(0, false, unit)),
    range: rangeOf(0, false, unit),
    worth: { kind: "points", points: "full" },
  };
  return put(draft, {
    kind: "value",
    of: "number",
    rungs: [none, ...rungs],
    rest: null,
    conditions: statements.map(({ condition }) => ({ ...condition, amounts: [] })),
    subject: thing,
    counted: true,
    start: first.start,
    end: itemAt(statements, -1).end,
  });
}

function stepOf(statement: Statement, unit: string): TallyStep | null {
  const [, at, own, more] = AGAIN_SO_MANY.exec(bare(statement.condition.words)) ?? [];
  return at === undefined || own !== unit ? null : { statement, at: amountOf(at), isOpen: more !== undefined };
}

/** 1, 2, 3, …, of which only the last one may be open. */
const areCountedOn = (steps: readonly TallyStep[]) =>
  steps.every(({ at, isOpen }, i) => at === i + 1 && (!isOpen || i === steps.length - 1));

function isPlain({ effect, caps, condition }: Statement): boolean {
  // A remark in brackets (以此类推) would be passed over.
  const print = condition.tokens.filter(({ rule }) => rule !== "separator").map(({ text }) => text);
  if (print.join("") !== condition.words) return false;
  const isLoss = effect.rule === "lose" && PLAIN_LOSS.test(effect.text) && typeof pointsOf(effect) === "number";
  return (isLoss || effect.rule === "zero") && caps.length === 0 && !condition.otherwise && !condition.rank && condition.from.length === 0;
}

/** A step that loses less than the one in front is a slip; nothing is left at all only by the last one. */
function growsWorse(steps: readonly TallyStep[]): boolean {
  const losses = steps.map(({ statement: { effect } }) => (effect.rule === "zero" ? Infinity : Number(pointsOf(effect))));
  return losses.every((loss, i) => i === 0 || loss > itemAt(losses, i - 1)) && losses[0] !== Infinity;
}

const rangeOf = (at: number, isOpen: boolean, unit: string): ValueRange => ({
  low: at,
  lowIncluded: true,
  high: isOpen ? null : at,
  highIncluded: !isOpen,
  edgesMarked: true,
  unit: plainUnit(unit),
});

const boundOf = ({ effect }: Statement, range: ValueRange): Bound => ({
  part: effect,
  of: "number",
  ranges: [range],
  bare: false,
  band: null,
});

function rungOf({ statement, at, isOpen }: TallyStep, unit: string): DraftRung {
  const range = rangeOf(at, isOpen, unit);
  const worth: StepWorth =
    statement.effect.rule === "zero" ? { kind: "points", points: 0 } : { kind: "minus", points: pointsOf(statement.effect) };
  return { bound: boundOf(statement, range), range, worth };
}
