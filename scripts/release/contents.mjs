// What goes into the zips: the built pages as a server gives them, and beside them what an administrator needs.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { licences } from "../shell/licences.mjs";
import { root } from "../shell/stale.mjs";
import { HELD, SINGLE } from "../single.mjs";
import { encoded, filled } from "./fill.mjs";
import { sumsOf } from "./zip.mjs";

const require = createRequire(import.meta.url);
const { manifestFor } = require("../shell/address.cjs");
const { contentSecurityPolicy } = require("../shell/csp.cjs");
const { leaflet } = require("../shell/manual.cjs");
const { MODULES } = require("../shell/modules.cjs");
const { officeFiles, officeSource } = require("../shell/office.cjs");

const dist = (...parts) => join(root, "dist", ...parts);
const bytes = (...parts) => readFileSync(dist(...parts));
const text = (...parts) => readFileSync(dist(...parts), "utf8");

/** The ways an office can have it: data of deploy/release/ways.json. `office` is where the pane's Office.js comes from; the single file has none. */
export const ways = JSON.parse(readFileSync(join(root, "deploy", "release", "ways.json"), "utf8"));

/** Replaces what must stand in a text exactly once. */
function replaceOnce(whole, from, to) {
  if (whole.split(from).length !== 2) throw new Error(`dist/taskpane.html: ${whole.split(from).length - 1} times ${from}`);
  return whole.replace(from, () => to);
}

/** The pane's page with Office.js from another place than the build's. */
function taskpane(office) {
  const [built, wanted] = [officeSource(), officeSource(office)];
  const page = replaceOnce(text("taskpane.html"), contentSecurityPolicy(built.origin), contentSecurityPolicy(wanted.origin));
  return replaceOnce(page, built.url, wanted.url);
}

/** The manual with its pictures under names that every server and every unpacker takes. */
function manual() {
  const names = [];
  const page = text("manual.html").replaceAll(
    /src="?manual\/([^"\s>]+)"?/g,
    (_, name) => `src="manual/${names.push(decodeURIComponent(name))}.png"`,
  );
  return [["manual.html", Buffer.from(page)], ...names.map((name, at) => [`manual/${at + 1}.png`, bytes("manual", name)])];
}

/** What the built scripts are made of, as the build wrote it. */
const modules = JSON.parse(text(MODULES));

/** Scripts that the pane may load: all but what the preview page alone reaches. */
function paneScripts() {
  const { scripts, entries } = modules;
  return Object.keys(scripts).filter((file) => !entries.preview.includes(file) || entries.taskpane.includes(file));
}

/** Office.js as Microsoft's package brings it, unchanged; only for a pane that takes it from its own server. */
function* officeJs(office) {
  if (officeSource(office).origin !== null) return;
  for (const { from, to } of officeFiles({ origin: null })) yield* filesUnder(from, to);
}

function* filesUnder(from, to) {
  if (statSync(from).isFile()) yield [to.split(sep).join("/"), readFileSync(from)];
  else for (const name of readdirSync(from)) yield* filesUnder(join(from, name), `${to}/${name}`);
}

/**
 * What is put on the server. index.html is the 网页版, for who opens the address without Excel: it holds nothing of Office.js, which may be
 * passed on only with apps for Microsoft 365.
 */
function web(office, values) {
  const pane = taskpane(office);
  const scripts = paneScripts()
    .flatMap((file) => [file, `${file}.LICENSE.txt`])
    .filter((file) => existsSync(dist(file)));
  const named = [...pane.matchAll(/(?:src|href)="?((?:css|icons|js)\/[^"\s>]+)/g)].map(([, path]) => path);
  const icons = readdirSync(dist("icons")).map((name) => `icons/${name}`);
  return new Map([
    ["taskpane.html", Buffer.from(pane)],
    ["index.html", readFileSync(SINGLE)],
    ...manual(),
    ["css/manual.css", bytes("css", "manual.css")],
    ...[...new Set([...scripts, ...named, ...icons])].map((path) => [path, bytes(path)]),
    ...officeJs(office),
    ["web.config", encoded("web.config", filled("web.config", values))],
    ["version.txt", Buffer.from(filled("version.txt", values))],
  ]);
}

/** The licences of what is in a way, as one text. */
function licencesOf({ office }) {
  const ofPane = office ? paneScripts().flatMap((file) => modules.scripts[file]) : [];
  const ofSingle = JSON.parse(readFileSync(HELD, "utf8"));
  const shown = licences([...ofPane, ...ofSingle]).map(({ packages, text: licence }) => `${packages.join("、")}\n\n${licence}\n`);
  return shown.join(`\n${"-".repeat(72)}\n\n`);
}

/** A document of ours as a page that opens by a double click, links to other documents as plain words. */
const pageOf = (file, title) => Buffer.from(leaflet(readFileSync(file, "utf8"), title));

/**
 * Everything in the zip of a way. Names are of ASCII letters, since unzip on a server without a Chinese locale spoils all others; only the
 * single file, which goes to desktops, has its Chinese name.
 * @param way one of `ways` @param server the address, as serverAddress gives it @param values what fills the blanks of deploy/release, by name
 * @returns content by path, SHA256SUMS of all of it included
 */
export function contentsOf(way, server, values) {
  const all = new Map([...values, ...Object.entries(way.words)]);
  const own = (name, as = name) => [as, encoded(as, filled(name, all))];
  const files = new Map([
    own(way.office ? "read-me.txt" : "read-me-single.txt", "read-me.txt"),
    own("version.txt"),
    ["changelog.html", pageOf(join(root, "CHANGELOG.md"), "更新记录")],
    ["licences.txt", encoded("licences.txt", `${way.words.licence}\n\n${licencesOf(way)}`)],
    ...(way.office ? forServer(way, server, all, own) : [["绩效自评助手.html", readFileSync(SINGLE)]]),
  ]);
  return files.set("SHA256SUMS", Buffer.from(sumsOf(files)));
}

function forServer(way, server, values, own) {
  return [
    ["checklist.html", Buffer.from(leaflet(filled("checklist.md", values), "核对单"))],
    ["install.html", pageOf(join(root, "docs/安装.md"), "安装")],
    ["cache.html", pageOf(join(root, "docs/清缓存.md"), "清缓存")],
    ["manifest.xml", Buffer.from(manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), server))],
    ...[...web(way.office, values)].map(([path, content]) => [`web/${path}`, content]),
    own("nginx.conf"),
    own("one-pc.reg", "registry/one-pc.reg"),
    own("shared-folder.reg", "registry/shared-folder.reg"),
    own("make-certificate.sh", "cert/make-certificate.sh"),
    own("make-certificate.ps1", "cert/make-certificate.ps1"),
  ];
}
