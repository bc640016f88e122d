import { itemAt } from "../../../workbook";
import { valueOf } from "../../measure";
import type { Figure, Sentence } from "../../text";
import { isOfYearBefore, type Told, type ToldText } from "../../told";
import { FAMILIES_BEHIND, MOVES_A_BASE, OPENERS, OPINION_TOLD, PAUSE, TO_BE_DONE } from "../../lexicon";
import { isSplitInTwo } from "./families";
import { addable, isStock, toldAround, toldIn } from "../lib";
import type { PartsList } from "./list-ways";
import { isMadeBy, isPart } from "./own-totals";

/* Lists that no word opens and no colon: the names of the parts say that they make up what is told in front of them. */

/** 全年支出523.74万元，执行率95.55%。基本支出361.92万元，项目支出161.82万元: names that make a whole, right behind an amount told like them. */
export function familyLists(text: ToldText, sentence: Sentence): PartsList[] {
  const stocks = toldIn(text, sentence.index).filter((one) => isStock(one) && one.figure.depth === 0);
  // 基本支出799.51万元，其中…；项目支出758.55万元: the first of each segment.
  const firsts = stocks.filter((one, i) => stocks.findIndex((other) => other.figure.segment === one.figure.segment) === i);
  const isFound = (own: readonly Told[], names: readonly RegExp[]) =>
    own.some((_, i) => names.every((name, at) => name.test(own[i + at]?.figure.lead ?? "")));
  return FAMILIES_BEHIND.flatMap((names) => {
    const own = isFound(stocks, names) ? stocks : firsts;
    return own.flatMap((head, i) => {
      const parts = own.slice(i, i + names.length);
      if (parts.length < names.length || !parts.every(({ figure }, at) => names[at]?.test(figure.lead))) return [];
      const total = toldAround(text, head.figure.paragraph, 0)
        .filter((one) => isStock(one) && one.figure.depth === 0 && one.figure.index < head.figure.index && !isOfYearBefore(one))
        .at(-1);
      if (!total || sentence.index - total.figure.sentence > 1 || isAnswer(total, head)) return [];
      const between = text.report.plain.slice(total.figure.end, head.figure.start);
      const isTotalOf = (part: Told) =>
        addable(part.figure, total.figure) &&
        (part.aspect ?? total.aspect) === total.aspect &&
        valueOf(part.figure).lte(valueOf(total.figure));
      return parts.every(isTotalOf) && between.search(OPENERS) < 0
        ? [
            {
              totals: [total],
              parts: [parts],
              tie: "told" as const,
              some: false,
              apart: total.figure.sentence !== sentence.index,
              columns: 1,
            },
          ]
        : [];
    });
  });
}

/** 应考核3630人，合格3479人，不合格108人，中途解聘43人: with no word that opens them, a part and what is not it, and what stands beside them. */
export function splitLists(text: ToldText, sentence: Sentence): PartsList[] {
  const own = toldIn(text, sentence.index).filter((one) => isPart(one) && one.figure.sort === "count");
  return own.flatMap((total, i) => {
    const inner = innerList(text, total, own.slice(i + 1));
    const next = own.slice(i + 1 + inner);
    const stop = next.findIndex(({ figure }) => !isNextTo(text, total, figure));
    const parts = stop < 0 ? next : next.slice(0, stop);
    const words = text.report.plain.slice(itemAt(own, i + inner).figure.end, parts.at(-1)?.figure.end ?? sentence.end);
    const names = parts.map(({ figure }) => figure.lead);
    // 优秀12家、合格31家、不合格4家; 完成26个，部分完成1个，未完成1个: one of them is no total of the others.
    const isFellow =
      text.report.plain[total.figure.end + total.figure.tail.length] === PAUSE ||
      (!TO_BE_DONE.test(total.figure.lead) && names.some((name) => isSplitInTwo([total.figure.lead, name])));
    const isMost = parts.every(({ figure }) => figure.value.lt(total.figure.value));
    if (total.role !== "stock" || isFellow || !isMost || !isSplitInTwo(names)) return [];
    if (words.search(OPENERS) >= 0 || MOVES_A_BASE.test(words)) return [];
    return [{ totals: [total], parts: [parts], tie: "told" as const, some: false, apart: false, columns: 1 }];
  });
}

/** 共14项，其中产出8项、效益4项、满意度2项，已完成13项，未完成1项: how many parts in front make the total up in another way; 0 where none do. */
function innerList({ report: { plain } }: ToldText, total: Told, parts: readonly Told[]): number {
  if (plain.slice(total.figure.end, parts[0]?.figure.start ?? total.figure.end).search(OPENERS) < 0) return 0;
  const ends = parts.map((_, i) => i + 1).filter((length) => length >= 2 && isMadeBy(total, parts.slice(0, length)));
  return ends[0] !== undefined && parts.length - ends[0] >= 2 ? ends[0] : 0;
}

/** Of its unit, in its segment, and told right behind it or behind another part: not behind a percentage. */
function isNextTo({ report: { figures } }: ToldText, { figure: total }: Told, figure: Figure): boolean {
  const before = figures[figure.index - 1];
  return (
    figure.unit === total.unit &&
    figure.depth === total.depth &&
    figure.segment === total.segment &&
    before !== undefined &&
    before.sort === "count"
  );
}

/** 很满意100人、满意262人、不满意15人: the first is an answer, too. */
function isAnswer(total: Told, head: Told): boolean {
  return OPINION_TOLD.test(head.figure.lead) && OPINION_TOLD.test(total.figure.lead);
}
