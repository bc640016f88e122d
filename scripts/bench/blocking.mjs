// npm run bench:blocking: the tasks that keep the pane's thread busy for more than 50 ms while workbooks are opened, read, scored and shown,
// by Chromium's own long-task entries, on the built preview page, where the embedded workbook works on the same thread. On a busy machine a task
// takes longer by the clock than the processor works on it: both are printed. usage: npm run bench:blocking -- [--rows 300,5000] [--folder DIST]
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "../shell/chromium.mjs";
import { root } from "../shell/stale.mjs";
import { serve } from "../shell/static-server.mjs";

const { values: options } = parseArgs({
  options: { rows: { type: "string", default: "300,5000" }, folder: { type: "string", default: join(root, "dist") } },
});
const folder = mkdtempSync(join(tmpdir(), "bench-blocking-"));
const samples = readdirSync(join(root, "assets/samples"))
  .filter((name) => name.endsWith(".xlsx"))
  .sort()
  .map((name) => ({ name, path: join(root, "assets/samples", name) }));
const large = options.rows.split(",").map((rows) => {
  const path = join(folder, `${rows}行.xlsx`);
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/bench/line/write-large.ts", rows, path], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
  return { name: `${rows} rows`, path };
});

/** Runs in the page: notes long tasks from now on. */
function watch() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  window.takeTasks = () => tasks.splice(0);
}

/** The tasks of the page's thread in a trace, in milliseconds of processor time: what else the machine does is not in them. */
function taskTimes(trace) {
  const { traceEvents } = JSON.parse(trace.toString("utf8"));
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid, tdur }) => name === "RunTask" && threads.has(`${pid} ${tid}`) && tdur)
    .map(({ tdur }) => tdur / 1000);
}

/** Does something on the page, waits until it is quiet, and tells of its longest tasks. */
async function told(part, page, run) {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  const time = await run();
  await page.waitForTimeout(600);
  const processor = taskTimes(await browser.stopTracing());
  const entries = await page.evaluate(() => window.takeTasks());
  return {
    [`${part} ms`]: time,
    [`${part}: long tasks`]: entries.length,
    [`${part}: longest ms`]: Math.round(Math.max(0, ...entries)),
    [`${part}: longest in processor ms`]: Math.round(Math.max(0, ...processor)),
  };
}

/** Runs in the page: true when the pane is at work, or is not, as wanted. */
function isBusy(wanted) {
  const main = document.querySelector("#pane [data-main]");
  return wanted === (main === null || main.ariaDisabled === "true" || document.querySelector("#pane [role=progressbar]") !== null);
}

/** Waits until nothing runs in the pane, and gives the milliseconds that took. */
async function idle(page, started) {
  await page.waitForFunction(isBusy, false, { timeout: 300_000, polling: 50 });
  return Date.now() - started;
}

/** Megabytes of objects on the page's heap, after a collection. */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return Math.round(usedSize / 1e6);
}

const server = await serve({ folder: options.folder, ports: [0], host: "127.0.0.1", tls: null });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const rows = {};
try {
  for (const { name, path } of [...samples, ...large]) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.url);
    await idle(page, Date.now());
    await page.waitForTimeout(1500);
    await page.evaluate(watch);
    const opened = await told("open", page, async () => {
      const started = Date.now();
      const title = `量 ${name.replace(".xlsx", "")}`;
      await page.setInputFiles("input[type=file]", {
        name: `${title}.xlsx`,
        mimeType: "application/octet-stream",
        buffer: readFileSync(path),
      });
      await page.waitForFunction((words) => document.getElementById("bar").textContent.includes(words), title, { timeout: 300_000 });
      return idle(page, started);
    });
    const scored = await told("score", page, async () => {
      const started = Date.now();
      // By a click of the page's own: looking for a button by its role is a long task as well, and not one of ours.
      await page.evaluate(() => [...document.querySelectorAll("button")].find((one) => one.textContent === "一键评分").click());
      // What is done within a few milliseconds is over before it can be seen.
      await page.waitForFunction(isBusy, true, { polling: 10, timeout: 3000 }).catch(() => undefined);
      return idle(page, started);
    });
    rows[name] = { ...opened, ...scored, "heap MB": await heap(page) };
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.table(rows);
