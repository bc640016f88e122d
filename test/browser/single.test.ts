import { mkdtempSync, readFileSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import { pathToFileURL } from "url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { openWorkbook } from "../../src/embedded";
import { messages } from "../../src/messages";
import { counted } from "./counted";
import { becomes, picture } from "./served";
import { cell, showSheet, shown } from "./grid-page";

const root = join(__dirname, "../..");
const ADDRESS = pathToFileURL(join(root, "dist/绩效自评助手.html")).href;
const SAMPLE = join(root, "assets/samples/宝城镇2024.xlsx");
const SCORING = "整体2-2自评打分表";
const TOTAL = "F5";
const text = messages.preview.file;

const folder = mkdtempSync(join(tmpdir(), "jixiao-single-"));
let browser: Browser;
beforeAll(async () => {
  browser = counted(await chromium.launch({ executablePath: process.env["CHROMIUM_PATH"]!, args: ["--no-sandbox", "--disable-gpu"] }));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The built file as a person opens it, and what it said or asked anybody for besides itself. */
async function open(): Promise<{ page: Page; context: BrowserContext; noise: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, locale: "zh-CN" });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(String(error)));
  // The script of the engine's worker comes out of the page itself.
  page.on("request", (request) => {
    if (request.url() !== ADDRESS && !request.url().startsWith("blob:null/")) noise.push(`request: ${request.url().slice(0, 200)}`);
  });
  await page.goto(ADDRESS);
  await pane(page).getByText("93.8").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset["engine"])).toBe("worker");
  return { page, context, noise };
}

const pane = (page: Page) => page.locator("#pane");
const said = (page: Page, words: string) => page.getByRole("alert").filter({ hasText: words }).waitFor();

/** A file on the disk as the browser's handle of it: its content, and what the person answers when asked for leave to write. */
async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const disk = {
        content: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
        modified: 1,
        permission: "prompt",
        answer: "denied",
        asked: 0,
      };
      Object.assign(window, {
        disk,
        showOpenFilePicker: () =>
          Promise.resolve([
            {
              kind: "file",
              name: fileName,
              getFile: () => Promise.resolve(new File([disk.content], fileName, { lastModified: disk.modified })),
              createWritable() {
                const parts: ArrayBuffer[] = [];
                return Promise.resolve({
                  write: (part: ArrayBuffer) => {
                    parts.push(part);
                    return Promise.resolve();
                  },
                  async close() {
                    disk.content = new Uint8Array(await new Blob(parts).arrayBuffer());
                    disk.modified += 1;
                  },
                  abort: () => Promise.resolve(),
                });
              },
              queryPermission: () => Promise.resolve(disk.permission),
              requestPermission() {
                disk.asked += 1;
                disk.permission = disk.answer;
                return Promise.resolve(disk.answer);
              },
            },
          ]),
      });
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.locator("#open").click();
  await becomes(() => page.title(), `${name} - ${messages.preview.title}`);
  await pane(page).getByText("93.8").first().waitFor();
}

/** The stubbed disk: reads it, or changes it as another program does. */
const disk = (page: Page, change: { readonly answer?: string; readonly permission?: string; readonly content?: string } = {}) =>
  page.evaluate((part) => {
    const { disk: state } = window as unknown as {
      disk: { content: Uint8Array; modified: number; permission: string; answer: string; asked: number };
    };
    if (part.content !== undefined) {
      state.content = Uint8Array.from(atob(part.content), (letter) => letter.charCodeAt(0));
      state.modified += 1;
    }
    if (part.answer !== undefined) state.answer = part.answer;
    return { asked: state.asked, content: btoa(Array.from(state.content, (byte) => String.fromCharCode(byte)).join("")) };
  }, change);

async function type(page: Page, ref: string, words: string): Promise<void> {
  await showSheet(page, SCORING);
  await cell(page, ref).click();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await becomes(() => shown(page, ref), words);
}

const unsaved = (page: Page, is: boolean) => becomes(async () => (await page.locator(".unsaved").textContent()) === text.unsaved, is);
const totalIn = (bytes: Buffer) => openWorkbook(bytes).model.sheet(SCORING)!;

test("from file://: scores 宝城镇, edits, downloads, opens the result again, and asks nobody for anything", async () => {
  const { page, context, noise } = await open();
  await showSheet(page, SCORING);
  await cell(page, TOTAL).click();
  await page.keyboard.press("Delete");
  await becomes(() => shown(page, TOTAL), "");
  await page.locator("#ribbon-score").click();
  await becomes(() => shown(page, TOTAL), "93.8");
  await type(page, "G6", "人工核过");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  const file = join(folder, download.suggestedFilename());
  expect(download.suggestedFilename()).toBe("宝城镇2024-已评分.xlsx");
  await download.saveAs(file);
  expect(totalIn(readFileSync(file)).formula(4, 5)).toMatch(/^=.*SUM/);
  await page.setInputFiles("#file", file);
  await becomes(() => page.title(), `宝城镇2024-已评分.xlsx - ${messages.preview.title}`);
  await pane(page).getByText("93.8").first().waitFor();
  await becomes(() => shown(page, "G6"), "人工核过");
  await becomes(() => shown(page, TOTAL), "93.8");
  const [manual] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: messages.preview.manual }).click()]);
  await manual.getByRole("heading", { name: "许可" }).waitFor();
  expect(await manual.locator("h3").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/react-dom \d/), expect.stringMatching(/fflate \d/)]),
  );
  await picture(manual, "single-manual");
  expect(noise).toEqual([]);
  await context.close();
});

test("a file of one's own is written back, marked while it is not, and taken up when WPS saved it", async () => {
  const { page, context, noise } = await open();
  await chooseFile(page, "自评表.xlsx", readFileSync(SAMPLE));
  await unsaved(page, false);
  await type(page, "G6", "一");
  await unsaved(page, true);

  // Refused: the file stays as it is, the work is handed over as a download and is still called unsaved.
  const [copy] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  expect(copy.suggestedFilename()).toBe("自评表-已评分.xlsx");
  await said(page, text.refused("自评表.xlsx"));
  await unsaved(page, true);
  expect((await disk(page, { answer: "granted" })).content).toBe(readFileSync(SAMPLE).toString("base64"));

  // Allowed, once: by the button, then by the key.
  await page.locator("#save").click();
  await unsaved(page, false);
  // By the key what is still being typed is saved too.
  await cell(page, "G7").click();
  await page.keyboard.type("二");
  await page.keyboard.press("Control+S");
  await becomes(() => shown(page, "G7"), "二");
  await unsaved(page, false);
  const saved = await disk(page);
  expect(saved.asked).toBe(2);
  expect([totalIn(Buffer.from(saved.content, "base64")).value(5, 6), totalIn(Buffer.from(saved.content, "base64")).value(6, 6)]).toEqual([
    "一",
    "二",
  ]);

  // Undo holds after a save, and is something unsaved.
  await page.keyboard.press("Control+Z");
  await becomes(async () => (await shown(page, "G7")) === "二", false);
  await unsaved(page, true);
  await page.locator("#save").click();
  await unsaved(page, false);

  // Another program saves: taken up by itself, on the same sheet.
  const book = openWorkbook(readFileSync(SAMPLE));
  book.type(SCORING, "G6", "在 WPS 里改的");
  await disk(page, { content: Buffer.from(book.save()).toString("base64") });
  await becomes(() => shown(page, "G6"), "在 WPS 里改的");
  await said(page, "已读入新的内容");
  await unsaved(page, false);
  await picture(page, "single-taken-up");

  // Both sides change: a question; mine stays, theirs is downloaded.
  await pane(page).getByText("93.8").first().waitFor();
  await type(page, "G8", "我的");
  book.type(SCORING, "G6", "又改");
  const theirs = Buffer.from(book.save());
  await disk(page, { content: theirs.toString("base64") });
  await page.getByRole("alertdialog").getByText(text.bothTitle("自评表.xlsx")).waitFor();
  await picture(page, "single-both");
  const [other] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: text.keepMine }).click()]);
  expect(other.suggestedFilename()).toBe("自评表-别处的.xlsx");
  await other.saveAs(join(folder, "theirs.xlsx"));
  expect(Buffer.compare(readFileSync(join(folder, "theirs.xlsx")), theirs)).toBe(0);
  await becomes(() => shown(page, "G8"), "我的");
  await unsaved(page, true);

  // Opening another, or closing, asks first.
  await page.locator("#sample").selectOption("三元镇2023.xlsx");
  await page.getByRole("alertdialog").getByText(text.leaveTitle("自评表.xlsx")).waitFor();
  await page.getByRole("button", { name: messages.preview.no, exact: true }).click();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  expect(noise).toEqual([]);
  await context.close();
});

test("workbooks collected into one are downloaded", async () => {
  const { page, context, noise } = await open();
  await pane(page).getByRole("tab", { name: "汇总" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane(page)
      .locator("input[type=file][multiple]")
      .setInputFiles(["天长水利2022.xlsx", "三元镇2023.xlsx"].map((name) => join(root, "assets/samples", name))),
  ]);
  expect(download.suggestedFilename()).toBe("汇总.xlsx");
  await pane(page).getByText(messages.pane.summaries.many.downloaded).waitFor();
  expect(noise).toEqual([]);
  await context.close();
});

test("a file that is dropped is opened", async () => {
  const { page, context, noise } = await open();
  await page.evaluate(
    (base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "拖来的.xlsx"));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    readFileSync(join(root, "assets/samples/三元镇2023.xlsx")).toString("base64"),
  );
  await becomes(() => page.title(), `拖来的.xlsx - ${messages.preview.title}`);
  expect(noise).toEqual([]);
  await context.close();
});

test("narrow and wide, light and dark", async () => {
  const { page, context, noise } = await open();
  for (const [width, colorScheme] of [
    [1366, "dark"],
    [320, "dark"],
    [320, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme });
    await becomes(() => page.evaluate(() => document.documentElement.dataset["theme"]), colorScheme);
    await becomes(() => page.evaluate((most) => document.documentElement.scrollWidth <= most, width), true);
    await picture(page, `single-${width}-${colorScheme}`);
  }
  expect(noise).toEqual([]);
  await context.close();
});
