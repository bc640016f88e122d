// npm run test:browser: builds the pages when they are stale and runs test/browser in the system's Chromium.
// Without Chromium it says so; where CI is set that is a failure, since nothing may be left out there.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { buildIfStale } from "./shell/build.mjs";
import { findChromium } from "./shell/chromium.mjs";
import { root } from "./shell/stale.mjs";

const chromium = findChromium();
if (!chromium) {
  console.error(
    "没有找到 Chromium，浏览器测试没有运行；请安装 chromium 或设置 CHROMIUM_PATH (no Chromium found, browser tests did not run)",
  );
  process.exit(process.env.CI ? 1 : 0);
}
await buildIfStale();
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [jest, "--config", "jest.browser.config.js", "--runInBand", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
process.exit(status ?? 1);
