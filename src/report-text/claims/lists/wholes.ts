import type Decimal from "decimal.js";
import { countIn } from "../../../reading";
import type { Drafted } from "../../judge";
import { valueOf } from "../../measure";
import { sentenceOf } from "../../text";
import type { ToldText } from "../../told";
import { BARE_TOTAL, CROSS_CLASS, NAMES_THE_REST, NUMBER_OF_PARTS, OF_ONE_KIND, PAUSE } from "../../lexicon";
import { isNamedFamily, isWholeFamily } from "./families";

/* What says that no part of a list is missing: its words, a family, parts that are alike. */

type List = NonNullable<Drafted["list"]>;

/** How few parts of one kind may be all of them. */
export const FEWEST_OF_A_KIND = 3;
/** What is missing from a list of so many parts is more than this part of its total. */
const MOST_OF_THEM = 4;
const HARDLY = 0.02;

/** 文艺演出147场、体育赛事82场、展览87场; 简易程序11903件，普通程序2362件: what 、 joins, or called alike, is one division of the whole. */
export function areAlike({ report: { plain } }: ToldText, { parts }: List): boolean {
  const isJoined = parts.slice(0, -1).every(({ end, tail }) => plain[end + tail.length] === PAUSE);
  const kinds = parts.map(({ lead, tail }) => lead.slice(-1) + tail);
  return (isJoined && parts.length >= FEWEST_OF_A_KIND) || new Set(kinds).size === 1;
}

/** All parts are meant, whatever the total is: its words say so, they are a family, or they are alike and come to more than it. */
export function leavesNoDoubt(text: ToldText, list: List, right: Decimal): boolean {
  const { total, parts } = list;
  const names = parts.map(({ lead }) => lead);
  const isOver = right.gt(total.value) && list.tie === "among" && areAlike(text, list);
  // 平均班额49.6人，其中高中平均51.2人: what is larger than the total is no part of it.
  return (
    (isSaidWhole(text, list) || isNamedFamily(names, FEWEST_OF_A_KIND) || isOver) &&
    parts.every((part) => valueOf(part).lte(valueOf(total)))
  );
}

/** The words say how many parts there are, all of them and their total are called alike, or a bare 共计 ends their sentence. */
function isSaidWhole({ report }: ToldText, { total, parts }: List): boolean {
  const { start, end, figures } = sentenceOf(report, total);
  const numbers = [...report.plain.slice(start, end).matchAll(NUMBER_OF_PARTS)].map((match) => countIn(match.groups!.number!));
  const kinds = [total, ...parts].map(({ lead, tail }) => [lead, tail]);
  return (
    numbers.includes(parts.length) ||
    OF_ONE_KIND.some((kind) => kinds.every((words) => words.some((one) => kind.test(one)))) ||
    (BARE_TOTAL.test(total.lead) && figures[0] === parts[0] && parts.at(-1)!.end <= total.start)
  );
}

/** Or one part names the rest; all members of a family are named; they come to more than the total; or hardly anything is missing from many. */
export function isWhole(text: ToldText, list: List, right: Decimal): boolean {
  const { total, parts } = list;
  const names = parts.map(({ lead }) => lead);
  const off = right.minus(total.value);
  const isMany = parts.length >= FEWEST_OF_A_KIND;
  return (
    isSaidWhole(text, list) ||
    names.some((name) => NAMES_THE_REST.test(name)) ||
    isNamedFamily(names, FEWEST_OF_A_KIND) ||
    (off.gt(0) && (isMany || isWholeFamily(names)) && !names.some((name) => CROSS_CLASS.test(name))) ||
    (total.sort === "count" && off.eq(1)) ||
    (parts.length >= MOST_OF_THEM && off.abs().lte(total.value.times(HARDLY)))
  );
}
