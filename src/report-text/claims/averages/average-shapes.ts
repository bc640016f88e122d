import type { Drafted } from "../../judge";
import { isHolding, isWithin, NEAR_BY } from "../../measure";
import type { Figure } from "../../text";
import { ABOUT, BY_NUMBER } from "../../lexicon";
import { isOfAllFlow } from "./average-names";
import { addable } from "../lib";
import type { Case } from "../weighing/shapes";

/* What the words leave open of an average, and what they do not. */

/** Of some amount and some number in reach: where a digit is left out (750.31 for 50.31) it is of others. */
export function isUnnamedAverage({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const isNamed = reading.standing === "named" || reading.standing === "stated";
  const isFar = reading.inputs.some(({ sentence }) => sentence !== figure.sentence);
  return claim.kind === "other" && !isNamed && isFar && text.all[figure.index]?.role === "price";
}

/** 公用经费41.91万元，按在职21人计算人均1.69万元: what is divided is named, and the words say by which number. */
export function isAverageOfTwo({ text, claim, grounds: { figure, reading } }: Case): boolean {
  const isNamed = reading.standing === "named" || reading.standing === "stated";
  const isSaidBy = reading.inputs.some(({ lead, sort }) => sort === "count" && BY_NUMBER.test(lead));
  return claim.kind === "other" && isNamed && isSaidBy && reading.inputs.length === 2 && text.all[figure.index]?.role === "price";
}

/** 全年支出1238.72万元。…按学生12640人计算，生均支出: all that was spent, by the number of its own sentence. */
export function isOfWholeFlow({ text: { all }, grounds: { figure, reading } }: Case): boolean {
  const [amount, count] = reading.inputs;
  const average = all[figure.index];
  const amounts = all.filter((one) => addable(one.figure, figure) && one.role === "stock" && one.figure.end <= figure.start);
  return amount !== undefined && average !== undefined && count?.sentence === figure.sentence && isOfAllFlow(average, amount, amounts);
}

/** 约0.71万元: rounded, or near. */
export const isAbout = ({ lead }: Figure): boolean => ABOUT.test(lead);

/** What is told as near is wrong only where it is far off. */
export function roughly(claim: Drafted): Drafted | null {
  const { grounds, verdict, ifPrinted } = claim;
  if (!grounds || (!isHolding(verdict) && isWithin(grounds.figure, grounds.reading.plain, NEAR_BY))) return null;
  return {
    ...claim,
    ...(ifPrinted && {
      ifPrinted: (other: Figure) => {
        const one = ifPrinted(other);
        return one && roughly(one);
      },
    }),
  };
}
