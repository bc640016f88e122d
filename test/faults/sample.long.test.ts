import { casesOf, chosen, grounds, runCase } from "./runs";
import { sampleNames, SCENARIOS } from "./scenarios";

/** Replay with `npm run test:faults -- --seed …`; here one sample and some actions, so that every run has some of each harm. */
const SEED = 11;
const ACTIONS = ["score", "findings", "clear", "restore findings"];

describe("a harm to a request or an answer", () => {
  it("never makes what is told untrue", async () => {
    const all = casesOf(
      await grounds(
        sampleNames().slice(0, 1),
        SCENARIOS.filter(({ name }) => ACTIONS.includes(name)),
      ),
    );
    const failures: string[] = [];
    const cases = chosen(all, 2, SEED);
    for (const one of cases) {
      const { fault } = await runCase(one);
      if (fault !== "") failures.push(`${one.ground.scenario.name}, ${one.harm.kind} at ${one.harm.at}: ${fault}`);
    }
    process.stdout.write(`faults: ${cases.length} of ${all.length} cases, seed ${SEED}, ${failures.length} failures\n`);
    expect(cases.length).toBeGreaterThan(50);
    expect(failures).toEqual([]);
  });

  it("gives back the looks of the user's own sheet when a request is carried out twice", async () => {
    const all = casesOf(
      await grounds(
        sampleNames().filter((name) => name.startsWith("泉坊镇")),
        SCENARIOS.filter(({ name }) => name === "summary below"),
      ),
    );
    const cases = all.filter(({ harm }) => harm.kind === "twice");
    const runs = [];
    for (const one of cases) runs.push(await runCase(one));
    expect(cases.length).toBeGreaterThan(3);
    expect(runs.map(({ fault }) => fault)).toEqual(cases.map(() => ""));
  });
});
