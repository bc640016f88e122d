import type { Standing } from "../../judge";
import { totalOf, valueOf } from "../../measure";
import type { Figure } from "../../text";
import { baseName, type Told, type ToldText } from "../../told";
import { BARE_FLOW, LIMIT, OF_THE_REST, WHOLE_LABEL } from "../../lexicon";
import type { Fellow } from "./agreed";
import { addable, distanceOf, isStock } from "../lib";

/* The amounts that the words of a share name as its whole (占财政拨款支出的). */

interface Base {
  readonly base: Figure;
  readonly standing: Standing;
}

/** Stocks called exactly what the share is a share of, nearest first; a bare 支出 only where its words say that all of it is meant. */
export function namedBases({ all }: ToldText, share: Told, part: Told, of: string, fellows: readonly Fellow[]): Base[] {
  const called = (one: Told) => namesOf(one).includes(of) || isNumberOf(one, of);
  const whole = (one: Told) => !BARE_FLOW.test(of) || WHOLE_LABEL.test(one.label);
  const fits = (one: Told) =>
    (isStock(one) || (OF_THE_REST.test(of) && one.role === "rest" && !one.figure.bound)) &&
    one !== part &&
    addable(one.figure, part.figure) &&
    valueOf(one.figure).gte(valueOf(part.figure)) &&
    (one.year === null || part.year === null || one.year === part.year);
  const exact = all
    .filter((one) => called(one) && fits(one) && whole(one))
    .sort((a, b) => Math.abs(a.figure.index - share.figure.index) - Math.abs(b.figure.index - share.figure.index));
  const alone = new Set(exact.map((base) => valueOf(base.figure).toString())).size === 1;
  const first = exact.find((one) => one.figure.start < share.figure.start) ?? exact[0];
  const others = all.filter(
    (one) =>
      of.length >= 2 &&
      one.figure.start < share.figure.start &&
      like(namesOf(one)[0]!, of) &&
      fits(one) &&
      !fellows.some(({ part: own }) => own === one.figure) &&
      !exact.includes(one),
  );
  const near = nearOnes(others, share, of);
  return [
    ...exact.map((base): Base => ({
      base: base.figure,
      standing: base !== first ? "weak" : alone || distanceOf(base.figure, share.figure) !== "before" ? "stated" : "named",
    })),
    ...others
      .slice(-4)
      .map((one): Base => ({ base: one.figure, standing: exact.length === 0 && near.length === 1 && near[0] === one ? "named" : "weak" })),
  ];
}

/** Of those called much like it, the ones in its sentence; where there is none, those of its paragraph whose own words end in all of the name. */
function nearOnes(others: readonly Told[], share: Told, of: string): readonly Told[] {
  const here = others.filter((one) => one.figure.sentence === share.figure.sentence);
  const beside = others.filter(
    (one) =>
      one.figure.paragraph === share.figure.paragraph &&
      (of.length >= LONG_NAME || LIMIT.test(of)) &&
      baseName(one.figure.lead).endsWith(of),
  );
  return wholesAmong(here.length > 0 ? here : beside);
}

/** 债务限额36.80亿元，其中一般债务限额17.25亿元、专项债务限额19.55亿元: the first is all the others. */
function wholesAmong(stocks: readonly Told[]): readonly Told[] {
  const [first, ...rest] = stocks;
  const isWhole = first && rest.length > 1 && rest.every(({ figure }) => addable(figure, first.figure));
  return isWhole && totalOf(rest.map(({ figure }) => figure)).plain.eq(valueOf(first.figure)) ? [first] : stocks;
}

/** 37个项目按等级划分: things are called by what stands behind their number. */
function isNumberOf({ figure }: Told, of: string): boolean {
  return figure.sort === "count" && of.length >= SHORTEST_NAME && figure.tail.startsWith(of);
}

const SHORTEST_NAME = 2;

/** What a stock may be called as the whole of a share, by the words in front of it first. */
function namesOf(one: Told): readonly string[] {
  const { lead, tail } = one.figure;
  const names = NAMES.get(one) ?? [lead, one.label, lead + tail, tail].map(baseName);
  NAMES.set(one, names);
  return names;
}

/** Every stock is held against many shares: its names are cut once. */
const NAMES = new WeakMap<Told, readonly string[]>();

/** A name of so many letters is not found at the end of another by chance: 结算价 of 审定结算价. */
const LONG_NAME = 3;

/** True when one name holds the other: 采购合同 and 合同, 自评项目 and 自评项. */
function like(name: string, of: string): boolean {
  return name.length >= 2 && (name.includes(of) || of.includes(name));
}
