import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordsOf, type SentenceRecord } from "../bench/criteria/record";
import { scoreRecord, type RecordResult } from "../bench/criteria/score-record";
import { isRangeWrong, verdict } from "../bench/criteria/table";

/** The kinds of scoring sentences that once went wrong, as the page names them. */
const KINDS: ReadonlyMap<number, string> = new Map([
  [1, "没读懂的句子被完成率代替"],
  [2, "一句里有几种扣分"],
  [3, "句子里印的界限与指标值不同"],
  [4, "±、正负"],
  [5, "逐项相加还是几选一"],
  [6, "结构不通却当作读懂"],
  [7, "两个界限之间按完成比例"],
  [8, "每步扣分不是分值的十分之一"],
  [9, "不含分数的上下文"],
  [10, "一次性扣分"],
  [11, "理应拒绝的句子"],
  [12, "算式"],
  [13, "则不得分、≠、单写得满分"],
  [14, "单位"],
  [15, "加扣、扣罚、核减、最多扣完"],
  [16, "以平均数为界限"],
  [17, "不写“每”的次数扣分"],
  [18, "一票否决与扣分并存"],
  [19, "名次、等级、加分、从零累加"],
  [20, "其余：斜率、分档、是否、直线"],
]);

/** What each file of records is. */
const FILES: ReadonlyMap<string, string> = new Map([
  ["development", "随需求给出的 156 句（编写时已知）"],
  ["own-1", "自拟第一批（写好分数后才运行）"],
  ["own-2", "自拟第二批（第一批改完后才写）"],
  ["own-3", "自拟第三批（容易误读的句子；头 61 句改之前写，其余边改边写）"],
  ["unseen-3", "未见过程序的人写的 110 句"],
  ["unseen-4", "另一位未见过程序的人写的 110 句"],
  ["own-4", "自拟第四批（容易误读的句子，第一次运行前写完）"],
  ["own-5", "自拟第五批"],
  ["unseen-5", "第三位未见过程序的人写的 100 句"],
  ["unseen-6", "第四位未见过程序的人写的 107 句"],
  ["own-6", "自拟第六批（两档相接、相叠、符号印反的句子，改之前写）"],
  ["own-7", "自拟第七批（单位、句中期限、合计上限、从零累加、绝对值，各在改之前写）"],
  ["unseen-9", "第七位未见过程序的人写的 100 句"],
  ["own-8", "自拟第八批（第七位作者的句子里没有给分的各类，改之前写）"],
  ["unseen-10", "第八位未见过程序的人写的 100 句"],
  ["own-9", "自拟第九批（第八位作者的句子里没有给分和误读的各类，改之前写）"],
  ["unseen-11", "第九位未见过程序的人写的 80 句"],
  ["own-10", "自拟第十批（第九位作者的句子里没有给分和误读的各类，改之前写）"],
  ["unseen-12", "第十位未见过程序的人写的 80 句"],
  ["own-11", "自拟第十一批（第十位作者的句子里没有给分的各类；头 130 句改之前写，其余在再改之前写）"],
  ["unseen-13", "第十一位未见过程序的人写的 60 句"],
  ["own-12", "自拟第十二批（第十一位作者的句子里没有给分的各类；头 45 句改之前写，其余在再改之前写）"],
  ["unseen-14", "第十二位未见过程序的人写的 70 句"],
  ["own-13", "自拟第十三批（第十二位作者的句子里没有给分和误读的各类，改之前写）"],
  ["unseen-15", "第十三位未见过程序的人写的 60 句"],
  ["unseen-16", "第十四位未见过程序的人写的 70 句"],
  ["own-14", "自拟第十四批（第十四位作者和以前各位的句子里没有给分的各类，头 80 句改之前写，末一句在试出误读以后加）"],
  ["unseen-17", "第十五位未见过程序的人写的 70 句"],
  ["own-15", "自拟第十五批（第十五位作者和以前各位的句子里没有给分的各类，改之前写）"],
  ["unseen-19", "又一位未见过程序的人写的 60 句"],
  ["own-16", "自拟第十六批（“以目标值为基准”一类，照上一批的误读写；头 19 句改之前写，其余在再改之前写）"],
]);

/** What came out when a file was run for the first time, before the reader was mended by it: as it was, never updated. */
const FIRST_RUNS = [
  { file: "own-1", sentences: 44, allRight: 36, right: 133, refused: 20, misread: 2, ranges: 0 },
  { file: "own-2", sentences: 48, allRight: 47, right: 151, refused: 3, misread: 0, ranges: 0 },
  { file: "unseen-3", sentences: 110, allRight: 40, right: 178, refused: 307, misread: 9, ranges: 0 },
  { file: "own-3", sentences: 61, allRight: 38, right: 48, refused: 25, misread: 15, ranges: 0 },
  { file: "unseen-4", sentences: 110, allRight: 61, right: 269, refused: 247, misread: 3, ranges: 0 },
  { file: "unseen-5", sentences: 100, allRight: 48, right: 291, refused: 213, misread: 1, ranges: 1 },
  { file: "unseen-6", sentences: 107, allRight: 50, right: 313, refused: 229, misread: 2, ranges: 0 },
  { file: "own-6", sentences: 40, allRight: 22, right: 114, refused: 8, misread: 25, ranges: 0 },
  { file: "unseen-9", sentences: 100, allRight: 71, right: 335, refused: 110, misread: 2, ranges: 0 },
  { file: "own-7", sentences: 45, allRight: 11, right: 39, refused: 83, misread: 3, ranges: 0 },
  { file: "own-8", sentences: 80, allRight: 31, right: 124, refused: 165, misread: 0, ranges: 0 },
  { file: "unseen-10", sentences: 100, allRight: 75, right: 369, refused: 100, misread: 2, ranges: 0 },
  { file: "own-9", sentences: 96, allRight: 36, right: 86, refused: 185, misread: 6, ranges: 0 },
  { file: "unseen-11", sentences: 80, allRight: 69, right: 349, refused: 43, misread: 1, ranges: 0 },
  { file: "own-10", sentences: 58, allRight: 26, right: 74, refused: 110, misread: 4, ranges: 0 },
  { file: "unseen-12", sentences: 80, allRight: 55, right: 277, refused: 108, misread: 2, ranges: 0 },
  { file: "own-11", sentences: 130, allRight: 42, right: 90, refused: 279, misread: 7, ranges: 0 },
  { file: "unseen-13", sentences: 60, allRight: 48, right: 206, refused: 45, misread: 1, ranges: 0 },
  { file: "own-12", sentences: 45, allRight: 22, right: 55, refused: 69, misread: 2, ranges: 0 },
  { file: "unseen-14", sentences: 70, allRight: 59, right: 270, refused: 38, misread: 4, ranges: 0 },
  { file: "own-13", sentences: 111, allRight: 40, right: 215, refused: 197, misread: 16, ranges: 0 },
  { file: "unseen-15", sentences: 60, allRight: 54, right: 258, refused: 19, misread: 1, ranges: 0 },
  { file: "unseen-16", sentences: 70, allRight: 54, right: 256, refused: 67, misread: 1, ranges: 0 },
  { file: "own-14", sentences: 80, allRight: 24, right: 71, refused: 195, misread: 1, ranges: 0 },
  { file: "unseen-17", sentences: 70, allRight: 58, right: 291, refused: 46, misread: 1, ranges: 0 },
  { file: "own-15", sentences: 82, allRight: 28, right: 67, refused: 196, misread: 0, ranges: 3 },
  { file: "unseen-19", sentences: 60, allRight: 41, right: 134, refused: 64, misread: 4, ranges: 0 },
  { file: "own-16", sentences: 29, allRight: 12, right: 22, refused: 10, misread: 22, ranges: 0 },
] as const;

interface Line {
  readonly record: SentenceRecord;
  readonly kinds: readonly number[];
  readonly result: RecordResult;
}

interface Tally {
  sentences: number;
  computable: number;
  allRight: number;
  right: number;
  refused: number;
  misread: number;
  ranges: number;
}

function linesOf(root: string, file: string): Line[] {
  const kindsOf = new Map(
    Object.entries(JSON.parse(readFileSync(join(root, "test/fixtures/sentence-kinds.json"), "utf8")) as Record<string, number[]>),
  );
  const raw = JSON.parse(readFileSync(join(root, "test/fixtures/sentences", `${file}.json`), "utf8")) as {
    readonly id: string;
    readonly kind?: number;
  }[];
  return recordsOf(raw).map((record, i) => ({
    record,
    kinds: raw[i]!.kind === undefined ? (kindsOf.get(record.id) ?? []) : [raw[i]!.kind],
    result: scoreRecord(record),
  }));
}

function tallyOf(lines: readonly Line[]): Tally {
  const tally: Tally = { sentences: lines.length, computable: 0, allRight: 0, right: 0, refused: 0, misread: 0, ranges: 0 };
  for (const { record, result } of lines) {
    const verdicts = record.points.map(({ score }, at) => verdict(score, result.points[at]!.score));
    const count = (one: string) => verdicts.filter((other) => other === one).length;
    tally.right += count("right");
    tally.refused += count("refused");
    tally.misread += count("misread");
    tally.ranges += isRangeWrong(record, result) ? 1 : 0;
    if (record.verdict !== "compute") continue;
    tally.computable += 1;
    tally.allRight += verdicts.every((one) => one === "right") ? 1 : 0;
  }
  return tally;
}

const row = (name: string, tally: Tally) =>
  `| ${name} | ${tally.sentences} | ${tally.computable} | ${tally.allRight} | ${tally.right} | ${tally.refused} | ${tally.misread} | ${tally.ranges} |`;
const HEAD = ["句子", "可算", "全对", "对", "未给分", "误读", "范围错"];
const head = (first: string) => [`| ${first} | ${HEAD.join(" | ")} |`, `|---|${HEAD.map(() => "---:|").join("")}`];

/** The whole page, from the records alone. @param root the checkout */
export function sentencesPage(root: string): string {
  const files = readdirSync(join(root, "test/fixtures/sentences"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""))
    .sort();
  const byFile = files.map((file) => ({ file, lines: linesOf(root, file) }));
  const all = byFile.flatMap(({ lines }) => lines);
  return [
    "# 评分标准句子",
    "",
    "本页由记录自动生成（`npm run docs`），不要手工修改。记录在 test/fixtures/sentences，写法见 评分标准记录.md。",
    "",
    "“可算”：给足数据就有唯一得分的句子；“全对”：其中每个点都对的。“对、未给分、误读”按点计：不该给分而没给也算对，该给分而没给是未给分，给了别的分才是误读。“范围错”：核对的范围把对的分数排除在外的句子。",
    "",
    "## 按来源",
    "",
    ...head("来源"),
    ...byFile.map(({ file, lines }) => row(FILES.get(file) ?? file, tallyOf(lines))),
    row("合计", tallyOf(all)),
    "",
    "## 首次运行",
    "",
    "每批写好分数后第一次运行的结果，此后不再改动；“全对”在这里含理应不给分的句子。",
    "",
    "| 来源 | 句子 | 全对 | 对 | 未给分 | 误读 | 范围错 |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...FIRST_RUNS.map(
      ({ file, sentences, allRight, right, refused, misread, ranges }) =>
        `| ${FILES.get(file)!} | ${sentences} | ${allRight} | ${right} | ${refused} | ${misread} | ${ranges} |`,
    ),
    "",
    "## 按种类",
    "",
    "一句可以属于几种。",
    "",
    ...head("种类"),
    ...[...KINDS].map(([kind, name]) => row(`${kind} ${name}`, tallyOf(all.filter((line) => line.kinds.includes(kind))))),
    "",
  ].join("\n");
}
