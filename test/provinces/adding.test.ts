import { buildSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** What a newcomer writes for a place with six values of its own: docs/参与开发.md tells the same steps. */
const PLACE: Readonly<Record<string, string>> = {
  "place.json": '{ "name": "试验省", "names": ["试验省", "试验市"] }\n',
  "trial-project.form.ts": `import type { FormFamily } from "../types";

/** 试验省项目支出绩效自评表 */
export const family: FormFamily = {
  id: "trial-project",
  kind: "project-self-eval",
  name: "试验省项目支出绩效自评表",
  source: "试验省财政厅印发的表样",
  signs: [
    { pattern: /试验省.*自评表/, in: "title", weight: 9 },
    { pattern: /[|]自评打分/, in: "label", weight: 1 },
  ],
  columns: { targetValue: 0.7, actualValue: 1, weight: 0.6, score: 0.8 },
  structure: { indicators: 0.5, "fund-block": 0.8, "project-field": 1.5 },
};
`,
  "trial.rules.json": `{
  "id": "trial",
  "version": "1",
  "checked": "2026-11-28",
  "name": "试验省绩效自评表",
  "extends": "national-2020",
  "kinds": ["project-self-eval"],
  "signs": [],
  "execution": { "weight": { "value": 15, "source": "试验省财政厅〔2024〕1号第三条", "sureness": "T" } },
  "quantitative": {
    "decimals": { "value": 1, "source": "试验省财政厅〔2024〕1号第五条", "sureness": "T" },
    "reverse": { "value": "reverse-linear", "source": "试验省财政厅〔2024〕1号第六条", "sureness": "T" }
  },
  "weights": null,
  "indicatorSum": { "value": 85, "source": "试验省财政厅〔2024〕1号第三条", "sureness": "T" },
  "notApplicable": { "value": "full-mark", "source": "试验省财政厅〔2024〕1号第七条", "sureness": "T" }
}
`,
};

/** Runs in the copy: what the new folder alone has brought about. */
const QUESTION = `
import { readFileSync } from "node:fs";
import { withProvinces } from "./scripts/docs/provinces-section";
import { recognise } from "./src/forms";
import { chooseProfile, findProfile } from "./src/profiles";
import { gridOf } from "./src/workbook";
const grid = gridOf("表", [
  ["试验省项目支出绩效自评表"], ["项目名称", "农村道路养护"], ["主管部门", "试验市交通局", null, "实施单位", "试验市公路站"],
  ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "自评打分"], [null, "年度资金总额", 100, 100, 97, 15, "97.00%", 14.6],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评打分"],
  ["产出指标", "数量指标", "养护里程", "≥50公里", "52公里", 45, 45], ["效益指标", "社会效益指标", "受益人数", "≥3000人", "3200人", 30, 30], ["满意度指标", "满意度指标", "村民满意度", "≥90%", "93%", 10, 10],
]);
const layout = recognise(grid);
const rules = chooseProfile(layout, grid);
const profile = findProfile(rules.id);
const page = withProvinces(readFileSync("docs/规则方案.md", "utf8"));
console.log(JSON.stringify({
  form: layout.family, rules: rules.id, why: rules.why, own: profile.execution.weight, taken: profile.totalSum.sureness,
  rows: page.split("\\n").filter((line) => line.includes("试验省")),
}));
`;

/** A checkout of its own, so that the exercise touches nothing here. */
function inCopy<T>(work: (copy: string) => T): T {
  mkdirSync(join(root, ".build"), { recursive: true });
  const copy = mkdtempSync(join(root, ".build/exercise-"));
  try {
    for (const part of ["src", "scripts", "docs", "tsconfig.json", "package.json"])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    return work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

test("a new place is one folder of at most 40 lines for six values of its own: form, rules and docs row follow from it", () => {
  expect(Object.values(PLACE).join("").trim().split("\n").length).toBeLessThanOrEqual(40);
  const answer = inCopy((copy) => {
    const folder = join(copy, "src/provinces/trial");
    mkdirSync(folder);
    for (const [name, text] of Object.entries(PLACE)) writeFileSync(join(folder, name), text);
    execFileSync(process.execPath, ["scripts/registry.mjs"], { cwd: copy });
    writeFileSync(join(copy, "question.ts"), QUESTION);
    buildSync({
      entryPoints: [join(copy, "question.ts")],
      outfile: join(copy, "question.cjs"),
      bundle: true,
      platform: "node",
      format: "cjs",
      jsx: "automatic",
      logLevel: "silent",
    });
    expect(readFileSync(join(copy, "src/provinces/registry.ts"), "utf8")).toContain("trial");
    return JSON.parse(execFileSync(process.execPath, ["question.cjs"], { cwd: copy, encoding: "utf8" })) as Record<string, unknown>;
  });
  expect(answer).toEqual({
    form: "trial-project",
    rules: "trial",
    why: expect.stringContaining("试验省") as string,
    own: { value: 15, source: "试验省财政厅〔2024〕1号第三条", sureness: "T" },
    taken: "X",
    rows: expect.any(Array) as string[],
  });
  // One row for the rules, one for each of their own values, one for the form.
  const rows = answer.rows as string[];
  expect(rows[0]).toMatch(/^\| 试验省 \| `trial` \| 试验省绩效自评表 .* 15 \| 85 .* 2026-11-28 \|$/);
  expect(rows.slice(1, -1).map((row) => row.split(" | ")[2])).toEqual(["15 分", "85 分", "(1−超出部分÷指标值)×分值", "1 位", "给满分"]);
  expect(rows.slice(-1)[0]).toContain("`trial-project`");
});
