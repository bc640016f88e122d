// Where Office.js comes from. It is Microsoft's: loaded from their CDN or copied unchanged from their package, never bundled.
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");

const NAMED = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};
const LOCAL = "office-js/office.js";
const packageFolder = dirname(require.resolve("@microsoft/office-js/package.json"));

/** What office.js asks for beside itself in Excel (Windows, Mac, web) with a Chinese or English interface. */
const LOCAL_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry",
  "ariatelemetry",
];

/**
 * Reads the build setting OFFICE_JS_URL: "global" (default), "21vianet", "local" or an https address of office.js.
 * Gives the address for the page and its origin (null when it is the page's own). Throws on anything else.
 */
function officeSource(setting = "global") {
  const key = setting.trim().toLowerCase();
  if (key === "local") return { url: LOCAL, origin: null };
  const url = NAMED[key] ?? setting.trim();
  if (!/^https:\/\/[^\s"'<>]+\/office\.js$/.test(url))
    throw new Error(`OFFICE_JS_URL: "${setting}" is neither global, 21vianet, local nor an https address that ends in /office.js`);
  return { url, origin: new URL(url).origin };
}

/** Patterns for the copy plugin: the genuine client of the preview, and Office.js itself when it is served from here. */
function officeFiles({ origin }) {
  const names = new Set(["LICENSE.md", "dist/excel-web-16.00.js", ...(origin ? [] : LOCAL_FILES.map((name) => `dist/${name}`))]);
  return [...names]
    .map((name) => ({ from: join(packageFolder, name), name }))
    .filter(({ from }) => existsSync(from))
    .map(({ from, name }) => ({ from, to: join("office-js", name.replace(/^dist\//, "")), info: { minimized: true } }));
}

module.exports = { officeSource, officeFiles };
