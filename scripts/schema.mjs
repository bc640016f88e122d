// Writes src/profiles/profile.schema.json from the types in src/profiles/types.ts: one truth, the types.
// `node scripts/schema.mjs` writes, `--check` only says whether the file is up to date (exit 1 if not).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import generator from "ts-json-schema-generator";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const path = join(root, "src/profiles/profile.schema.json");
const { createGenerator } = generator;

const schema = createGenerator({
  path: join(root, "src/profiles/types.ts"),
  // The whole tsconfig would have Office.js read, which takes as long again and says nothing of profiles.
  tsconfig: join(root, "scripts/schema.tsconfig.json"),
  type: "RuleProfile",
  // Inlined: the validator then names the place of a fault as a person sees it. Types are checked by tsc.
  expose: "none",
  topRef: false,
  jsDoc: "extended",
  additionalProperties: false,
  skipTypeCheck: true,
  sortProps: false,
}).createSchema("RuleProfile");
const text = `${JSON.stringify({ $comment: "Written by scripts/schema.mjs (npm run registry) from types.ts: do not edit.", title: "RuleProfile", ...schema, definitions: undefined }, null, 1)}\n`;

if (process.argv.includes("--check")) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    console.log("stale: src/profiles/profile.schema.json (npm run registry)");
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
}
