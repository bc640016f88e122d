import type { Plain } from "../reading";
import { LOSSES_CLOSE, POINTS_IN_FRONT } from "./lexicon";
import { respelled } from "./respell";

/** 5分:满意度≥95%;3分:满意度≥90%: the points in front of what they are given for, in all stretches of a sentence. */
export function withPointsBehind(source: Plain): Plain {
  const { whole, stretch, gives } = POINTS_IN_FRONT;
  if (!whole.test(source.text)) return source;
  return respelled(source, stretch, ([, verb = "", points = "", none = "", condition = ""]) =>
    none === "" ? `${condition}${verb || gives}${points}` : `${condition}${none}`,
  );
}

/** 每发现1处扣1分,扣分超过6分的不得分: from the seventh on nothing is left. */
export function withLossesClosing(source: Plain): Plain {
  const { said, reaches, closing } = LOSSES_CLOSE;
  return respelled(source, said, ([, front = "", unit = "", loss = "", per = "", reach = "", limit = ""]) => {
    const steps = Number((Number(limit) / Number(per)).toPrecision(12));
    const first = reach === reaches ? Math.ceil(steps) : Math.floor(steps) + 1;
    return `${front}${unit}${loss}${per}${closing.replace("$", `${first}${unit}`)}`;
  });
}
