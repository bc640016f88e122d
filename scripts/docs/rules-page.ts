import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../src/checks";
import type { CheckExample, CheckRecord } from "../../src/checks/types";
import undecidable from "../../src/checks/undecidable.json";

const SEVERITY = { error: "会被退回", warning: "需要复核", info: "提示" } as const;
const SURENESS = { T: "读到原文或程序", X: "从填报件推断", K: "通行做法，未见原文" } as const;

/** What the budget system does on upload. */
const UPLOAD = { refused: "系统不收", "refused-when-locked": "锁定得分时系统不收", "refused-while-blank": "填好前系统不收" } as const;

/** Ids of the catalogue: national rules, system behaviour, reviewers' rules, number rules. */
export const CATALOGUE: readonly string[] = [
  ...numbered("NAT", 23).flatMap((id) => (id === "NAT-08" ? ["NAT-08a", "NAT-08b"] : [id])),
  ...numbered("SYS", 7),
  ...numbered("REV", 47),
  ...numbered("NUM", 5),
];

/** Catalogue ids that a rule implements, and those listed with the reason why a workbook cannot decide them. */
export function coverage(): { covered: ReadonlySet<string>; listed: ReadonlySet<string> } {
  return {
    covered: new Set(checks.flatMap(({ record }) => [...record.names, ...record.covers])),
    listed: new Set(undecidable.map(({ id }) => id)),
  };
}

/** The folders of src/checks/rules in the order of the page, with what their rules look at. */
const TOPICS: readonly (readonly [folder: string, title: string])[] = [
  ["weights", "分值"],
  ["levels", "指标的级次与名称"],
  ["targets", "指标值"],
  ["actuals", "完成值"],
  ["scores", "得分"],
  ["sentences", "评分标准"],
  ["totals", "总分与等级"],
  ["funds", "资金与执行率"],
  ["texts", "原因、说明与总体目标"],
  ["cells", "任何一格"],
  ["lists", "清单与汇总表"],
  ["between-sheets", "表与表之间"],
];

/** The name of each rule's folder by the rule's id. */
export function foldersOf(root: string): ReadonlyMap<string, string> {
  const rules = join(root, "src/checks/rules");
  return new Map(
    readdirSync(rules).flatMap((folder) => readdirSync(join(rules, folder)).map((file) => [file.replace(/\.ts$/, ""), folder] as const)),
  );
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, "0")}`);
}

/** The rules of one folder. */
interface Topic {
  readonly folder: string;
  readonly title: string;
  readonly records: readonly CheckRecord[];
}

/** The whole page, from the records and the folders they stand in. */
export function rulesPage(root: string): string {
  const folders = foldersOf(root);
  const topics = TOPICS.map(([folder, title]): Topic => ({
    folder,
    title,
    records: checks.map(({ record }) => record).filter(({ id }) => folders.get(id) === folder),
  }));
  return [
    "# 规则",
    "",
    "本页由规则记录自动生成（`npm run docs`），不要手工修改。",
    "",
    `共 ${checks.length} 条规则，按看表里的哪一部分分成 ${topics.length} 组。级别：会被退回（错误）、需要复核（警告）、提示；只从填报件推断或属通行做法的规则最多是警告，单条结果可以低于规则的级别。`,
    "规则的名称就是它的文件名；曾用的编号和名称写在“又名”里，查找、已存的忽略都还认得。示例中的单元格是合成小表里的位置。",
    "",
    "## 目录",
    "",
    ...topics.map(({ folder, title, records }) => `- [${title}](#${folder})（${records.length} 条）`),
    "- [表格无法判断的条目](#undecidable)",
    "- [目录编号与规则对照](#catalogue)",
    "",
    ...topics.flatMap(chapter),
    ...undecidableItems(),
    ...catalogue(),
  ].join("\n");
}

function chapter({ folder, title, records }: Topic): string[] {
  return [
    `<a id="${folder}"></a>`,
    "",
    `## ${title}`,
    "",
    "| 规则 | 名称 | 又名 | 级别 | 依据程度 | 上报 |",
    "|---|---|---|---|---|---|",
    ...records.map(
      (r) =>
        `| [${r.title}](#${r.id}) | ${r.id} | ${r.names.join("、")} | ${SEVERITY[effective(r)]} | ${SURENESS[r.sureness]} | ${r.upload ? UPLOAD[r.upload] : ""} |`,
    ),
    "",
    ...records.flatMap(section),
  ];
}

function undecidableItems(): string[] {
  return [
    '<a id="undecidable"></a>',
    "",
    "## 表格无法判断的条目",
    "",
    "下列条目在规则目录中，但只看工作簿无法判断，没有检查：",
    "",
    "| 编号 | 原因 |",
    "|---|---|",
    ...undecidable.map(({ id, reason }) => `| ${id} | ${reason} |`),
    "",
  ];
}

function catalogue(): string[] {
  return [
    '<a id="catalogue"></a>',
    "",
    "## 目录编号与规则对照",
    "",
    "| 目录编号 | 由哪条规则检查 |",
    "|---|---|",
    ...CATALOGUE.map((id) => `| ${id} | ${answering(id)} |`),
    "",
  ];
}

function answering(id: string): string {
  const rules = checks
    .filter(({ record }) => record.names.includes(id) || record.covers.includes(id))
    .map(({ record }) => `[${record.title}](#${record.id})`);
  return rules.length > 0 ? rules.join("、") : "无法判断，见上表";
}

function effective(record: CheckRecord): CheckRecord["severity"] {
  return record.severity === "error" && record.sureness !== "T" ? "warning" : record.severity;
}

function section(record: CheckRecord): string[] {
  const names = record.names.length > 0 ? ` · 又名 ${record.names.join("、")}` : "";
  const also = record.covers.length > 0 ? ` · 另含 ${record.covers.join("、")}` : "";
  return [
    [record.id, ...record.names.map((name) => name.toLowerCase())].map((name) => `<a id="${name}"></a>`).join(""),
    "",
    `### ${record.title}`,
    "",
    `\`${record.id}\`${names}${also}`,
    "",
    `**${SEVERITY[effective(record)]}** · 依据：${record.source}（${SURENESS[record.sureness]}）`,
    "",
    record.why,
    "",
    `怎么改：${record.advice}`,
    "",
    `- 不报：${record.good.title}`,
    `- 会报：${record.bad.title}（${record.bad.found.join("、")}${cellsTold(record.bad)}）`,
    "",
  ];
}

/** What stands in the cells that the bad example is found at. */
function cellsTold({ rows, found }: CheckExample): string {
  const told = found.flatMap((address) => {
    const match = /^([A-Z])(\d+)$/.exec(address);
    const value = match ? rows[Number(match[2]) - 1]?.[match[1]!.charCodeAt(0) - 65] : undefined;
    return value === undefined || value === null ? [] : [`“${value}”`];
  });
  return told.length > 0 ? `：${told.join("、").replace(/\|/g, "\\|").replace(/\n/g, "")}` : "";
}
