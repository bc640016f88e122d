// npm run bench:scrolling: whether the page answers and scrolls while a long sheet is opened, read, checked and scored. For each step the frames
// that it draws, as a share of those it draws at rest on the same machine in the same run, and how often and how long it did not answer.
// usage: npm run bench:scrolling -- [--rows 5000,50000] [--folder DIST]
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "../shell/chromium.mjs";
import { root } from "../shell/stale.mjs";
import { serve } from "../shell/static-server.mjs";

/** Milliseconds that the page is watched at rest, and scrolled at rest. */
const WATCHED = 4000;
/** Milliseconds without an answer that a person takes for a hang. */
const HANG = 1000;
/** Pixels that each frame scrolls by: about two screens a second. */
const PACE = 24;

const { values: options } = parseArgs({
  options: { rows: { type: "string", default: "5000,50000" }, folder: { type: "string", default: join(root, "dist") } },
});
const folder = mkdtempSync(join(tmpdir(), "bench-scrolling-"));

/** Runs in the page: counts frames and notes when it did not answer, until it is asked. @param pace pixels to scroll by in each frame */
function watch(pace) {
  const seen = { frames: 0, gaps: [], blank: 0, since: performance.now(), last: performance.now(), on: true };
  const look = () => {
    const now = performance.now();
    if (now - seen.last > 50) seen.gaps.push(now - seen.last);
    seen.last = now;
  };
  const beat = setInterval(look, 10);
  let way = 1;
  const frame = () => {
    if (!seen.on) return;
    seen.frames += 1;
    const scroller = document.querySelector(".grid-scroll");
    if (pace > 0 && scroller) {
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) way = -1;
      scroller.scrollTop += way * pace;
      // Where nothing is drawn in the middle of the sheet the page has not kept up.
      const { left, top, width, height } = scroller.getBoundingClientRect();
      if (!document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".grid-row")) seen.blank += 1;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.watched = () => {
    seen.on = false;
    clearInterval(beat);
    look();
    return { frames: seen.frames, ms: performance.now() - seen.since, gaps: seen.gaps, blank: seen.blank };
  };
}

/** Runs in the page: true when the pane is at work, or is not, as wanted. */
function isBusy(wanted) {
  const main = document.querySelector("#pane [data-main]");
  return wanted === (main === null || main.ariaDisabled === "true" || document.querySelector("#pane [role=progressbar]") !== null);
}

const idle = (page) => page.waitForFunction(isBusy, false, { timeout: 900_000, polling: 100 });

/** What the page did during something, one line of the table. */
async function during(page, pace, run) {
  await page.evaluate(watch, pace);
  await run();
  const { frames, ms, gaps, blank } = await page.evaluate(() => window.watched());
  return { seconds: ms / 1000, perSecond: (frames * 1000) / ms, gaps, blank };
}

function line({ seconds, perSecond, gaps, blank }, atRest) {
  return {
    seconds: Number(seconds.toFixed(1)),
    "frames, of those at rest": Number((perSecond / atRest.perSecond).toFixed(2)),
    "frames with a blank sheet": blank,
    "silent over 100 ms": gaps.filter((gap) => gap > 100).length,
    "over 1 s": gaps.filter((gap) => gap > HANG).length,
    "longest ms": Math.round(Math.max(0, ...gaps)),
  };
}

const server = await serve({ folder: options.folder, ports: [0], host: "127.0.0.1", tls: null });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const table = {};
try {
  for (const rows of options.rows.split(",")) {
    const path = join(folder, `${rows}行.xlsx`);
    const made = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/bench/line/write-large.ts", rows, path], {
      cwd: root,
      stdio: "inherit",
    });
    if (made.status !== 0) process.exit(1);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.url);
    await idle(page);
    await page.waitForTimeout(1500);
    const atRest = await during(page, 0, () => page.waitForTimeout(WATCHED));
    const opening = await during(page, PACE, async () => {
      await page.setInputFiles("input[type=file]", {
        name: `量 ${rows}.xlsx`,
        mimeType: "application/octet-stream",
        buffer: readFileSync(path),
      });
      await page.waitForFunction((words) => document.getElementById("bar").textContent.includes(words), `量 ${rows}`, { timeout: 900_000 });
      await idle(page);
    });
    const scrolling = await during(page, PACE, () => page.waitForTimeout(WATCHED));
    const scoring = await during(page, PACE, async () => {
      await page.evaluate(() => [...document.querySelectorAll("button")].find((one) => one.textContent === "一键评分").click());
      await page.waitForFunction(isBusy, true, { polling: 10, timeout: 3000 }).catch(() => undefined);
      await idle(page);
    });
    for (const [name, seen] of Object.entries({ "at rest": atRest, opening, scrolling, "scoring while scrolled": scoring }))
      table[`${rows} rows, ${name}`] = line(seen, atRest);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.table(table);
