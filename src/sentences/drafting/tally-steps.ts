import { itemAt } from "../../workbook";
import { AGAIN_SO_MANY, HAPPENS, NOTHING_HAPPENED, ONE_TIME, PLAIN_LOSS, TALLIES, plainUnit } from "../lexicon";
import { pointsOf } from "../points";
import { amountOf, type Bound } from "../ranges";
import type { Statement } from "../statements";
import type { Points, StepWorth, ValueRange } from "../types";
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
 * 被督办1次扣1分，2次扣3分，3次及以上扣6分: one count whose steps say what is lost in all, perhaps behind what none of them gives (全年无缺报得5分；缺报1次…).
 * Puts them as a ladder of that count.
 * @returns false for anything else: steps that are not counted on one by one, losses that do not grow, or another thing that is counted
 */
export function takeTallySteps(draft: Draft, statements: readonly Statement[]): boolean {
  const full = noneOf(statements);
  const [first, ...others] = full ? statements.slice(1) : statements;
  const { thing, unit } = countedIn(first);
  if (!first || thing === "" || !TALLIES.includes(unit) || others.length === 0) return false;
  const steps = [{ statement: first, at: 1, isOpen: false }, ...others.flatMap((statement) => stepOf(statement, thing, unit) ?? [])];
  if (steps.length <= others.length || !areCountedOn(steps) || !growsWorse(steps)) return false;
  if (!steps.every(({ statement }) => isPlain(statement))) return false;
  const most = full ? pointsOf(full.effect) : "full";
  const none: DraftRung = {
    bound: boundOf(first, rangeOf(0, false, unit)),
    range: rangeOf(0, false, unit),
    worth: { kind: "points", points: most },
  };
  return put(draft, {
    kind: "value",
    of: "number",
    rungs: [none, ...steps.map((step) => rungOf(step, plainUnit(unit), most))],
    rest: null,
    conditions: statements.map(({ condition }) => ({ ...condition, amounts: [] })),
    subject: thing,
    counted: true,
    start: itemAt(statements, 0).start,
    end: itemAt(statements, -1).end,
  });
}

/** 被督办 and 次 of 被督办1次, the first step. */
function countedIn(statement: Statement | undefined): { readonly thing: string; readonly unit: string } {
  const [, thing = "", one = "", unit = ""] = statement ? (ONE_TIME.exec(bare(statement.condition.words)) ?? []) : [];
  return amountOf(one) === 1 ? { thing, unit } : { thing: "", unit };
}

/** 全年无缺报得5分 in front of 缺报1次: what no such thing gives. Null for any other words. */
function noneOf([head, first]: readonly Statement[]): Statement | null {
  if (head?.effect.rule !== "award" || head.caps.length > 0 || head.condition.otherwise) return null;
  const denied = NOTHING_HAPPENED.exec(bare(head.condition.words))?.[1];
  const isPrinted = head.condition.tokens.every(({ rule }) => rule === "separator" || rule === "han" || rule === "guard");
  return denied !== undefined && isPrinted && denied === countedIn(first).thing.replace(HAPPENS, "") ? head : null;
}

/** 2次的, or with the thing once more: 缺报2次. */
function stepOf(statement: Statement, thing: string, unit: string): TallyStep | null {
  const words = bare(statement.condition.words);
  const [, at, own, more] = AGAIN_SO_MANY.exec(words.startsWith(thing) ? words.slice(thing.length) : words) ?? [];
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

/** @param most what none of them gives: its points are those that a step takes from */
function rungOf({ statement, at, isOpen }: TallyStep, unit: string, most: Points): DraftRung {
  const range = rangeOf(at, isOpen, unit);
  const lost = pointsOf(statement.effect);
  const left = typeof most === "number" && typeof lost === "number" ? Math.max(0, most - lost) : null;
  const worth: StepWorth =
    statement.effect.rule === "zero"
      ? { kind: "points", points: 0 }
      : left === null
        ? { kind: "minus", points: lost }
        : { kind: "points", points: left };
  return { bound: boundOf(statement, range), range, worth };
}
