import { CLAIMS } from "../../scripts/bridge/claims";
import { NotBlankError, runCheck } from "../../scripts/bridge/ground";
import { LOAD_CHECKS } from "../../scripts/bridge/load-checks";
import { BY_HAND, observe, runAll, withTrait } from "../../scripts/bridge/report";
import { newWorkbook, type EmbeddedWorkbook, type OpenOptions } from "../../src/embedded";
import { connectNode } from "../../src/embedded/client/node";

async function benchOf(options: OpenOptions = {}, prepare: (workbook: EmbeddedWorkbook) => void = () => undefined) {
  const workbook = newWorkbook("表一", options);
  prepare(workbook);
  const connection = connectNode(workbook);
  return { workbook, connection, bench: { excel: connection.excel, apiLevel: workbook.apiLevel } };
}

it.each([...CLAIMS, ...LOAD_CHECKS].map((check) => [check.id, check] as const))(
  "%s holds in the embedded workbook, and leaves it as it was",
  async (id, check) => {
    const { workbook, connection, bench } = await benchOf();
    expect(await runCheck(bench, check)).toEqual({ id, differences: [] });
    expect(workbook.model.sheets.map((sheet) => [sheet.name, sheet.usedRange()])).toEqual([["表一", null]]);
    expect(workbook.model.customXml()).toEqual([]);
    connection.close();
  },
);

const HOST = { platform: "embedded", version: "", language: "zh-CN", apiLevel: 113 };
const HOW = { at: new Date(0), step: (): void => undefined };

it.each<[string, (workbook: EmbeddedWorkbook) => void]>([
  ["a value", ({ model }) => model.sheets[0]!.setValue(4, 3, 0)],
  ["a value on another sheet", ({ model }) => model.addSheet("附件").setValue(0, 0, "甲")],
  ["a fill", ({ model }) => model.sheets[0]!.setStyle({ top: 0, left: 0, bottom: 0, right: 0 }, { fill: { color: "#FFC7CE" } })],
])("nothing is run over a workbook with %s", async (_, prepare) => {
  const { workbook, connection, bench } = await benchOf({}, prepare);
  const before = workbook.save();
  await expect(runAll(bench, HOST, HOW)).rejects.toThrow(NotBlankError);
  expect(Buffer.compare(workbook.save(), before)).toBe(0);
  connection.close();
});

it("a check that Excel ends with an error says where, and its sheet goes all the same", async () => {
  const { workbook, connection, bench } = await benchOf({ traits: ["freezing-fails", "print-set-up-fails", "validation-fails"] });
  const check = {
    id: "x",
    told: "",
    sources: [],
    run: async ({ on }: { on: Parameters<(typeof CLAIMS)[number]["run"]>[0]["on"] }) => on((sheet) => sheet.freezePanes.freezeRows(1)),
  };
  expect(await runCheck(bench, check)).toEqual({ id: "x", differences: [], ended: "GeneralException @ WorksheetFreezePanes.freezeRows" });
  expect(workbook.model.sheets.map((sheet) => sheet.name)).toEqual(["表一"]);
  connection.close();
});

it("what differs is told with what came out and what should have", async () => {
  const { connection, bench } = await benchOf();
  const [claim] = CLAIMS;
  const wrong = {
    ...claim!,
    run: async (ground: Parameters<(typeof CLAIMS)[number]["run"]>[0]) =>
      claim!.run({ ...ground, same: (what, got) => ground.same(what, got, "别的") }),
  };
  expect((await runCheck(bench, wrong)).differences).toEqual([
    { what: "values, formulas, text", got: [[["", 1]], [["", 1]], [["", "1"]]], expected: "别的" },
  ]);
  connection.close();
});

it("a trait that is seen by hand stands in the report in place of what was said of it before", async () => {
  const { connection, bench } = await benchOf({ traits: ["other-workbook-in-front"] });
  const check = BY_HAND.find(({ trait }) => trait === "other-workbook-in-front")!;
  const report = await runAll((await benchOf()).bench, HOST, HOW);
  const seen = await observe(bench, check);
  expect(seen.observed).toEqual({ seen: true });
  const twice = withTrait(withTrait(report, { ...seen, observed: { seen: false } }), seen);
  expect(twice.traits.filter(({ trait }) => trait === check.trait)).toEqual([seen]);
  expect(twice.traits).toHaveLength(report.traits.length + 1);
  connection.close();
});

it("every documented claim names where", () => {
  for (const { id, sources } of CLAIMS)
    expect([id, sources.map(({ url }) => /^https?:\/\/(learn|support|office)\.microsoft\.com\//.test(url))]).toEqual([
      id,
      sources.map(() => true),
    ]);
  expect(CLAIMS.every(({ sources }) => sources.length > 0)).toBe(true);
});
