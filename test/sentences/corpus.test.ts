import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isComputable, needsOf, readSentence, scoreSentence } from "../../src/sentences";
import { columnIndex } from "../../src/workbook";
import { answersFor } from "./answers";

interface Table {
  readonly grid: readonly (readonly (string | number | null)[])[];
  readonly truth: { readonly headerRow: number | null; readonly columns?: Readonly<Record<string, string>> };
}

/** What a cell is: a rule with its class, inputs and points; bounds only; or no rule, for definitions and cells cut off in print. */
type Expected =
  | {
      readonly kinds: readonly string[];
      readonly needs: string;
      readonly weight: number;
      readonly points: readonly (readonly [Readonly<Record<string, number>>, number])[];
    }
  | { readonly bounds: string; readonly weight: number }
  | "no rule";

const value = (at: number, score: number) => [{ value: at }, score] as const;
const count = (at: number, score: number) => [{ count: at }, score] as const;
const share = (at: number, score: number) => [{ value: at }, score] as const;

const EXPECTED: Readonly<Record<string, Expected>> = {
  "15 D2": { kinds: ["slope"], needs: "value", weight: 5, points: [value(100, 5), value(103, 3.5), value(120, 0)] },
  "15 D3": { kinds: ["slope"], needs: "value", weight: 5, points: [value(-9.8, 5), value(4, 3), value(10, 0)] },
  "15 D4": { kinds: ["ladder"], needs: "value", weight: 5, points: [value(90, 5), value(80, 4), value(79.99, 3), value(59, 0)] },
  "15 D5": { kinds: ["ladder"], needs: "value", weight: 3, points: [value(0, 3), value(10, 2), value(20.01, 0.5), value(30.5, 0)] },
  "15 D6": { kinds: ["per-event"], needs: "count", weight: 3, points: [count(0, 3), count(2, 2), count(7, 0)] },
  "15 D7": { bounds: "cases", weight: 3 },
  "15 D8": { kinds: ["slope"], needs: "value", weight: 6, points: [value(88, 6), value(102, 4), value(106, 0)] },
  "15 D9": {
    kinds: ["yes-no", "yes-no", "yes-no"],
    needs: "part,part,part",
    weight: 3,
    points: [
      [{ "part:0": 1, "part:1": 1, "part:2": 1 }, 3],
      [{ "part:0": 0, "part:1": 1, "part:2": 1 }, 2],
      [{ "part:0": 0, "part:1": 0, "part:2": 0 }, 0],
    ],
  },
  "15 D10": { kinds: ["per-event"], needs: "count", weight: 3, points: [count(0, 3), count(1, 2), count(5, 0)] },
  "15 D11": "no rule",
  "21 F2": { kinds: ["share"], needs: "value,target", weight: 20, points: [share(100, 20), share(90, 18), share(0, 0)] },
  "21 F3": { kinds: ["share"], needs: "value,target", weight: 20, points: [share(130, 20), share(45, 9), share(0, 0)] },
  "21 F5": { kinds: ["share"], needs: "value,target", weight: 10, points: [share(100, 10), share(70, 7), share(0, 0)] },
  "21 F7": "no rule",
  "21 D2": "no rule",
  "21 D3": "no rule",
  "21 D4": "no rule",
  "21 D5": "no rule",
  "21 D6": "no rule",
};

const folder = join(__dirname, "../fixtures/corpus");
const cells = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .flatMap((file) => {
    const { grid, truth } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Table;
    return [truth.columns?.["criteria"], truth.columns?.["explanation"]]
      .filter((letters) => letters !== undefined)
      .flatMap((letters) =>
        grid.flatMap((row, r) => {
          const text = row[columnIndex(letters)!];
          return r >= (truth.headerRow ?? 0) && typeof text === "string" ? [{ id: `${file.slice(0, 2)} ${letters}${r + 1}`, text }] : [];
        }),
      );
  });

it("every cell of a column of criteria or explanations is expected, and every expected one is there", () => {
  expect(cells.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(cells)("$id $text", ({ id, text }) => {
  const own = EXPECTED[id]!;
  const read = readSentence(text, typeof own === "object" && "weight" in own ? own.weight : null);
  const expected = EXPECTED[id]!;

  it("is read as its class, and gives its points", () => {
    if (expected === "no rule") return expect(isComputable(read)).toBe(false);
    if ("bounds" in expected)
      return expect({ kinds: read.clauses.map((clause) => clause.kind), computable: isComputable(read) }).toEqual({
        kinds: [expected.bounds],
        computable: false,
      });
    expect(read.clauses.map((clause) => clause.kind)).toEqual(expected.kinds);
    expect(
      needsOf(read)
        .flat()
        .map((need) => need.name)
        .join(),
    ).toBe(expected.needs);
    for (const [given, score] of expected.points) {
      expect(scoreSentence(read, answersFor(read, given), expected.weight).map((reading) => reading.score.toNumber())).toEqual([score]);
    }
    return undefined;
  });
});

/** G15 to G17: what a person weighs up, what other tables decide, and definitions of a rate give no score. */
it.each([
  "15分÷个数,四舍五入取整",
  "每项指标的分值=15分÷指标个数，四舍五入取整",
  "base+x1·base/20+x2·base/40+…",
  "(n1·100+n2·80+n3·60+n4·40)/n",
  "满意度=（非常满意人数×100%+满意人数×80%+一般人数×60%）÷总人数×分值",
  "酌情扣分",
  "视情况给1-3分，由考核组评定",
  "根据完成情况酌情给分",
  "与上年同期考核结果挂钩",
  "按考核办法执行",
  "实际支出数×100%/预算数",
  "本年结余*100%/本年支出",
])("%s is not computed", (text) => {
  expect(isComputable(readSentence(text, 15))).toBe(false);
});
