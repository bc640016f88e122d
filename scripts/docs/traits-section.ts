import { TRAITS, type TraitRecord } from "../../src/embedded";

const START = "<!-- 脾气表开始：由 npm run docs 生成 -->";
const END = "<!-- 脾气表结束 -->";

const sourcesOf = ({ sources }: TraitRecord) => sources.map(({ name, url }) => `[${name}](${url})`).join("、");

/** The traits of a real Excel with what the add-in does about each, as Markdown, between the two marks. */
function traitsSection(): string {
  const all: readonly (readonly [string, TraitRecord])[] = Object.entries(TRAITS);
  const rows = all.map(
    ([name, trait]) =>
      `| \`${name}\`${trait.when === "always" ? "（总是）" : ""} | ${trait.told} | ${trait.answer} | ${sourcesOf(trait)} |`,
  );
  const reported = all.filter(([, { sources }]) => sources.some(({ kind }) => kind === "report"));
  const list = (traits: typeof all) => traits.map(([name]) => `\`${name}\``).join("、");
  return [
    START,
    "",
    "| 名称 | 真正的 Excel 会 | 这里怎么办 | 来源 |",
    "|---|---|---|---|",
    ...rows,
    "",
    "### 只从文档得知，未在 Excel 中见过",
    "",
    "上面没有一项是我们在 Excel 里亲眼见过的。",
    "",
    `- 有人公开报告过的：${list(reported)}`,
    `- 只见于微软的文档的：${list(all.filter((one) => !reported.includes(one)))}`,
    "",
    END,
  ].join("\n");
}

/** The document with its section on traits brought up to date. @throws Error when the marks are missing */
export function withTraits(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("the marks of the section on traits are missing");
  return document.slice(0, from) + traitsSection() + document.slice(to + END.length);
}
