import axe from "axe-core";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "fs";
import { join } from "path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";

/** The pictures that the pages are compared with, and the fonts that they were taken with; PICTURES=update takes them anew. */
const KEPT = join(__dirname, "pictures");
/** The pictures of docs/使用手册.md. */
export const MANUAL = join(__dirname, "../../docs/图");
const DIFFERENT = join(__dirname, "../../out/screens/different");
/** The share of pixels that may differ: other words in a line may, another layout or look may not. */
const TOLERANCE = 0.025;
/** Milliseconds that a page may take to look as kept: it draws when it has got round to it. */
const PATIENCE = 10_000;

/** Fluent's own: the stops of its keyboard navigation, and where it puts menus and dialogs. */
const FLUENT = { exclude: ["i[data-tabster-dummy]"], off: ["region"] };

/**
 * What axe finds wrong in a page or a part of it, once nothing moves any more: "rule: element", empty for nothing. Under forced colours the
 * system's own are seen, whose contrast axe cannot know.
 */
export async function violations(page: Page, within = "body"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, { exclude, off }]) => {
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      const forced = window.matchMedia("(forced-colors: active)").matches;
      const rules = Object.fromEntries([...off, ...(forced ? ["color-contrast"] : [])].map((rule) => [rule, { enabled: false }]));
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: selector, exclude },
        { resultTypes: ["violations"], rules },
      );
      return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${String(target)}`));
    },
    [within, FLUENT] as const,
  );
}

/** What stands out of the pane at its right edge, and is not in a part that scrolls by itself. */
export async function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector("#pane")!;
    const edge = pane.getBoundingClientRect().right + 1;
    const held = (element: Element): boolean =>
      element !== pane &&
      (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) ||
        (element.parentElement !== null && held(element.parentElement)));
    return [...pane.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > edge && !held(element))
      .slice(0, 3)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 30)}`);
  });
}

/** Widths of some texts in the fonts of the page: the same on machines where its pictures can be compared. */
async function fonts(page: Page): Promise<string> {
  const widths = await page.evaluate(() =>
    ['"Segoe UI", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif', 'SimSun, "Noto Serif CJK SC", serif'].flatMap((family) =>
      ["绩效自评助手", "mmmWWW 0123456789"].map((text) => {
        const pen = document.createElement("canvas").getContext("2d")!;
        pen.font = `32px ${family}`;
        return pen.measureText(text).width.toFixed(1);
      }),
    ),
  );
  return widths.join(" ");
}

/**
 * Compares what a page shows with the kept picture.
 * @returns what is wrong, "" for nothing; where other fonts are installed nothing is compared, and that is printed
 */
export async function compared(page: Page, name: string, folder = KEPT): Promise<string> {
  const file = join(folder, `${name}.png`);
  const fontFile = join(KEPT, "fonts.txt");
  // The box where one types may blink.
  const look = () => page.screenshot({ animations: "disabled", caret: "hide" });
  const taken = await look();
  const here = await fonts(page);
  if (process.env["PICTURES"] === "update") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, taken);
    writeFileSync(fontFile, here);
    return "";
  }
  if (!existsSync(fontFile) || readFileSync(fontFile, "utf8") !== here) {
    process.stdout.write(`${name}: not compared, other fonts are installed here (${here})\n`);
    return "";
  }
  if (!existsSync(file)) return `${name}: no kept picture; PICTURES=update npm run test:browser takes it`;
  const kept = PNG.sync.read(readFileSync(file));
  const until = Date.now() + PATIENCE;
  let difference = differenceOf(taken, kept);
  while (difference.share > TOLERANCE && Date.now() < until) difference = differenceOf(await look(), kept);
  if (difference.share <= TOLERANCE) return "";
  mkdirSync(DIFFERENT, { recursive: true });
  writeFileSync(join(DIFFERENT, `${name}.png`), difference.shown);
  return `${name}: ${(difference.share * 100).toFixed(1)}% of the pixels differ, see out/screens/different`;
}

/** The share of pixels that are not as they were (1 for another size), and a picture of them. */
function differenceOf(taken: Buffer, kept: PNG): { readonly share: number; readonly shown: Buffer } {
  const now = PNG.sync.read(taken);
  if (now.width !== kept.width || now.height !== kept.height) return { share: 1, shown: taken };
  const out = new PNG({ width: now.width, height: now.height });
  const share = pixelmatch(now.data, kept.data, out.data, now.width, now.height, { threshold: 0.2 }) / (now.width * now.height);
  return { share, shown: PNG.sync.write(out) };
}
