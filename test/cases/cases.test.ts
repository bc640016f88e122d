import { join } from "node:path";
import { readCases } from "../../scripts/cases/expectation";
import { verdictsOf } from "../../scripts/cases/hold";
import { runCases } from "../../scripts/cases/run";

const folder = join(__dirname, "../fixtures/cases");
const cases = readCases(folder);
/** What does not hold, by case. */
const failing = new Map<string, readonly string[]>();

beforeAll(async () => {
  for (const ran of await runCases(folder, cases))
    failing.set(
      ran.case.name,
      verdictsOf(ran)
        .filter(({ holds }) => !holds)
        .map(({ kind, text }) => `${kind}: ${text}`),
    );
});

it.each(cases.map(({ name, kindOfFault }) => [name, kindOfFault]))("%s holds (%s)", (name) => {
  expect(failing.get(name)).toEqual([]);
});
