import type { Page } from "playwright-core";
import { cell, content, goTo, openSheet, selected, shown } from "./grid-page";
import { becomes, picture, served } from "./served";

const start = served();

const tabs = (page: Page) => page.locator(".tabs [role=tab]").allTextContents();
const notice = (page: Page) => page.locator(".book > .notice[role=status]");

async function typeDown(page: Page, from: string, texts: readonly string[]): Promise<void> {
  await goTo(page, from);
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** Gives the page what another program has put on the clipboard. */
async function pasteFrom(page: Page, plain: string, html: string): Promise<void> {
  await page.evaluate(
    ([text, markup]) => {
      const data = new DataTransfer();
      data.setData("text/plain", text!);
      if (markup !== "") data.setData("text/html", markup!);
      document
        .querySelector(".grid-editor")!
        .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [plain, html],
  );
}

test("keys and mouse do what they do in Excel: typing, Tab and Enter, far arrows, Shift, fill, undo, clipboard, refusals", async () => {
  const { page, complaints } = await start().open("");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSheet(page, () => undefined);
  await typeDown(page, "A1", ["1", "3"]);
  await becomes(() => selected(page), "A3");
  await page.keyboard.press("Control+ArrowUp");
  await page.keyboard.press("Control+ArrowUp");
  await becomes(() => selected(page), "A1");
  await page.keyboard.press("Control+Shift+ArrowDown");
  await becomes(() => selected(page), "A1:A2");

  // The corner is dragged down; Ctrl+Z and Ctrl+Y.
  const corner = (await page.locator(".grid-selection .grid-handle").boundingBox())!;
  const target = (await cell(page, "A5").boundingBox())!;
  await page.mouse.move(corner.x + 3, corner.y + 3);
  await page.mouse.down();
  await page.mouse.move(target.x + 9, target.y + 9, { steps: 3 });
  await page.mouse.up();
  await becomes(async () => [await selected(page), await shown(page, "A5")], ["A1:A5", "9"]);
  await page.keyboard.press("Control+z");
  await becomes(() => shown(page, "A5"), "");
  await page.keyboard.press("Control+y");
  await becomes(() => shown(page, "A5"), "9");

  // Enter after Tabs goes back to the column they set out from.
  await goTo(page, "C1");
  for (const text of ["=A1*2", "甲", "乙"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await becomes(() => selected(page), "C2");

  // Copied in the page, a formula moves; what other programs get is Excel's own form of it.
  await goTo(page, "C1:D1");
  await page.keyboard.press("Control+c");
  const clip = await page.evaluate(async () =>
    Promise.all(
      (await navigator.clipboard.read()).flatMap((item) =>
        item.types.map(async (type) => [type, await (await item.getType(type)).text()] as const),
      ),
    ),
  );
  expect(new Map(clip).get("text/plain")).toBe("2\t甲\r\n");
  expect(new Map(clip).get("text/html")).toMatch(/<table[^>]*>.*<td[^>]*>2<\/td><td[^>]*>甲<\/td>/s);
  await goTo(page, "C2:D3");
  await page.keyboard.press("Control+v");
  await goTo(page, "C3");
  await becomes(async () => [await content(page), await shown(page, "C3"), await shown(page, "D3")], ["=A3*2", "10", "甲"]);

  // What Excel puts on the clipboard: merged cells, a code of digits that is a text, a number shown rounded.
  const excel =
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><style>.xl66{mso-number-format:'\\@';}</style></head><body><table style='border:0'><!--StartFragment-->" +
    "<tr><td colspan=2 style='height:15pt'>合计</td><td class=xl66>001</td></tr><tr><td x:num='0.93812'>93.81%</td><td x:num='1234.5678'>1,234.57</td><td>3</td></tr><!--EndFragment--></table></body></html>";
  await goTo(page, "E5");
  await pasteFrom(page, "合计\t\t001\r\n93.81%\t1,234.57\t3\r\n", excel);
  for (const [ref, held] of [
    ["E5", "合计"],
    ["F5", ""],
    ["G5", "001"],
    ["E6", "0.93812"],
    ["F6", "1234.5678"],
    ["G6", "3"],
  ] as const) {
    await goTo(page, ref);
    await becomes(() => content(page), held);
  }

  // A formula with a fault stays open in its cell, in Chinese; Escape gives up.
  await goTo(page, "A9");
  await page.keyboard.type("=abc(");
  await page.keyboard.press("Enter");
  await becomes(() => notice(page).innerText(), "A9 不能这样改：公式有错误，请检查括号、引号和函数名。");
  await becomes(async () => [await selected(page), await page.locator(".grid-editor").inputValue()], ["A9", "=abc("]);
  await page.keyboard.press("Escape");
  await page.locator("[role=columnheader][data-col='0']").click();
  await becomes(() => selected(page), "A1:A1048576");
  await page.keyboard.press("Delete");
  await becomes(async () => [await shown(page, "A1"), await shown(page, "C1")], ["", "0"]);
  await page.keyboard.press("F6");
  await becomes(() => page.evaluate(() => Boolean(document.activeElement?.closest("#pane"))), true);
  expect(complaints).toEqual([]);
});

test("frozen panes and the file's zoom are kept; menus, sheets and the zoom work by mouse and by key", async () => {
  const { page, complaints } = await start().open("");
  await openSheet(page, (sheet) => {
    for (let row = 0; row < 200; row += 1)
      for (let col = 0; col < 30; col += 1) sheet.setValue(row, col, row === 0 ? `列${col}` : row * col);
    sheet.merge({ top: 0, left: 0, bottom: 0, right: 3 });
    sheet.setFreeze({ rows: 1, cols: 2 });
  });
  await goTo(page, "Z150");
  const inside = async (ref: string) =>
    cell(page, ref).evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const body = document.querySelector(".grid-scroll")!.getBoundingClientRect();
      return [Math.round(left - body.left), Math.round(top - body.top)];
    });
  await becomes(
    async () => [await inside("A1"), await shown(page, "B150"), await shown(page, "Z150")],
    [[43, 23], "149", String(149 * 25)],
  );
  await page.locator(".grid-scroll").click({ button: "right", position: { x: 300, y: 200 } });
  await page.getByRole("menuitem", { name: "复制" }).waitFor();
  await picture(page, "grid-frozen-menu");
  await page.keyboard.press("Escape");
  await page.locator("[role=menu]").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.classList.contains("grid-editor"));

  await page.getByRole("button", { name: "插入工作表" }).click();
  await page.locator(".tabs").getByRole("tab", { name: "Sheet2" }).dblclick();
  await page.keyboard.type("试算");
  await page.keyboard.press("Enter");
  await becomes(() => notice(page).innerText(), "已有同名的工作表。");
  await page.keyboard.type("别名");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("草稿");
  await page.keyboard.press("Enter");
  await becomes(() => tabs(page), ["试算", "草稿"]);
  const choose = async (tab: string, item: string | RegExp) => {
    await page.locator(".tabs").getByRole("tab", { name: tab }).click({ button: "right" });
    await page.getByRole("menuitem", { name: item, exact: true }).click();
    await page.locator("[role=menu]").waitFor({ state: "detached" });
  };
  await choose("草稿", "隐藏");
  await page.locator(".tabs").getByRole("tab", { name: "草稿" }).waitFor({ state: "detached" });
  await choose("试算", "取消隐藏“草稿”");
  await page.locator(".tabs").getByRole("tab", { name: "草稿" }).waitFor();
  await choose("试算", "删除");
  await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await becomes(() => tabs(page), ["草稿"]);

  // The sheet that comes to the front draws its headers anew: between two drawings there is no box.
  const width = async () => (await page.locator("[role=columnheader][data-col='0']").boundingBox())?.width ?? 0;
  await becomes(async () => (await width()) > 0, true);
  const before = await width();
  await page.getByRole("button", { name: "放大" }).click();
  await becomes(async () => ((await width()) / before).toFixed(1), "1.1");
  expect(complaints).toEqual([]);
});
