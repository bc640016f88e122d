// npm run release -- --address https://oa.example.gov.cn/jixiao [--share \\server\jixiao] [--out DIR] [--no-tests]
// Tests, builds, and writes dist/release/: one zip for each way an office can have it, for that address, and their SHA-256 sums.
// The same commit and the same options give the same bytes. --no-tests is for trying: it also takes a tree with changes.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { optionsOf, stop } from "./shell/options.mjs";
import { root } from "./shell/stale.mjs";

const { AddressError, serverAddress } = createRequire(import.meta.url)("./shell/address.cjs");
const SHARE = /^\\\\[\w.-]+(?:\\[^\\/:*?"<>|]+)+$/;

const USAGE = "npm run release -- --address https://oa.example.gov.cn/jixiao [--share '\\\\server\\jixiao'] [--out 文件夹] [--no-tests]";

function options() {
  const values = optionsOf(
    {
      address: { type: "string" },
      share: { type: "string" },
      out: { type: "string" },
      "no-tests": { type: "boolean", default: false },
    },
    USAGE,
  );
  const server = serverOf(values.address);
  const share = values.share ?? `\\\\${server.host}\\jixiao`;
  if (!SHARE.test(share)) stop(`--share 要写成 \\\\服务器\\共享文件夹，命令行里放在单引号中（给出的是“${share}”）`, 2);
  return {
    server,
    share,
    out: resolve(process.env.INIT_CWD ?? process.cwd(), values.out ?? join(root, "dist", "release")),
    tests: !values["no-tests"],
  };
}

function serverOf(address) {
  try {
    return serverAddress(address);
  } catch (error) {
    if (error instanceof AddressError) return stop(error.message, 2);
    throw error;
  }
}

function git(...args) {
  const { status, stdout } = spawnSync("git", ["-c", "core.quotePath=false", ...args], { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trimEnd() : null;
}

/** What is released: its commit, and the time that all its files get. With changes, the time is that of the latest of them. */
function state(tests) {
  const changed = (git("status", "--porcelain", "-z") ?? "")
    .split("\0")
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (changed.length > 0 && tests) stop(`有未提交的改动，发布要从一个提交做（试做用 --no-tests）：\n${changed.join("\n")}`);
  const seconds = process.env.SOURCE_DATE_EPOCH ?? git("log", "-1", "--format=%ct");
  if (seconds === null) stop("不在 git 里：请用 SOURCE_DATE_EPOCH 给出文件的时间（秒）");
  const edited = changed.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return {
    commit: `${git("log", "-1", "--format=%h") ?? "?"}${changed.length > 0 ? "，有未提交的改动" : ""}`,
    time: new Date(Math.max(Number(seconds) * 1000, ...edited)),
  };
}

function runTests() {
  for (const script of ["lint", "types", "deps", "test", "test:browser"]) {
    const { status } = spawnSync("npm", ["run", "--silent", script], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) stop(`npm run ${script} 没有通过，没有写出任何东西`);
  }
}

const { server, share, out, tests } = options();
const { commit, time } = state(tests);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (!readFileSync(join(root, "CHANGELOG.md"), "utf8").includes(`\n## ${version}`)) stop(`CHANGELOG.md 里没有 ${version} 一节`);
if (tests) runTests();
// The pages are those of Microsoft's CDN; the other ways differ in one address.
delete process.env.OFFICE_JS_URL;
const { buildIfStale } = await import("./shell/build.mjs");
await buildIfStale();
const { contentsOf, ways } = await import("./release/contents.mjs");
const { sumsOf, zipOf } = await import("./release/zip.mjs");

const values = new Map([
  ["version", version],
  ["commit", commit],
  ["date", time.toISOString().slice(0, 10)],
  ["address", server.address],
  ["host", server.host],
  ["port", String(server.port)],
  ["path", server.path],
  ["share", share],
  ["share-doubled", share.replaceAll("\\", "\\\\")],
]);
const zips = new Map(ways.map((way) => [`jixiao-${version}-${way.name}.zip`, zipOf(contentsOf(way, server, values), time)]));
mkdirSync(out, { recursive: true });
// Only what an earlier release wrote: the folder may be anybody's.
for (const name of readdirSync(out)) if (/^jixiao-.*\.zip$/.test(name)) rmSync(join(out, name));
for (const [name, content] of [...zips, ["SHA256SUMS", sumsOf(zips)]]) writeFileSync(join(out, name), content);
for (const [name, content] of zips) console.log(`${join(out, name)}  ${(content.length / 1_000_000).toFixed(1)} MB`);
