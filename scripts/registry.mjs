// Writes the registries: one line for each file of a room whose members are found by being there.
// `node scripts/registry.mjs` writes, `--check` only says whether they are up to date (exit 1 if not).
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Rooms whose members are added by adding one file. `member` is the export it must have. */
const rooms = [
  { folder: "src/checks/rules", registry: "src/checks/registry.ts", list: "checks", type: "Check", from: "./types", member: "check" },
  {
    folder: "src/summaries/kinds",
    registry: "src/summaries/registry.ts",
    list: "summaryKinds",
    type: "SummaryKind",
    from: "./types",
    member: "summary",
  },
];

/** all-full.ts → allFull: named after its file, so that a new member is one new line and no other line moves. */
function nameOf(file) {
  return file
    .replace(/\.(ts|json)$/, "")
    .replace(/[^A-Za-z0-9]+(.)/g, (_, next) => next.toUpperCase())
    .replace(/^\d/, "_$&");
}

function registryText(room) {
  // The folders below a room are for the reader only: members stand in the order of their own names, and none moves another's line.
  const files = readdirSync(join(root, room.folder), { recursive: true })
    .filter((f) => f.endsWith(".ts"))
    .map((f) => f.split(sep).join("/"))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const prefix = `./${basename(room.folder)}/`;
  const imports = files.map((file) => {
    const path = prefix + file.replace(/\.ts$/, "");
    return `import { ${room.member} as ${nameOf(basename(file))} } from "${path}";`;
  });
  return [
    "// Written by scripts/registry.mjs (npm run registry): do not edit, add a file to the folder instead.",
    `import type { ${room.type} } from "${room.from}";`,
    ...imports,
    "",
    `/** Every member of ${room.folder}, in the order of the file names. */`,
    `export const ${room.list}: readonly ${room.type}[] = [`,
    ...files.map((file) => `  ${nameOf(basename(file))},`),
    "];",
    "",
  ].join("\n");
}

/** Names behind each other; where they do not fit on one line, in lines of their own. */
function wrapped(names) {
  const lines = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last && last.length + name.length < 96) lines.push(`${lines.pop()}, ${name}`);
    else lines.push(name);
  }
  return lines.length > 1 ? `\n    ${lines.join(",\n    ")},\n  ` : (lines[0] ?? "");
}

/** One folder a place: its name, its forms (*.form.ts) and its rules (*.rules.json). */
function provincesText() {
  const folder = join(root, "src/provinces");
  const places = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const imports = [];
  const entries = places.map((place) => {
    const files = readdirSync(join(folder, place));
    // By their ids: of rules that fit alike the first is chosen, sichuan-scoring before sichuan-scoring-2025.
    const named = (ending) =>
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .sort()
        .map((id) => ({ file: id + ending, name: nameOf(id + ending) }));
    const [forms, rules] = [named(".form.ts"), named(".rules.json")];
    imports.push(`import ${nameOf(place)}Place from "./${place}/place.json";`);
    for (const { file, name } of forms) imports.push(`import { family as ${name} } from "./${place}/${file.replace(/\.ts$/, "")}";`);
    for (const { file, name } of rules) imports.push(`import ${name} from "./${place}/${file}";`);
    const list = (members) => `[${wrapped(members.map(({ name }) => name))}]`;
    return `  { id: "${place}", ...${nameOf(place)}Place, forms: ${list(forms)}, rules: ${list(rules)} },`;
  });
  return [
    "// Written by scripts/registry.mjs (npm run registry): do not edit, add a folder or a file to one instead.",
    'import type { Province } from "./types";',
    ...imports,
    "",
    "/** Every folder of src/provinces, in the order of their names. */",
    "export const provinces: readonly Province[] = [",
    ...entries,
    "];",
    "",
  ].join("\n");
}

const registries = [
  ...rooms.map((room) => ({ path: room.registry, text: registryText(room) })),
  { path: "src/provinces/registry.ts", text: provincesText() },
];
let stale = 0;
for (const { path: registry, text } of registries) {
  const path = join(root, registry);
  const old = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (old === text) continue;
  stale += 1;
  if (process.argv.includes("--check")) console.log(`stale: ${registry} (npm run registry)`);
  else writeFileSync(path, text);
}
if (process.argv.includes("--check") && stale > 0) process.exit(1);
