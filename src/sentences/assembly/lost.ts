import { measuredBy } from "../asking";
import { isStepped, type Gate, type Item, type Loss } from "../drafting/draft";
import { dueOf } from "../due";
import { ANY_FAILING, CAME_OF_IT, COUNTED_WORDS, EXEMPTS, ONE_THING_MISSING, PART_OF_A_THING } from "../lexicon";
import { isWithoutSign, leastOf } from "../signs";
import { isTimeUnit } from "../ladders";
import { bandOfLoss, isOfLateness } from "../slope-edges";
import { opposed, steppedLoss, type Steps } from "../slopes";
import type { SlopeClause } from "../types";
import { answerWords, bare, mayBeGrades, namesSame } from "../words";
import { addEarned } from "./earned";
import { add, around, spanOf, type Assembly } from "./parts";
import { tiersOf } from "./tiers";

/** A loss that is counted by steps, and what its steps were found to mean; null when they are not clear. */
interface Stepped {
  readonly loss: Loss;
  readonly found: ReturnType<typeof steppedLoss>;
}

/** One item or none: losses come off its points or off the weight. */
export function addWithLosses(work: Assembly, item: Item | null): void {
  const { losses, gates } = work.draft;
  const tiers = tiersOf(losses, item, work.text);
  if (tiers) {
    for (const { loss, slope, most } of tiers) addStepped(work, loss, { slope }, most);
    return;
  }
  const stepped = losses.flatMap((loss): Stepped[] =>
    isStepped(loss) ? [{ loss, found: alone(steppedLoss(loss, item, work.text), losses) }] : [],
  );
  const slopes = stepped.flatMap(({ loss, found }) => (found !== null && "slope" in found ? [{ loss, slope: found.slope }] : []));
  work.misfits.push(...misfitsAmong(stepped, item, gates));
  if (item) addEarned(work, item, slopes.length > 0, losses.length > 0);
  const both = opposed(slopes);
  if (both) addStepped(work, both.loss, { slope: both.slope }, null);
  for (const { loss, found } of stepped) if (found && !(both && "slope" in found)) addStepped(work, loss, found, null);
  addUncounted(work, losses.length - slopes.length);
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

/** 每少开展1场…；每少宣传1场…: the row has one target, and which of several things lacks of it it does not say. */
function alone(found: Stepped["found"], losses: readonly Loss[]): Stepped["found"] {
  if (!found || !("event" in found) || losses.length < 2) return found;
  const { step, unit, late } = found.event;
  return { event: { step, unit, late } };
}

function misfitsAmong(stepped: readonly Stepped[], item: Item | null, gates: readonly Gate[]): Loss[] {
  // A value asks nobody about words that stand in front of it; neither do two dates.
  const unasked = ({ condition }: Loss, found: NonNullable<Stepped["found"]>) =>
    "event" in found && found.event.late && EXEMPTS.test(condition.words)
      ? true
      : condition.stray.length > 0 && ("slope" in found || condition.subject !== "");
  return [
    ...stepped.filter(({ found }) => found === null),
    // 90%≤X＜98%的，每低…: below the band another part of the sentence must say what holds.
    ...stepped.filter(({ loss }) => isOpenBelow(loss, item, gates)),
    ...stepped.filter(({ loss, found }) => found && unasked(loss, found)),
  ].map(({ loss }) => loss);
}

/** Losses without steps: those as large as the row close it, the others are taken once. @param unslid losses that are no slope */
function addUncounted(work: Assembly, unslid: number): void {
  const lumps = work.draft.losses.filter((loss) => loss.step === null);
  // 未归档的扣6分，已归档但不完整的扣2分 of 6: cases of one thing, the worst of which leaves nothing.
  const all = areGrades(lumps) && work.draft.losses.length === lumps.length ? [] : lumps.filter((lump) => takesAll(lump, work));
  for (const lump of all) {
    const words = answerWords(lump.condition.last, []);
    add(work, { kind: "gate", role: "gate", span: spanOf(lump), subject: lump.subject, by: { kind: "words", words } }, lump);
  }
  addLumps(
    work,
    lumps.filter((lump) => !all.includes(lump)),
    unslid - all.length,
  );
}

function isOpenBelow(loss: Loss, item: Item | null, gates: readonly Gate[]): boolean {
  const band = bandOfLoss(loss, item);
  if (band === null || band === "unclear") return false;
  const under = loss.step?.direction === "under";
  const closing = gates.flatMap(({ by, condition }) => (by === "value" ? condition.final.flatMap((bound) => bound.ranges) : []));
  return !closing.some(({ low, high }) => (under ? low === null && high === band.low : high === null && low === band.high));
}

/** 出现挪用的扣20分 of 20 closes the row, beside whatever else is lost. */
function takesAll(lump: Loss, { base, weight, draft }: Assembly): boolean {
  const most = base === "full" ? weight : base;
  return draft.losses.length > 1 && typeof lump.points === "number" && typeof most === "number" && lump.points >= most;
}

/** A counted loss as a clause. @param most the points that end it besides its own limit; null for none */
export function addStepped(work: Assembly, loss: Loss, found: NonNullable<ReturnType<typeof steppedLoss>>, most: number | null): void {
  const own = mostOf(work, loss);
  const shared = {
    role: "lose" as const,
    span: spanOf(loss),
    subject: loss.subject,
    most: most === null ? own : Math.min(most, own ?? most),
    limitStated: loss.limitStated,
  };
  if ("slope" in found && loss.ofRest) work.misfits.push(loss);
  else if ("slope" in found)
    add(
      work,
      slopeClause(work, loss, found.slope, { ...shared, partSteps: loss.partSteps, subject: measuredBy(loss, work.draft.items) }),
      loss,
    );
  else if (loss.partSteps !== null) work.misfits.push(loss);
  else
    add(
      work,
      {
        kind: "per-event",
        ...shared,
        per: loss.points,
        shut: null,
        ...(loss.free === undefined ? {} : { free: loss.free }),
        ...(loss.ofRest ? { ofRest: true } : {}),
        ...(cameOf(loss, work.draft.losses) ? { cameOf: true } : {}),
        due: found.event.late ? dueOf(loss.condition.words, work.text) : null,
        ...found.event,
      },
      loss,
    );
}

/** 扣分不超过本项分值的50% of 6: three. A part of a row whose weight nobody knows ends nowhere. */
function mostOf({ weight, misfits }: Assembly, loss: Loss): number | null {
  const { most } = loss;
  if (most === null || typeof most === "number") return most;
  if (most === "full" || weight === null) {
    misfits.push(loss);
    return null;
  }
  return Number((most.share * weight).toPrecision(12));
}

/** 处置不及时的每起扣1分；造成不良影响的每起扣2分: one event may be both, in one unit, and costs more when it is. */
function cameOf(loss: Loss, losses: readonly Loss[]): boolean {
  const before = losses[losses.indexOf(loss) - 1];
  return before !== undefined && loss.step !== null && before.step?.unit === loss.step.unit && CAME_OF_IT.test(bare(loss.condition.words));
}

function slopeClause(
  { draft, text }: Assembly,
  loss: Loss,
  slope: Steps,
  shared: Omit<SlopeClause, "kind" | "least" | "absolute" | "late" | keyof Steps>,
): SlopeClause {
  const { edge: low, upperEdge: high, under, over, unit } = slope;
  const kept = { low: under ? low : null, lowIncluded: true, high, highIncluded: true, edgesMarked: true, unit };
  // 亮灯率≥97%得10分；亮灯率下降的…: the quantity is what the full mark names.
  const named = draft.items.find((item) => item.kind === "value")?.subject ?? shared.subject;
  const absolute = (over === null || under === null) && isWithoutSign(named, text, [kept]);
  const late = isTimeUnit(unit) && draft.items.length < 2 && isOfLateness(loss, draft.items[0] ?? null);
  return { kind: "slope", ...shared, ...slope, absolute, late, least: absolute || (under && over) ? null : leastOf(named, [kept]) };
}

/**
 * 未制定实施方案扣2分；每缺一次例会记录扣0.5分: one thing that is missing beside others that say 每. Not so where the counted thing may be a part
 * of it (责任书每漏签1份, 每处条款不全), or may be the same failing (每发现一个问题).
 */
function isToldOnce(lump: Loss, counted: readonly Loss[]): boolean {
  const [, manner, thing] = ONE_THING_MISSING.exec(bare(lump.subject)) ?? [];
  return (
    thing !== undefined &&
    counted.every(({ condition }) => {
      const name = bare(condition.words).replace(COUNTED_WORDS, "");
      const isNamed = name.length >= 2 && !ANY_FAILING.test(name) && !PART_OF_A_THING.test(name);
      return isNamed && condition.tokens.some((part) => part.rule === "every") && (manner !== undefined || !namesSame(thing, name));
    })
  );
}

/** Those that may be a milder or a graver grade of one in front. */
function gradesAmong(lumps: readonly Loss[]): Loss[] {
  return lumps.slice(1).filter((one, i) => lumps.slice(0, i + 1).some((other) => mayBeGrades(other.subject, one.subject)));
}

const areGrades = (lumps: readonly Loss[]) => lumps.length > 1 && gradesAmong(lumps).length === lumps.length - 1;

/** Losses that are told by yes or no. Beside counted ones it is open whether they count once or each time. */
function addLumps(work: Assembly, lumps: readonly Loss[], unslid: number): void {
  const [first] = lumps;
  if (!first) return;
  const grades = gradesAmong(lumps);
  if (areGrades(lumps)) {
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
  const counted = work.draft.losses.filter((loss) => loss.step !== null);
  if (grades.length > 0 || (unslid > lumps.length && !lumps.every((lump) => isToldOnce(lump, counted)))) work.obstacle ??= "together";
  for (const lump of lumps) {
    if (lump.most !== null) work.obstacle ??= "together";
    add(work, { kind: "lump", role: "lose", span: spanOf(lump), subject: lump.subject, points: lump.points }, lump);
  }
}
