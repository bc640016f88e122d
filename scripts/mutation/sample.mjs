// Which part of a room is changed when the whole would take hours: declarations of files (functions, classes, tables) drawn at random, each with
// the same chance. Whole declarations and not windows of lines, for a change that spans a window's edge would be in no window.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * Lines (1-based, both included) of the declarations drawn, as Stryker's `mutate` wants them: "src/room/file.ts:12-40".
 * The same seed always draws the same, and a larger share keeps what a smaller one drew; what a declaration is drawn by is its file and text,
 * so that a change elsewhere in the file draws nothing anew.
 */
export function drawn({ root, files, share, seed }) {
  const all = files.flatMap((file) => declarations(root, file));
  const mark = ({ file, text }) => createHash("sha256").update(`${seed} ${file} ${text}`).digest("hex");
  const drawOrder = all.map((each) => ({ ...each, mark: mark(each) })).sort((a, b) => (a.mark < b.mark ? -1 : 1));
  const taken = drawOrder.slice(0, Math.max(1, Math.round(all.length * share)));
  return { all: all.length, ranges: taken.map(({ file, from, to }) => `${file}:${from}-${to}`) };
}

/** What stands at the top of a file and can run; imports, exports of others and types cannot. */
function declarations(root, file) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const runs = (node) =>
    ![ts.isImportDeclaration, ts.isExportDeclaration, ts.isInterfaceDeclaration, ts.isTypeAliasDeclaration].some((is) => is(node));
  const line = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  return source.statements
    .filter(runs)
    .map((node) => ({ file, text: node.getText(source), from: line(node.getStart(source)), to: line(node.getEnd()) }));
}
