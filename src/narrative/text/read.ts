import { figuresIn } from "./figures";
import { MARKS, NUMERALS, TEN } from "./lexicon";
import type { Figure, MarkStyle, Paragraph, ReportText, Sentence } from "./types";

const FULL_WIDTH_FROM = 0xff01;
const FULL_WIDTH_TO = 0xff5e;
const TO_HALF = 0xfee0;

/** Takes a report's text apart: lines, sentences and figures with their offsets. */
export function readText(text: string): ReportText {
  const plain = halfWidth(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const figures: Figure[] = [];
  let start = 0;
  for (const line of plain.split("\n")) {
    const paragraph = paragraphs.length;
    const marked = markOf(line);
    const bodyStart = start + (marked?.length ?? 0);
    const own: Sentence[] = [];
    for (const [from, to] of stops(plain, bodyStart, start + line.length)) {
      const found = figuresIn(plain, { paragraph, sentence: sentences.length, from, to }, figures.length);
      const sentence = { index: sentences.length, paragraph, start: from, end: to, figures: found };
      figures.push(...found);
      sentences.push(sentence);
      own.push(sentence);
    }
    paragraphs.push({ index: paragraph, start, end: start + line.length, mark: marked?.mark ?? null, bodyStart, sentences: own, figures: own.flatMap((one) => one.figures) });
    start += line.length + 1;
  }
  return { text, plain, paragraphs, sentences, figures };
}

/** Half-width letters and digits, each at its old offset. */
function halfWidth(text: string): string {
  return text.replace(/[！-～　\u00a0\u2002\u2003\t\r]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO ? String.fromCharCode(code - TO_HALF) : " ";
  });
}

/** The stretches between full stops; the stop belongs to its sentence. */
function stops(plain: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!/[。!?]/.test(plain[at]!)) continue;
    found.push([start, at + 1]);
    start = at + 1;
  }
  return start < to ? [...found, [start, to]] : found;
}

function markOf(line: string): { mark: { style: MarkStyle; number: number }; length: number } | null {
  for (const [style, pattern] of MARKS.entries()) {
    const match = pattern.exec(line);
    if (match) return { mark: { style: style as MarkStyle, number: numberOf(match[1]!) }, length: match[0].length };
  }
  return null;
}

function numberOf(print: string): number {
  if (/^\d+$/.test(print)) return Number(print);
  const circled = print.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const [tens, ones] = print.includes(TEN) ? print.split(TEN) : ["", print];
  const digit = (letter: string | undefined) => (letter ? NUMERALS.indexOf(letter) + 1 : 0);
  return print.includes(TEN) ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}
