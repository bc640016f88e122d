// Looks at the pane: every scene of test/taskpane/gallery in Chromium, as pictures.
// usage: node scripts/gallery.mjs [--out DIR] [--width 320,420] [--theme light,dark] [--height 720] [--scene PREFIX]... [--serve]
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "./shell/chromium.mjs";
import csp from "./shell/csp.cjs";
import { serve } from "./shell/static-server.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, ".build", "gallery");
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(folder, "pictures") },
    width: { type: "string", default: "320,420" },
    theme: { type: "string", default: "light,dark" },
    height: { type: "string", default: "720" },
    scene: { type: "string", multiple: true, default: [""] },
    serve: { type: "boolean", default: false },
  },
});

async function buildPage() {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, "test/taskpane/gallery/main.ts")],
    outfile: join(folder, "gallery.js"),
    bundle: true,
    format: "esm",
    target: "es2020",
    jsx: "automatic",
    absWorkingDir: root,
    define: { "process.env.NODE_ENV": '"production"' },
    minify: true,
    logLevel: "warning",
  });
  const style = readFileSync(join(root, "src/commands/taskpane.css"), "utf8");
  writeFileSync(join(folder, "gallery.css"), style);
  writeFileSync(
    join(folder, "gallery.html"),
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp.contentSecurityPolicy(null)}">` +
      `<link rel="stylesheet" href="gallery.css"></head><body><div id="root"></div><script type="module" src="gallery.js"></script></body></html>`,
  );
}

/** The scenes' names, read from the page itself. */
async function sceneNames(page, url) {
  await page.goto(`${url}gallery.html`);
  const names = await page.locator("#root a").allTextContents();
  return names.filter((name) => options.scene.some((start) => name.startsWith(start)));
}

/** Runs in the page: what stands out of the view at its right edge. */
function outside() {
  const main = document.querySelector("[role=tabpanel]");
  const edge = main.getBoundingClientRect().left + main.clientWidth + 1;
  const scrolled = (element) =>
    element !== main && (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolled(element.parentElement));
  return [...main.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > edge && !scrolled(element))
    .slice(0, 3)
    .map((element) => `stands out: ${element.tagName} ${element.textContent.slice(0, 30)}`);
}

/** Runs in the page: texts with less than 4.5:1 between their colour and the ground they stand on; what is disabled may be pale. */
function pale() {
  const parse = (color) => /rgba?\(([^)]+)\)/.exec(color)[1].split(",").map(Number);
  const light = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const ground = (element) => {
    const [r, g, b, a = 1] = element ? parse(getComputedStyle(element).backgroundColor) : [255, 255, 255, 1];
    return a === 1 ? [r, g, b] : ground(element.parentElement).map((under, i) => under * (1 - a) + [r, g, b][i] * a);
  };
  const ratio = (element) => {
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const texts = [...document.querySelectorAll("#root *, [data-portal-node] *")].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "") && element.getClientRects().length > 0,
  );
  const enabled = texts.filter((element) => !element.closest("[disabled], [aria-disabled=true], option"));
  return enabled
    .filter((element) => ratio(element) < 4.5)
    .slice(0, 5)
    .map((element) => `pale ${ratio(element).toFixed(2)}: ${element.textContent.trim().slice(0, 30)}`);
}

async function picture(browser, url, { scene, theme, width }) {
  const page = await browser.newPage({
    viewport: { width, height: Number(options.height) },
    colorScheme: theme === "dark" ? "dark" : "light",
  });
  const said = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${url}gallery.html#${scene}/${theme}`);
  await page.waitForSelector("html[data-ready]", { timeout: 15000 }).catch(() => said.push("not ready after 15 s"));
  await page.waitForTimeout(250);
  said.push(...(await page.evaluate(outside)), ...(theme === "contrast" ? [] : await page.evaluate(pale)));
  await page.screenshot({ path: join(options.out, `${scene}-${width}-${theme}.png`) });
  await page.close();
  return said;
}

await buildPage();
const server = await serve({ folder, ports: [3900, 0], host: "127.0.0.1", tls: null });
if (options.serve) console.log(`${server.url}gallery.html`);
else {
  mkdirSync(options.out, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  for (const scene of await sceneNames(await browser.newPage(), server.url)) {
    for (const width of options.width.split(",").map(Number)) {
      for (const theme of options.theme.split(",")) {
        for (const line of await picture(browser, server.url, { scene, theme, width })) console.log(`${scene} ${width} ${theme}: ${line}`);
      }
    }
  }
  await browser.close();
  server.close();
  console.log(`pictures in ${options.out}`);
}
