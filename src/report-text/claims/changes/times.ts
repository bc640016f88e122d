import { messages } from "../../../messages";
import { HUNDRED, show } from "../../../reading";
import { ratioReading, settle, type Reading } from "../../judge";
import { measured } from "../../measure";
import { isOfEarlierYear, type Told, type ToldText } from "../../told";
import { GROWN_BY, TIMES_UNIT } from "../../lexicon";
import type { Claim } from "../../types";
import { addable, isStock, toldIn } from "../lib";

/** 为上年45.6万人次的1.5倍, 上年206笔，今年412笔，同比增长1倍: how many times as large, or by how many times it grew, against two years of one thing. */
export function timesClaims(text: ToldText): Claim[] {
  return text.all
    .filter(({ figure }) => figure.sort === "count" && figure.unit === TIMES_UNIT && !figure.bound)
    .flatMap((times) => settle(text.report, measured(times.figure), "change", readingsOf(text, times)) ?? []);
}

function readingsOf(text: ToldText, times: Told): Reading[] {
  const own = toldIn(text, times.figure.sentence).filter(
    (one) =>
      (isStock(one) || one.role === "former") &&
      one.figure.unit !== TIMES_UNIT &&
      one.figure.end <= times.figure.start &&
      !one.figure.bound,
  );
  const pairs = own.flatMap((now) =>
    own.filter((former) => former !== now && addable(now.figure, former.figure)).map((former) => ({ now, former })),
  );
  // 笔数同比增长: the unit stands in the words.
  const named = pairs.filter(
    ({ now, former }) => isLater(now, former) && (pairs.length === 2 || times.figure.lead.includes(now.figure.unit)),
  );
  const grown = GROWN_BY.test(times.figure.lead);
  return pairs.flatMap(({ now, former }) =>
    ratioReading(now.figure, former.figure, named.length === 1 && named[0]!.now === now ? "named" : "weak").map((reading): Reading => {
      const part = (percent: Reading["plain"]) => percent.div(HUNDRED).minus(grown ? 1 : 0);
      const plain = part(reading.plain);
      const { low, high, closed } = reading.possible;
      return {
        ...reading,
        plain,
        possible: { low: part(low), high: part(high), closed },
        derivation: messages.reportText.times(now.figure.digits, former.figure.digits, grown, show(plain)),
      };
    }),
  );
}

function isLater(now: Told, former: Told): boolean {
  return former.role === "former" || isOfEarlierYear(former, now);
}
