// How many scoring sentences are understood, over the collected ones, over the cells of the tables in test/fixtures, and over rewordings.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSentence, scoreSentence } from "../../../src/sentences";
import { columnIndex } from "../../../src/workbook";
import { answersFor } from "../../../test/sentences/answers";
import { bounded, computed, refused } from "../../../test/sentences/sentences";
import { unseen } from "../../../test/sentences/unseen";
import { unseenSecond } from "../../../test/sentences/unseen-second";

const ROUNDS = 5;

interface Corpus {
  readonly id: string;
  readonly grid: readonly (readonly (string | number | null)[])[];
  readonly truth: { readonly headerRow: number | null; readonly columns: Readonly<Record<string, string>> };
}

/** A seeded generator (mulberry32), so that every run makes the same rewordings. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Other ways in which offices print the same: each keeps the meaning. */
const REWORDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[计得](?=\d)/g, ["计", "得", "记"]],
  [/≤(?=\d)/g, ["≤", "≦", "<=", "不超过", "小于等于"]],
  [/≥(?=\d)/g, ["≥", "≧", ">=", "不低于", "大于等于"]],
  [/个?百分点/g, ["个百分点", "百分点", "个点"]],
  [/1个?百分点|一个百分点/g, ["1个百分点", "一个百分点", "1%"]],
  [/扣(?=\d)/g, ["扣", "减", "扣减", "扣除"]],
  [/[,，]/g, [",", "，", "， "]],
  [/[;；]/g, [";", "；", "；\n", "。"]],
  [/\(/g, ["(", "（"]],
  [/\)/g, [")", "）"]],
  [/%/g, ["%", "％"]],
  [/扣完为止/g, ["扣完为止", "扣完为 止", "扣完该项分值为止", "扣完本项分为止"]],
  [/不得分/g, ["不得分", "不计分", "得0分"]],
  [/否则/g, ["否则", "其余"]],
];

function reworded(text: string, next: () => number): string {
  const said = REWORDINGS.reduce((now, [pattern, ways]) => now.replace(pattern, () => ways[Math.floor(next() * ways.length)]!), text);
  return next() < 0.3 ? said.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : said;
}

/** Scores of a sentence for the given answers, as a text that can be compared. */
function scores(text: string, weight: number, given: Readonly<Record<string, number>>): string {
  const read = readSentence(text, weight);
  return scoreSentence(read, answersFor(read, given), weight)
    .map((reading) => reading.score.toDecimalPlaces(6).toString())
    .join("/");
}

function tally(title: string, sentences: readonly { readonly text: string; readonly weight: number | null }[]): void {
  const texts = sentences.map(({ text, weight }) => ({ text, status: readSentence(text, weight).status }));
  const count = { understood: 0, partly: 0, not: 0 };
  for (const { status } of texts) count[status] += 1;
  const share = texts.length === 0 ? 0 : (100 * count.understood) / texts.length;
  console.log(
    `${title.padEnd(34)} ${String(texts.length).padStart(5)}  understood ${count.understood} (${share.toFixed(1)} %)  partly ${count.partly}  not ${count.not}`,
  );
  for (const { text, status } of texts) if (status !== "understood") console.log(`    ${status}: ${text.replace(/\n/g, " ").slice(0, 80)}`);
}

function corpusCells(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const { grid, truth } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Corpus;
      const columns = [truth.columns?.["criteria"], truth.columns?.["explanation"]].filter((letters) => letters !== undefined);
      return columns.flatMap((letters) =>
        grid
          .slice(truth.headerRow ?? 0)
          .map((row) => row[columnIndex(letters!)!])
          .filter((cell): cell is string => typeof cell === "string" && cell.length > 0),
      );
    });
}

function rewordings(): void {
  let right = 0;
  let total = 0;
  const wrong: string[] = [];
  computed.forEach(({ text, weight, points }, index) => {
    const next = random(index + 1);
    for (let round = 0; round < ROUNDS; round += 1) {
      const other = reworded(text, next);
      for (const [given] of points) {
        total += 1;
        const [want, got] = [scores(text, weight, given), scores(other, weight, given)];
        if (want === got) right += 1;
        else wrong.push(`${other.replace(/\n/g, " ")}  ${JSON.stringify(given)} → ${got || "nothing"}, as printed ${want}`);
      }
    }
  });
  const overrun = wrong.filter((line) => !line.includes("→ nothing")).length;
  console.log(
    `\nrewordings (seeds 1–${computed.length}, ${ROUNDS} each): ${right} of ${total} points the same (${((100 * right) / total).toFixed(1)} %), ${overrun} another score, ${wrong.length - overrun} no score`,
  );
  for (const line of [...new Set(wrong)].slice(0, 40)) console.log(`    ${line}`);
}

const unweighed = (texts: readonly string[]) => texts.map((text) => ({ text, weight: null }));

/** Prints how many collected sentences are understood, and that other ways to print them give the same scores. */
export function benchRewordings(): void {
  const folder = join(process.env.APP_ROOT ?? ".", "test/fixtures/corpus");
  tally("collected, computed classes", computed);
  tally("collected, range-checked classes", bounded);
  tally("to be refused", unweighed(refused));
  tally(
    "written unseen, first batch",
    unseen.filter((one) => one.computed),
  );
  tally(
    "written unseen, second batch",
    unseenSecond.filter((one) => one.computed),
  );
  tally("cells of the corpus", unweighed(corpusCells(folder)));
  rewordings();
}
