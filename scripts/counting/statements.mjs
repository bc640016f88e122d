// The statements of a TypeScript file, and which of them ran.
import ts from "typescript";

/** What does nothing when it is reached: nothing of it runs, or only what stands inside of it. */
const SILENT = new Set([
  ts.SyntaxKind.Block,
  ts.SyntaxKind.EmptyStatement,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
]);
const isDeclared = (node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

/**
 * The stretches [start, end) of a file's statements, outer ones before those inside of them. What an arrow function without braces gives counts as
 * one, as the return would that it stands for.
 */
export function statementsOf(path, text) {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found = [];
  const visit = (node) => {
    if (isDeclared(node)) return;
    const isArrowBody = ts.isArrowFunction(node.parent ?? node) && node.parent.body === node && !ts.isBlock(node);
    if ((ts.isStatement(node) && !SILENT.has(node.kind)) || isArrowBody) found.push([node.getStart(source), node.getEnd()]);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/**
 * Which statements ran: each is known by the first of its places that a script was made of. Undefined for one of which nothing came into any script
 * though the rest of its file did: a bare return, say, that the minifier turned round.
 * @param statements stretches of the source
 * @param places by offset of the source 1 where a script has what stands there and it ran, 0 where it has not run; undefined where no script has it
 */
export function ranStatements(statements, places) {
  const offsets = [...places.keys()].sort((a, b) => a - b);
  return statements.map(([start, end]) => {
    const first = offsets[firstAtLeast(offsets, start)];
    if (first !== undefined && first < end) return places.get(first) === 1;
    return places.size > 0 ? undefined : false;
  });
}

/** The index of the first of ascending numbers that is at least so large. */
function firstAtLeast(numbers, least) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
