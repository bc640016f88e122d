// Draws the icons: a sheet with a ticked row, from one SVG, in every size the manifest names. Needs Chromium.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./shell/chromium.mjs";
import { root } from "./shell/stale.mjs";

const BODY = "#2b5c9e";
const PALE = "#cfe0f5";
const SIZES = [16, 32, 64, 80, 128];

/** On a grid of 16 so that edges fall on pixels at every size. Small sizes leave the lines of text out. */
function glyph(size) {
  const lines =
    size < 32
      ? `<rect x="4" y="5" width="8" height="2" fill="${PALE}"/>`
      : `<rect x="4" y="4" width="8" height="1" fill="${PALE}"/><rect x="4" y="6" width="8" height="1" fill="${PALE}"/><rect x="4" y="8" width="3" height="1" fill="${PALE}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">
    <rect x="2" y="1" width="12" height="14" rx="1.5" fill="${BODY}"/>${lines}
    <path d="M5 10.6 L7.2 12.8 L11.5 8.4" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
mkdirSync(join(root, "assets/icons"), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${glyph(size)}`);
  writeFileSync(join(root, `assets/icons/icon-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
