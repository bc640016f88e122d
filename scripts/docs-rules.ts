// Writes docs/规则.md from the records of the rules. `node scripts/run.mjs scripts/docs-rules.ts [--check]`
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "./docs-rules/page";

const path = join(process.env.APP_ROOT!, "docs/规则.md");
const text = rulesPage();
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.log("stale: docs/规则.md (node scripts/run.mjs scripts/docs-rules.ts)");
  process.exitCode = 1;
}
