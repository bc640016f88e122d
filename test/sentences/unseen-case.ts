import type { Case } from "./sentences";

/** A sentence in the manner of published 评分标准, with what a reviewer would give. `computed` false: a person has to decide, and no score may come out. */
export interface Unseen extends Pick<Case, "text" | "weight" | "points"> {
  readonly computed: boolean;
}

export const v = (value: number, score: number) => [{ value }, [score]] as const;
export const c = (count: number, score: number) => [{ count }, [score]] as const;
export const y = (yes: number, score: number) => [{ yes }, [score]] as const;
export const of = (text: string, weight: number, ...points: Case["points"]): Unseen => ({ text, weight, points, computed: true });
export const judged = (text: string, weight: number): Unseen => ({ text, weight, points: [], computed: false });
