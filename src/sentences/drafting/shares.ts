import { itemAt } from "../../workbook";
import { BETWEEN_STEPS, CONDITIONAL, FALLING, NOT_ALL, SHARE_OF_PLAN_WORDS } from "../lexicon";
import { isRate } from "../ladders";
import { numberOf } from "../ranges";
import { find, findAll, partOf } from "../tree";
import type { Condition } from "../condition";
import type { Statement } from "../statements";
import type { Points } from "../types";
import { bare, deniesAll, isOpposite } from "../words";
import type { Draft, DraftRung, Item, ItemOf } from "./draft";
import { lastOf, put, replaceLast, takeRest, takeRungs } from "./items";

/** 按完成比例得分: a share of the plan, or what the item in front gives otherwise. False where it fits nothing. */
export function takeShare(draft: Draft, statement: Statement): boolean {
  const { condition, caps } = statement;
  const last = lastOf(draft);
  const worth = { kind: "share", of: "open", edge: null, points: "full" } as const;
  if (CONDITIONAL.test(bare(condition.words))) draft.unread.push(...condition.tokens);
  if (condition.step || caps.some((cap) => cap.rule !== "topCap")) return false;
  if (condition.final.length > 0)
    return (
      condition.final.every((bound) => bound.of === "number") &&
      takeRungs(draft, statement, { kind: "open-share", falls: FALLING.test(statement.effect.text) })
    );
  if (last?.kind === "value" && (condition.otherwise || deniesAll(condition.words) || isLessThanAll(last, condition)))
    return takeRest(draft, statement, worth);
  const share = (points: Points, start: number): Item => ({
    kind: "share",
    points,
    condition,
    ofPlan: SHARE_OF_PLAN_WORDS.test(statement.effect.text),
    subject: bare(condition.words),
    start,
    end: statement.end,
  });
  if (last === undefined && !condition.otherwise) return put(draft, share("full", statement.start));
  if (last?.kind !== "words" || last.denied !== null || draft.items.length > 1) return false;
  if (!condition.otherwise && !deniesAll(condition.words) && !isOpposite(last.subject, condition.last)) return false;
  replaceLast(draft, share(last.points, last.start));
  return true;
}

/** 整改率100%得6分，未全部整改的按比例得分: behind a lower edge it would say two things of what lies between. */
function isLessThanAll({ rungs }: ItemOf<"value">, { words }: Condition): boolean {
  const [only, second] = rungs;
  return only !== undefined && !second && only.range.low === 100 && isRate(only.range.unit) && NOT_ALL.test(bare(words));
}

/** 按直线内插法计分: a straight line, between two steps or inside of one. False where its ends are not said. */
export function takeLine(draft: Draft, statement: Statement): boolean {
  const { condition, caps } = statement;
  if (caps.length > 0 || condition.step) return false;
  const last = lastOf(draft);
  if (
    BETWEEN_STEPS.test(bare(condition.words)) &&
    !find(statement.effect, "lineEnds") &&
    last?.kind === "value" &&
    last.rungs.length === 2 &&
    last.rest === null
  ) {
    const between = rungBetween(itemAt(last.rungs, 0), itemAt(last.rungs, 1));
    if (!between) return false;
    replaceLast(draft, { ...last, rungs: [...last.rungs, between], conditions: [...last.conditions, condition], end: statement.end });
    return true;
  }
  const [low, high] = findAll(statement.effect, "lineEnd").map((end): Points =>
    find(end, "number") ? numberOf(partOf(end, "number")) : "full",
  );
  const ends = low === undefined || high === undefined ? null : { low, high };
  return condition.final.length > 0 && takeRungs(draft, statement, { kind: "open-line", ends });
}

/** 介于两者之间的按直线内插法计分: the values between two steps, not their edges. */
function rungBetween(a: DraftRung, b: DraftRung): DraftRung | null {
  const [above, below] = (a.range.low ?? -Infinity) > (b.range.low ?? -Infinity) ? [a.range, b.range] : [b.range, a.range];
  if (above.low === null || below.high === null || above.low <= below.high || above.unit !== below.unit) return null;
  // An edge that neither step holds (不足70%, 其间) is the line's own.
  const range = {
    ...above,
    low: below.high,
    lowIncluded: !below.highIncluded,
    high: above.low,
    highIncluded: !above.lowIncluded,
    edgesMarked: true,
  };
  return { bound: { ...a.bound, bare: false }, range, worth: { kind: "open-line", ends: null } };
}
