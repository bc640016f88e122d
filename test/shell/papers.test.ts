import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const PAPERS = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`), "CHANGELOG.md"].filter(
  (file) => file.endsWith(".md") && existsSync(join(root, file)),
);
const SCRIPTS = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);

/** Paths of the project that a paper names: from `src/…` to the sign that ends it. ⟨…⟩ and * stand for any name. */
const PATH = /(?<![\w./-])(?:src|test|scripts|docs|deploy|assets|\.ci)\/[^\s#`'"()（）\[\]|，。；：、《》“”<>]*/g;
const LINK = /\]\(([^)\s]+)\)/g;

/** True when the path is there; names without an ending (test/line/promise) may stand for a file, with ⟨…⟩ or * for any. */
function isThere(path: string): boolean {
  const plain = path.replace(/[/.]+$/, "");
  const open = plain.search(/[⟨*{…]/);
  const known = open < 0 ? plain : dirname(`${plain.slice(0, open)}x`);
  if (existsSync(join(root, known))) return true;
  const [folder, name] = [dirname(known), known.slice(known.lastIndexOf("/") + 1)];
  return existsSync(join(root, folder)) && readdirSync(join(root, folder)).some((file) => file.startsWith(`${name}.`));
}

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/`/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const anchorsOf = (text: string) =>
  new Set([
    ...[...text.matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1]!)),
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!),
  ]);

describe.each(PAPERS)("%s", (paper) => {
  const text = read(paper);

  it("names only files and folders that are there", () => {
    expect([...text.matchAll(PATH)].map(([path]) => path).filter((path) => !isThere(path))).toEqual([]);
  });

  it("links only to what is there, and to headings that are there", () => {
    const links = [...text.matchAll(LINK)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [file, anchor] = decodeURIComponent(link).split("#") as [string, string | undefined];
      const path = file === "" ? paper : join(dirname(paper), file);
      if (!existsSync(join(root, path))) return true;
      return anchor !== undefined && statSync(join(root, path)).isFile() && !anchorsOf(read(path)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("names only commands of package.json", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((script) => !SCRIPTS.includes(script))).toEqual([]);
  });
});
