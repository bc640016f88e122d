import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomOf } from "../../scripts/bench/recognition/random";
import type { CellValue } from "../../src/workbook";
import { nationalForm } from "../click/forms";
import { bookOf, sampleBytes } from "../line/workbench";

/** A workbook to begin with. */
export interface Subject {
  readonly name: string;
  bytes(): Uint8Array;
}

/** Published tables of different sorts, as a workbook of one sheet each. */
const CORPUS: readonly string[] = [
  "03-tianchang-shuili",
  "05-suixi-linshi-jiuzhu",
  "15-yueyang-gonglu-pingfen",
  "18-dazhou-nongye-zhengti-blank",
  "36-pku-zuqiu-ziping-blank",
  "50-dehua-jiaotong-huizong",
  "62-huoshan-teshu-jiaoyu",
];
const FORMS = 18;

function kept(name: string, make: () => Uint8Array): Subject {
  let bytes: Uint8Array | null = null;
  return { name, bytes: () => (bytes ??= make()) };
}

function corpusRows(id: string): CellValue[][] {
  return (JSON.parse(readFileSync(join(__dirname, "../fixtures/corpus", `${id}.json`), "utf8")) as { grid: CellValue[][] }).grid;
}

/** The six samples, some published tables, and made-up forms (with a second sheet of theirs). Forms come more often: they are small. */
export const SUBJECTS: readonly Subject[] = [
  ...readdirSync(join(__dirname, "../../assets/samples"))
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => kept(name, () => sampleBytes(name))),
  ...CORPUS.map((id) => kept(id, () => bookOf({ Sheet1: corpusRows(id) }))),
  ...Array.from({ length: FORMS }, (_, seed) =>
    kept(`form ${seed}`, () =>
      bookOf({
        自评表: nationalForm(randomOf(seed)),
        台账: [
          ["项目", "金额"],
          ["机井", 40],
          ["管网", 50],
          ["合计", "=SUM(B2:B3)"],
        ],
      }),
    ),
  ),
];
