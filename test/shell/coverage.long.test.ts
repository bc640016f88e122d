import { execFileSync, spawn, type ChildProcess } from "child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

const root = join(__dirname, "../..");
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jixiao-coverage-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The value of an expression in which what scripts/counting/statements.mjs gives is known. */
function answer<T>(expression: string): T {
  const script = `import { statementsOf, Script } from "./scripts/counting/statements.mjs"; console.log(JSON.stringify(${expression}));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" })) as T;
}

test("types, imports and declared functions are no statements; what an arrow gives back is one", () => {
  const source = `import { a } from "./a";
    interface B { c: string }
    type D = string;
    declare const e: string;
    let f: D;
    export function g() { if (a) return a; f = e; }
    export const h = (i: number) => i + 1;
    class J { k = 1; readonly l: number; m() { throw new Error(); } }`;
  const found = answer<[number, number][]>(`statementsOf("x.ts", ${JSON.stringify(source)})`);
  expect(found.map(([start, end]) => source.slice(start, end))).toEqual([
    "if (a) return a;",
    "return a;",
    "f = e;",
    "h = ",
    "i + 1",
    "k = 1;",
    "throw new Error();",
  ]);
});

test("what stands inside of something that was run has an answer of its own, and of two runs one is enough", () => {
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
  const runs = [
    [{ ranges: [range(0, 10, 1), range(2, 4, 0)] }, { ranges: [range(5, 9, 0), range(6, 7, 1)] }],
    [{ ranges: [range(0, 10, 0)] }, { ranges: [range(8, 9, 3)] }],
  ];
  const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });
  const ran = answer<number[]>(
    `(([one, other], script) => [...script.painted(other, script.painted(one))])(${JSON.stringify(runs)}, new Script("0123456789", ${JSON.stringify(map)}, () => "x.ts"))`,
  );
  expect(ran.join("")).toBe("1100101011");
});

/** How a worker of jest comes to its end, what it says before it, and what jest then does with it. */
const ENDS = {
  "by itself": ["done", (child: ChildProcess) => child.disconnect()],
  "asked by jest": ["done", (child: ChildProcess) => child.kill()],
  "ended for its memory, whatever it is at": [[4, 2e9], (child: ChildProcess) => child.kill("SIGKILL")],
} as const;

/** Runs code in a process as jest's workers are; it writes its counts. */
async function worker(code: string, [says, end]: (typeof ENDS)[keyof typeof ENDS]): Promise<void> {
  const flags = ["shell/keep-scripts", "counting/count"].flatMap((name) => ["--require", join(root, `scripts/${name}.cjs`)]);
  const child = spawn(
    process.execPath,
    [...flags, "-e", `${code}; process.on("message", () => {}); process.send(${JSON.stringify(says)})`],
    { env: { ...process.env, COVERAGE: folder }, stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  child.once("message", () => end(child));
  await new Promise((resolve) => child.once("exit", resolve));
}

const ways = Object.keys(ENDS) as (keyof typeof ENDS)[];
test.each(ways)("suites of one process that take different ways through a function count together; it ends %s", async (way) => {
  const source = `function f(a) { if (a) { return "yes"; } return "no"; } f(way);`;
  const suite = (isTrue: boolean) =>
    `new vm.Script(${JSON.stringify(source)}, { filename: ${JSON.stringify(join(root, "src/x.ts"))}, importModuleDynamically() {} }).runInContext(vm.createContext({ way: ${isTrue} }))`;
  await worker(`const vm = require("vm"); ${suite(true)}; ${suite(false)}`, ENDS[way]);
  const [told] = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as { functions: object[] }[]);
  const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });
  const ran = answer<number[]>(
    `[...new Script(${JSON.stringify(source)}, ${JSON.stringify(map)}, () => "x.ts").painted(${JSON.stringify(told![0]!.functions)})]`,
  );
  expect(["yes", "no"].map((word) => ran[source.indexOf(word)])).toEqual([1, 1]);
});

test("jest's own run of one test: the statements of the file that it runs, and no other", () => {
  const path = "src/workbook/address.ts";
  const name = "column 0 is A";
  execFileSync(
    process.execPath,
    ["scripts/jest.mjs", "--selectProjects", "node", "--testPathPattern", "test/workbook/address", "-t", name],
    {
      cwd: root,
      env: { ...process.env, COVERAGE: folder },
      stdio: "pipe",
    },
  );
  const text = readFileSync(join(root, path), "utf8");
  const [statements, ran] = answer<[[number, number][], boolean[]]>(`await (async () => {
    const { countedScripts } = await import("./scripts/counting/scripts.mjs");
    const [path, text] = ${JSON.stringify([path, text])};
    const statements = statementsOf(path, text);
    const { script, ran } = countedScripts(${JSON.stringify(folder)}).find(({ script }) => script.paths.includes(path));
    return [statements, script.ran(path, text, statements, ran)];
  })()`);
  const within = (head: string) => {
    const [from, to] = [text.indexOf(head), text.indexOf("\n}", text.indexOf(head))];
    return new Set(ran.filter((_, i) => statements[i]![0] > from && statements[i]![0] < to));
  };
  expect([within("function columnLetters"), within("function parseRect")]).toEqual([new Set([true]), new Set([false])]);
}, 300_000);
