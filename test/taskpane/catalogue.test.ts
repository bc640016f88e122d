import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messages } from "../../src/messages";

const folder = join(__dirname, "..", "..", "src", "taskpane");

function files(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)],
  );
}

/** The code without comments and without patterns, which may look for printed text. */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/ .*$/gm, "$1")
    .replace(/(?<=[(=,:?]\s?)\/(?:\\.|\[[^\]\n]*\]|[^/\n\\])+\/[a-z]*/g, "");
}

/** Groups that are looked up by a value, not by a name in the code. */
const BY_VALUE = ["kinds", "severity", "confidence", "roles"];

describe("the text of the pane", () => {
  const sources = files(folder).map((path) => ({ path: path.slice(folder.length), code: codeOf(readFileSync(path, "utf8")) }));

  it("stands in the catalogue, not in the components, down to its punctuation", () => {
    const found = sources.filter(({ code }) => /[\u3000-\u303f\u3400-\u9fff\uff01-\uff65“”]/.test(code)).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it("is all used", () => {
    const all = sources.map(({ code }) => code).join("\n");
    const names = Object.entries(messages.pane).flatMap(([group, texts]) =>
      typeof texts !== "object" ? [group] : BY_VALUE.includes(group) ? [] : Object.keys(texts).map((key) => `${group}.${key}`),
    );
    expect(names.filter((name) => !new RegExp(`\\b${name.split(".").at(-1)!}\\b`).test(all))).toEqual([]);
  });
});
