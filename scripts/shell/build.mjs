import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSingle } from "../single.mjs";
import { isBuilt, noteBuilt, root } from "./stale.mjs";

/** Builds the pages and the single file unless they are up to date. Ends the process with webpack's code when the build fails. */
export async function buildIfStale() {
  if (isBuilt()) return;
  console.log("正在构建页面，约需半分钟… (building the pages)");
  rmSync(join(root, "out", "maps"), { recursive: true, force: true });
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--stats", "errors-warnings"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  await buildSingle();
  noteBuilt();
}

if (process.argv[1] === join(root, "scripts", "shell", "build.mjs")) await buildIfStale();
