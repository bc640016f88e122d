// npm run dev: builds the pages anew whenever a source changes, and serves them. They stand in .build/dev, so that dist/ stays what was built
// to be given away. usage: node scripts/dev.mjs [--port N]
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./shell/stale.mjs";
import { serve } from "./shell/static-server.mjs";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const folder = join(root, ".build", "dev");
mkdirSync(folder, { recursive: true });

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const settings = require("../webpack.config.js")({}, { mode: "development" });
const { url } = await serve({ folder, ports: [Number(values.port), 0], host: "127.0.0.1", tls: null });

webpack({ ...settings, output: { ...settings.output, path: folder, sourceMapFilename: "[file].map" }, devtool: "source-map" }).watch(
  { ignored: /node_modules|\.build/ },
  (failed, stats) => {
    if (failed) throw failed;
    console.log(stats.toString({ preset: "errors-warnings" }));
    console.log(stats.hasErrors() ? "构建有错，改好后会再来一遍 (build failed)" : `已构建，请打开或刷新 ${url} ，按 Ctrl+C 结束 (built)`);
  },
);
