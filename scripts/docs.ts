// Writes the pages that follow from the code: npm run docs [-- --check]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withClaims } from "./docs/claims-section";
import { withFunctions } from "./docs/functions-section";
import { withMembers } from "./docs/members-section";
import { withProvinces } from "./docs/provinces-section";
import { withRooms } from "./docs/rooms-section";
import { rulesPage } from "./docs/rules-page";
import { sentencesPage } from "./docs/sentences-page";
import { withTraits } from "./docs/traits-section";

const root = process.env.APP_ROOT!;
/** Each page with what makes its text out of the one that stands there. */
const PAGES: readonly (readonly [name: string, text: (old: string) => string])[] = [
  ["README.md", withRooms],
  ["docs/规则.md", () => rulesPage(root)],
  ["docs/评分标准句子.md", () => sentencesPage(root)],
  ["docs/规则方案.md", withProvinces],
  ["docs/嵌入工作簿.md", (old) => withMembers(withFunctions(old))],
  ["docs/可靠性.md", withTraits],
  ["docs/真机核对.md", withClaims],
];

for (const [name, textOf] of PAGES) {
  const path = join(root, name);
  const old = readFileSync(path, "utf8");
  const text = textOf(old);
  if (text === old) continue;
  if (process.argv.includes("--check")) {
    console.log(`stale: ${name} (npm run docs)`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
