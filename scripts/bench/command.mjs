// The command against its yardsticks, in seconds of CPU: 200 workbooks against an openpyxl script that only loads, walks and saves them, and one
// workbook against plain Node with Microsoft's client loaded. What is not installed is skipped by name. npm run bench:command
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../shell/stale.mjs";

const ROUNDS = 3;
const WORKBOOKS = 200;
const samples = join(root, "assets/samples");
const names = readdirSync(samples)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();
const home = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
/** How `npm run score` starts the command, behind "node". */
const [, ...started] = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.score.split(" ");
const score = (...args) => [process.execPath, ...started, ...args];

/** Seconds of CPU, of the program and all that it starts; the shell adds them up. Exit codes of the command tell of findings. */
function cpu(command) {
  const { stdout } = spawnSync("sh", ["-c", '"$@" > /dev/null 2>&1; code=$?; times; exit $code', "sh", ...command], {
    cwd: root,
    encoding: "utf8",
  });
  const [, children] = stdout.trim().split("\n");
  return children
    .trim()
    .split(/\s+/)
    .reduce((sum, time) => {
      const [minutes, seconds] = time.replace("s", "").split("m");
      return sum + Number(minutes) * 60 + Number(seconds);
    }, 0);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs both in turn, so that a busy machine is busy for both. */
function compare(title, ours, theirs, limit) {
  const runs = Array.from({ length: ROUNDS }, () => [cpu(ours), cpu(theirs)]);
  const [mine, other] = [0, 1].map((at) => median(runs.map((run) => run[at])));
  console.log(
    `${title}: ${mine.toFixed(2)} s : ${other.toFixed(2)} s = ${(mine / other).toFixed(2)} (median of ${ROUNDS}; at most ${limit})`,
  );
}

try {
  const [from, to] = ["in", "out"].map((name) => join(home, name));
  for (const folder of [from, to]) mkdirSync(folder);
  for (let i = 0; i < WORKBOOKS; i += 1)
    copyFileSync(join(samples, names[i % names.length]), join(from, `${String(i).padStart(3, "0")}.xlsx`));
  cpu(score(join(from, "000.xlsx"))); // bundles, and keeps compiled code
  compare(
    "one workbook : Node with the client loaded",
    score(join(from, "000.xlsx")),
    [process.execPath, join(root, "scripts/bench/command/client.cjs")],
    1.5,
  );
  // The system's own Python has Debian's python3-openpyxl also where another Python stands first.
  const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
  if (python)
    compare(
      `${WORKBOOKS} workbooks : openpyxl loads, walks, saves`,
      score(from, "--out", join(home, "scored")),
      [python, join(root, "scripts/bench/command/walk.py"), from, to],
      1,
    );
  else console.log("openpyxl is not installed: not compared");
} finally {
  rmSync(home, { recursive: true, force: true });
}
