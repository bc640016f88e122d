import { depthAt, type Figure, type ReportText, type Sentence } from "../text";
import { AMONG_THEM, LIST_JOINT, NEXT_TOTAL, PARTS_OPEN, TRAILING_TOTAL } from "../lexicon";
import { addable, sentenceBefore, stated } from "./lib";

/** A figure and the parts a sentence lists for it. `whole`: the words say that nothing is left out. */
export interface PartsList {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly whole: boolean;
}

/** Every figure that a sentence takes apart: 56人，其中…; 170人（含…）; …合计5万元. */
export function partsLists(report: ReportText): PartsList[] {
  return report.sentences.flatMap((sentence) => [...openedLists(report, sentence), ...trailingTotals(sentence)]);
}

function openedLists(report: ReportText, sentence: Sentence): PartsList[] {
  const text = report.plain.slice(sentence.start, sentence.end);
  return [...text.matchAll(PARTS_OPEN)].flatMap((match) => {
    const at = sentence.start + match.index;
    const strict = match[1] !== undefined || match[0] !== AMONG_THEM;
    const parts = partsBehind(report, sentence, at, at + match[0].length, strict);
    const total = parts[0] && totalBefore(report, sentence, at, parts[0]);
    return total ? [{ total, parts, whole: match[1] !== undefined }] : [];
  });
}

/** The figures of the list that opens at an offset: up to its bracket, the next 其中 or the end of the sentence. */
function partsBehind(report: ReportText, sentence: Sentence, at: number, from: number, strict: boolean): Figure[] {
  const bracket = report.plain.slice(Math.max(sentence.start, at - 2), at).includes("(");
  const depth = depthAt(report.plain, sentence.start, at);
  const end = Math.min(bracket ? closing(report.plain, at, sentence.end) : sentence.end, nextList(report.plain, from, sentence.end));
  const inside = stated(sentence).filter((figure) => figure.start >= from && figure.end <= end && figure.depth === depth && figure.sort !== "percent");
  const first = inside[0];
  if (!first) return [];
  const next = inside.find((figure) => figure !== first && NEXT_TOTAL.test(figure.lead));
  const parts = inside.filter((figure) => addable(first, figure) && figure.start < (next?.start ?? Infinity));
  return strict ? unbroken(report.plain, from, parts) : parts;
}

/** The parts up to the first piece of the list that has no figure. */
function unbroken(plain: string, from: number, parts: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  let at = from;
  for (const part of parts) {
    const between = plain.slice(at, part.start).replace(/^[^,;、)]*\)/, "").replace(/\([^()]*\)/g, "").replace(LIST_JOINT, "");
    if (/[,;、]/.test(between)) break;
    kept.push(part);
    at = part.end;
  }
  return kept;
}

function closing(plain: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < to; at += 1) {
    depth += plain[at] === "(" ? 1 : plain[at] === ")" ? -1 : 0;
    if (depth === 0) return at;
  }
  return to;
}

function nextList(plain: string, from: number, to: number): number {
  const next = plain.slice(from, to).indexOf(AMONG_THEM);
  return next < 0 ? to : from + next;
}

/** The figure that is taken apart: the last one in front that can hold the parts; with 其中 at its head, in the sentence before. */
function totalBefore(report: ReportText, sentence: Sentence, at: number, part: Figure): Figure | null {
  const own = stated(sentence).filter((figure) => figure.end <= at);
  const found = own.filter((figure) => addable(figure, part)).at(-1);
  if (found) return found;
  if (own.length > 0 || report.plain.slice(sentence.start, at).trim() !== "") return null;
  const before = sentenceBefore(report, sentence);
  return before ? stated(before).filter((figure) => addable(figure, part)).at(-1) ?? null : null;
}

/** A total behind its parts: 财政拨款3万元、自筹2万元，合计5万元. */
function trailingTotals(sentence: Sentence): PartsList[] {
  const figures = stated(sentence);
  return figures.filter((total) => TRAILING_TOTAL.test(total.lead)).flatMap((total) => {
    const parts = figures.filter((figure) => figure.end <= total.start && figure.depth === total.depth && addable(figure, total));
    return parts.length >= 2 ? [{ total, parts, whole: true }] : [];
  });
}
