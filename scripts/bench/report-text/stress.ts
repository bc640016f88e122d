import { pick, randomOf, type Random } from "../recognition/random";

/** A way to change a right text so that it stays right: no change makes any figure wrong, it only takes its partner away or puts others beside it. */
export type Change = (text: string, others: readonly string[], random: Random) => string;

/** A longer line that ends in no stop goes on in the next. */
const SHORT_LINE = 24;
const ENDED = /[。；：！？:;”）)]\s*$/;
const STOP = /(?<=[。；])/;
const AMOUNT = /(?<![\d.,])(\d+(?:\.\d+)?)(\s*)万元/g;
const YEAR = /20(1\d|2\d)(?=年)/g;

/** Every way, by name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  "a sentence is gone": (text, _, random) => without(text, sentencesOf(text), random),
  "a clause with a figure is gone": (text, _, random) =>
    without(
      text,
      [...text.matchAll(/[^，。；：\n（）]*\d[^，。；：\n（）]*，/g)].map(([clause]) => clause),
      random,
    ),
  "a paragraph is gone": (text, _, random) => (isWrapped(text) ? text : without(text, text.split(/(?<=\n)/), random)),
  "a foreign sentence between": (text, others, random) => inserted(text, sentencesOf(text), foreign(others, random), random),
  "a foreign paragraph between": (text, others, random) =>
    isWrapped(text)
      ? text
      : inserted(text, text.split(/(?<=\n)/), `${oneOf(random, [...paragraphsOf(oneOf(random, others)), ""])}\n`, random),
  "another report behind": (text, others, random) => `${text}\n${oneOf(random, others)}`,
  "another report in front": (text, others, random) => `${oneOf(random, others)}\n${text}`,
  "paragraphs in another order": (text, _, random) => (isWrapped(text) ? text : shuffled(text.split("\n"), random).join("\n")),
  "an amount in 元": (text, _, random) => replaced(text, AMOUNT, (match) => `${trimmed(Number(match[1]) * 10000)}${match[2]}元`, random),
  "one line for all": (text) => text.replace(/\n+/g, ""),
  "another year": (text, _, random) => replaced(text, YEAR, (match) => String(Number(match[0]) - 3), random),
  "a list that names some": (text) => text.replace(/其中[：，]?/g, "其中主要是"),
  "wrapped by hand": (text) => (isWrapped(text) ? text : text.split("\n").map(wrapped).join("\n")),
  "semicolons for stops": (text) => text.replace(/。(?=[^\n])/g, "；"),
  "stops for semicolons": (text) => text.replace(/；/g, "。"),
  "other words for it": (text) => OTHER_WORDS.reduce((told, [word, other]) => told.replaceAll(word, other), text),
  "paragraphs of two reports by turns": (text, others, random) =>
    isWrapped(text) ? text : byTurns(text.split("\n"), oneOf(random, others).split("\n")).join("\n"),
};

/** Words that mean the same to a reader. */
const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ["同比", "与上年相比"],
  ["其中：", "具体来看，"],
  ["合计", "总计"],
  ["共计", "一共"],
  ["增长", "上升"],
  ["下降", "降低"],
  ["实际支出", "实际花费"],
  ["执行率", "支出进度"],
  ["结余", "剩余资金"],
  ["到位", "拨入"],
];
const WIDTH = 30;

/** A line broken every so many letters, as copied from a page. */
function wrapped(line: string): string {
  return line.replace(new RegExp(`(.{${WIDTH}})(?=.)`, "g"), "$1\n");
}

function byTurns(a: readonly string[], b: readonly string[]): string[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((line) => line !== undefined);
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[pick(random, list.length)]!;
}

/** A text whose lines were wrapped by hand: a line of it is no paragraph. */
function isWrapped(text: string): boolean {
  return text.split("\n").some((line) => line.length > SHORT_LINE && !ENDED.test(line));
}

function sentencesOf(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => line.split(STOP))
    .filter((sentence) => /\d/.test(sentence) && sentence.endsWith("。"));
}

function paragraphsOf(text: string): string[] {
  return text.split("\n").filter((line) => /\d/.test(line) && ENDED.test(line));
}

function without(text: string, pieces: readonly string[], random: Random): string {
  return pieces.length < 2 ? text : text.replace(oneOf(random, pieces), "");
}

function inserted(text: string, pieces: readonly string[], what: string, random: Random): string {
  if (pieces.length === 0) return text;
  const before = oneOf(random, pieces);
  return text.replace(before, () => what + before);
}

function foreign(others: readonly string[], random: Random): string {
  const found = sentencesOf(oneOf(random, others));
  return found.length === 0 ? "" : oneOf(random, found);
}

function replaced(text: string, pattern: RegExp, by: (match: RegExpMatchArray) => string, random: Random): string {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const match = oneOf(random, all);
  return text.slice(0, match.index) + by(match) + text.slice(match.index! + match[0].length);
}

function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function shuffled(lines: readonly string[], random: Random): string[] {
  return lines
    .map((line) => ({ line, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

/** An alarm in a changed text that its text does not have as it was. */
export interface Habit {
  readonly change: string;
  readonly name: string;
  readonly alarm: string;
  readonly text: string;
  readonly start: number;
}

/** Alarms over `rounds` changes of every way of every text; the texts are right and give none as they are. */
export function habitsOf(
  texts: readonly { readonly name: string; readonly text: string }[],
  rounds: number,
  alarmsOf: (text: string) => readonly { readonly start: number; readonly words: string }[],
): { tried: number; habits: Habit[] } {
  const habits: Habit[] = [];
  let tried = 0;
  for (const [i, { name, text }] of texts.entries()) {
    const others = texts.filter((one) => one.name !== name).map((one) => one.text);
    for (const [change, make] of Object.entries(CHANGES)) {
      for (let round = 0; round < rounds; round += 1) {
        const changed = make(text, others, randomOf(i * 1000 + round));
        if (changed === text) continue;
        tried += 1;
        habits.push(...alarmsOf(changed).map(({ start, words }) => ({ change, name, alarm: words, text: changed, start })));
      }
    }
  }
  return { tried, habits };
}
