import { rooms } from "../../rooms.cjs";

const START = "<!-- rooms: npm run docs -->";
const END = "<!-- /rooms -->";

/** The files of src that stand in no room. */
const ALONE: readonly (readonly [name: string, about: string])[] = [["assess.ts", "整条流水线：网格进，结果出"]];

/** The README with its table of rooms brought up to date from rooms.cjs. @throws Error when the marks are missing */
export function withRooms(document: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("the marks of the table of rooms are missing");
  const lines = [...Object.entries(rooms).map(([name, { about }]) => [name, about] as const), ...ALONE];
  const table = ["| 目录 | 内容 |", "|---|---|", ...lines.map(([name, about]) => `| \`src/${name}\` | ${about} |`)].join("\n");
  return `${document.slice(0, from)}${START}\n\n${table}\n\n${document.slice(to)}`;
}
