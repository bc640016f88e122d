import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PAGES } from "../../scripts/docs/pages";
import { inLong } from "../helpers/long";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The scripts that write files of src, each with what it writes: with --check they work all out in memory and compare. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  "scripts/registry.mjs": ["src/checks/registry.ts", "src/summaries/registry.ts", "src/provinces/registry.ts"],
  "scripts/schema.mjs": ["src/profiles/profile.schema.json"],
  "scripts/grammars.mjs": ["src/sentences/grammar.recipe.json"],
  "scripts/api-levels.mjs": ["src/embedded/host/api-levels.json"],
};

/**
 * What takes seconds to write and follows from what seldom changes is held by `npm run test:long`: from @types/office-js, from the type of a rule
 * profile, and from the recorded sentences, each of which is scored for its page.
 */
const SLOW = ["scripts/api-levels.mjs", "scripts/schema.mjs", "docs/评分标准句子.md"];
const holds = (name: string) => (SLOW.includes(name) ? inLong : it);

for (const script of Object.keys(WRITERS))
  holds(script)(`what ${script} writes is up to date (npm run registry)`, async () => {
    const said = await promisify(execFile)(process.execPath, [join(root, script), "--check"]).catch(
      (failed: { stdout: string; stderr: string }) => failed,
    );
    expect(said.stdout + said.stderr).toBe("");
  });

for (const [name, textOf] of PAGES)
  holds(name)(`${name} is up to date (npm run docs)`, () => expect(textOf(read(name), root)).toBe(read(name)));

it("every file that says a script wrote it, and every page with a generated part, is on one of the two lists", () => {
  const known = new Set([...Object.values(WRITERS).flat(), ...PAGES.map(([name]) => name)]);
  const files = ["src", "docs"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const says = files
    .filter((file) => /\.(ts|json|md)$/.test(file))
    .filter((file) => /Written by scripts\/|由 npm run docs 生成/.test(read(file)));
  expect(says.length).toBeGreaterThan(6);
  expect(says.filter((file) => !known.has(file))).toEqual([]);
});
