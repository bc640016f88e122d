import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { rooms } from "../../rooms.cjs";

const [START, END] = ["<!-- 以下由 npm run docs 生成 -->", "<!-- 以上由 npm run docs 生成 -->"];

/** What everything imports: an arrow to it from everywhere would hide the others. */
const EVERYWHERE = new Set(["messages", "workbook"]);
/** src/assess.ts and its result types stand in no room; in the picture they are one box. */
const PIPELINE = "assess";

/** The boxes as they stand together, from what a person touches to what everything is made of. */
const GROUPS: readonly (readonly [id: string, title: string, members: readonly string[]])[] = [
  ["hosts", "人碰到的", ["commands", "taskpane", "preview", "cli"]],
  ["doing", "要做的事", ["worker", "actions", "collect"]],
  ["ports", "工作簿从哪里来", ["excel", "embedded", "formulas"]],
  [
    "pure",
    "纯函数：网格进，结果出",
    [PIPELINE, "report-text", "summaries", "checks", "base-sheet", "scoring", "sentences", "profiles", "forms", "provinces", "reading"],
  ],
];

/** docs/架构.md with its picture brought up to date: who imports whom, read from the import lines of src. @throws Error when the marks are missing */
export function withImports(page: string, root: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error("docs/架构.md has lost the marks of its generated part");
  return `${page.slice(0, start + START.length)}\n\n${picture(importsOf(join(root, "src")))}\n\n${page.slice(end)}`;
}

type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Which room imports which, from every import line below a folder, those of types too. */
function importsOf(src: string): Imports {
  const found = new Map<string, Set<string>>();
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))) {
    const from = roomOf(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(join(src, file), "utf8"), true, true).importedFiles) {
      if (!fileName.startsWith(".")) continue;
      const to = roomOf(posix.join(dirname(file), fileName));
      if (to !== from) found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  }
  return found;
}

function roomOf(path: string): string {
  const [first] = path.split("/");
  return Object.hasOwn(rooms, first!) ? first! : PIPELINE;
}

/** Arrows that another way already shows are left out: who imports scoring and forms reaches forms through scoring. */
function shortest(imports: Imports): readonly (readonly [from: string, to: string])[] {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    [...(imports.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...imports].flatMap(([from, all]) =>
    [...all]
      .filter((to) => !EVERYWHERE.has(to))
      .filter((to) => ![...all].some((other) => other !== to && reaches(other, to, new Set([from]))))
      .map((to) => [from, to] as const),
  );
}

/** The text of the picture in Mermaid's language. @throws Error when a room of rooms.cjs stands in no group */
function picture(imports: Imports): string {
  const drawn = GROUPS.flatMap(([, , members]) => members);
  const missing = Object.keys(rooms).filter((room) => !EVERYWHERE.has(room) && !drawn.includes(room));
  if (missing.length > 0) throw new Error(`no group of the picture has ${missing.join(", ")}`);
  const boxes = GROUPS.flatMap(([id, title, members]) => [
    `  subgraph ${id}["${title}"]`,
    ...members.map((room) => `    ${idOf(room)}["${labelOf(room)}"]`),
    "  end",
  ]);
  const arrows = shortest(imports)
    .map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`)
    .sort();
  return ["```mermaid", "flowchart TD", ...boxes, ...arrows, "```"].join("\n");
}

const idOf = (room: string) => room.replace(/\W/g, "_");
const labelOf = (room: string) => (room === PIPELINE ? "assess.ts<br>整条流水线" : `${room}<br>${shortOf(rooms[room]!.about)}`);
/** What lives in a room, up to its first sign: enough for a box. */
const shortOf = (about: string) => /^[^：，（、；]*/.exec(about)![0];
