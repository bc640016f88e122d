import { itemAt } from "../../workbook";
import { measuredBy } from "../asking";
import type { Draft, Gate, Item, ItemOf, Loss, Place } from "../draft";
import { dueOf } from "../due";
import { isRate, ladderOf } from "../ladders";
import { bandOfLoss, baseRung, opposed, saysNothingHappened, steppedLoss, type Steps } from "../slopes";
import { isWithoutSign, leastOf } from "../signs";
import type { Clause, Obstacle, Points, SlopeClause } from "../types";
import { CONDITIONAL, EXEMPTS } from "../lexicon";
import { answerWords, bare, mayBeGrades } from "../words";

/** A sentence on its way from parts to clauses. */
export interface Work {
  readonly draft: Draft;
  readonly weight: number | null;
  readonly text: string;
  readonly clauses: { clause: Clause; start: number }[];
  readonly misfits: Place[];
  obstacle: Obstacle | null;
  base: Points;
}

/** Adds a clause in the place where its part is printed. */
export function add(work: Work, clause: Clause, at: Place): void {
  work.clauses.push({ clause, start: at.start });
}

/** The place of a part as offsets alone. */
export const spanOf = ({ start, end }: Place) => ({ start, end });

/** The place from the first part to the last. */
export function around(places: readonly Place[]): Place {
  return { start: Math.min(...places.map((one) => one.start)), end: Math.max(...places.map((one) => one.end)) };
}

/** One item or none: losses come off its points or off the weight. */
export function settleOne(work: Work, item: Item | null): void {
  const { losses, gates } = work.draft;
  const sliding = losses.flatMap((loss) => (loss.step ? [{ loss, found: steppedLoss(loss, item, work.text) }] : []));
  work.misfits.push(...sliding.filter(({ found }) => found === null).map(({ loss }) => loss));
  const slopes = sliding.filter(({ found }) => found !== null && "slope" in found);
  // 90%≤X＜98%的，每低…: below the band another part of the sentence must say what holds.
  work.misfits.push(...sliding.flatMap(({ loss }) => (isOpenBelow(loss, item, gates) ? [loss] : [])));
  // A value asks nobody about words that stand in front of it; neither do two dates.
  const unasked = ({ condition }: Loss, found: NonNullable<ReturnType<typeof steppedLoss>>) =>
    "event" in found && found.event.late && EXEMPTS.test(condition.words)
      ? true
      : condition.stray.length > 0 && ("slope" in found || condition.subject !== "");
  work.misfits.push(...sliding.flatMap(({ loss, found }) => (found && unasked(loss, found) ? [loss] : [])));
  if (item) settleItem(work, item, slopes.length > 0, losses.length > 0);
  const both = opposed(slopes.map(({ loss, found }) => ({ loss, slope: (found as { slope: Steps }).slope })));
  if (both) addStepped(work, both.loss, { slope: both.slope }, null);
  for (const one of sliding) if (one.found && !(both && slopes.includes(one))) addStepped(work, one.loss, one.found, null);
  const lumps = losses.filter((loss) => loss.step === null);
  const all = lumps.filter((lump) => takesAll(lump, work));
  for (const lump of all) {
    const words = answerWords(lump.condition.last, []);
    add(work, { kind: "gate", role: "gate", span: spanOf(lump), subject: lump.subject, by: { kind: "words", words } }, lump);
  }
  settleLumps(
    work,
    lumps.filter((lump) => !all.includes(lump)),
    losses.length - slopes.length - all.length,
  );
  // The row has one actual value; two slopes on one side are of two quantities.
  if (!both && slopes.length > 1) work.obstacle ??= "measures";
  // 累计扣分不超过3分 behind several losses may limit the last or all of them.
  if (losses.length > 1 && losses.some((loss) => loss.totalLimit && loss.most !== null)) work.obstacle ??= "together";
  if (
    item?.kind === "value" &&
    slopes.length > 0 &&
    gates.length === 0 &&
    item.rungs.length > 1 &&
    item.rungs.some((rung) => rung.worth.kind !== "points")
  )
    work.misfits.push(item);
}

function isOpenBelow(loss: Loss, item: Item | null, gates: readonly Gate[]): boolean {
  const band = bandOfLoss(loss, item);
  if (band === null || band === "unclear") return false;
  const under = loss.step?.direction === "under";
  const closing = gates.flatMap(({ by, condition }) => (by === "value" ? condition.final.flatMap((bound) => bound.ranges) : []));
  return !closing.some(({ low, high }) => (under ? low === null && high === band.low : high === null && low === band.high));
}

/** 出现挪用的扣20分 of 20 closes the row, beside whatever else is lost. */
function takesAll(lump: Loss, { base, weight, draft }: Work): boolean {
  const most = base === "full" ? weight : base;
  return draft.losses.length > 1 && typeof lump.points === "number" && typeof most === "number" && lump.points >= most;
}

/** A counted loss as a clause. @param most the points that end it besides its own limit; null for none */
export function addStepped(work: Work, loss: Loss, found: NonNullable<ReturnType<typeof steppedLoss>>, most: number | null): void {
  const shared = {
    role: "lose" as const,
    span: spanOf(loss),
    subject: loss.subject,
    most: most === null ? loss.most : Math.min(most, loss.most ?? most),
    limitStated: loss.limitStated,
  };
  if ("slope" in found)
    add(work, slopeClause(work, found.slope, { ...shared, partSteps: loss.partSteps, subject: measuredBy(loss, work.draft.items) }), loss);
  else if (loss.partSteps !== null) work.misfits.push(loss);
  else
    add(
      work,
      {
        kind: "per-event",
        ...shared,
        per: loss.points,
        shut: null,
        due: found.event.late ? dueOf(loss.condition.words, work.text) : null,
        ...found.event,
      },
      loss,
    );
}

function slopeClause(
  { draft, text }: Work,
  slope: Steps,
  shared: Omit<SlopeClause, "kind" | "least" | "absolute" | keyof Steps>,
): SlopeClause {
  const { edge: low, upperEdge: high, under, over, unit } = slope;
  const kept = { low: under ? low : null, lowIncluded: true, high, highIncluded: true, edgesMarked: true, unit };
  // 亮灯率≥97%得10分；亮灯率下降的…: the quantity is what the full mark names.
  const named = draft.items.find((item) => item.kind === "value")?.subject ?? shared.subject;
  const absolute = (over === null || under === null) && isWithoutSign(named, text, [kept]);
  return { kind: "slope", ...shared, ...slope, absolute, least: absolute || (under && over) ? null : leastOf(named, [kept]) };
}

/** One part that earns, as a clause or as the points that losses come off. */
export function settleItem(work: Work, item: Item, slopes: boolean, losses: boolean): void {
  switch (item.kind) {
    case "value":
      return settleValue(work, item, slopes, losses);
    case "words":
      // Nobody is asked about the words of the points that losses come off: they must be no condition of their own.
      if ((losses || work.draft.gains.length > 0) && CONDITIONAL.test(bare(item.subject)) && !saysNothingHappened(item, work.draft.losses))
        work.misfits.push(item);
      if (item.denied === null && (losses || work.draft.gains.length > 0)) work.base = item.points;
      else add(work, yesNoOf(item, false), item);
      return;
    case "points":
      work.base = item.points;
      return;
    case "unequal":
      return add(
        work,
        { kind: "equal", role: "earn", span: spanOf(item), subject: item.subject, names: item.names, yes: item.yes, no: item.no },
        item,
      );
    case "share":
      return add(
        work,
        { kind: "share", role: "earn", span: spanOf(item), subject: item.subject, base: item.points, ofPlan: item.ofPlan },
        item,
      );
    case "ratio":
      return add(work, { kind: "ratio", role: "earn", span: spanOf(item), subject: item.subject, base: item.points }, item);
    case "formula":
      return add(
        work,
        {
          kind: "formula",
          role: "earn",
          span: spanOf(item),
          subject: item.subject,
          expression: item.formula.expression,
          asks: item.formula.asks,
          zero: item.zero,
        },
        item,
      );
    case "count-up":
      return add(
        work,
        {
          kind: "count-up",
          role: "earn",
          span: spanOf(item),
          subject: item.subject,
          step: item.step.amount,
          per: item.per,
          unit: item.step.unit,
          cap: item.cap ?? "full",
        },
        item,
      );
    default:
      return;
  }
}

function settleValue(work: Work, item: ItemOf<"value">, slopes: boolean, losses: boolean): void {
  const best = baseRung(item);
  // The condition of the full mark is the edge of the slope; 100 % in front of counted faults only says that there are none.
  const faultless =
    losses &&
    item.rungs.length === 1 &&
    item.rest === null &&
    itemAt(item.rungs, 0).range.low === 100 &&
    itemAt(item.rungs, 0).bound.of === "number";
  if (slopes || faultless) {
    if (!best || item.rungs.length > 1 || item.rest !== null || best.worth.kind !== "points") work.misfits.push(item);
    else work.base = best.worth.points;
    return;
  }
  if (item.of !== "number") return settleCompared(work, item, losses);
  const ladder = ladderOf(item, work.text);
  if (!ladder) work.misfits.push(item);
  else
    add(
      work,
      {
        kind: "ladder",
        role: "earn",
        span: spanOf(item),
        subject: item.subject,
        ...ladder,
        otherwise: losses && item.rest === null && item.rungs.length === 1 ? null : ladder.otherwise,
      },
      item,
    );
}

/** 低于或等于核定限额,得6分;高于限额,不得分: one edge that stands in the target column or is told apart. */
function settleCompared(work: Work, item: ItemOf<"value">, losses: boolean): void {
  const [first, second] = item.rungs;
  const worth = (at: number) => {
    const rung = item.rungs[at]?.worth ?? (at === 1 ? item.rest : null);
    return rung?.kind === "points" ? rung.points : null;
  };
  const unsaid = losses ? null : worth(0) === 0 ? "full" : 0;
  const [yes, no] = [worth(0), worth(1) ?? unsaid];
  const opposite = !second || (first!.range.low === null) !== (second.range.low === null);
  if (
    item.rungs.length > 2 ||
    item.of === "number" ||
    yes === null ||
    no === null ||
    !opposite ||
    item.rungs.some((rung) => rung.bound.band !== null)
  ) {
    work.misfits.push(item);
    return;
  }
  const { low, lowIncluded, highIncluded } = first!.range;
  add(
    work,
    {
      kind: "compared",
      role: "earn",
      span: spanOf(item),
      subject: item.subject,
      with: item.of,
      side: low === null ? "at-most" : "at-least",
      included: low === null ? highIncluded : lowIncluded,
      unit: "",
      yes,
      no,
    },
    item,
  );
}

/** A condition in words as a clause. @param part whether it is one of a list */
export function yesNoOf(item: ItemOf<"words">, part: boolean): Clause {
  const { denied, condition } = item;
  const test =
    condition.amounts.length === 0 && condition.early.length === 1 && itemAt(condition.early, 0).of === "number"
      ? itemAt(itemAt(condition.early, 0).ranges, 0)
      : amountTest(item);
  return {
    kind: "yes-no",
    role: "earn",
    span: spanOf(item),
    subject: item.subject,
    yes: item.points,
    no: denied ? denied.points : 0,
    noMinus: denied?.minus ?? false,
    part,
    words: answerWords(condition.last || item.subject, denied && denied.words !== "" ? [denied.words] : []),
    test: part ? null : test,
  };
}

/** 3人持有证件: a number inside of the condition is the least that is asked for. */
function amountTest({ condition }: ItemOf<"words">) {
  const [only, second] = condition.amounts;
  if (!only || second || condition.early.length > 0) return null;
  const at = Number(/\d+(?:\.\d+)?/.exec(only.text)![0]);
  const unit = only.text.replace(/^[\d.,]+/, "");
  return unit === "" || isRate(unit) ? null : { low: at, lowIncluded: true, high: null, highIncluded: false, edgesMarked: true, unit };
}

/** Losses that are told by yes or no. Beside counted ones it is open whether they count once or each time. */
function settleLumps(work: Work, lumps: readonly Loss[], unslid: number): void {
  const [first] = lumps;
  if (!first) return;
  const grades = lumps.slice(1).filter((one, i) => lumps.slice(0, i + 1).some((other) => mayBeGrades(other.subject, one.subject)));
  if (grades.length > 0 && grades.length === lumps.length - 1) {
    const options = lumps.map((lump) => ({ label: lump.subject, points: lump.points, minus: true }));
    add(
      work,
      {
        kind: "cases",
        role: "earn",
        span: around(lumps),
        subject: "",
        options: [...options, { label: "", points: 0, minus: true }],
        complete: true,
      },
      first,
    );
    work.obstacle ??= "choice";
    return;
  }
  // Grades of one failing beside another failing: which of them go together nobody knows from the print.
  if (grades.length > 0 || unslid > lumps.length) work.obstacle ??= "together";
  for (const lump of lumps) {
    if (lump.most !== null) work.obstacle ??= "together";
    add(work, { kind: "lump", role: "lose", span: spanOf(lump), subject: lump.subject, points: lump.points }, lump);
  }
}
