import { spawn, type ChildProcess } from "child_process";
import { mkdirSync } from "fs";
import { join } from "path";
import { isDeepStrictEqual } from "util";
import { chromium, type Browser, type Page } from "playwright-core";
import { counted } from "./counted";

const root = join(__dirname, "../..");
/** Pictures for people to look at; the folder is not committed. */
const PICTURES = join(root, "out/screens");

/** The built pages behind the project's own server, and a browser. */
export interface Served {
  readonly url: string;
  /** A page that must stay quiet: an error, a policy violation or a request to another origin fails `quiet`. */
  open(path: string, size?: { width: number; height: number }): Promise<QuietPage>;
  readonly browser: Browser;
}

export interface QuietPage {
  readonly page: Page;
  /** What the page complained about, and what it asked others for; empty for a good page. */
  readonly complaints: string[];
}

/** Starts server and browser for one test file. Ask for it inside of the tests. @param command a script of the project that prints its address, with its arguments */
export function served(command: readonly string[] = ["scripts/serve.mjs", "--port", "0"]): () => Served {
  let state: Served | null = null;
  let server: ChildProcess | null = null;
  beforeAll(async () => {
    server = spawn(process.execPath, [...command], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    const url = await addressOf(server);
    const browser = counted(
      await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"]!, args: ["--no-sandbox", "--disable-gpu"] }),
    );
    state = { url, browser, open: (path, size) => openQuietly(browser, url, path, size) };
  });
  afterAll(async () => {
    await state?.browser.close();
    server?.kill();
  });
  return () => state!;
}

/** The address that the server prints once it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout!.on("data", (data: Buffer) => {
      said += data.toString("utf8");
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url) resolve(url);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

async function openQuietly(browser: Browser, url: string, path: string, size = { width: 1366, height: 768 }): Promise<QuietPage> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true, locale: "zh-CN" });
  const page = await context.newPage();
  // SLOW=6 npm run test:browser: the tests must hold on a machine as slow as that, too.
  const slow = Number(process.env["SLOW"] ?? 1);
  if (slow > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slow });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`));
  await context.route(
    (address) => address.origin !== new URL(url).origin && address.protocol !== "blob:",
    async (route) => {
      complaints.push(`another origin: ${route.request().url()}`);
      await route.abort();
    },
  );
  await page.goto(url + path);
  return { page, complaints };
}

/** Milliseconds that a page on a busy machine may take to catch up. */
const PATIENCE = 20_000;

/** Expects a page to come to show something. A page answers a click or a key when it has got round to it: what is read once after it may be what stood there before. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + PATIENCE;
  let seen = await read();
  while (!isDeepStrictEqual(seen, wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    seen = await read();
  }
  expect(seen).toEqual(wanted);
}

/** Loads the page anew. What it was still fetching for its views is called off by that, and is no complaint; anything else is. */
export async function revisit(page: Page, complaints: string[]): Promise<void> {
  const before = complaints.length;
  await page.reload();
  const during = complaints.splice(before);
  complaints.push(...during.filter((complaint) => !/^failed: .*\.js net::ERR_ABORTED$/.test(complaint)));
}

/** Takes a picture into the ignored folder. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
