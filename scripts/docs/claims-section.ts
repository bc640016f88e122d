import { CLAIMS as CONTRACT } from "../../src/embedded/client/contract";
import { CLAIMS } from "../bridge/claims";
import { LOAD_CHECKS } from "../bridge/load-checks";

const START = "<!-- 核对的项目开始：由 npm run docs 生成 -->";
const END = "<!-- 核对的项目结束 -->";

/** What a real Excel is checked for, each claim with its source, as Markdown between the two marks. */
function claimsSection(): string {
  return [
    START,
    "",
    "文档所说的：",
    "",
    "| 名称 | 文档说 | 出处 |",
    "|---|---|---|",
    ...CLAIMS.map(({ id, told, sources }) => `| \`${id}\` | ${told} | ${sources.map(({ name, url }) => `[${name}](${url})`).join("、")} |`),
    "",
    "适配层：",
    "",
    "| 名称 | 应当 |",
    "|---|---|",
    ...Object.entries(CONTRACT).map(([id, told]) => `| \`${id}\` | ${told} |`),
    ...LOAD_CHECKS.map(({ id, told }) => `| \`${id}\` | ${told} |`),
    "",
    "脾气见[可靠性](可靠性.md)。",
    "",
    END,
  ].join("\n");
}

/** The document with its section on claims brought up to date. @throws Error when the marks are missing */
export function withClaims(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("the marks of the section on claims are missing");
  return document.slice(0, from) + claimsSection() + document.slice(to + END.length);
}
