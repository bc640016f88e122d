import { readFileSync } from "fs";
import { join } from "path";
import type { Page } from "playwright-core";
import { becomes, picture, served } from "./served";

const start = served();
const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

/** What stands in for Office.js: a host of some name, what it supports, and a workbook that answers nothing. */
interface Host {
  readonly name: "Excel" | "Word";
  /** Highest ExcelApi, as 1.13 → 13. */
  readonly api: number;
  readonly background?: string;
}

/** Runs in the page in place of Office.js. */
function office({ name, api, background }: Host): void {
  const associated: string[] = [];
  const theme = background ? { bodyBackgroundColor: background, bodyForegroundColor: "#FFFFFF" } : undefined;
  const page = window as unknown as Record<string, unknown>;
  page["associated"] = associated;
  page["Office"] = {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline" },
    onReady: () => Promise.resolve({ host: name, platform: "PC" }),
    context: {
      platform: "PC",
      officeTheme: theme,
      requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && Number(version.split(".")[1]) <= api },
    },
    actions: { associate: (action: string) => associated.push(action) },
  };
  page["Excel"] = {
    run: () => Promise.reject(Object.assign(new Error("the workbook answers nothing"), { code: "GeneralException" })),
  };
}

async function openIn(host: Host, colours: "light" | "dark" = "light"): Promise<Page> {
  const context = await start().browser.newContext({ viewport: { width: 350, height: 700 }, locale: "zh-CN", colorScheme: colours });
  const page = await context.newPage();
  await page.route(
    (address) => address.origin !== new URL(start().url).origin,
    (route) =>
      route.request().url().endsWith("/office.js")
        ? route.fulfill({ contentType: "text/javascript", body: `(${office.toString()})(${JSON.stringify(host)})` })
        : route.abort(),
  );
  await page.goto(`${start().url}taskpane.html`);
  return page;
}

/** Waits for the pane. */
const paneOf = (page: Page) => page.getByRole("tab", { name: /^概览/ }).waitFor();

/** True when the pane's ground is dark. */
const isDark = (page: Page) =>
  page.evaluate(() => {
    const [red = 255] = getComputedStyle(document.querySelector("#root [lang=zh-CN]")!).backgroundColor.match(/\d+/g)!.map(Number);
    return red < 128;
  });

test("in Excel the pane stands beside the sheet, the ribbon's functions have the names of the manifest, and a workbook that cannot be read is said", async () => {
  const page = await openIn({ name: "Excel", api: 16 });
  await paneOf(page);
  const wanted = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
  expect(await page.evaluate(() => (window as unknown as { associated: string[] }).associated)).toEqual(wanted);
  await page.getByRole("alert").first().waitFor();
  await picture(page, "excel-answers-nothing");
  expect(await page.locator(".notice:visible").count()).toBe(0);
});

test("the pane takes Office's own theme, before what the browser prefers", async () => {
  const dark = await openedPane({ name: "Excel", api: 16, background: "#262626" }, "light");
  await becomes(() => isDark(dark), true);
  const light = await openedPane({ name: "Excel", api: 16, background: "#FFFFFF" }, "dark");
  await becomes(() => isDark(light), false);
});

test("where Office tells no theme the pane follows the browser's, also while it is open", async () => {
  const page = await openedPane({ name: "Excel", api: 16 }, "dark");
  await becomes(() => isDark(page), true);
  await page.emulateMedia({ colorScheme: "light" });
  await becomes(() => isDark(page), false);
});

async function openedPane(host: Host, colours: "light" | "dark"): Promise<Page> {
  const page = await openIn(host, colours);
  await paneOf(page);
  return page;
}

test.each([
  ["an Excel before ExcelApi 1.13", { name: "Excel", api: 12 }, "Excel 版本过低"],
  ["another program of Office", { name: "Word", api: 16 }, "请在 Excel 中打开"],
] as const)("%s has its notice in place of the pane", async (_, host, heading) => {
  const page = await openIn(host);
  await page.getByRole("heading", { name: heading }).waitFor({ state: "visible" });
  expect([await page.locator("#root").isVisible(), await page.locator(".notice:visible").count()]).toEqual([false, 1]);
});
