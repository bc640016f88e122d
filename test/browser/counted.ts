import { randomUUID } from "crypto";
import { mkdirSync, writeFileSync } from "fs";
import { join } from "path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/** The built scripts by their name with its hash, and the page in one file. */
const OURS = /\/js\/[\w-]+\.[0-9a-f]{8}\.js$|\/dist\/绩效自评助手\.html$/;

/**
 * What the pages of a browser run of the built scripts is written where COVERAGE names a folder (scripts/counting). A page forgets what it ran when
 * it goes to another address or is closed, so it is asked before. It counts how often, not only whether: of what it has told once as run V8 would
 * tell nothing more, though other branches of it are run later.
 */
export function counted(browser: Browser): Browser {
  const folder = process.env["COVERAGE"];
  if (folder === undefined) return browser;
  const counters = new WeakMap<Page, CDPSession>();
  const tell = async (page: Page): Promise<void> => {
    const counter = counters.get(page);
    if (!counter || page.isClosed()) return;
    // A page that ends meanwhile takes with it what it ran; its test is none the worse.
    const taken = await counter.send("Profiler.takePreciseCoverage").catch(() => null);
    const ours = (taken?.result ?? []).filter(({ url }) => OURS.test(decodeURI(url)));
    if (ours.length === 0) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `page-${randomUUID()}.json`), JSON.stringify(ours));
  };
  const tellAll = async (context: BrowserContext): Promise<void> => void (await Promise.all(context.pages().map(tell)));
  before(browser, "close", async () => void (await Promise.all(browser.contexts().map(tellAll))));
  after<BrowserContext>(browser, "newContext", (context) => {
    before(context, "close", () => tellAll(context));
    after<Page>(context, "newPage", async (page) => {
      counters.set(page, await startCounting(page));
      for (const way of ["goto", "reload", "close"] as const) before(page, way, () => tell(page));
    });
  });
  return browser;
}

async function startCounting(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return session;
}

type Way = (...args: readonly unknown[]) => Promise<unknown>;

/** The method of an object, by its name. @throws Error where there is none */
function wayOf(object: object, name: string): Way {
  const way = (object as Record<string, Way>)[name]?.bind(object);
  if (!way) throw new Error(`no ${name}`);
  return way;
}

/** Does something before each call of a method. */
function before(object: object, name: string, act: () => Promise<void>): void {
  const way = wayOf(object, name);
  Object.assign(object, {
    [name]: async (...args: readonly unknown[]) => {
      await act();
      return way(...args);
    },
  });
}

/** Does something with what each call of a method gives. */
function after<T>(object: object, name: string, act: (given: T) => unknown): void {
  const way = wayOf(object, name);
  Object.assign(object, {
    [name]: async (...args: readonly unknown[]) => {
      const given = await way(...args);
      await act(given as T);
      return given;
    },
  });
}
