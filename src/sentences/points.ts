import { EVERY_KIND, NO_MORE, OF_THE_ROW, TOGETHER } from "./lexicon";
import { amountOf, numberOf } from "./ranges";
import { find, findAll, partOf, type Part } from "./tree";
import type { Points } from "./types";

/** The points of a result token: 得5分, 满分, 80%的分值, 扣权重的10%. */
export function pointsOf(effect: Part): Points {
  const score = findAll(effect, "score").pop();
  if (effect.rule === "awardShare" || effect.rule === "loseShare") return { share: score ? numberOf(score) / 100 : HALF_OF_IT };
  const number = score ?? find(effect, "number");
  return number ? Math.abs(numberOf(number)) : "full";
}

/** 一半. */
const HALF_OF_IT = 0.5;

/** 本项最高不超过10分, 加至10分为止: behind a gain it is the most of the whole row. */
export function limitsRow(caps: readonly Part[]): boolean {
  return caps.some((part) => part.rule === "sumCap" && OF_THE_ROW.test(part.text));
}

interface Limits {
  /** Most that may be lost; null: no limit of its own. */
  readonly most: Points | null;
  /** What must be left. */
  readonly floor: number;
  /** Most that may be earned or added; null: no cap printed. */
  readonly cap: number | null;
  /** Says that it counts everything together (累计扣分不超过3分). */
  readonly total: boolean;
  readonly stated: boolean;
  /** False when a printed limit does not belong to such a result. */
  readonly fits: boolean;
}

/** What the limits behind a loss or a gain mean; an end at nothing (扣完为止) is no limit of its own. */
export function limitsOf(caps: readonly Part[], kind: "lose" | "gain"): Limits {
  let most: Points | null = null;
  let floor = 0;
  let cap: number | null = null;
  let fits = true;
  for (const part of caps) {
    const score = find(part, "score");
    const points = score ? numberOf(score) : 0;
    const losing = part.rule === "zeroCap" || part.rule === "loseCap" || part.rule === "leastCap";
    // 最高6分 behind a loss may be the most that is earned or the most that is lost.
    const gaining =
      part.rule === "gainCap" ||
      part.rule === "topCap" ||
      (part.rule === "sumCap" && find(part, "sumCap_a") !== null && !TOGETHER.test(part.text)) ||
      find(part, "sumCap_same") !== null;
    // 节约的不另加分 behind a loss says nothing of it.
    if (kind === "lose" && part.rule === "topCap" && NO_MORE.test(part.text)) continue;
    // 两项合计最多扣6分: of all losses, no limit of this one.
    if (kind === "lose" && find(part, "allOfThem")) continue;
    if (part.rule === "worth" || part.rule === "partStep" || (kind === "gain" ? losing : gaining) || namesTwo(part)) fits = false;
    else if (kind === "gain") cap = part.rule === "topCap" ? cap : points;
    else if (part.rule === "leastCap") floor = points;
    else if (part.rule !== "zeroCap") most = find(part, "loseCap_share") ? { share: score ? points / 100 : HALF_OF_IT } : points;
  }
  return {
    most,
    floor,
    cap,
    total: caps.some((part) => part.rule !== "zeroCap" && !find(part, "allOfThem") && TOGETHER.test(part.text)),
    stated: caps.length > 0,
    fits,
  };
}

/** 超过15分按12分计: two numbers, one of which is a slip. */
const namesTwo = (part: Part) => new Set(findAll(part, "score").map(numberOf)).size > 1;

/** 两项合计最多扣6分: the most that all losses together may take, and how many losses it counts (null: all there are). Null without such a limit. */
export function totalOf(caps: readonly Part[]): { readonly most: number; readonly of: number | null } | null {
  const cap = caps.find((part) => find(part, "allOfThem"));
  const score = cap && find(cap, "score");
  if (!cap || !score) return null;
  const kinds = find(partOf(cap, "allOfThem"), "kindsOfThem")?.text ?? "";
  return { most: numberOf(score), of: kinds === "" || kinds.startsWith(EVERY_KIND) ? null : amountOf(kinds.slice(0, 1)) };
}
