import type { Claim } from "../../types";
import { RATIOS, type Ground } from "./shapes";

/** What a claim is and how its inputs stand to it: at the same places; or its part at the same place, and its whole the same or told in the same list. */
export function wordings({ kind }: Claim, { figure, reading: { inputs } }: Ground): string[] {
  const places = inputs.map((input) => input.index - figure.index);
  const [, whole] = inputs;
  const far =
    inputs.length === 2 && whole && RATIOS.includes(kind)
      ? [
          ...(whole.sentence === figure.sentence ? [] : [`${kind}|${figure.lead}|${places[0]}|in ${whole.sentence}`]),
          `${kind}|${places[0]}|of ${whole.index}`,
        ]
      : [];
  // The sum of the same parts is one whole.
  const [, ...parts] = inputs;
  const ofSum = inputs.length > 2 && RATIOS.includes(kind) ? [`${kind}|${places[0]}|of all ${parts.map(({ index }) => index).join()}`] : [];
  // 占资金总额的: the words themselves name the whole.
  const named = RATIOS.includes(kind) && figure.lead.length >= NAMES_A_WHOLE ? [`${kind}|${figure.lead}|${places[0]}`] : [];
  return [`${kind}|${figure.lead}|${places.join()}`, ...far, ...ofSum, ...named];
}

const NAMES_A_WHOLE = 4;
