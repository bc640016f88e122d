import { precheck } from "../../src/checks";
import { projectForm } from "../../src/checks/lexicon/examples";
import { findProfile } from "../../src/profiles";
import { findingsOf } from "../helpers/assess";

const system = findProfile("system-check");
const locked = { ...system, mode: { ...system.mode, value: "computed-locked" as const } };
const blockingOf = (changes: Parameters<typeof projectForm>[0], profile = system) => precheck(findingsOf(projectForm(changes), "system-check"), profile).blocking.map((f) => f.rule);

it("lets a well filled form through", () => {
  expect(precheck(findingsOf(projectForm(), "system-check"), system)).toEqual({ ok: true, blocking: [] });
});

it.each([
  ["a score over its weight", { H13: 16, H20: 99 }, "REV-03"],
  ["words for a number", { F13: "完成" }, "NAT-16"],
  ["a cut without a reason", { I18: null }, "NAT-12"],
  ["a missing actual value", { F17: null }, "missing-actual"],
  ["a wrong total", { H20: 97 }, "REV-05"],
])("stops at %s", (_name, changes, rule) => {
  const result = precheck(findingsOf(projectForm(changes), "system-check"), system);
  expect(result.ok).toBe(false);
  expect(result.blocking.map((f) => f.rule)).toContain(rule);
});

it("does not stop at what a reviewer would only ask about", () => {
  expect(blockingOf({ F19: "93%以上" })).toEqual([]);
});

it("stops at a typed score that differs only where computed scores are locked", () => {
  const changes = { F13: "18口", H13: 12, I13: "两处征地未落实", H20: 95 };
  expect(blockingOf(changes)).toEqual([]);
  expect(blockingOf(changes, locked)).toEqual(["NAT-07"]);
});
