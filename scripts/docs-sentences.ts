// Writes docs/评分标准句子.md from the recorded sentences. `node scripts/run.mjs scripts/docs-sentences.ts [--check]`
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesPage } from "./docs-sentences/page";

const path = join(process.env.APP_ROOT!, "docs/评分标准句子.md");
const text = sentencesPage(process.env.APP_ROOT!);
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.log("stale: docs/评分标准句子.md (node scripts/run.mjs scripts/docs-sentences.ts)");
  process.exitCode = 1;
}
