// Brings the members section of docs/嵌入工作簿.md up to date.
// usage: node scripts/run.mjs scripts/docs/write-members.ts
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withMembers } from "./members-section";

const path = join(process.env.APP_ROOT ?? process.cwd(), "docs/嵌入工作簿.md");
writeFileSync(path, withMembers(readFileSync(path, "utf8")));
