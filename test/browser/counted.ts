import { appendFileSync, mkdirSync } from "fs";
import { join } from "path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { ranOf, stretches } from "../../scripts/counting/ran.cjs";

const FOLDER = join(__dirname, "../../.build/coverage/pages");
/** The built scripts, by their name with its hash, and the page in one file: their maps stand in out/maps. */
const OURS = /\/js\/([\w-]+\.[0-9a-f]{8}\.js)$/;
const SINGLE = "/dist/绩效自评助手.html";

/**
 * What the pages of a browser run of our scripts is written down where it is asked for (COVERAGE, in CI). V8 forgets what a page ran when the page
 * goes to another address or is closed, so it is asked before.
 */
export function countPages(browser: Browser): Browser {
  if (!process.env["COVERAGE"]) return browser;
  before(browser, "close", async () => void (await Promise.all(browser.contexts().map(writeContext))));
  after<BrowserContext>(browser, "newContext", (context) => {
    before(context, "close", () => writeContext(context));
    after<Page>(context, "newPage", async (page) => {
      counters.set(page, await startCounting(context, page));
      for (const way of ["goto", "reload", "close"] as const) before(page, way, () => writePage(page));
    });
  });
  return browser;
}

const counters = new WeakMap<Page, CDPSession>();

async function startCounting(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  return session;
}

const writeContext = async (context: BrowserContext): Promise<void> => void (await Promise.all(context.pages().map(writePage)));

async function writePage(page: Page): Promise<void> {
  const counter = counters.get(page);
  if (!counter || page.isClosed()) return;
  // A page that ends meanwhile takes with it what it ran; its test is none the worse.
  const taken = await counter.send("Profiler.takePreciseCoverage").catch(() => null);
  const lines = (taken?.result ?? []).flatMap(({ url, functions }) => {
    const path = decodeURI(url).endsWith(SINGLE) ? "single.js" : OURS.exec(url)?.[1];
    return path ? [`${JSON.stringify({ path, ran: stretches(ranOf(functions)) })}\n`] : [];
  });
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, `${process.pid}.ndjson`), lines.join(""));
}

type Way = (...args: readonly unknown[]) => Promise<unknown>;

/** Does something before each call of a method. */
function before(object: object, name: string, act: () => Promise<void>): void {
  const methods = object as Record<string, Way>;
  const way = methods[name]?.bind(object);
  if (!way) throw new Error(`no ${name}`);
  methods[name] = async (...args) => {
    await act();
    return way(...args);
  };
}

/** Does something with what each call of a method gives. */
function after<T>(object: object, name: string, act: (given: T) => unknown): void {
  const methods = object as Record<string, Way>;
  const way = methods[name]?.bind(object);
  if (!way) throw new Error(`no ${name}`);
  methods[name] = async (...args) => {
    const given = await way(...args);
    await act(given as T);
    return given;
  };
}
