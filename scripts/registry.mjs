// Writes the registries: one line for each file of a room whose members are found by being there.
// `node scripts/registry.mjs` writes, `--check` only says whether they are up to date (exit 1 if not).
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Rooms whose members are added by adding one file. `member` is the export a TypeScript member must have. */
const rooms = [
  { folder: "src/checks/rules", registry: "src/checks/registry.ts", list: "checks", type: "Check", from: "./types", member: "check" },
  { folder: "src/forms/families", registry: "src/forms/registry.ts", list: "families", type: "FormFamily", from: "./family", member: "family" },
  { folder: "src/summaries/kinds", registry: "src/summaries/registry.ts", list: "summaryKinds", type: "SummaryKind", from: "./types", member: "summary" },
  { folder: "src/profiles/data", registry: "src/profiles/registry.ts", list: "profileFiles", type: "unknown", from: null, member: null },
];

/** all-full.ts → allFull: named after its file, so that a new member is one new line and no other line moves. */
function nameOf(file) {
  return file.replace(/\.(ts|json)$/, "").replace(/[^A-Za-z0-9]+(.)/g, (_, next) => next.toUpperCase()).replace(/^\d/, "_$&");
}

function registryText(room) {
  const files = readdirSync(join(root, room.folder)).filter((f) => /\.(ts|json)$/.test(f)).sort();
  const prefix = `./${basename(room.folder)}/`;
  const imports = files.map((file) => {
    const path = prefix + file.replace(/\.ts$/, "");
    return room.member ? `import { ${room.member} as ${nameOf(file)} } from "${path}";` : `import ${nameOf(file)} from "${path}";`;
  });
  const type = room.from ? [`import type { ${room.type} } from "${room.from}";`] : [];
  return [
    "// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.",
    ...type, ...imports, "",
    `/** Every member of ${room.folder}, in the order of the file names. */`,
    `export const ${room.list}: readonly ${room.type}[] = [`, ...files.map((file) => `  ${nameOf(file)},`), "];", "",
  ].join("\n");
}

let stale = 0;
for (const room of rooms.filter((r) => existsSync(join(root, r.folder)))) {
  const path = join(root, room.registry);
  const text = registryText(room);
  const old = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (old === text) continue;
  stale += 1;
  if (process.argv.includes("--check")) console.log(`stale: ${room.registry} (npm run registry)`);
  else writeFileSync(path, text);
}
if (process.argv.includes("--check") && stale > 0) process.exit(1);
