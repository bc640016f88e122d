import { randomOf } from "../../scripts/bench/recognition/random";
import { runOnce } from "../../src/actions";
import { openWorkbook } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";
import { createOfficePort } from "../../src/excel";
import { WorkbookError } from "../../src/workbook";
import { damaged } from "./packages";

/** How many damaged packages are opened, scored and saved, from which number on: FUZZ_PACKAGES=1000 FUZZ_FROM=1; `npm run test:fuzz` takes more than the tests do. */
const FROM = Number(process.env["FUZZ_FROM"] ?? 1);
const ALONE = process.env["npm_lifecycle_event"] === "test:fuzz";
const COUNT = Number(process.env["FUZZ_PACKAGES"] ?? (ALONE ? 10_000 : 120));
/** More than this is taken for memory that grows without bound. In bytes; only a process of its own can tell, a worker of the whole suite holds what earlier tests left. */
const MOST_MEMORY = 1_500_000_000;
const FILE = "损坏.xlsx";
/** What a person is told of a file that cannot be used. */
const OF_THE_FILE: readonly string[] = [
  "bad-file",
  "not-excel",
  "empty-file",
  "legacy-file",
  "encrypted-file",
  "too-large",
  "no-worksheet",
];

async function scored(bytes: Uint8Array): Promise<void> {
  const workbook = openWorkbook(bytes, { fileName: FILE });
  const connection = connectNode(workbook);
  try {
    await runOnce(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }), {
      mode: "score",
      profile: null,
      summaries: false,
      now: () => new Date("2025-01-15T08:00:00Z"),
    });
    openWorkbook(workbook.save(), { fileName: FILE });
  } finally {
    connection.close();
  }
}

/** Why the way a damaged package ended is wrong; null when it is right. */
function wrong(thrown: unknown): string | null {
  if (!(thrown instanceof WorkbookError))
    return `throws ${String((thrown as Error).stack ?? thrown)
      .split("\n")
      .slice(0, 3)
      .join(" ")}`;
  if (!/[\u4e00-\u9fff]/.test(thrown.message)) return `no Chinese sentence: ${thrown.message}`;
  const { cause } = thrown as { cause?: { message?: string; stack?: string } };
  if (thrown.code === "unknown" || thrown.code === "program-fault")
    return `${thrown.message} ${String(cause?.stack ?? cause?.message ?? "")
      .split("\n")
      .slice(0, 3)
      .join(" ")}`;
  return OF_THE_FILE.includes(thrown.code) && !thrown.message.includes(FILE) ? `names no file: ${thrown.message}` : null;
}

test(
  "a damaged package is scored, or named as a damaged file in Chinese",
  async () => {
    const faults: string[] = [];
    const codes = new Map<string, number>();
    let memory = 0;
    for (let number = FROM; number < FROM + COUNT; number += 1) {
      const { what, bytes } = damaged(randomOf(number));
      const thrown: unknown = await scored(bytes).then(
        () => null,
        (error: unknown) => error,
      );
      const code = thrown === null ? "scored" : ((thrown as { code?: string }).code ?? "thrown");
      codes.set(code, (codes.get(code) ?? 0) + 1);
      const why = thrown === null ? null : wrong(thrown);
      if (why !== null) faults.push(`#${number} ${what}: ${why}`);
      memory = Math.max(memory, process.memoryUsage().rss);
    }
    process.stdout.write(
      `damaged packages ${FROM} to ${FROM + COUNT - 1}: ${[...codes].map(([code, count]) => `${code} ${count}`).join(", ")}; at most ${Math.round(memory / 1e6)} MB; ${faults.length} faults\n`,
    );
    expect(faults.slice(0, 12)).toEqual([]);
    if (ALONE) expect(memory).toBeLessThan(MOST_MEMORY);
  },
  24 * 3600 * 1000,
);
