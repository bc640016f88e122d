import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messages } from "../../src/messages";

const folder = join(__dirname, "..", "..", "src", "taskpane");

function files(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)]));
}

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "").replace(/(\s)\/\/ .*$/gm, "$1");
const punctuation = /[\u3000-\u303f\uff00-\uffef]/;

describe("the text of the pane", () => {
  const sources = files(folder).map((path) => ({ path, source: withoutComments(readFileSync(path, "utf8")) }));

  it("stands in the catalogue, not in the components", () => {
    const found = sources.filter(({ source }) => /[\u3400-\u9fff]/.test(source.replace(/\(\?:分\|%\|％\)/, ""))).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it("is all used", () => {
    const all = sources.map(({ source }) => source).join("\n");
    const unused = Object.entries(messages.pane).flatMap(([group, texts]) =>
      typeof texts === "object" && !["kinds", "severity", "confidence", "roles"].includes(group) ? Object.keys(texts).filter((key) => !new RegExp(`\\b${key}\\b`).test(all)).map((key) => `${group}.${key}`) : []);
    expect(unused).toEqual([]);
  });

  it("joins with Chinese punctuation only where a layout needs it", () => {
    const found = sources.filter(({ source }) => /(["'`>])[^"'`<\n]*[，。；、]/.test(source) && punctuation.test(source)).map(({ path }) => path.replace(folder, ""));
    expect(found).toEqual([]);
  });
});
