// npm run bench:blocking: the tasks that keep the pane's thread busy for more than 50 ms while workbooks are opened, read, scored and shown,
// by Chromium's own long-task entries, on the built preview page, where the embedded workbook works on the same thread.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "../shell/chromium.mjs";
import { root } from "../shell/stale.mjs";
import { serve } from "../shell/static-server.mjs";

const { values: options } = parseArgs({ options: { rows: { type: "string", default: "300,5000" } } });
const folder = mkdtempSync(join(tmpdir(), "bench-blocking-"));
const samples = readdirSync(join(root, "assets/samples")).filter((name) => name.endsWith(".xlsx")).sort().map((name) => ({ name, path: join(root, "assets/samples", name) }));
const large = options.rows.split(",").map((rows) => {
  const path = join(folder, `${rows}行.xlsx`);
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/bench/line/write-large.ts", rows, path], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
  return { name: `${rows} rows`, path };
});

/** Runs in the page: notes long tasks from now on. */
function watch() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: "longtask" });
  window.takeTasks = () => tasks.splice(0);
}

const shown = (tasks) => ({ "longest ms": Math.round(Math.max(0, ...tasks.map(({ duration }) => duration))), "over 50 ms": tasks.length });

/** What came since it was last asked, once the page has been quiet for a moment. */
async function taken(page) {
  await page.waitForTimeout(600);
  return page.evaluate(() => window.takeTasks());
}

/** Waits until nothing runs in the pane, and gives the milliseconds that took. */
async function idle(page, started) {
  await page.waitForFunction(() => !document.querySelector("#pane [role=progressbar]") && document.querySelector("#pane [data-main]"), undefined, { timeout: 120_000, polling: 50 });
  return Date.now() - started;
}

const server = await serve({ folder: join(root, "dist"), port: 0, host: "127.0.0.1" });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const rows = {};
try {
  for (const { name, path } of [...samples, ...large]) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.url);
    await idle(page, Date.now());
    await page.evaluate(watch);
    await taken(page);
    let started = Date.now();
    await page.setInputFiles("input[type=file]", { name: `${name.replace(".xlsx", "")}.xlsx`, mimeType: "application/octet-stream", buffer: readFileSync(path) });
    await page.waitForFunction((words) => document.title.includes(words), name.replace(".xlsx", ""), { timeout: 60_000 });
    const opening = await idle(page, started);
    const opened = await taken(page);
    started = Date.now();
    await page.getByRole("button", { name: "一键评分", exact: true }).click();
    await page.waitForTimeout(30);
    const scoring = await idle(page, started);
    const scored = await taken(page);
    await page.getByRole("tab", { name: /^问题/ }).click();
    const listed = await taken(page);
    rows[name] = { "open ms": opening, ...prefixed("open", shown(opened)), "score ms": scoring, ...prefixed("score", shown(scored)), ...prefixed("list", shown(listed)) };
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.table(rows);

function prefixed(part, fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${part}: ${key}`, value]));
}
