import { largeRows } from "../../scripts/bench/line/large-form";
import { newWorkbook } from "../../src/embedded";
import { messages } from "../../src/messages";
import { cell, content, goTo, showSheet, shown } from "./grid-page";
import { becomes, picture, served } from "./served";

const FORM = "大表";
const LIST = "台账";
/** Rows whose scoring takes long enough for a person to do something meanwhile. */
const ROWS = 1500;
/** Cells to be cleared one after the other: longer than it takes. */
const CELLS = 400;
const start = served();

function busyBook(): Buffer {
  const { model, save } = newBook();
  const form = model.activeSheet;
  for (const [row, line] of largeRows(ROWS).entries())
    for (const [col, value] of line.entries()) if (value !== null) form.setValue(row, col, value);
  const list = model.addSheet(LIST);
  for (let row = 0; row < CELLS; row += 1) list.setValue(row, 0, `留${row + 1}`);
  return Buffer.from(save());
}

function newBook() {
  const book = newWorkbook(FORM);
  return { model: book.model, save: () => book.save() };
}

test("what a person does in the middle of a request waits for it, is said to, and lands where it was meant", async () => {
  const { page, complaints } = await start().open("");
  const sign = page.locator(".waiting");
  const isQuiet = () =>
    page.evaluate(
      () => document.querySelector("#pane [role=progressbar]") === null && document.querySelector("#pane [data-main]") !== null,
    );
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#file", { name: "大表.xlsx", mimeType, buffer: busyBook() });
  await page.locator(".tabs").getByRole("tab", { name: LIST }).waitFor();
  await becomes(isQuiet, true);
  await showSheet(page, LIST);
  await cell(page, "A1").click();
  await page.evaluate((words) => [...document.querySelectorAll("button")].find((one) => one.textContent === words)?.click(), "一键评分");
  let cleared = 0;
  let waited = false;
  while (cleared < CELLS - 2 && !waited) {
    await page.keyboard.press("Delete");
    // The request may be whole a moment later.
    waited = await sign.isVisible();
    await page.keyboard.press("ArrowDown");
    cleared += 1;
  }
  expect(waited).toBe(true);
  expect(await sign.textContent()).toBe(messages.preview.waits);
  await picture(page, "waiting-1366");
  // Typed while the other waits, and gone from there before either is done.
  await page.keyboard.type("迟到");
  await page.keyboard.press("Enter");
  await showSheet(page, FORM);
  await cell(page, "A1").click();
  await becomes(async () => [await isQuiet(), await sign.isVisible()], [true, false]);
  expect(await shown(page, "A1")).toBe("项目支出绩效自评表");
  await goTo(page, "G4");
  await becomes(async () => (await content(page)) !== "", true);
  await showSheet(page, LIST);
  for (const [row, wanted] of [
    [1, ""],
    [cleared, ""],
    [cleared + 1, "迟到"],
    [cleared + 2, `留${cleared + 2}`],
  ] as const) {
    await goTo(page, `A${row}`);
    await becomes(() => content(page), wanted);
  }
  expect(complaints).toEqual([]);
});
