import { execFileSync, spawn } from "child_process";
import { once } from "events";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "fs";
import { join } from "path";
import { isInShare } from "../../src/cli/run";
import type { LineReport } from "../../src/cli/report";
import { lineErrors } from "./schema";
import { inLong } from "../helpers/long";
import { tempFolder } from "./temp-folder";
import { sample, score } from "./world";

const root = join(__dirname, "../..");
const home = tempFolder();
const put = (path: string, content: Uint8Array | string) => {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
};
const rawLines = (path: string) => readFileSync(join(home, path), "utf8").split("\n").slice(0, -1);
const lines = (path: string) => rawLines(path).map((text) => JSON.parse(text) as LineReport);
/** Every file below a folder, its path and its content. */
const contents = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(home, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath ?? entry.path, entry.name).slice(join(home, path).length),
        readFileSync(join(entry.parentPath ?? entry.path, entry.name)).toString("base64"),
      ]),
  );

const TIANCHANG = "天长水利2022.xlsx";
const COPIES = 6;
const one = sample(TIANCHANG);
const other = sample(TIANCHANG, (workbook) => workbook.type(workbook.model.sheets[0]!.name, "H30", "另一本"));
const fill = (folder: string, copies: number) => {
  for (let i = 0; i < copies; i += 1) put(`${folder}/镇${i % 3}/${i}.xlsx`, i % 2 === 0 ? one : other);
  put(`${folder}/坏.xlsx`, "不是工作簿");
};

beforeAll(() => fill("县", COPIES));

describe("a line for each file", () => {
  test("is as the schema says, errors too; the worst of them is the exit code", async () => {
    const { code } = await score(home, "县", "--json-lines", "行.jsonl", "--out", "行出");
    expect(code).toBe(2);
    const all = lines("行.jsonl");
    expect(all.flatMap(lineErrors)).toEqual([]);
    expect(lineErrors({ ...all[0], more: 1 })).not.toEqual([]);
    expect(all).toHaveLength(COPIES + 1);
    expect(all.find((line) => line.path === "县/镇0/0.xlsx")).toMatchObject({
      status: 0,
      output: { path: "镇0/0.xlsx" },
      file: { error: null },
    });
    expect(all.filter((line) => line.status === 2)).toMatchObject([
      { path: "县/坏.xlsx", output: null, file: { error: { code: "not-excel" } } },
    ]);
  });

  test("- is standard output with nothing else; a file that is typed twice has one line", async () => {
    const { out } = await score(home, "县/镇0", "县/镇0/0.xlsx", "--json-lines", "-");
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((text) => (JSON.parse(text) as LineReport).path),
    ).toEqual(
      readdirSync(join(home, "县/镇0"))
        .sort()
        .map((name) => `县/镇0/${name}`),
    );
  });

  test("what does not go together is refused before anything is written, and so is an output folder inside of the inputs", async () => {
    symlinkSync(join(home, "县"), join(home, "县的链接"));
    const refused = async (...args: string[]) => (await score(home, "县", ...args)).notes;
    expect(await refused("--resume")).toContain("--json-lines");
    expect(await refused("--resume", "--json-lines", "-")).toContain("--json-lines");
    expect(await refused("--json", "a.json", "--json-lines", "新.jsonl")).toContain("只能给一个");
    for (const wrong of ["0/2", "3/2", "1", "1/0", "一/二"])
      expect(await refused("--json-lines", "新.jsonl", "--shard", wrong)).toContain("k/n");
    for (const out of ["县/结果", "县的链接/结果"]) expect(await refused("--json-lines", "新.jsonl", "--out", out)).toContain("里面");
    expect(await refused("--json-lines", "县/坏.xlsx")).toContain("输入文件");
    expect(await refused("--gather", "--out", "汇", "--jobs", "2")).toContain("--jobs");
    expect(await refused("--gather")).toContain("--out");
    expect([existsSync(join(home, "新.jsonl")), existsSync(join(home, "汇"))]).toEqual([false, false]);
  });
});

test("a disk that is full stops the run with 3 and the word how to go on; a workbook that cannot be written is a line", async () => {
  if (existsSync("/dev/full")) {
    symlinkSync("/dev/full", join(home, "满.jsonl"));
    const { appendLines, LinesStopped } = await import("../../src/cli/lines");
    const sink = appendLines(join(home, "满.jsonl"));
    expect(() => sink.write(["{}"])).toThrow(LinesStopped);
    expect(() => sink.write(["{}"])).toThrow(/ENOSPC.*--resume/);
  }
  put("占/镇0", "这里是文件，不是文件夹");
  const { code } = await score(home, "县", "--out", "占", "--json-lines", "占.jsonl");
  const failed = lines("占.jsonl").filter((line) => line.path.startsWith("县/镇0/"));
  expect([code, failed.map((line) => [line.status, line.output]), lines("占.jsonl").length]).toEqual([
    2,
    failed.map(() => [2, null]),
    COPIES + 1,
  ]);
});

describe("--resume", () => {
  const run = (...args: string[]) => score(home, "续", "--out", "续出", "--json-lines", "续.jsonl", "--resume", ...args);
  const done = ({ notes }: { readonly notes: string }) => Number(/已做好 (\d+) 个/.exec(notes)?.[1]);

  test("does again what failed, changed, is cut off, was taken away or is asked for otherwise, and nothing else", async () => {
    fill("续", COPIES);
    expect(done(await run())).toBe(0);
    const whole = [contents("续出"), rawLines("续.jsonl").sort()];
    expect(done(await run())).toBe(COPIES);
    expect([contents("续出"), rawLines("续.jsonl").sort()]).toEqual(whole);

    const before = rawLines("续.jsonl");
    const good = before.filter((text) => !text.includes("坏.xlsx"));
    const named = (path: string) => good.find((text) => text.includes(`"path":"续/${path}"`))!;
    const cut = named("镇2/2.xlsx");
    writeFileSync(
      join(home, "续.jsonl"),
      [...good.filter((text) => text !== cut), '{"version":1,"pa', "null", "7", cut.slice(0, 300)].join("\n"),
    );
    rmSync(join(home, "续出/镇0/0.xlsx"));
    put("续出/镇1/1.xlsx", "谁改的");
    expect(done(await run())).toBe(COPIES - 3);
    expect([contents("续出"), rawLines("续.jsonl").sort()]).toEqual(whole);

    put("续/镇0/3.xlsx", one);
    expect(done(await run())).toBe(COPIES - 1);
    expect(done(await run("--values"))).toBe(0);
    // A workbook that is gone is no longer told of.
    rmSync(join(home, "续/镇0/3.xlsx"));
    expect(done(await run("--values"))).toBe(COPIES - 1);
    expect(lines("续.jsonl").some((line) => line.path === "续/镇0/3.xlsx")).toBe(false);
  });

  // Eight processes; a plain run takes up what is cut off, above.
  inLong("a killed run that is taken up ends as an undisturbed one, byte for byte, with nothing half written", async () => {
    fill("杀", 18);
    const args = (name: string) => [
      join(root, "scripts/run.mjs"),
      "src/cli/main.ts",
      "杀",
      "--jobs",
      "2",
      "--out",
      `${name}出`,
      "--json-lines",
      `${name}.jsonl`,
      "--resume",
    ];
    const typed = { cwd: root, env: { ...process.env, INIT_CWD: home }, stdio: "ignore" } as const;
    const whole = (name: string) => {
      expect(() => execFileSync(process.execPath, args(name), typed)).toThrow(/Command failed/);
      return [contents(`${name}出`), rawLines(`${name}.jsonl`).sort()];
    };
    const undisturbed = whole("整");

    const child = spawn(process.execPath, args("杀"), typed);
    const ended = once(child, "exit");
    while (child.exitCode === null && (!existsSync(join(home, "杀.jsonl")) || rawLines("杀.jsonl").length < 4))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    // The kill may have come between any two steps: what it may leave is put there.
    writeFileSync(join(home, "杀.jsonl"), `${readFileSync(join(home, "杀.jsonl"), "utf8")}{"version":1,"tool":`);
    rmSync(join(home, "杀出", Object.keys(contents("杀出"))[0]!));
    expect(whole("杀")).toEqual(undisturbed);
  });
});

describe("--shard and --gather", () => {
  test("shares are disjoint, complete and the same however names are spelt", () => {
    const inputs = Array.from({ length: 1_000 }, (_, i) => ({ below: `镇${i % 7}/é单位${i}.xlsx` }));
    const shares = [1, 2, 3, 4].map((index) => inputs.filter((input) => isInShare(input, { index, count: 4 })));
    expect(new Set(shares.flat()).size).toBe(1_000);
    expect(shares.flat()).toHaveLength(1_000);
    expect(Math.min(...shares.map((share) => share.length))).toBeGreaterThan(200);
    expect(inputs.filter(({ below }) => isInShare({ below: below.normalize("NFD") }, { index: 1, count: 4 }))).toEqual(shares[0]);
  });

  test("the lines of all shares make the same 汇总.xlsx as one run", async () => {
    const bytes = (path: string) => readFileSync(join(home, path)).toString("base64");
    await score(home, "县", "--summary", "--out", "全出", "--json", "全.json");
    for (const share of ["1", "2", "3"]) {
      const { notes } = await score(home, "县", "--summary", "--out", "份出", "--json-lines", `份/${share}.jsonl`, "--shard", `${share}/3`);
      expect(notes).toContain("--gather");
    }
    expect(existsSync(join(home, "份出/汇总.xlsx"))).toBe(false);
    expect((await score(home, "--gather", "份", "--out", "份出")).code).toBe(0);
    expect(contents("份出")).toEqual(contents("全出"));
    await score(home, "县", "--summary", "--out", "一行出", "--json-lines", "一行.jsonl");
    expect(bytes("一行出/汇总.xlsx") === bytes("全出/汇总.xlsx")).toBe(true);

    // A line that was written again by a second try counts once, one that is cut off is said.
    writeFileSync(join(home, "份/4.jsonl"), `${rawLines("份/1.jsonl")[0]}\n{"version":1`);
    const again = await score(home, "--gather", "份", "--out", "再出");
    expect([again.code, again.notes]).toEqual([2, expect.stringMatching(/4\.jsonl 有 1 行[^]*1 个文件在不止一处/)]);
    expect(bytes("再出/汇总.xlsx") === bytes("全出/汇总.xlsx")).toBe(true);
  });

  test("a share without a file says so, and so does a folder without lines", async () => {
    put("独/一.xlsx", one);
    const notes = await Promise.all(["1", "2"].map(async (share) => (await score(home, "独", "--shard", `${share}/2`)).notes));
    expect(notes.map((text) => /2 份里的第 \d 份没有文件/.test(text)).sort()).toEqual([false, true]);
    put("无/说明.txt", "没有结果");
    const { code, notes: refused } = await score(home, "--gather", "无", "--out", "无出");
    expect([code, refused, existsSync(join(home, "无出"))]).toEqual([2, expect.stringContaining("没有 .jsonl"), false]);
  });

  test("two workbooks that would be taken for one are refused", async () => {
    await score(home, "县/镇0/0.xlsx", "--json-lines", "甲.jsonl");
    await score(join(home, "县"), "镇0/0.xlsx", "--json-lines", "../乙.jsonl");
    const { code, notes } = await score(home, "--gather", "甲.jsonl", "乙.jsonl", "--out", "混");
    expect([code, notes, existsSync(join(home, "混"))]).toEqual([2, expect.stringContaining("分不清"), false]);
    expect((await score(home, "--gather", "没有.jsonl", "--out", "混")).notes).toContain("没有.jsonl");
  });
});
