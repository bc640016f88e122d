import { join } from "node:path";
import { readTables } from "../../scripts/bench/checks/corpus";
import { counts, lostSince, publishedScores, type ScoreCell } from "../../scripts/bench/scores/measure";
import before from "../fixtures/scores/d5e856b.json";

// Published scores taken out of their tables and computed again (npm run bench:scores lists each cell with its reason).
// The counts are pinned so that every change is seen: more may be computed only where reading got better.
const PINNED: Readonly<Record<string, Omit<ReturnType<typeof counts>, "computed">>> = {
  "01-chizhou-tangxi-weituo": { cells: 10, equal: 3, different: 0, left: 7 },
  "03-tianchang-shuili": { cells: 11, equal: 4, different: 0, left: 7 },
  "04-zhongjiang-shuili": { cells: 11, equal: 9, different: 0, left: 2 },
  "05-suixi-linshi-jiuzhu": { cells: 10, equal: 8, different: 2, left: 0 },
  "09-daying-sifa-anke": { cells: 2, equal: 1, different: 0, left: 1 },
  "15-yueyang-gonglu-pingfen": { cells: 9, equal: 0, different: 0, left: 9 },
  "20-sichuan-xiangmu-defen-2017": { cells: 13, equal: 0, different: 0, left: 13 },
  "22-liangping-linye-zhengti": { cells: 8, equal: 7, different: 1, left: 0 },
  "36-pku-zuqiu-ziping-blank": { cells: 1, equal: 0, different: 0, left: 1 },
  "43-xiaoxian-zhangzhuangzhai-zhongyang": { cells: 8, equal: 8, different: 0, left: 0 },
  "60-huanggang-shuibao": { cells: 7, equal: 1, different: 0, left: 6 },
  "62-huoshan-teshu-jiaoyu": { cells: 12, equal: 10, different: 0, left: 2 },
  "81-shangrao-sifa-yewu": { cells: 1, equal: 0, different: 0, left: 1 },
};

/** Cells computed and equal to the print at d5e856b that are not now, each with its reason. */
const ACCOUNTED: Readonly<Record<string, string>> = {};

const tables = readTables(join(__dirname, "..", "fixtures", "corpus"))
  .map(({ grid }) => [grid.sheet, publishedScores(grid)] as const)
  .filter(([, cells]) => cells.length > 0);

test("every published table has as many scores computed, equal, different and left as pinned", () => {
  const got = Object.fromEntries(
    tables.map(([table, cells]) => {
      const { cells: all, equal, different, left } = counts(cells);
      return [table, { cells: all, equal, different, left }];
    }),
  );
  expect(got).toEqual(PINNED);
});

test("no score that was computed and equal to the print is lost without a reason", () => {
  const lost = lostSince(
    before as readonly Pick<ScoreCell, "table" | "cell" | "outcome">[],
    tables.flatMap(([, cells]) => cells),
  );
  expect(lost.map(({ table, cell }) => `${table} ${cell}`).sort()).toEqual(Object.keys(ACCOUNTED).sort());
});
