import { settle, type Drafted } from "../../judge";
import { valueOf } from "../../measure";
import type { Told, ToldText } from "../../told";
import { CAME_IN, NET_CHANGE, WENT_OUT } from "../../lexicon";
import { addable, isAmount, toldIn } from "../lib";
import { less } from "./differences";

/** 全年离职46人，补录29人，净减少17人; 退出4216人，同期新增5033人，净增817人: those who came less those who went, each told once in the sentence in front. */
export function netClaims(text: ToldText): Drafted[] {
  return text.all
    .filter(({ figure }) => !figure.bound && (figure.sort === "amount" || figure.sort === "count"))
    .flatMap((net) => {
      const way = NET_CHANGE.exec(wordsFor(text, net))?.groups;
      if (!way) return [];
      const [came, went] = [oneBefore(text, net, CAME_IN), oneBefore(text, net, WENT_OUT)];
      if (!came || !went || came === went) return [];
      const [more, fewer] = valueOf(came.figure).gte(valueOf(went.figure)) ? [came, went] : [went, came];
      const says = way.up !== undefined ? came : way.down !== undefined ? went : null;
      return says === more
        ? (settle(text.report, net.figure, "difference", [less(net.figure, more.figure, [fewer.figure], "stated")]) ?? [])
        : [];
    });
}

/** The one number of the net's kind in front in its sentence that the words are said of. */
function oneBefore(text: ToldText, { figure: net }: Told, words: RegExp): Told | null {
  const before = toldIn(text, net.sentence).filter(
    (one) => isAmount(one) && one.figure.end <= net.start && one.figure.unit === net.unit && addable(one.figure, net),
  );
  const called = before.filter((one) => words.test(wordsFor(text, one)) && !NET_CHANGE.test(wordsFor(text, one)));
  const [only, other] = called;
  return only && !other ? only : null;
}

/** The words in front of a number; 新纳入215户602人: of the second of two numbers told as one those of the first. */
function wordsFor({ all }: ToldText, { figure }: Told): string {
  const beside = all[figure.index - 1]?.figure;
  return figure.lead === "" && beside?.end === figure.start ? beside.lead : figure.lead;
}
