// What the command takes for workbooks at the limits: each in a process of its own, its CPU and its largest memory. npm run bench:limits
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/embedded";
import { largeForm, largeRows } from "./line/large-form";

const root = process.env.APP_ROOT!;
/** How `npm run score` starts the command, behind "node". */
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { score: string } };
const score = scripts.score.split(" ").slice(1);
const sample = readFileSync(join(root, "assets/samples/天长水利2022.xlsx"));

function manySheets(count: number): Uint8Array {
  const { model } = openWorkbook(sample);
  const rows = largeRows(40);
  for (let i = 1; i < count; i += 1) {
    const sheet = model.addSheet(`自评表${i}`);
    rows.forEach((line, row) =>
      line.forEach((value, col) => {
        if (value !== null) sheet.setValue(row, col, value);
      }),
    );
  }
  return model.save();
}

/** A form with a filled row above it over all columns that a sheet has. */
function wide(): Uint8Array {
  const { model } = openWorkbook(sample);
  const [sheet] = model.sheets;
  for (let col = 20; col < 16_384; col += 1) sheet!.setValue(0, col, col);
  return model.save();
}

const CASES: Readonly<Record<string, () => Uint8Array>> = {
  "10,000 rows": () => largeForm(sample, 10_000),
  "50,000 rows": () => largeForm(sample, 50_000),
  "100,000 rows": () => largeForm(sample, 100_000),
  "200 sheets": () => manySheets(200),
  "16,384 columns": wide,
};

const home = mkdtempSync(join(tmpdir(), "jixiao-limits-"));
/** Long sheets once more with all that is known of each row. */
const RUNS = Object.entries(CASES).flatMap(([name, make]) => [
  { name, make, more: [] },
  ...(name.endsWith("rows") ? [{ name: `${name}, --json-lines`, make, more: ["--json-lines", join(home, "行.jsonl")] }] : []),
]);
const table: Record<string, Record<string, string | number>> = {};
try {
  const hook = join(home, "told.cjs");
  writeFileSync(
    hook,
    'process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require("node:fs").writeSync(2, `\\n#${userCPUTime + systemCPUTime} ${maxRSS}`); });',
  );
  for (const { name, make, more } of RUNS) {
    const file = join(home, "大.xlsx");
    writeFileSync(file, make());
    const { status, stderr } = spawnSync(process.execPath, ["--require", hook, ...score, file, "--out", join(home, "出"), ...more], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [micros, kilobytes] = stderr
      .slice(stderr.lastIndexOf("#") + 1)
      .split(" ")
      .map(Number);
    table[name] = {
      "file, kB": Math.round(statSync(file).size / 1024),
      "exit code": status ?? "killed",
      "CPU, s": Number((micros! / 1e6).toFixed(1)),
      "memory, MB": Math.round(kilobytes! / 1024),
    };
    rmSync(join(home, "出"), { recursive: true, force: true });
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.table(table);
