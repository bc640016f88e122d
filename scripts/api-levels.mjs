// Writes src/embedded/host/api-levels.json: the requirement set of every member of every Excel class,
// read from the `[Api set: …]` comments of @types/office-js.
// usage: node scripts/api-levels.mjs [--check]   (--check only compares and exits 1 when the table is stale)
//
// Levels are numbers: ExcelApi 1.13 is 113. [get, set] where reading and writing differ; a text names another
// requirement set ("ExcelApiOnline 1.1", "preview"), which no level includes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "src/embedded/host/api-levels.json");
const types = createRequire(join(root, "package.json")).resolve("@types/office-js/index.d.ts");

/** 1.9 is 109, 1.13 is 113. */
function levelNumber(text) {
  const [major, minor] = text.split(".");
  return Number(major) * 100 + Number(minor);
}

/** The level of one comment; null when it names none. */
function levelOf(comment) {
  const tag = /\[Api set: ([^\]]*)\]/.exec(comment)?.[1];
  if (tag === undefined) return null;
  const split = /^ExcelApi ([\d.]+) for (?:get|reading|getting)\b.*?([\d.]+\d) for set/.exec(tag);
  if (split) return [levelNumber(split[1]), levelNumber(split[2])];
  const plain = /^ExcelApi (\d+\.\d+)/.exec(tag);
  if (plain) return levelNumber(plain[1]);
  return /^ExcelApi\b/.test(tag) ? "preview" : tag.trim();
}

/** The level of a node, from its own documentation comment. */
function nodeLevel(source, node) {
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  const last = comments.at(-1);
  return last ? levelOf(source.text.slice(last.pos, last.end)) : null;
}

function readClass(source, node) {
  const inherited = nodeLevel(source, node) ?? "none";
  const members = {};
  for (const member of node.members) {
    const name = member.name?.getText(source);
    if (name === undefined) continue;
    const level = nodeLevel(source, member) ?? inherited;
    // An overload counts with its lowest level.
    members[name] =
      typeof members[name] === "number" && typeof level === "number" ? Math.min(members[name], level) : (members[name] ?? level);
  }
  return members;
}

function readLevels() {
  const text = readFileSync(types, "utf8");
  const source = ts.createSourceFile(types, text, ts.ScriptTarget.Latest, false);
  const classes = {};
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    for (const node of statement.body.statements) {
      if (ts.isClassDeclaration(node)) classes[node.name.text] = readClass(source, node);
    }
  }
  return classes;
}

const lines = Object.entries(readLevels())
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, members]) => `  ${JSON.stringify(name)}: ${JSON.stringify(members)}`);
const json = `{\n${lines.join(",\n")}\n}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== json) {
    process.stderr.write("src/embedded/host/api-levels.json is stale: run node scripts/api-levels.mjs\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, json);
}
