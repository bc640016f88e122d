import { readFileSync } from "fs";
import { join } from "path";
import steps from "./install-steps.json";

const root = join(__dirname, "../..");
export const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
export const installPage = () => readFileSync(join(root, "docs/安装.md"), "utf8");

/** Commands of the page that a test runs together, in their order: `test` runs the block of that name. */
export interface Step {
  readonly step: string;
  readonly test: string;
  readonly commands: readonly string[];
}

/** Every command of the page that says 实测: data, so that a new one has to be named here with its test. */
export const STEPS: readonly Step[] = steps.map((one) => ({
  ...one,
  commands: one.commands.map((command) => command.replace("⟨version⟩", version)),
}));

/** A code block of a page: its text, its commands, and the mark in the line above it (null for none, or for both). */
export interface Block {
  readonly code: string;
  readonly commands: readonly string[];
  readonly mark: "实测" | "未实测" | null;
}

/** The code blocks of a page in their order. */
export function codeBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/([^\n]*)\n\s*```(?:sh|powershell)\n([\s\S]*?)```/g)].map(([, above = "", code = ""]) => {
    const marks = [...above.matchAll(/（(未?实测)/g)].map((found) => found[1] as "实测" | "未实测");
    const commands = code.split("\n").filter((line) => line.trim() !== "");
    return { code, commands, mark: marks.length === 1 ? marks[0]! : null };
  });
}

/** @returns the commands' block on the page. @throws Error when it is not there once, marked 实测 */
export function blockOf(step: string, markdown: string): Block {
  const { commands } = STEPS.find((one) => one.step === step)!;
  const found = codeBlocks(markdown).filter((block) => block.mark === "实测" && block.commands.join("\n") === commands.join("\n"));
  if (found.length !== 1) throw new Error(`${found.length} blocks of the page have the commands of ${step} in install-steps.json`);
  return found[0]!;
}

const programOf = (command: string) => command.trim().split(" ")[0]!;
/** Programs that a sentence may name with what follows them; those of the page's own blocks come to them. */
const PROGRAMS = [
  ..."npm npx node git sudo sh bash nginx openssl systemctl curl cp mv rm mkdir chmod chown apt-get yum dnf".split(" "),
  ..."powershell reg regedit icacls net netsh certutil gpupdate msiexec del copy xcopy".split(" "),
];
const CMDLET =
  /^(?:Add|Copy|Disable|Enable|Expand|Export|Get|Grant|Import|Install|Invoke|Move|New|Remove|Restart|Set|Start|Stop|Test|Unblock|Uninstall|Update)-[A-Z]/;

/** Commands that stand in sentences, where no mark and no test reaches them. */
function inSentences(markdown: string): string[] {
  const programs = new Set([
    ...PROGRAMS,
    ...codeBlocks(markdown).flatMap(({ commands }) => commands.map((one) => programOf(one.replace("sudo ", "")))),
  ]);
  const spans = [...markdown.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map((span) => span[1]!.trim());
  return spans.filter((span) => CMDLET.test(span) || (span.includes(" ") && programs.has(programOf(span))));
}

/** Code that is set otherwise than between ```sh or ```powershell and ```, where codeBlocks does not see it. */
function otherCode(markdown: string): string[] {
  const fences = markdown.split("\n").filter((line) => /^\s*(?:```|~~~)/.test(line));
  const known = fences.filter((line) => /^\s*```(?:sh|powershell)?$/.test(line));
  const indented = markdown
    .replaceAll(/```[\s\S]*?```/g, "")
    .split("\n")
    .filter((line) => /^(?: {4}|\t)\s*[^\s*-]/.test(line));
  const unseen = known.length === 2 * codeBlocks(markdown).length ? [] : ["a block of code without a line above it"];
  return [...fences.filter((line) => !known.includes(line)), ...indented, ...unseen];
}

/**
 * What is wrong with the commands of a page for administrators.
 * @param markdown the page @param tests the text of the tests that STEPS names, by path
 * @returns one sentence for each that is neither run by a test nor marked as not run, and for each test that is named and does not run it
 */
export function problemsOf(markdown: string, tests: ReadonlyMap<string, string>): string[] {
  const blocks = codeBlocks(markdown);
  const known = new Set(STEPS.map(({ commands }) => commands.join("\n")));
  const run = new Set(blocks.filter(({ mark }) => mark === "实测").map(({ commands }) => commands.join("\n")));
  const first = ({ commands }: { readonly commands: readonly string[] }) => commands[0] ?? "an empty block";
  return [
    ...otherCode(markdown).map((line) => `put it between \`\`\`sh (or powershell) and \`\`\`: ${line.trim()}`),
    ...blocks.filter(({ mark }) => mark === null).map((block) => `write （实测） or （未实测） in the line above: ${first(block)}`),
    ...blocks
      .filter(({ mark, commands }) => mark === "实测" && !known.has(commands.join("\n")))
      .map((block) => `say 未实测, or name these commands in test/shell/install-steps.json with the test that runs them: ${first(block)}`),
    ...STEPS.filter(({ commands }) => !run.has(commands.join("\n"))).map(
      ({ step, commands }) => `install-steps.json has ${step}, the page has not as 实测: ${commands[0]}`,
    ),
    ...STEPS.filter(
      ({ step, test }) => !tests.get(test)?.includes(`run("${step}")`) && !tests.get(test)?.includes(`blockOf("${step}"`),
    ).map(({ step, test }) => `${test} does not run ${step}`),
    ...inSentences(markdown).map((span) => `put this command into a block of its own with a mark: ${span}`),
  ];
}
