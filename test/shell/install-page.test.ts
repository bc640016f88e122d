import { existsSync, readFileSync } from "fs";
import { join } from "path";
import { codeBlocks, installPage, problemsOf, STEPS } from "./install-page";

const root = join(__dirname, "../..");
const page = installPage();
const tests = new Map([...new Set(STEPS.map(({ test }) => test))].map((path) => [path, readFileSync(join(root, path), "utf8")]));

it("every command of docs/安装.md is run by the test that install-steps.json names, or says 未实测", () => {
  expect(problemsOf(page, tests)).toEqual([]);
  expect(codeBlocks(page).length).toBeGreaterThan(15);
});

it("the page says at its head what both marks mean", () => {
  const head = page.slice(0, page.indexOf("\n## "));
  expect(head).toMatch(/\*\*实测\*\*[^。]*运行过/);
  expect(head).toMatch(/\*\*未实测\*\*[^。]*没有运行过/);
});

it("every file it puts in somebody's hands is one that a release writes", () => {
  const release = readFileSync(join(root, "scripts/release/contents.mjs"), "utf8");
  const named = [...page.matchAll(/(?:registry\\|cert[\\/])([\w-]+\.(?:reg|sh|ps1))/g)].map((match) => match[1]!);
  expect(new Set(named)).toEqual(new Set(["one-pc.reg", "shared-folder.reg", "make-certificate.sh", "make-certificate.ps1"]));
  for (const name of named)
    expect([name, existsSync(join(root, "deploy/release", name)), release.includes(`"${name}"`)]).toEqual([name, true, true]);
});

const FIRST = codeBlocks(page).find(({ mark }) => mark === "实测")!;

describe("somebody adds", () => {
  test.each([
    ["a block without a mark", `${page}\n看一看：\n\n\`\`\`sh\nls /srv\n\`\`\`\n`, "write （实测） or （未实测）"],
    ["a block with both marks", `${page}\n看（实测），看（未实测）：\n\n\`\`\`sh\nls /srv\n\`\`\`\n`, "write （实测） or （未实测）"],
    ["a block that says 实测 and is run by no test", `${page}\n看一看（实测）：\n\n\`\`\`sh\nls /srv\n\`\`\`\n`, "install-steps.json"],
    ["a command to a block that is run", page.replace(FIRST.code, `${FIRST.code}ls /srv\n`), "install-steps.json"],
    ["a block of another kind", `${page}\n看一看（未实测）：\n\n\`\`\`bat\ndir\n\`\`\`\n`, "put it between"],
    ["a block between tildes", `${page}\n看一看：\n\n~~~\nls /srv\n~~~\n`, "put it between"],
    ["an indented block", `${page}\n看一看：\n\n    ls /srv\n`, "put it between"],
    ["a command to a sentence", `${page}\n再运行 \`sudo rm -rf /srv/jixiao\`。\n`, "put this command into a block"],
    ["a program of the page's blocks to a sentence", `${page}\n再运行 \`unzip a.zip\`。\n`, "put this command into a block"],
    ["a cmdlet to a sentence", `${page}\n再运行 \`Restart-WebAppPool\`。\n`, "put this command into a block"],
  ])("%s: it is said what to do", (_, changed, said) => {
    expect(changed).not.toBe(page);
    expect(problemsOf(changed, tests)).toContainEqual(expect.stringContaining(said));
  });

  it("a block that says 未实测: that is enough", () => {
    expect(problemsOf(`${page}\n看一看（未实测）：\n\n\`\`\`sh\nls /srv\n\`\`\`\n`, tests)).toEqual([]);
  });
});

describe("somebody takes away", () => {
  it("a block that a test runs", () => {
    expect(problemsOf(page.replace(FIRST.code, "\n"), tests)).toContainEqual(expect.stringContaining("the page has not as 实测"));
  });

  it("the run of a step from its test", () => {
    const [path, text] = [...tests][0]!;
    expect(problemsOf(page, new Map([[path, text.replace('run("unpack")', "")]]))).toEqual([`${path} does not run unpack`]);
  });
});
