import type { Page } from "playwright-core";
import { cell, content, goTo, openSheet, selected, showSheet, shown } from "./grid-page";
import { becomes, revisit, served, type QuietPage } from "./served";

const start = served();
const SHEET = "整体2-2自评打分表";

/** The sample with its scoring sheet in front, and the grid in the focus. */
async function opened(): Promise<QuietPage> {
  const quiet = await start().open("");
  await quiet.page.locator("#pane").getByText("93.8").first().waitFor();
  await showSheet(quiet.page, SHEET);
  await goTo(quiet.page, "C5");
  await becomes(() => selected(quiet.page), "C5");
  return quiet;
}

/** Presses keys one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A sheet of 200 rows and 8 columns: 0 in A1, 1 in B1, 10 in A2 … */
async function table(): Promise<QuietPage> {
  const quiet = await start().open("");
  await openSheet(quiet.page, (sheet) => {
    for (let row = 0; row < 200; row += 1) for (let col = 0; col < 8; col += 1) sheet.setValue(row, col, row * 10 + col);
  });
  return quiet;
}

test("Home, End, the page keys and Ctrl with them move as in Excel, with Shift they select", async () => {
  const { page, complaints } = await table();
  const goes = async (key: string, to: string) => {
    await press(page, key);
    await becomes(() => selected(page), to);
  };
  await goTo(page, "C5");
  await goes("Home", "A5");
  await goes("End", "H5");
  await goes("Control+Home", "A1");
  await goes("Control+End", "H200");
  await goes("Control+Shift+Home", "A1:H200");
  await goTo(page, "C5");
  await press(page, "PageDown");
  await becomes(async () => Number((await selected(page))?.slice(1)) > 6, true);
  await press(page, "PageUp");
  await becomes(async () => Number((await selected(page))?.slice(1)) <= 5, true);
  await goTo(page, "C5");
  await goes("Shift+ArrowDown", "C5:C6");
  await goes("Shift+ArrowRight", "C5:D6");
  expect(complaints).toEqual([]);
});

test("the space bar with Ctrl or Shift, and Ctrl+A, take whole columns, rows and the sheet", async () => {
  const { page, complaints } = await table();
  for (const [key, taken] of [
    ["Shift+Space", "A5:XFD5"],
    ["Control+Space", "C1:C1048576"],
  ] as const) {
    await goTo(page, "C5");
    await press(page, key);
    await becomes(() => selected(page), taken);
  }
  await goTo(page, "C5");
  await press(page, "Control+a");
  await becomes(async () => /^A1:[A-Z]+\d{3,}$/.test((await selected(page)) ?? ""), true);
  expect(complaints).toEqual([]);
});

test("Tab goes row by row and Enter column by column inside of a selection, round its ends, with Shift back", async () => {
  const { page, complaints } = await table();
  await goTo(page, "E5:F6");
  await becomes(() => content(page), "44");
  for (const [key, value] of [
    ["Tab", "45"],
    ["Tab", "54"],
    ["Tab", "55"],
    ["Tab", "44"],
    ["Enter", "54"],
    ["Enter", "45"],
    ["Shift+Tab", "44"],
    ["Shift+Enter", "55"],
  ] as const) {
    await press(page, key);
    await becomes(async () => [await content(page), await selected(page)], [value, "E5:F6"]);
  }
  expect(complaints).toEqual([]);
});

test("F2 edits what stands in the cell, Shift+F10 opens its menu, and the menu copies, pastes, empties and takes back", async () => {
  const { page, complaints } = await opened();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await goTo(page, "G6");
  await page.keyboard.type("甲");
  await press(page, "Enter");
  await becomes(() => shown(page, "G6"), "甲");
  await goTo(page, "G6");
  await press(page, "F2");
  await page.keyboard.type("乙");
  await press(page, "Enter");
  await becomes(() => shown(page, "G6"), "甲乙");

  const choose = async (at: string, name: string) => {
    await goTo(page, at);
    await press(page, "Shift+F10");
    await page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
    await page.locator("[role=menu]").waitFor({ state: "detached" });
  };
  await choose("G6", "复制");
  await choose("G8", "粘贴");
  await becomes(() => shown(page, "G8"), "甲乙");
  await choose("G8", "清除内容");
  await becomes(() => shown(page, "G8"), "");
  await choose("G8", "撤销");
  await becomes(() => shown(page, "G8"), "甲乙");
  await choose("G8", "恢复");
  await becomes(() => shown(page, "G8"), "");
  // Chromium cleans what it gives of the clipboard by a document of its own, and tells of the styles in it.
  expect(complaints.filter((line) => !line.startsWith("Applying inline style"))).toEqual([]);
});

test("tabs of sheets answer the arrows, Home and End, F2 and the menu key", async () => {
  const { page, complaints } = await opened();
  const tabs = page.locator(".tabs [role=tab]");
  const names = (await tabs.allTextContents()).map((name) => name.trim());
  const front = async () => (await page.locator(".tabs [role=tab][aria-selected=true]").innerText()).trim();
  await page.locator(".tabs").getByRole("tab", { name: SHEET, exact: true }).focus();
  await press(page, "Home");
  await becomes(front, names[0]);
  await page.locator(".tabs [role=tab][aria-selected=true]").focus();
  await press(page, "ArrowRight");
  await becomes(front, names[1]);
  await page.locator(".tabs [role=tab][aria-selected=true]").focus();
  await press(page, "F2");
  await page.keyboard.type("换了名");
  await press(page, "Enter");
  await becomes(front, "换了名");
  await page.locator(".tabs [role=tab][aria-selected=true]").focus();
  await press(page, "Shift+F10");
  await page.getByRole("menuitem", { name: "插入工作表" }).waitFor();
  expect(complaints).toEqual([]);
});

test("the zoom goes by keys and buttons and comes back to 100 %", async () => {
  const { page, complaints } = await opened();
  const percent = page.getByTitle("恢复 100%");
  const now = async () => (await percent.innerText()).trim();
  await percent.click();
  await becomes(now, "100%");
  await goTo(page, "C5");
  await press(page, "Control+Alt+=");
  await becomes(now, "110%");
  await press(page, "Control+Alt+-", "Control+Alt+-");
  await becomes(now, "90%");
  await page.getByRole("button", { name: "缩小" }).click();
  await becomes(now, "85%");
  await percent.click();
  await becomes(now, "100%");
  expect(complaints).toEqual([]);
});

test("the pane's edge is moved by arrow keys and by the mouse, within its limits", async () => {
  const { page, complaints } = await opened();
  const edge = page.locator("#splitter");
  const width = async () => Number(await edge.getAttribute("aria-valuenow"));
  const before = await width();
  await edge.focus();
  await press(page, "ArrowLeft");
  await becomes(width, before + 20);
  await press(page, "ArrowRight", "ArrowRight");
  await becomes(width, before - 20);
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(2, box.y + 200, { steps: 3 });
  await page.mouse.up();
  await becomes(width, 900);
  expect(complaints).toEqual([]);
});

test("the look that was chosen holds for the next visit", async () => {
  const { page, complaints } = await opened();
  const look = () => page.evaluate(() => document.documentElement.dataset["theme"]);
  await becomes(look, "light");
  await page.locator("#theme").selectOption({ label: "深色" });
  await becomes(look, "dark");
  await revisit(page, complaints);
  await becomes(look, "dark");
  await becomes(() => page.locator("#theme").inputValue(), "dark");
  await page.locator("#theme").selectOption({ label: "跟随系统" });
  await page.emulateMedia({ colorScheme: "dark" });
  await becomes(look, "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await becomes(look, "light");
  expect(complaints).toEqual([]);
});

test("what is typed into the formula bar goes into the cell, Escape leaves it as it was", async () => {
  const { page, complaints } = await opened();
  await goTo(page, "G6");
  const bar = page.locator(".formula .content");
  await bar.click();
  await bar.fill("写在上面");
  await press(page, "Escape");
  await becomes(() => shown(page, "G6"), "");
  await bar.click();
  await bar.fill("写在上面");
  await press(page, "Enter");
  await becomes(() => shown(page, "G6"), "写在上面");
  await cell(page, "G6").click();
  await becomes(() => content(page), "写在上面");
  expect(complaints).toEqual([]);
});
