import { existsSync, readdirSync, readFileSync } from "fs";
import { join } from "path";
import type { Page } from "playwright-core";
import { goTo, showSheet } from "./grid-page";
import { compared, MANUAL } from "./seen";
import { served } from "./served";

const start = served();
const root = join(__dirname, "../..");
const pane = (page: Page) => page.locator("#pane");
const view = (page: Page, name: string) =>
  pane(page)
    .getByRole("tab", { name: new RegExp(`^${name}`) })
    .click();

test("the pictures of the manual show the page as it is (npm run manual takes them anew)", async () => {
  const { page, complaints } = await start().open("");
  const stale: string[] = [];
  const see = async (name: string) => stale.push(await compared(page, name, MANUAL));
  // What comes after the first paint is waited for too: the tabs' icons, the three dots, the last card.
  await pane(page).getByRole("button", { name: "更多" }).waitFor();
  await pane(page).getByRole("tab").last().locator("svg").first().waitFor();
  await pane(page).getByText("等级 优").waitFor();
  await see("打开");
  await view(page, "问题");
  await pane(page).locator("button[data-key]").first().click();
  await pane(page).getByText("依据", { exact: true }).first().waitFor();
  await see("问题");
  await view(page, "概览");
  await showSheet(page, "整体2-2自评打分表");
  await goTo(page, "F5");
  await page.keyboard.press("Delete");
  await page.locator("#ribbon-score").click();
  await pane(page)
    .getByText(/填写 1 格/)
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector("[data-ref=F5]")?.textContent === "93.8");
  await see("评分");
  await view(page, "表样");
  await see("表样");
  await view(page, "汇总");
  await pane(page).getByRole("button", { name: /^插入/ }).first().click();
  await page
    .locator(".tabs")
    .getByRole("tab", { name: /得分汇总/ })
    .waitFor();
  await page
    .locator(".tabs")
    .getByRole("tab", { name: /得分汇总/ })
    .click();
  await see("汇总");
  await view(page, "报告");
  await pane(page).locator("input[type=file][accept='.docx,.txt']").setInputFiles(join(root, "test/fixtures/report-text/town.txt"));
  await pane(page).getByRole("button", { name: /应为/ }).first().waitFor();
  await see("报告");
  expect(stale.filter((line) => line !== "")).toEqual([]);
  expect(complaints).toEqual([]);
});

test("every picture that the documents show is there, and none lies there unused; the manual is a page, too", async () => {
  const texts = ["README.md", "docs/使用手册.md", "docs/安装.md"].map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
  const used = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => join(root, name, "..", decodeURIComponent(match[1]!))),
  );
  expect(used.filter((file) => !existsSync(file))).toEqual([]);
  expect(readdirSync(MANUAL).filter((name) => !used.includes(join(MANUAL, name)))).toEqual([]);
  const { page, complaints } = await start().open("manual.html");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(
    await page.locator("img").evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length),
  ).toBe(0);
  expect(complaints).toEqual([]);
});
