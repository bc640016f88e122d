import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(__dirname, "../../docs/规则方案.md"), "utf8");

test.each([
  "proportional",
  "reverse-ratio",
  "reverse-linear",
  "equal",
  "between",
  "by-date",
  "score-factor",
  "deduction",
  "judgement",
  "missing",
  "not-applicable",
])("the formula %s is explained", (id) => expect(page).toContain(`| \`${id}\` |`));
