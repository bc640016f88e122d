import { checks } from "../../src/checks";
import type { CheckExample, CheckRecord } from "../../src/checks/types";
import undecidable from "../../src/checks/undecidable.json";

const SEVERITY = { error: "会被退回", warning: "需要复核", info: "提示" } as const;
const SURENESS = { T: "读到原文或程序", X: "从填报件推断", K: "通行做法，未见原文" } as const;

/** Ids of the catalogue: national rules, system behaviour, reviewers' rules, number rules. */
export const CATALOGUE: readonly string[] = [
  ...numbered("NAT", 23).flatMap((id) => (id === "NAT-08" ? ["NAT-08a", "NAT-08b"] : [id])), ...numbered("SYS", 7), ...numbered("REV", 47), ...numbered("NUM", 5),
];

/** Catalogue ids that a rule implements, and those listed with the reason why a workbook cannot decide them. */
export function coverage(): { covered: ReadonlySet<string>; listed: ReadonlySet<string> } {
  return { covered: new Set(checks.flatMap(({ record }) => [record.id, ...record.covers])), listed: new Set(undecidable.map(({ id }) => id)) };
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, "0")}`);
}

/** The whole page, from the records alone. */
export function rulesPage(): string {
  const records = checks.map(({ record }) => record).sort(byPlace);
  return [
    "# 规则", "",
    "本页由规则记录自动生成（`npm run docs`），不要手工修改。", "",
    `共 ${records.length} 条规则。级别：会被退回（错误）、需要复核（警告）、提示；只从填报件推断或属通行做法的规则最多是警告，单条结果可以低于规则的级别。`,
    "示例中的单元格是合成小表里的位置，规则编号与规则目录一致；目录里没有的，用缺陷的名称作编号。", "",
    "## 一览", "",
    "| 编号 | 规则 | 级别 | 依据程度 | 上报 |", "|---|---|---|---|---|",
    ...records.map((r) => `| [${r.id}](#${anchor(r)}) | ${r.title} | ${SEVERITY[effective(r)]} | ${SURENESS[r.sureness]} | ${r.upload ? "系统不收" : ""} |`), "",
    ...records.flatMap(section),
    "## 表格无法判断的条目", "",
    "下列条目在规则目录中，但只看工作簿无法判断，没有检查：", "",
    "| 编号 | 原因 |", "|---|---|",
    ...undecidable.map(({ id, reason }) => `| ${id} | ${reason} |`), "",
    "## 目录编号与规则对照", "",
    "| 目录编号 | 由哪条规则检查 |", "|---|---|",
    ...CATALOGUE.map((id) => `| ${id} | ${answering(id)} |`), "",
  ].join("\n");
}

function answering(id: string): string {
  const rules = checks.filter(({ record }) => record.id === id || record.covers.includes(id)).map(({ record }) => record.id);
  return rules.length > 0 ? rules.join("、") : "无法判断，见上表";
}

/** Catalogue rules in the catalogue's order, then the others by name. */
function byPlace(a: CheckRecord, b: CheckRecord): number {
  const place = ({ id }: CheckRecord) => (CATALOGUE.includes(id) ? CATALOGUE.indexOf(id) : CATALOGUE.length);
  return place(a) - place(b) || (a.id < b.id ? -1 : 1);
}

function effective(record: CheckRecord): CheckRecord["severity"] {
  return record.severity === "error" && record.sureness !== "T" ? "warning" : record.severity;
}

function anchor({ id }: CheckRecord): string {
  return id.toLowerCase();
}

function section(record: CheckRecord): string[] {
  const also = record.covers.length > 0 ? `，另含 ${record.covers.join("、")}` : "";
  return [
    `<a id="${anchor(record)}"></a>`, "", `### ${record.id} ${record.title}`, "",
    `**${SEVERITY[effective(record)]}** · 依据：${record.source}（${SURENESS[record.sureness]}）${also}`, "",
    record.why, "", `怎么改：${record.advice}`, "",
    `- 不报：${record.good.title}`, `- 会报：${record.bad.title}（${record.bad.found.join("、")}${cellsTold(record.bad)}）`, "",
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
