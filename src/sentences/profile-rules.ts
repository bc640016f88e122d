import type { BaseDataPlan, RowRule } from "../profiles/types";

/** The rule of a row by its name and weight; the longest matching name wins, null when none matches. */
export function ruleFor(plan: BaseDataPlan | null, name: string, weight: number): RowRule | null {
  const plain = name.replace(/[\s（）()“”"'"]/g, "");
  const matches = (plan?.rules ?? [])
    .filter((rule) => rule.weight === undefined || rule.weight === weight)
    .flatMap((rule) => rule.match.filter((text) => plain.includes(text)).map((text) => ({ rule, length: text.length })));
  return matches.sort((a, b) => b.length - a.length)[0]?.rule ?? null;
}

/** A rule's sentence for a row of this weight: {w}, {w/10} and {w*0.6} become points. */
export function sentenceFor(sentence: string, weight: number): string {
  return sentence.replace(/\{w(?:([*/])([\d.]+))?\}/g, (_, sign: string | undefined, by: string | undefined) => {
    const points = sign === "/" ? weight / Number(by) : sign === "*" ? weight * Number(by) : weight;
    return String(Math.round(points * 1e6) / 1e6);
  });
}
