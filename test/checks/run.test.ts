import fc from "../helpers/property";
import { heeding, ignoring } from "../../src/actions/choices";
import {
  checks,
  currentKey,
  FINDING_LIMIT,
  findingKey,
  LIMIT_NOTE,
  ruleNamed,
  runChecks,
  staleSuppressions,
  type Check,
  type CheckSubject,
  type FindingPart,
} from "../../src/checks";
import { blankProjectForm, projectForm, scoringSheet } from "../../src/checks/specimens";
import { recognise } from "../../src/forms";
import { chooseProfile, findProfile } from "../../src/profiles";
import { scoreSheet } from "../../src/scoring";
import { EMPTY_STATE, gridOf, toA1 } from "../../src/workbook";
import published from "../fixtures/checks/published-names.json";
import { findingsOf, type Rows } from "../helpers/assess";

function subject(name: string, rows: Rows): CheckSubject {
  const grid = gridOf(name, rows);
  const layout = recognise(grid);
  const profile = findProfile(chooseProfile(layout, grid).id);
  return { grid, profile, score: scoreSheet(grid, layout, profile) };
}

const told: Check["record"] = { ...checks[0]!.record, id: "test-rule", severity: "error", sureness: "T" };
const at = (row: number, col = 0) => ({ sheet: "表1", row, col });
const telling = (record: Check["record"], count: number): Check => ({
  record,
  scope: "sheet",
  run: () => Array.from({ length: count }, (_, i) => ({ cell: at(i), advice: "改。", message: `第 ${i} 条。` })),
});

describe("severity", () => {
  const severityOf = (record: Partial<Check["record"]>, severity?: "error" | "warning" | "info") =>
    runChecks(
      [subject("表1", projectForm())],
      [],
      [
        {
          record: { ...told, ...record },
          scope: "sheet",
          run: () => [{ cell: at(0), advice: "改。", message: "有问题。", ...(severity ? { severity } : {}) }],
        },
      ],
    )[0]!.severity;

  it("is the record's where the rule's text was read", () => expect(severityOf({})).toBe("error"));
  it("is at most a warning where the rule was inferred", () => expect(severityOf({ sureness: "X" })).toBe("warning"));
  it("is at most a warning where the rule is general knowledge", () => expect(severityOf({ sureness: "K" })).toBe("warning"));
  it("can be lowered by a draft", () => expect(severityOf({}, "info")).toBe("info"));
  it("cannot be raised by a draft", () => expect(severityOf({ severity: "info" }, "error")).toBe("info"));
});

it("calls only that an error which the system refuses, or two figures that cannot both be right", () => {
  const errors = checks.filter(({ record }) => record.severity === "error").map(({ record }) => record);
  expect(errors.filter(({ upload, contradiction }) => upload !== "refused" && !contradiction).map(({ id }) => id)).toEqual([]);
  expect(checks.filter(({ record }) => record.upload === "refused" && record.severity !== "error").map(({ record }) => record.id)).toEqual(
    [],
  );
});

it("a score that differs is refused only where computed scores are locked, and says so elsewhere", () => {
  const bent = subject("表1", projectForm({ F13: "18口", H13: 12, I13: "两处征地未落实", H20: 95 }));
  const locked = { ...bent, profile: { ...bent.profile, mode: { ...bent.profile.mode, value: "computed-locked" as const } } };
  const told = (one: CheckSubject) =>
    runChecks([one])
      .filter(({ rule }) => rule === "score-differs-positive")
      .map(({ severity, advice }) => [severity, advice?.includes("锁定得分")]);
  expect([told(bent), told(locked)]).toEqual([[["warning", true]], [["error", false]]]);
});

it("orders by severity, sheet, row and column", () => {
  const subjects = [subject("甲", projectForm({ H13: 16, F14: "≥95%" })), subject("乙", projectForm({ H17: 16, F14: "≥95%" }))];
  const ranks = runChecks(subjects).map((f) => [
    ["error", "warning", "info"].indexOf(f.severity),
    f.cell.sheet === "甲" ? 0 : 1,
    f.cell.row,
    f.cell.col,
  ]);
  const sorted = [...ranks].sort((a, b) => a.map((v, i) => v - b[i]!).find((d) => d !== 0) ?? 0);
  expect(ranks.length).toBeGreaterThan(3);
  expect(ranks).toEqual(sorted);
});

it("does not depend on the order of the rules", () => {
  const subjects = [subject("表1", projectForm({ H13: 16, F14: "≥95%", H6: "95%" }))];
  fc.assert(
    fc.property(fc.shuffledSubarray([...checks], { minLength: checks.length }), (members) => {
      expect(runChecks(subjects, [], members).map((f) => f.key)).toEqual(runChecks(subjects).map((f) => f.key));
    }),
    { numRuns: 5 },
  );
});

it("says one thing about a rule and a cell only once", () => {
  const keys = findingsOf(projectForm({ H13: 16, I18: null })).map((f) => f.key);
  expect(new Set(keys).size).toBe(keys.length);
});

it("tells one fault once: words that leave the actual value open are the reason of the missing score, or a finding of their own beside a score that stands", () => {
  const told = (score: number | null) =>
    findingsOf(projectForm({ F17: "还差200人", H17: score })).filter((f) => [f.cell, ...(f.cells ?? [])].some(({ row }) => row === 16));
  const missing = told(null);
  expect(missing.map((f) => f.rule)).toEqual(["score-missing"]);
  expect(missing[0]!.message).toContain("还差");
  expect(missing[0]!.cells?.map((cell) => toA1(cell))).toEqual(["F17"]);
  expect(told(8).map((f) => f.rule)).toContain("actual-text");
});

describe("many findings", () => {
  const run = (count: number) => runChecks([subject("表1", projectForm())], [], [telling(told, count)]);

  it("shows all up to the limit", () => expect(run(FINDING_LIMIT).some((f) => f.rule === LIMIT_NOTE)).toBe(false));
  it("beyond the limit shows a note that says how many are left", () => {
    const findings = run(FINDING_LIMIT + 5);
    expect(findings).toHaveLength(FINDING_LIMIT);
    expect(findings[FINDING_LIMIT - 1]).toMatchObject({ rule: LIMIT_NOTE, severity: "info", actual: 6 });
  });
});

describe("suppressions", () => {
  const rows = projectForm({ H13: 16, H20: 99 });
  const key = findingKey("score-over-weight", { cell: at(12, 7) });

  it("keep the finding with its reason", () => {
    const findings = runChecks([subject("表1", rows)], [{ key, reason: "县里同意加分" }]);
    expect(findings.find((f) => f.key === key)?.suppressed).toEqual({ reason: "县里同意加分" });
    expect(findings.filter((f) => f.suppressed !== null)).toHaveLength(1);
  });

  it("hold under every name that the rule had, as workbooks keep them", () => {
    for (const name of ["REV-03", "rev-03"]) {
      const stored = [{ key: key.replace("score-over-weight", name), reason: "县里同意加分" }];
      const findings = runChecks([subject("表1", rows)], stored);
      expect(findings.filter((f) => f.suppressed !== null).map((f) => f.key)).toEqual([key]);
      expect(staleSuppressions(findings, stored)).toEqual([]);
      expect(heeding([key])({ ...EMPTY_STATE, suppressions: stored }).suppressions).toEqual([]);
      expect(heeding([stored[0]!.key])({ ...EMPTY_STATE, suppressions: stored }).suppressions).toEqual([]);
      expect(ignoring([key], "再次核实")({ ...EMPTY_STATE, suppressions: stored }).suppressions).toEqual([{ key, reason: "再次核实" }]);
    }
  });

  it("of all published names mean a rule; two rules may have changed places, their names have not", () => {
    expect(published.filter((name) => ruleNamed(name) === null)).toEqual([]);
    const meant = {
      overspent: "base-data-overspent",
      "NAT-06": "executed-over-budget",
      "missing-level1": "satisfaction-level",
      "missing-satisfaction": "level1-missing",
    };
    expect(Object.keys(meant).map((name) => currentKey(`${name}@'a@b'!C5`))).toEqual(Object.values(meant).map((id) => `${id}@'a@b'!C5`));
    expect(currentKey("no-such-rule@表1!C5")).toBe("no-such-rule@表1!C5");
  });

  it("are reported when nothing answers to them any more", () => {
    const suppressions = [{ key, reason: "县里同意加分" }];
    expect(staleSuppressions(runChecks([subject("表1", rows)]), suppressions)).toEqual([]);
    expect(staleSuppressions(runChecks([subject("表1", projectForm())]), suppressions)).toEqual(suppressions);
  });
});

it("only asks about a missing reason where the row above has one that may be meant for both", () => {
  const found = findingsOf(projectForm({ H17: 14, I17: "水源季节性不足", H18: 14, I18: null })).filter((f) => f.rule === "reason-missing");
  expect(found.map((f) => [toA1(f.cell), f.severity])).toEqual([["I18", "warning"]]);
});

it("gives a blank form one note instead of a flood, and none where all is blank", () => {
  const told = (...more: Rows[]) =>
    runChecks([subject("表1", blankProjectForm()), ...more.map((rows, i) => subject(`表${i + 2}`, rows))]).map(
      ({ rule, severity, cell }) => [rule, severity, cell.sheet],
    );
  expect([told(), told(blankProjectForm()), told(projectForm())]).toEqual([[], [], [["blank-form", "info", "表1"]]]);
});

it("gives a sheet that is no form no findings", () => {
  expect(findingsOf([["购物清单"], ["苹果", 3], ["梨", 16]])).toEqual([]);
});

it.each([
  ["project form", projectForm()],
  ["scoring sheet", scoringSheet()],
])("has nothing to send back in a well filled %s", (_name, rows) => {
  expect(
    findingsOf(rows)
      .filter((f) => f.severity !== "info")
      .map((f) => f.message),
  ).toEqual([]);
});

describe("every finding", () => {
  const findings: readonly FindingPart[] = checks.flatMap(({ record }) => findingsOf(record.bad.rows, record.bad.profile ?? null));

  it("says what to write or change, at cells of its sheet or in words that stand there, and a sentence to finish leaves the cause open", () => {
    for (const { advice, sample, message } of findings) {
      expect(advice).toMatch(/[A-Z]{1,3}\d+|“[^”]+”/);
      expect(`${advice}${sample ?? ""}`).not.toMatch(/undefined|null|NaN|\[object|[\u4e00-\u9fff] {2}/);
      expect([...advice.matchAll(/[A-Z](\d+)/g)].filter((match) => Number(match[1]) > 40)).toEqual([]);
      if (sample !== undefined) expect([message, sample]).toEqual([message, expect.stringMatching(/(?:因|原因是|依据)____/)]);
    }
  });

  it("is one Chinese sentence", () => {
    for (const { message } of findings) expect(message).toMatch(/^[^。]*[。]$|^[^。]*[。”]+.*。$/);
  });

  it("has fixes whose before-image is what stands in the cell", () => {
    for (const { record } of checks) {
      const grid = gridOf("表1", record.bad.rows);
      for (const finding of findingsOf(record.bad.rows, record.bad.profile ?? null)) {
        for (const write of finding.fix?.writes ?? []) {
          const value = grid.values[write.row]?.[write.col] ?? null;
          expect([toA1(write), write.before]).toEqual([toA1(write), value === null ? { kind: "blank" } : { kind: "value", value }]);
        }
      }
    }
  });
});

describe("a sentence to finish", () => {
  const sampleAt = (rule: string, rows: Rows) =>
    findingsOf(rows)
      .filter((f) => f.rule === rule)
      .map((f) => f.sample);

  it.each<[string, string, Rows, string]>([
    [
      "a missed target: target, result, how far, points",
      "reason-missing",
      projectForm({ F13: "18口", H13: 13.5, H20: 96.5 }),
      "“新建蓄水池数量”指标值≥20口，实际完成18口（完成90%），扣1.5分，因____；下一步____。",
    ],
    [
      "a limit that was passed: a share would say nothing",
      "reason-missing",
      projectForm({ F16: "110万元", H16: 9.09, H20: 97.09 }),
      "“项目总成本”指标值≤100万元，实际完成110万元，扣0.91分，因____；下一步____。",
    ],
    [
      "words: as they stand",
      "reason-missing",
      projectForm({ H18: 14, I18: null }),
      "“管护制度健全性”指标值健全，实际完成健全，扣1分，因____；下一步____。",
    ],
    [
      "empty talk is replaced by the row's own figures",
      "reason-empty",
      projectForm({ I18: "客观原因" }),
      "“管护制度健全性”指标值健全，实际完成健全，扣1分，因____；下一步____。",
    ],
    [
      "a result far above its target",
      "overshoot",
      projectForm({ F13: "40口" }),
      "“新建蓄水池数量”指标值≥20口，实际完成40口，是指标值的200%，因____。",
    ],
    [
      "nothing done",
      "zero-without-note",
      projectForm({ F13: "0口", H13: 0, H20: 83 }),
      "“新建蓄水池数量”指标值≥20口，实际完成0口（完成0%），扣15分，因____；下一步____。",
    ],
    [
      "money without a unit stays without one",
      "executed-over-budget",
      projectForm({ A5: "项目资金", F6: 110 }),
      "“项目资金”预算100，执行110，超出的原因是____，资金来自____。",
    ],
  ])("%s", (_what, rule, rows, sample) => expect(sampleAt(rule, rows)).toContain(sample));

  it("stands nowhere but where a reason is due", () => {
    const rules = new Set(
      checks
        .flatMap(({ record }) => findingsOf(record.bad.rows, record.bad.profile ?? null))
        .filter(({ sample }) => sample !== undefined)
        .map(({ rule }) => rule),
    );
    expect([...rules].sort()).toEqual([
      "base-data-overspent",
      "cut-though-met",
      "executed-over-budget",
      "execution-reason",
      "full-though-missed",
      "low-execution",
      "overshoot",
      "reason-copied",
      "reason-empty",
      "reason-missing",
      "yearstart-zero",
      "zero-without-note",
    ]);
  });
});
