import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTruth, type TruthTable } from "../../scripts/bench/recognition/truth";
import { assess } from "../../src/assess";
import { checks } from "../../src/checks";
import { changed, factorForm, scoringSheet, zpForm } from "../../src/checks/specimens";
import { recognise, type SheetLayout } from "../../src/forms";
import { messages } from "../../src/messages";
import { chooseProfile, loadProfiles, placeOfProfile } from "../../src/profiles";
import schema from "../../src/profiles/profile.schema.json";
import { placeNamed, placeOfForm, provinces } from "../../src/provinces";
import { EMPTY_STATE, gridOf, toA1, type CellValue } from "../../src/workbook";

const root = join(__dirname, "../..");
const SYSTEMS = ["national", "central", "system"];
const tables: readonly TruthTable[] = ["test/fixtures/corpus", "test/fixtures/unseen", "test/forms/variants"].flatMap((folder) =>
  readTruth(join(root, folder)),
);

function judged(grid: readonly (readonly CellValue[])[]): { layout: SheetLayout; rules: string } {
  const sheet = gridOf("表", grid);
  const layout = recognise(sheet);
  return { layout, rules: chooseProfile(layout, sheet).id };
}

const known = tables.map((table) => [table.id, judged(table.grid)] as const);

test("form and rules of every table here name one place, or a form of everywhere bears the rules of the place its unit names", () => {
  const apart = known.filter(([, { layout, rules }]) => {
    const [form, place] = [placeOfForm(layout.family)?.place.id ?? "national", placeOfProfile(rules)!];
    // A place may have a form of a kind for which it has no rules: the national ones hold.
    const ownRules = (provinces.find(({ id }) => id === form)?.rules ?? []) as readonly { kinds: readonly string[] }[];
    if (place === "national" && !ownRules.some(({ kinds }) => kinds.includes(layout.kind))) return false;
    if (form === place || (SYSTEMS.includes(form) && place === "national")) return false;
    const texts = [layout.fields.unit, layout.fields.department]
      .flatMap((field) => (field?.value ? [field.value.text] : []))
      .concat(layout.title?.text ?? "");
    return !(SYSTEMS.includes(form) && placeNamed(texts.join("|"))?.place.id === place);
  });
  expect(apart.map(([id, { layout, rules }]) => [id, layout.family, rules])).toEqual([]);
  expect(known.length).toBeGreaterThan(140);
});

/** A table that proves a form or a rule profile: it stands beside it as ⟨id⟩.proof.json. */
interface Proof {
  readonly form: string;
  readonly rules: string;
  readonly grid: readonly (readonly CellValue[])[];
  /** What the rules of the place make of the table, with some of its cells changed. */
  readonly cases?: readonly ProofCase[];
}

interface ProofCase {
  readonly why: string;
  readonly set?: Readonly<Record<string, CellValue>>;
  /** Figures on a 基础数据 sheet beside it, by their label. */
  readonly base?: Readonly<Record<string, number>>;
  /** Computed scores by their cell; null where none may be computed. */
  readonly scores?: Readonly<Record<string, number | null>>;
  /** Findings that must be there, "rule@cell" or "rule@cell severity", and rules that must have none. */
  readonly finds?: readonly string[];
  readonly silent?: readonly string[];
}

const proofs = provinces.flatMap(({ id: place }) =>
  readdirSync(join(root, "src/provinces", place))
    .filter((file) => file.endsWith(".proof.json"))
    .map((file) => [`${place}/${file}`, JSON.parse(readFileSync(join(root, "src/provinces", place, file), "utf8")) as Proof] as const),
);

test.each(proofs)("%s proves its form and its rules", (_, { form, rules, grid }) => {
  const { layout, rules: chosen } = judged(grid);
  expect([layout.family, chosen]).toEqual([form, rules]);
  // What the sheet is doubted for is printed where it is not sure enough.
  const doubts = layout.reasons.filter(({ weight }) => weight < 0);
  expect([layout.confidence >= 0.8, doubts]).toEqual([true, doubts]);
});

const ruleIds = new Set(checks.map(({ record: { id } }) => id));
const cases = proofs.flatMap(([file, { grid, cases: own = [] }]) => own.map((one) => [`${file}: ${one.why}`, grid, one] as const));

const baseSheet = (figures: ProofCase["base"] = {}) =>
  gridOf("基础数据", [
    ["基础数据"],
    [null],
    [...messages.baseSheet.header],
    ...Object.entries(figures).map(([label, value], i) => [i + 1, label, value]),
  ]);

test.each(cases)("%s", (_, grid, { set, base, scores = {}, finds = [], silent = [] }) => {
  const sheet = assess([gridOf("表", changed(grid, set ?? {})), ...(base ? [baseSheet(base)] : [])], { state: EMPTY_STATE, profile: null })
    .sheets[0]!;
  const computed = new Map(
    sheet.score.tables.flatMap(({ budget, rows, total, layout }) => [
      ...(budget?.layout.cells.score ? [[toA1(budget.layout.cells.score), budget.score] as const] : []),
      ...(layout.columns.score === undefined
        ? []
        : rows.map((row) => [toA1({ row: row.layout.row, col: layout.columns.score! }), row.computed] as const)),
      ...(total?.layout.scoreCell ? [[toA1(total.layout.scoreCell), total.computed] as const] : []),
    ]),
  );
  expect(Object.keys(scores).map((cell) => [cell, computed.get(cell)?.value.toNumber() ?? null])).toEqual(Object.entries(scores));
  const found = sheet.findings.flatMap(({ rule, cell, severity }) => [`${rule}@${toA1(cell)}`, `${rule}@${toA1(cell)} ${severity}`]);
  expect(found).toEqual(expect.arrayContaining([...finds]));
  expect(sheet.findings.map(({ rule }) => rule).filter((rule) => silent.includes(rule))).toEqual([]);
  // A rule that is named wrong would be silent for ever.
  expect([...silent, ...finds.map((one) => one.split("@")[0]!)].filter((rule) => !ruleIds.has(rule))).toEqual([]);
});

test("proofs have cases", () => expect(cases.length).toBeGreaterThan(5));

const provenBy = JSON.parse(readFileSync(join(__dirname, "proven.json"), "utf8")) as Record<"forms" | "rules", Record<string, string>>;
/** What a place brings: its forms, and its rules as far as they are chosen by themselves. */
const brought = provinces.flatMap(({ id: place, forms, rules }) => [
  ...forms.map(({ id }) => ({ place, what: "forms" as const, id })),
  ...(place === "system" ? [] : (rules as readonly { id: string }[]).map(({ id }) => ({ place, what: "rules" as const, id }))),
]);

test("every form and every profile is proven by a ⟨id⟩.proof.json beside it; older ones by the table of proven.json", () => {
  const results = new Map(known);
  const unproven = brought.filter(({ place, what, id }) => {
    const beside = proofs.some(([file, proof]) => file.startsWith(`${place}/`) && proof[what === "forms" ? "form" : "rules"] === id);
    const result = results.get(provenBy[what][id] ?? "");
    return !beside && (what === "forms" ? result?.layout.family : result?.rules) !== id;
  });
  expect(unproven).toEqual([]);
  const ids = (what: "forms" | "rules") => brought.filter((one) => one.what === what).map(({ id }) => id);
  for (const what of ["forms", "rules"] as const) expect(ids(what)).toEqual(expect.arrayContaining(Object.keys(provenBy[what])));
});

test("a proof is named after the form or the rules it proves", () => {
  expect(
    proofs.filter(([file, { form, rules }]) => ![form, rules].some((id) => file.endsWith(`/${id}.proof.json`))).map(([file]) => file),
  ).toEqual([]);
});

test("a file is named after its id, a name belongs to one place", () => {
  for (const { id: place, forms, rules } of provinces) {
    const files = readdirSync(join(root, "src/provinces", place));
    for (const { id } of forms) expect(files).toContain(`${id}.form.ts`);
    for (const { id } of rules as readonly { id: string }[]) expect(files).toContain(`${id}.rules.json`);
  }
  const names = provinces.flatMap(({ names: own }) => own);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test.each([
  ["池州市贵池区棠溪镇人民政府", "anhui"],
  ["海南藏族自治州财政局", "qinghai"],
  ["海南省财政厅", "hainan"],
  ["内蒙古自治区乌海市", "inner-mongolia"],
  ["湖南省湘西州", "hunan"],
  ["某市林业局", null],
  ["", null],
])("%s is of %s", (unit, place) => {
  expect(placeNamed(unit)?.place.id ?? null).toBe(place);
});

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const isLeaf = (node: Node) => "value" in node && "source" in node;

/** Paths of the leaves that the schema gives a value with its source. */
function leaves(node: unknown, path = ""): string[] {
  if (!isNode(node)) return [];
  const { properties, anyOf } = node as { properties?: Node; anyOf?: unknown[] };
  if (properties && isLeaf(properties)) return [path];
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`)),
    ...(anyOf ?? []).flatMap((inner) => leaves(inner, path)),
  ];
}

/** Puts a getter over the value of every leaf of a profile. */
function watched(node: Node, read: (path: string) => void, path = ""): void {
  if (isLeaf(node)) {
    const { value } = node;
    Object.defineProperty(node, "value", { configurable: true, enumerable: true, get: () => (read(path), value) });
    return;
  }
  for (const [key, inner] of Object.entries(node))
    if (isNode(inner) && !Array.isArray(inner)) watched(inner, read, path === "" ? key : `${path}.${key}`);
}

test("every value of a profile is read while forms are scored and checked", () => {
  const seen = new Set<string>();
  for (const profile of loadProfiles()) watched(profile as unknown as Node, (path) => seen.add(path));
  const sheets = [
    ...known.filter((_, i) => i < 34).map(([id, { rules }]) => [tables.find((table) => table.id === id)!.grid, rules] as const),
    ...proofs.map(([, { grid, rules }]) => [grid, rules] as const),
  ];
  sheets.push(
    [factorForm(), "chongqing"],
    [scoringSheet({ A14: "扣分项", F14: 2 }), "sichuan-scoring"],
    [zpForm({ A2: "部门预算项目支出绩效自评表（2025年度）" }), "sichuan-project"],
  );
  // A profile by its id: nothing is read for the choice alone.
  for (const [grid, rules] of sheets) assess([gridOf("表", grid)], { state: EMPTY_STATE, profile: rules });
  for (const profile of ["execution-caps", "system-check"]) assess([gridOf("表", sheets[0]![0])], { state: EMPTY_STATE, profile });
  const all = leaves(schema);
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter((path) => !seen.has(path))).toEqual([]);
  // And it can fail: what is no leaf is not read.
  expect([...seen].filter((path) => !all.includes(path))).toEqual([]);
});
