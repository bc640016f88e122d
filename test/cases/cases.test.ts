import { join } from "node:path";
import { readCases } from "../../scripts/cases/expectation";
import { verdictsOf } from "../../scripts/cases/hold";
import { runCases } from "../../scripts/cases/run";
import notYet from "./not-yet.json";

const folder = join(__dirname, "../fixtures/cases");
const cases = readCases(folder);
/** Cases that do not hold yet, by name, with the reason. The list can only shrink: one that holds must leave it. */
const open = new Map<string, string>(Object.entries(notYet));

/** What does not hold, by case. */
const failing = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const ran of await runCases(folder, cases)) failing.set(ran.case.name, verdictsOf(ran).filter(({ holds }) => !holds).map(({ kind, text }) => `${kind}: ${text}`));
});

it("the list of open cases names cases that exist", () => {
  expect([...open.keys()].filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
});

it.each(cases.filter(({ name }) => !open.has(name)).map(({ name, kindOfFault }) => [name, kindOfFault]))("%s holds (%s)", (name) => {
  expect(failing.get(name)).toEqual([]);
});

it.each([...open])("%s does not hold yet (%s): when it does, take it off test/cases/not-yet.json", (name) => {
  expect(failing.get(name)).not.toEqual([]);
});
