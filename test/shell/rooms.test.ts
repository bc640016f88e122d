import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { clock, hosts, node, rooms } from "../../rooms.cjs";

const src = join(__dirname, "../../src");
const all = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const CLOCK = /Math\.random|Date\.now|performance\.now|new Date\(\)|crypto\.(?:randomUUID|getRandomValues)/;
const NODE = /from "node:|\bprocess\.|\bBuffer\b/;

/** The files of src that an entry of rooms.cjs stands for: a file, or a folder and all below. */
const filesOf = (entry: string) => all.filter((file) => file === entry || (entry.endsWith("/**") && file.startsWith(entry.slice(0, -2))));

it("the rooms of rooms.cjs are the folders of src", () => {
  expect(Object.keys(rooms).sort()).toEqual(
    readdirSync(src)
      .filter((name) => statSync(join(src, name)).isDirectory())
      .sort(),
  );
});

it.each([
  ["the time or chance", clock, CLOCK],
  ["Node", node, NODE],
] as const)("what rooms.cjs lets ask for %s needs it, so that the ban of lint has no holes", (_, entries, needs) => {
  const needless = entries.filter((entry) => !filesOf(entry).some((file) => needs.test(readFileSync(join(src, file), "utf8"))));
  expect(needless).toEqual([]);
});

it("rooms that are no hosts see no host, no clock and no Node: tests load them once for many suites (scripts/shell/shared-runtime.cjs)", () => {
  const shared = Object.entries(rooms).filter(([room]) => !hosts.includes(room));
  const seen = shared.flatMap(([room, { imports }]) =>
    imports.filter((other) => hosts.includes(other)).map((other) => `${room} → ${other}`),
  );
  const asking = [...clock, ...node].filter((entry) => !hosts.includes(entry.split("/")[0]!));
  expect([seen, asking]).toEqual([[], []]);
  expect(shared.length).toBe(Object.keys(rooms).length - hosts.length);
});
