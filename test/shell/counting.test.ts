import { execFileSync } from "child_process";
import { join } from "path";
import { fromStretches, ranOf, stretches, union } from "../../scripts/counting/ran.cjs";

const root = join(__dirname, "../..");
const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

test("what stands inside of something that ran has its own count, function or branch", () => {
  const ran = ranOf([{ ranges: [range(0, 10, 1), range(2, 4, 0)] }, { ranges: [range(5, 9, 0), range(6, 7, 1)] }]);
  expect([...ran].join("")).toBe("1100101001");
});

test("of two runs a character ran that ran in one, whichever tells of more", () => {
  const [one, other] = [Uint8Array.of(1, 0, 0), Uint8Array.of(0, 0, 1, 1)];
  expect([...union(one, other)]).toEqual([1, 0, 1, 1]);
  expect(stretches(Uint8Array.of(1, 0, 1, 1))).toEqual([0, 1, 2, 4]);
  expect([...fromStretches([0, 1, 2, 4])]).toEqual([1, 0, 1, 1]);
});

/** The statements of a source by their first words, each with whether it ran: `ran` by the text at which a place stands. */
function told(source: string, ran: Readonly<Record<string, 0 | 1>>): (readonly [string, boolean | null])[] {
  const script = `
    import { ranStatements, statementsOf } from "./scripts/counting/statements.mjs";
    const [source, ran] = JSON.parse(process.argv[1]);
    const statements = statementsOf("a.ts", source);
    const places = new Map(Object.entries(ran).map(([text, has]) => [source.indexOf(text), has]));
    const is = ranStatements(statements, places);
    console.log(JSON.stringify(statements.map(([start], at) => [source.slice(start).split(/[ (;]/)[0], is[at] ?? null])));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify([source, ran])], { cwd: root });
  return JSON.parse(answer.toString("utf8")) as (readonly [string, boolean | null])[];
}

test("types, imports and the heads of functions are no statements; what an arrow gives is one", () => {
  const source = `import { a } from "./a";
    interface B { c: string }
    type D = string;
    declare const e: string;
    export function f() { return a; }
    const g = (h: number) => h + 1;`;
  expect(told(source, {})).toEqual([
    ["return", false],
    ["const", false],
    ["h", false],
  ]);
});

test("a statement is known by the first of its places; one of which no script has anything is left out", () => {
  const source = "if (a) return; first(); second(); third();";
  expect(told(source, { "a)": 1, first: 1, second: 0 })).toEqual([
    ["if", true],
    ["return", null],
    ["first", true],
    ["second", false],
    ["third", null],
  ]);
});
