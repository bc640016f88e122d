import { itemAt } from "../workbook";
import type { Plain } from "../reading";
import {
  EACH_OF_LIST,
  LIST_LOSSES,
  LIST_TAIL,
  NAMED_PARTS,
  NAME_JOINT,
  PARTS_JOINED,
  PERIOD_POINTS,
  POINTS_BEHIND,
  POINTS_OF,
} from "./lexicon";
import { amountOf } from "./ranges";
import { respelled } from "./respell";

/** 完成以下工作每项得1分:①…;②…: said at each part. */
export function withListPoints(source: Plain): Plain {
  const points = EACH_OF_LIST.head.exec(source.text)?.[1];
  if (points === undefined) return source;
  const parts = respelled(source, EACH_OF_LIST.head, () => "");
  return respelled(parts, EACH_OF_LIST.part, ([print]) => `${print}${EACH_OF_LIST.gives.replace("$", points)}`);
}

/** ①…；②…。每符合一条得2分，全部符合得4分: said at each part; not where all of them come to another number. */
export function withTail(source: Plain): Plain {
  const [tail, points, ...limits] = LIST_TAIL.said.exec(source.text) ?? [];
  if (tail === undefined || points === undefined) return source;
  const front = source.text.slice(0, -tail.length);
  const parts = [...front.matchAll(LIST_TAIL.part)].length;
  const most = limits.find((limit) => limit !== undefined);
  const isWhole = parts > 1 && (most === undefined || Math.abs(Number(most) - parts * Number(points)) < 1e-9) && !POINTS_OF.test(front);
  if (!isWhole) return source;
  return respelled(
    respelled(source, LIST_TAIL.said, () => ""),
    LIST_TAIL.part,
    ([print]) => `${print}${EACH_OF_LIST.gives.replace("$", points)}`,
  );
}

/** ①…；②…。全部符合得满分，每有一项不符合扣权重分的1/4: a quarter of the points for each of four. */
export function withListLosses(source: Plain): Plain {
  const [tail, top, bottom, percent, points] = LIST_LOSSES.exec(source.text) ?? [];
  if (tail === undefined || POINTS_OF.test(source.text.slice(0, -tail.length))) return source;
  const share = percent ?? (top === undefined ? undefined : String((100 * Number(top)) / Number(bottom)));
  const { gives, givesShare } = EACH_OF_LIST;
  const each = share === undefined ? gives.replace("$", points ?? "") : givesShare.replace("$", share);
  return respelled(
    respelled(source, LIST_LOSSES, () => ""),
    LIST_TAIL.part,
    ([print]) => `${print}${each}`,
  );
}

/** 一季度末完成30%、二季度末完成60%,每个季度达到进度得1.5分: said at each of them. */
export function withPeriodPoints(source: Plain): Plain {
  const [head, periods = "", points] = PERIOD_POINTS.said.exec(source.text) ?? [];
  if (head === undefined || points === undefined) return source;
  const gives = EACH_OF_LIST.gives.replace("$", points);
  const listed = respelled(source, PERIOD_POINTS.said, () => `${periods}${gives}`);
  return respelled(listed, PERIOD_POINTS.part, ([print]) => `${print}${gives}`);
}

/** 下列资料各1分: a、b、c, and 从a、b、c三个方面评价,每个方面2分,…: said at each part. */
export function withNamedParts(source: Plain): Plain {
  const form = NAMED_PARTS.find(({ said }) => said.test(source.text));
  const { parts = "", each = "", count, total } = form?.said.exec(source.text)?.groups ?? {};
  if (!form) return source;
  const names = parts.split(each === "" ? PARTS_JOINED : NAME_JOINT);
  const isCounted = count === undefined || amountOf(count) === names.length;
  const isSum = total === undefined || Math.abs(names.length * Number.parseFloat(each) - Number(total)) < 1e-9;
  if (names.length < 2 || !isCounted || !isSum) return source;
  const begin = source.text.indexOf(parts);
  const places = names.map((_, i) => begin + names.slice(0, i).reduce((length, one) => length + one.length + 1, 0));
  const said = names.map((name, i) => partSaid(source, itemAt(places, i), name, each));
  const end = source.origin.slice(-1);
  return { text: said.map(({ text }) => text).join(""), origin: [...said.flatMap(({ origin }) => origin), ...end] };
}

/** 制度建设得3分; where the name is printed, what is added stands at its last character. */
function partSaid({ origin }: Plain, from: number, print: string, each: string): Plain {
  const points = each === "" ? (POINTS_BEHIND.exec(print)?.[0] ?? "") : each;
  const name = each === "" ? print.slice(0, print.length - points.length) : print;
  const text = `${name}${EACH_OF_LIST.givesAs.replace("$", points)}${EACH_OF_LIST.between}`;
  return { text, origin: [...text].map((_, i) => itemAt(origin, from + Math.min(i, print.length - 1))) };
}
