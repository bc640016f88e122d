import { execFileSync } from "child_process";
import { createHash } from "crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "fs";
import { join } from "path";
import { ruleNamed } from "../../src/checks";
import { openWorkbook } from "../../src/embedded";
import type { Report } from "../../src/cli/report";
import published from "../fixtures/checks/published-names.json";
import { schemaErrors } from "./schema";
import { tempFolder } from "./temp-folder";
import { report, sample, score, scoreOnScreen } from "./world";

const root = join(__dirname, "../..");
const home = tempFolder();
const BAOCHENG = "宝城镇2024.xlsx";
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const put = (path: string, content: Uint8Array | string) => {
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), content);
};
const hash = (path: string) =>
  createHash("sha1")
    .update(readFileSync(join(home, path)))
    .digest("hex");

beforeAll(() => {
  put(BAOCHENG, sample(BAOCHENG));
  put(
    "高分.xlsx",
    sample(BAOCHENG, (workbook) => workbook.type("整体2-2自评打分表", "F6", "6")),
  );
  put("坏/空.xlsx", "");
  put("坏/旧.xls", Buffer.concat([OLE, Buffer.alloc(600)]));
  put("坏/加密.xlsx", Buffer.concat([OLE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]));
  put("坏/残缺.xlsx", sample(BAOCHENG).subarray(0, 9000));
  put("坏/文字.xlsx", "这不是工作簿");
});

describe("what the report says", () => {
  test("it is as the schema says, for every sample and for inputs that cannot be used", async () => {
    const files = await report(root, join("assets", "samples"));
    expect(files.files.length).toBeGreaterThanOrEqual(2);
    expect(schemaErrors(files)).toEqual([]);
    // Rules stand there under the names that reports of version 1 always had; what they are called today stands beside.
    const named = files.files.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings));
    expect(named.filter(({ rule, name }) => ruleNamed(rule)?.id !== name || (!published.includes(rule) && rule !== name))).toEqual([]);
    expect(named.some(({ rule, name }) => rule !== name)).toBe(true);
    expect(schemaErrors(await report(home, "高分.xlsx", "坏", "没有.xlsx"))).toEqual([]);
  });

  test("the schema refuses what it does not know", () => {
    expect(schemaErrors({ version: 1, tool: { name: "x", version: "1" }, files: [], more: 1 })).not.toEqual([]);
    expect(schemaErrors({ version: 2, tool: { name: "x", version: "1" }, files: [] })).not.toEqual([]);
    expect(schemaErrors({ version: 1, tool: { name: "x", version: "1" }, files: [{ path: "x" }] })).not.toEqual([]);
  });

  test("standard output holds the JSON and nothing else; notes go to standard error", async () => {
    const { out, notes } = await score(home, BAOCHENG, "高分.xlsx", "--json", "-");
    expect((JSON.parse(out) as Report).tool.version).toBe("9.9.9");
    expect(notes).toContain("[2/2] 高分.xlsx");
  });

  test("the same input gives the same bytes of report", async () => {
    const first = await score(home, BAOCHENG, "--json", "-");
    expect((await score(home, BAOCHENG, "--json", "-")).out).toBe(first.out);
  });
});

describe("how it ends", () => {
  test("0 with warnings at most, 1 with an error", async () => {
    expect((await score(home, BAOCHENG)).code).toBe(0);
    expect((await score(home, "高分.xlsx")).code).toBe(1);
  });

  test.each([
    ["没有.xlsx", "找不到"],
    ["坏/空.xlsx", "空文件"],
    ["坏/旧.xls", "旧的 .xls"],
    ["坏/加密.xlsx", "打开密码"],
    ["坏/残缺.xlsx", "损坏"],
    ["坏/文字.xlsx", "不是 Excel"],
  ])("%s: one line, exit 2, nothing written", async (path, words) => {
    const { code, notes } = await score(home, path, "--out", "坏的结果");
    expect(code).toBe(2);
    expect(notes.trim().split("\n")).toHaveLength(1);
    expect(notes).toContain(words);
    expect(notes).toContain(path);
    expect(readdirSync(home)).not.toContain("坏的结果");
  });

  test("on one screen a file that cannot be read is told of once, and by JSON beside it", async () => {
    const { out, notes } = await scoreOnScreen(home, "没有.xlsx", "坏/空.xlsx", BAOCHENG);
    expect(out.match(/找不到/g)).toHaveLength(1);
    expect(out.match(/空文件/g)).toHaveLength(1);
    expect(notes).not.toMatch(/找不到|空文件/);
    expect((await scoreOnScreen(home, "没有.xlsx", "--json", "-")).notes).toContain("找不到");
  });

  test("one bad input does not stop the others", async () => {
    const { code, out } = await score(home, "坏/空.xlsx", BAOCHENG, "--out", "好坏");
    expect(code).toBe(2);
    expect(out).toContain("93.8");
    expect(readdirSync(join(home, "好坏"))).toEqual([BAOCHENG]);
  });

  test("a profile that is not there is said with those that are", async () => {
    const { code, notes } = await score(home, BAOCHENG, "--profile", "火星");
    expect(code).toBe(2);
    expect(notes).toContain("sichuan-scoring");
  });

  test("--profile is used, and the report says that it was chosen", async () => {
    const file = (await report(home, BAOCHENG, "--profile", "national-2020")).files[0]!;
    expect(file.sheets.map((sheet) => sheet.profile?.id)).toEqual(["national-2020", "national-2020"]);
  });

  test("help and version", async () => {
    expect((await score(home, "--help")).out).toContain("--json");
    expect((await score(home, "--version")).out).toBe("9.9.9\n");
  });
});

describe("what it writes", () => {
  test("inputs stay byte for byte; without --out nothing is written but the report", async () => {
    const before = hash(BAOCHENG);
    const names = readdirSync(home);
    await score(home, BAOCHENG, "--json", "新报告.json");
    expect(readdirSync(home).filter((name) => !names.includes(name))).toEqual(["新报告.json"]);
    await score(home, BAOCHENG, "--out", "写出");
    expect(hash(BAOCHENG)).toBe(before);
  });

  test("a folder keeps its paths, and only the cells of the report differ", async () => {
    put(
      "县/镇/甲.xlsx",
      sample(BAOCHENG, (workbook) => workbook.type("整体2-2自评打分表", "F5", "")),
    );
    const { files } = await report(home, "县", "--out", "县结果");
    const before = openWorkbook(readFileSync(join(home, "县/镇/甲.xlsx"))).model;
    const after = openWorkbook(readFileSync(join(home, "县结果/镇/甲.xlsx"))).model;
    const changed = before.sheets.flatMap((sheet) => {
      const now = after.sheet(sheet.name)!;
      const cells: string[] = [];
      now.forEachCell((row, col) => {
        if ((now.formula(row, col) ?? now.value(row, col)) !== (sheet.formula(row, col) ?? sheet.value(row, col)))
          cells.push(`${sheet.name} ${row} ${col}`);
      });
      return cells;
    });
    expect(changed).toEqual(["整体2-2自评打分表 4 5"]);
    expect(files[0]!.writes.map((write) => write.cell)).toEqual(["F5"]);
  });

  test("--check with --out marks and fills nothing", async () => {
    put(
      "查/甲.xlsx",
      sample(BAOCHENG, (workbook) => workbook.type("整体2-2自评打分表", "F5", "")),
    );
    const file = (await report(home, "查", "--check", "--out", "查结果")).files[0]!;
    expect(file.writes).toEqual([]);
    expect(file.marks.length).toBeGreaterThan(0);
    expect(
      openWorkbook(readFileSync(join(home, "查结果/甲.xlsx")))
        .model.sheet("整体2-2自评打分表")!
        .value(4, 5),
    ).toBeNull();
  });

  test("a clash of paths stops everything before anything is written", async () => {
    put("另/宝城镇2024.xlsx", sample(BAOCHENG));
    const { code, notes } = await score(home, BAOCHENG, "另/宝城镇2024.xlsx", "--out", "撞", "--json", "撞.json");
    expect(code).toBe(2);
    expect(notes).toContain("没有写任何文件");
    expect(readdirSync(home).filter((name) => name.startsWith("撞"))).toEqual([]);
  });
});

test("the terminal shows a line for each sheet and each finding, in columns", async () => {
  const { out } = await score(home, "高分.xlsx");
  const lines = out.split("\n");
  expect(lines[0]).toBe("高分.xlsx");
  expect(lines.find((line) => line.includes("打分表  ") && line.includes("sichuan-scoring"))).toMatch(/94\.8/);
  expect(out).toMatch(/会被退回 {2}整体2-2自评打分表!F6/);
});

test("the command as typed: npm's folder is not the person's", () => {
  const out = execFileSync(process.execPath, [join(root, "scripts/run.mjs"), "src/cli/main.ts", BAOCHENG, "--json", "-"], {
    cwd: root,
    env: { ...process.env, INIT_CWD: home },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect((JSON.parse(out) as Report).files.map((file) => [file.path, file.error])).toEqual([[BAOCHENG, null]]);
});
