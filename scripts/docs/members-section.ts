import { ANSWERED } from "../../src/embedded/host/classes";
import { levelOf, levelText } from "../../src/embedded/host/levels";

const START = "<!-- 成员表开始：由 npm run docs 生成 -->";
const END = "<!-- 成员表结束 -->";

/** "values（1.1，可写 1.1）" of one member; inner members of the library have no level. */
function describe(className: string, member: string, writable: boolean): string {
  const level = (use: "get" | "set") => {
    const found = levelOf(className, member, use);
    return typeof found === "number" ? levelText(found) : null;
  };
  const read = level("get");
  return `${member}${read === null ? "" : ` ${read}`}${writable ? `（可写${level("set") === read ? "" : ` ${level("set")}`}）` : ""}`;
}

function isPublic(className: string, member: string): boolean {
  return levelOf(className, member, "get") !== null;
}

/** The members of every class the embedded workbook answers, as Markdown, between the two marks. */
export function membersSection(): string {
  const rows = ANSWERED.map(({ name, properties, writable, navigation, methods }) => {
    const list = (members: readonly string[]) =>
      members
        .filter((member) => isPublic(name, member))
        .map((member) => describe(name, member, writable.includes(member)))
        .join("、");
    return `| ${name} | ${list(properties)} | ${list(navigation)} | ${list(methods)} |`;
  });
  return [START, "", "| 类 | 属性（数字是所需的 ExcelApi 版本） | 对象 | 方法 |", "|---|---|---|---|", ...rows, "", END].join("\n");
}

/** The document with its members section brought up to date. @throws Error when the marks are missing */
export function withMembers(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("the marks of the members section are missing");
  return document.slice(0, from) + membersSection() + document.slice(to + END.length);
}
