import type { Page } from "playwright-core";
import { goTo, showSheet } from "./grid-page";
import { compared, outside, violations } from "./seen";
import { served } from "./served";

const start = served();
const VIEWS = ["概览", "问题", "表样", "汇总", "报告", "规则", "历史"];
/** Widths of Excel's pane: on a Mac, on Windows, widened. */
const WIDTHS = [270, 320, 450];
const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

const pane = (page: Page) => page.locator("#pane");
const settled = (page: Page) => pane(page).getByText("93.8").first().waitFor();
const firstFinding = (page: Page) => pane(page).locator("button[data-key]").first();
const view = (page: Page, name: string) =>
  pane(page)
    .getByRole("tab", { name: new RegExp(`^${name}`) })
    .click();

/** Gives the pane a width that the page itself would not let it have. */
async function widen(page: Page, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    document.documentElement.style.setProperty("--pane-width", `${pixels}px`);
    document.getElementById("pane")!.style.minWidth = "0";
  }, width);
}

test("in light, dark and forced colours axe finds nothing in any view, nothing stands out of the pane at any width, and the main views look as kept", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  const wrong: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    wrong.push(...lines.filter((line) => line !== "").map((line) => `${where}: ${line}`));
  for (const { name, media } of LOOKS) {
    await page.emulateMedia(media);
    await widen(page, 400);
    await view(page, "概览");
    await goTo(page, "A1");
    note(name, [...(await violations(page)), await compared(page, `page-${name}`)]);
    for (const width of WIDTHS) {
      await widen(page, width);
      for (const one of VIEWS) {
        await view(page, one);
        note(`${name} ${one} ${width}`, await outside(page));
        // Under forced colours a view has the structure it has in light, and the system's contrast.
        if (width === 320 && name !== "forced") note(`${name} ${one}`, await violations(page, "#pane"));
      }
    }
    await view(page, "问题");
    // It stays open from look to look.
    if ((await pane(page).getByText("依据", { exact: true }).count()) === 0) await firstFinding(page).click();
    await pane(page).getByText("依据", { exact: true }).first().waitFor();
    note(`${name} finding`, [...(await violations(page)), ...(await outside(page)), await compared(page, `finding-${name}`)]);
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});

test("menus and questions of the sheet are as axe wants them, on a small window, too", async () => {
  const { page, complaints } = await start().open("", { width: 400, height: 800 });
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  const wrong = await violations(page);
  await page.locator(".tabs [role=tab]").first().click({ button: "right" });
  await page.getByRole("menuitem", { name: "删除" }).waitFor();
  wrong.push(...(await violations(page)).map((line) => `menu: ${line}`));
  await page.getByRole("menuitem", { name: "删除" }).click();
  await page.getByRole("alertdialog").waitFor();
  wrong.push(...(await violations(page)).map((line) => `question: ${line}`), await compared(page, "question-400"));
  expect(wrong.filter((line) => line !== "")).toEqual([]);
  expect(complaints).toEqual([]);
});

/** A job of a clerk, the workbook open and its overview in front: the clicks it takes, how many it may (issue 16), and how its end is seen. */
interface Job {
  readonly most: number;
  readonly clicks: readonly ((page: Page) => Promise<void>)[];
  readonly done: (page: Page) => Promise<void>;
}

const JOBS: Readonly<Record<"see" | "explain" | "fix" | "insert" | "score", Job>> = {
  see: { most: 1, clicks: [(page) => view(page, "问题")], done: (page) => firstFinding(page).waitFor() },
  explain: {
    most: 3,
    clicks: [(page) => view(page, "问题"), (page) => firstFinding(page).click()],
    done: (page) => pane(page).getByText("依据", { exact: true }).first().waitFor(),
  },
  fix: {
    most: 2,
    clicks: [
      (page) =>
        pane(page)
          .getByRole("button", { name: /处需复核/ })
          .first()
          .click(),
      (page) => pane(page).getByRole("button", { name: "按此修改" }).click(),
    ],
    done: (page) => page.waitForFunction(() => document.querySelector("[data-ref=B44]")?.textContent !== "").then(() => undefined),
  },
  insert: {
    most: 2,
    clicks: [(page) => view(page, "汇总"), (page) => pane(page).getByRole("button", { name: /^插入/ }).first().click()],
    done: (page) =>
      page
        .locator(".tabs")
        .getByRole("tab", { name: /得分汇总/ })
        .waitFor(),
  },
  score: {
    most: 1,
    clicks: [(page) => page.locator("#ribbon-score").click()],
    done: (page) =>
      pane(page)
        .getByText(/填写 1 格/)
        .first()
        .waitFor(),
  },
};

async function doJob(page: Page, { clicks, done }: Job): Promise<number> {
  await view(page, "概览");
  for (const click of clicks) await click(page);
  await done(page);
  return clicks.length;
}

test("the jobs of a clerk take as few clicks as they may", async () => {
  const { page, complaints } = await start().open("");
  await settled(page);
  for (const job of ["see", "explain", "insert"] as const)
    expect([job, (await doJob(page, JOBS[job])) <= JOBS[job].most]).toEqual([job, true]);
  await showSheet(page, "整体2-2自评打分表");
  await goTo(page, "F5");
  await page.keyboard.press("Delete");
  expect(await doJob(page, JOBS.score)).toBeLessThanOrEqual(JOBS.score.most);
  expect(complaints).toEqual([]);
});

test("fixing one finding takes at most 2 clicks: the count, whose first finding opens, and 按此修改", async () => {
  const { page } = await start().open("");
  await settled(page);
  expect(await doJob(page, JOBS.fix)).toBeLessThanOrEqual(JOBS.fix.most);
});
