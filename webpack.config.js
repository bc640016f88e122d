// Two pages: taskpane.html, which Excel opens (pane and ribbon share its runtime), and index.html, the preview without Excel.
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, NormalModuleReplacementPlugin } = require("webpack");
const { contentSecurityPolicy } = require("./scripts/shell/csp.cjs");
const { manualPage } = require("./scripts/shell/manual.cjs");
const { ModulesPlugin } = require("./scripts/shell/modules.cjs");
const { officeSource, officeFiles } = require("./scripts/shell/office.cjs");

const root = (...parts) => join(__dirname, ...parts);
const office = officeSource(process.env.OFFICE_JS_URL);
const samples = readdirSync(root("assets/samples"), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".xlsx"))
  .map((entry) => entry.name)
  .sort();

/** A page of ours: template, the chunks it starts, and the origin besides its own that may serve scripts. */
function page(filename, template, chunks, officeOrigin) {
  return new HtmlPlugin({
    filename,
    template: root(template),
    chunks,
    scriptLoading: "defer",
    minify: false,
    policy: contentSecurityPolicy(officeOrigin),
    officeUrl: office.url,
  });
}

const rules = [
  {
    test: /\.tsx?$/,
    loader: "ts-loader",
    exclude: /node_modules/,
    options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
  },
  // No module of ours does anything by being loaded but the entries, so a room's index costs only what is taken from it.
  { include: root("src"), sideEffects: false },
  { test: /\.css$/, type: "asset/resource" },
  { test: /\.png$/, type: "asset/resource", generator: { filename: "icons/[name].[contenthash:8][ext]" } },
];

/** The name of each of Fluent's tokens is the name of its CSS variable: the list of all of them stays out of the pages. */
const ownTokens = new NormalModuleReplacementPlugin(/[\\/]tokens\.js$/, (wanted) => {
  if (/[\\/]@fluentui[\\/]tokens[\\/]lib/.test(wanted.context)) wanted.request = root("scripts/shell/fluent-tokens.ts");
});

const manual = new HtmlPlugin({
  filename: "manual.html",
  inject: false,
  minify: false,
  templateContent: () => manualPage(root("docs/使用手册.md"), contentSecurityPolicy(null)),
});

/** What is put beside the scripts as it is. */
const besides = new CopyPlugin({
  patterns: [
    { from: "assets/icons/*.png", to: "icons/[name][ext]" },
    { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
    { from: "docs/图/*.png", to: "manual/[name][ext]" },
    { from: "src/preview/manual.css", to: "css/manual.css" },
    { from: "src/commands/guard.js", to: "js/guard.js", info: { minimized: true } },
    ...officeFiles(office),
  ],
});

module.exports = (_env, { mode = "production" }) => ({
  mode,
  target: ["web", "es2020"],
  // Never an eval variant: the pages forbid eval. The maps stand beside the folder that is deployed.
  devtool: "hidden-source-map",
  context: __dirname,
  entry: { taskpane: "./src/commands/main.ts", preview: "./src/preview/main.ts" },
  output: {
    path: root("dist"),
    filename: "js/[name].[contenthash:8].js",
    assetModuleFilename: "css/[name].[contenthash:8][ext]",
    sourceMapFilename: "../out/maps/[file].map",
    // A manifest that was written for a server and what was released outlive the next build.
    clean: { keep: /^(?:manifest\.xml$|release\/)/ },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules },
  // The engine's worker is one script.
  optimization: { splitChunks: { chunks: ({ name }) => name !== "engine", minSize: 80_000 }, moduleIds: "deterministic" },
  performance: { hints: false },
  stats: { preset: "errors-warnings", assets: true, assetsSpace: 12, modules: false, children: false },
  plugins: [
    new ModulesPlugin(),
    ownTokens,
    new DefinePlugin({ "process.env.SAMPLES": JSON.stringify(JSON.stringify(samples)) }),
    page("taskpane.html", "src/commands/taskpane.html", ["taskpane"], office.origin),
    page("index.html", "src/preview/preview.html", ["preview"], null),
    page("client.html", "src/preview/client.html", [], null),
    manual,
    besides,
  ],
});
