import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/embedded";
import { messages } from "../../src/messages";
import { cell, content, fill, selected, showSheet, shown } from "./grid-page";
import { becomes, picture, served } from "./served";

const SCORING = "整体2-2自评打分表";
const TOTAL = "F5";
const start = served();
const folder = mkdtempSync(join(tmpdir(), "jixiao-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pane = (page: Page) => page.locator("#pane");
const score = (page: Page) => page.getByRole("button", { name: "一键评分", exact: true });
/** Where the engine works: in a worker, or in the page. */
const engine = (page: Page) => page.evaluate(() => document.documentElement.dataset["engine"]);
const settled = (page: Page) => pane(page).getByText("93.8").first().waitFor();

const lost = (page: Page) => pane(page).getByRole("alert").getByText(messages.errors["engine-lost"]());
/** Waits until nothing is worked out. */
const quiet = (page: Page) => page.waitForFunction(() => document.querySelector("#pane [role=progressbar]") === null);

async function clearTotal(page: Page): Promise<void> {
  await showSheet(page, SCORING);
  await cell(page, TOTAL).click();
  await page.keyboard.press("Delete");
  await expectText(page, TOTAL, "");
}

/** Waits until a cell shows a text. */
async function expectText(page: Page, ref: string, text: string): Promise<void> {
  await page.waitForFunction(([at, wanted]) => document.querySelector(`.grid [data-ref="${at}"]`)?.textContent === wanted, [
    ref,
    text,
  ] as const);
}

test("the page opens with a sample, says what it found, and asks nobody else for anything", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await picture(page, "open-1366");
  await becomes(() => shown(page, "A1"), "部门整体支出绩效目标完成情况自评表");
  await pane(page).getByText("已识别 2 张表").first().waitFor();
  expect(await engine(page)).toBe("worker");
  expect(complaints).toEqual([]);
});

test("where the engine's worker cannot be had, the same engine works in the page", async () => {
  const context = await start().browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await context.newPage();
  await context.route(/\/engine\./, (route) => route.abort());
  await page.goto(start().url);
  await settled(page);
  expect(await engine(page)).toBe("page");
  await clearTotal(page);
  await score(page).click();
  await expectText(page, TOTAL, "93.8");
  await context.close();
});

test.each([
  ["breaks down", false],
  ["ends without a word", true],
] as const)("an engine that %s at work: its end is said, and the next click has another one", async (_, isSilent) => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await clearTotal(page);
  // The check after the edit is over once the button promises the cell.
  await pane(page)
    .getByText(/填写 1 (格|个)/)
    .first()
    .waitFor();
  await quiet(page);
  await page.workers()[0]!.evaluate((silent) => {
    self.onmessage = () => {
      if (!silent) throw new Error("broken on purpose");
      self.close();
    };
  }, isSilent);
  await score(page).click();
  await lost(page).waitFor();
  await picture(page, "engine-lost-1366");
  await expectText(page, TOTAL, "");
  await quiet(page);
  await score(page).click();
  await expectText(page, TOTAL, "93.8");
  expect([await engine(page), await lost(page).count(), complaints]).toEqual(["worker", 0, []]);
});

test("一键评分 brings back a cleared total as a formula, a finding leads to its cell, 还原 and download hold", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await clearTotal(page);
  const plain = await fill(page, "G11");
  await score(page).click();
  await expectText(page, TOTAL, "93.8");
  await cell(page, TOTAL).click();
  await becomes(async () => /^=.*SUM/.test(await content(page)), true);

  await pane(page).getByRole("tab", { name: /问题/ }).click();
  const finding = pane(page).locator("button[data-key]").filter({ hasText: "G11" }).first();
  await finding.click();
  await page.waitForFunction(() => document.querySelector(".grid-selection")?.getAttribute("data-address") === "G11");
  await cell(page, "G11").waitFor();
  await becomes(async () => (await fill(page, "G11")) !== plain, true);
  await picture(page, "finding-1366");

  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
  expect(download.suggestedFilename()).toBe("宝城镇2024-已评分.xlsx");
  const file = join(folder, "scored.xlsx");
  await download.saveAs(file);
  const sheet = openWorkbook(readFileSync(file)).model.sheet(SCORING)!;
  expect(sheet.formula(4, 5)).toMatch(/^=.*SUM/);
  expect(sheet.value(4, 5)).toBeCloseTo(93.8, 10);

  await pane(page).getByRole("button", { name: "还原", exact: true }).last().click();
  await expectText(page, TOTAL, "");
  await becomes(() => fill(page, "G11"), plain);
  expect(complaints).toEqual([]);
});

test("what a person types is checked again without being asked", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await showSheet(page, SCORING);
  await cell(page, "F6").dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await becomes(() => selected(page), "F7");
  await pane(page).getByText("会被退回").first().waitFor();
  await pane(page).getByRole("tab", { name: /问题/ }).click();
  await pane(page)
    .getByText(/F6 .*6/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test("one's own file opens; what is no workbook is said and the old one stays", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  const wrong = join(folder, "说明.xlsx");
  writeFileSync(wrong, "不是工作簿");
  await page.setInputFiles("#file", wrong);
  await page.getByRole("alert").filter({ hasText: "不是 Excel 工作簿" }).waitFor();
  await becomes(() => shown(page, "A1"), "部门整体支出绩效目标完成情况自评表");
  await page.setInputFiles("#file", join(__dirname, "../fixtures/roundtrip/roundtrip-inline-strings.xlsx"));
  await expectText(page, "A1", "2025年度项目支出绩效自评表");
  await pane(page)
    .getByText(/受保护|已识别/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test("the pane at 320 pixels needs no sideways scrolling in any view", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await page.locator("#splitter").focus();
  for (let i = 0; i < 10; i += 1) await page.keyboard.press("ArrowRight");
  expect(await pane(page).evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(320);
  for (const view of ["概览", "问题", "表样"]) {
    await pane(page)
      .getByRole("tab", { name: new RegExp(`^${view}`) })
      .click();
    await picture(page, `pane-320-${view}`);
    expect(await pane(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

/** What part of the window's height cells are seen in: the sheet in sight, without letters above and names below. */
const sheetShare = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom } = document.querySelector(".grid")!.getBoundingClientRect();
    return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
  });

test.each([
  [640, 900],
  [320, 768],
])(
  "a narrow window of %i × %i stacks sheet and pane: the sheet keeps a quarter of the height in every view, and follows",
  async (width, height) => {
    const { page, complaints } = await start().open("", { width, height });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const shares: [string, number][] = [];
    for (const view of ["表样", "汇总", "报告", "规则", "历史", "概览", "问题"]) {
      await pane(page)
        .getByRole("tab", { name: new RegExp(`^${view}`) })
        .click();
      shares.push([view, await sheetShare(page)]);
    }
    expect(shares.filter(([, share]) => share < 0.25)).toEqual([]);
    const finding = pane(page).locator("[data-key]").last();
    await finding.click();
    const chosen = page.locator(".grid-frame.grid-selection");
    const isInSight = (frame: Element): boolean => {
      const [sheet, { top, bottom }] = [frame.closest(".grid")!.getBoundingClientRect(), frame.getBoundingClientRect()];
      return (frame as HTMLElement).dataset["address"] !== "A1" && top >= sheet.top && bottom <= sheet.bottom;
    };
    await becomes(() => chosen.evaluate(isInSight), true);
    await becomes(() => sheetShare(page).then((share) => share >= 0.25), true);
    await picture(page, `narrow-${width}`);
    expect(complaints).toEqual([]);
  },
);

test("only the cells in sight exist as elements, wherever one scrolls", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  const drawn = async () => page.locator(".grid-cell").count();
  expect(await drawn()).toBeLessThan(2000);
  await page.locator(".formula .name").fill("L68");
  await page.keyboard.press("Enter");
  await expectText(page, "L68", "466.70");
  expect(await drawn()).toBeLessThan(2000);
  await becomes(() => selected(page), "L68");
  expect(complaints).toEqual([]);
});

test("workbooks collected into one open as a new workbook, which this page offers to show, and can be downloaded", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  await pane(page).getByRole("tab", { name: "汇总" }).click();
  await pane(page)
    .locator("input[type=file][multiple]")
    .setInputFiles(["天长水利2022.xlsx", "三元镇2023.xlsx"].map((name) => join(__dirname, "../../assets/samples", name)));
  await pane(page).getByText("已在新窗口打开").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane(page).getByRole("button", { name: "下载", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("汇总.xlsx");
  await picture(page, "collected-1366");
  await page.getByRole("button", { name: "在这里打开" }).click();
  await page.locator(".tabs button").getByText(messages.collect.overview.sheet, { exact: true }).waitFor();
  await becomes(() => page.locator(".notice.created").count(), 0);
  expect(complaints).toEqual([]);
});
