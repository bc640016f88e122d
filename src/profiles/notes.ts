import { groupsOf, itemAt } from "../workbook";
import { compact } from "../reading";
import { messages } from "../messages";
import type { GradeBand, RuleProfile, Tier } from "./types";
import { NOTED_TIERS, NOTED_REVERSE, NOTED_BAND } from "./lexicon";

/**
 * The profile as the form's own notes change it: tier limits, the reverse formula and grade bands that are printed below the table
 * hold before those of the profile. Gives the same object when the notes say nothing of that kind.
 */
export function adaptToNotes(profile: RuleProfile, notes: readonly string[]): RuleProfile {
  const text = notes.map(compact).join("。");
  const source = messages.profiles.noteSource;
  let adapted = profile;
  const tiers = tiersIn(text, profile.qualitative.tiers.value);
  if (tiers) adapted = { ...adapted, qualitative: { ...adapted.qualitative, tiers: { value: tiers, source, sureness: "T" } } };
  if (NOTED_REVERSE.test(text) && profile.quantitative.reverse.value !== "reverse-ratio") {
    adapted = { ...adapted, quantitative: { ...adapted.quantitative, reverse: { value: "reverse-ratio", source, sureness: "T" } } };
  }
  const grades = gradesIn(text);
  return grades ? { ...adapted, grades: { value: grades, source, sureness: "T" }, gradesLater: null } : adapted;
}

function tiersIn(text: string, tiers: readonly Tier[]): readonly Tier[] | null {
  const middle = Number(NOTED_TIERS.exec(text)?.[1]) / 100;
  const [high, mid, low] = tiers;
  if (!high || !mid || !low || tiers.length !== 3 || !(middle > 0 && middle < 0.8) || middle === mid.low) return null;
  return [
    { ...high, low: 0.8 },
    { ...mid, low: middle, high: 0.8 },
    { ...low, high: middle },
  ];
}

function gradesIn(text: string): readonly GradeBand[] | null {
  const from = new Map<string, number>();
  for (const match of text.matchAll(NOTED_BAND)) {
    const [one, other, grade] = groupsOf(match, 3);
    from.set(grade, Math.min(Number(one), Number(other)));
  }
  const bands = (["优", "良", "中"] as const).map((grade) => ({ grade, from: from.get(grade) ?? -1 }));
  const falling = bands.every((band, i) => band.from > 0 && band.from < 100 && (i === 0 || band.from < itemAt(bands, i - 1).from));
  return falling ? [...bands, { grade: "差", from: 0 }] : null;
}
