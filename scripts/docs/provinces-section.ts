import { messages } from "../../src/messages";
import { loadProfiles, placeOfProfile, type RuleProfile } from "../../src/profiles";
import { provinces, type Province } from "../../src/provinces";
import { ruleValues } from "../../src/taskpane/lib/rule-values";

const [START, END] = ["<!-- 以下由 npm run docs 生成 -->", "<!-- 以上由 npm run docs 生成 -->"];
const SURENESS = { T: "有原文", X: "推断", K: "通行做法" } as const;

/** docs/规则方案.md with its generated part brought up to date: the profiles, what each has of its own, the forms. Throws when the marks are gone. */
export function withProvinces(page: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/规则方案.md has lost the marks of its generated part");
  return `${page.slice(0, start + START.length)}\n\n${section()}\n\n${page.slice(end)}`;
}

function section(): string {
  const profiles = loadProfiles();
  const plain = provinces.filter(({ forms, rules }) => forms.length + rules.length === 0);
  return [
    "## 内置方案",
    "",
    ...table(
      ["地方", "编号", "名称", "适用的表", "执行率分值", "指标分值合计", "等级", "查于"],
      profiles.map((profile) => profileRow(profile)),
    ),
    "",
    "## 各方案自己的取值",
    "",
    "没有列出的取值沿用上级方案；从别处沿用来的，在当地按“推断”对待。",
    "",
    ...table(["方案", "取值", "内容", "出处", "把握"], profiles.flatMap(ownRows)),
    "",
    "## 表样",
    "",
    ...table(
      ["地方", "编号", "名称", "出处"],
      provinces.flatMap((place) => place.forms.map(({ id, name, source }) => [place.name, `\`${id}\``, name, source])),
    ),
    "",
    `只按单位名称认得、还没有自己的表样和方案的地方（按全国方案）：${plain.map(({ name }) => name).join("、")}。`,
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "/")).join(" | ")} |`);
}

function parentOf(id: string): RuleProfile | undefined {
  const files = provinces.flatMap(({ rules }) => rules) as readonly { readonly id: string; readonly extends?: string }[];
  const parent = files.find((file) => file.id === id)?.extends;
  return loadProfiles().find((profile) => profile.id === parent);
}

function placeOf({ id }: RuleProfile): Province | undefined {
  return provinces.find((place) => place.id === placeOfProfile(id));
}

function profileRow(profile: RuleProfile): string[] {
  const bands = (grades: RuleProfile["grades"]) =>
    grades.value
      .slice(0, 3)
      .map(({ grade, from }) => `${grade}${from}`)
      .join("、");
  const later = profile.gradesLater ? `；${profile.gradesLater.fromYear} 年起 ${bands(profile.gradesLater)}` : "";
  return [
    placeOf(profile)?.name ?? "",
    `\`${profile.id}\``,
    profile.name,
    profile.kinds.map((kind) => messages.forms.kinds[kind]).join("、"),
    String(profile.execution.weight.value),
    String(profile.indicatorSum.value),
    bands(profile.grades) + later,
    profile.checked ?? "",
  ];
}

/** The values that a profile does not take over from the one it extends. */
function ownRows(profile: RuleProfile): string[][] {
  const parent = parentOf(profile.id);
  const taken = new Set((parent ? ruleValues(parent) : []).map(({ label, source }) => `${label}|${source}`));
  return ruleValues(profile)
    .filter(({ label, source }) => !taken.has(`${label}|${source}`))
    .map(({ label, text, source, sureness }) => [`\`${profile.id}\``, label, text, source, SURENESS[sureness]]);
}
