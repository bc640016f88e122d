import { normalise } from "./normalise";
import { POINTS_WITHIN, WEIGHT_BEHIND, WEIGHT_IN_BRACKETS } from "../lexicon/texts";

/**
 * The weight that a label carries: 产出指标(50分) 50, 相关性(5分) 5, 产出指标40分 40, 特性指标70分 70, 得分(20分*执行率) 20,
 * 投入(20%) 20. Takes the label as printed or normalised; null when it carries none.
 */
export function pointsInLabel(label: string): number | null {
  const normalised = normalise(label);
  if (normalised.length > 40) return null;
  const match =
    WEIGHT_IN_BRACKETS.exec(withoutUnits(normalised)) ?? WEIGHT_BEHIND.map((way) => way.exec(normalised)).find((found) => found !== null);
  if (!match) return null;
  const points = Number(match[1]);
  return points <= 1000 ? points : null;
}

/** Bracketed numbers that are no points: only (…分…) may give points, so others are blanked. */
function withoutUnits(text: string): string {
  return text.replace(/\([^()]*\)/g, (part) => (POINTS_WITHIN.test(part) ? part : ""));
}
