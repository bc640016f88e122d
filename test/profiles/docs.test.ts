import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadProfiles } from "../../src/profiles";

const page = readFileSync(join(__dirname, "../../docs/规则方案.md"), "utf8");

test.each(loadProfiles().map((profile) => [profile.id, profile] as const))("%s stands in the page about profiles as its file has it", (_, profile) => {
  const line = page.split("\n").find((text) => text.startsWith(`| \`${profile.id}\` |`));
  expect(line).toContain(`| ${profile.name} | ${profile.execution.weight.value} | ${profile.indicatorSum.value} |`);
  for (const { grade, from } of profile.grades.value.slice(0, 3)) expect(line).toContain(`${grade}${from}`);
});

test.each(["proportional", "reverse-ratio", "reverse-linear", "equal", "between", "by-date", "score-factor", "deduction", "judgement", "missing", "not-applicable"])("the formula %s is explained", (id) => expect(page).toContain(`| \`${id}\` |`));
