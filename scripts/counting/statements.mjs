// Which statements of TypeScript were run, told from what V8 noted of the JavaScript that was made of it: a statement is looked up where it came to
// stand by the source map. So the statements are the same ones whoever made the JavaScript (swc for jest, webpack and its minifier for the pages).
import { TraceMap, decodedMappings } from "@jridgewell/trace-mapping";
import ts from "typescript";

const STATEMENTS = new Set(
  "Expression Return Throw Break Continue If For ForIn ForOf While Do Switch Try"
    .split(" ")
    .map((name) => ts.SyntaxKind[`${name}Statement`]),
);

/**
 * The statements of a file as [start, end], the end being where a function inside of it begins. They are Istanbul's: a declaration counts when it
 * assigns something, and so does what an arrow gives back; types, imports and declared functions do not.
 * @param {string} path ends in .tsx for JSX @param {string} text
 */
export function statementsOf(path, text) {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found = [];
  const visit = (node) => {
    if (isDeclared(node)) return;
    const counted = countedOf(node);
    if (counted) found.push([counted.getStart(source), functionIn(counted) ?? counted.end]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** True for what is said of something that stands elsewhere. */
function isDeclared(node) {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

/** What of a node is a statement, if anything. */
function countedOf(node) {
  if (STATEMENTS.has(node.kind)) return node;
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) return node.initializer && node;
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined;
}

function functionIn(node) {
  return ts.forEachChild(node, function visit(child) {
    return ts.isFunctionLike(child) ? child.getStart() : ts.forEachChild(child, visit);
  });
}

/** A script, and where in it each place of its sources came to stand. */
export class Script {
  #places = new Map();
  /** How many characters of it are known: those up to the end of the code. */
  length;

  /**
   * @param {string} code @param {string} map its source map
   * @param {(source: string) => string | undefined} pathOf the path that a source of the map is known by, undefined for one that is no matter
   * @param {number} offset of the code in the script
   */
  constructor(code, map, pathOf, offset = 0) {
    const trace = new TraceMap(map);
    const lists = trace.sources.map((source) => {
      const path = pathOf(source);
      if (path !== undefined && !this.#places.has(path)) this.#places.set(path, []);
      return this.#places.get(path);
    });
    const starts = lineStarts(code);
    for (const [line, segments] of decodedMappings(trace).entries())
      for (const [column, source, row, col] of segments) lists[source]?.push({ row, col, at: offset + starts[line] + column });
    this.length = offset + code.length;
  }

  /** The sources that something of it was made of. */
  get paths() {
    return [...this.#places.keys()];
  }

  /**
   * For each character of the script 1 when it was run: of the ranges around it the innermost knows.
   * @param functions what V8 told of the script @param {Uint8Array} [before] what was run in other places, which is added to
   */
  painted(functions, before = new Uint8Array(this.length)) {
    const ran = new Uint8Array(this.length);
    const ranges = functions.flatMap((one) => one.ranges);
    ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    return before.map((one, at) => one | ran[at]);
  }

  /**
   * Whether each statement of a source was run; undefined for one that nothing of the script was made of.
   * @param {readonly number[][]} statements @param {Uint8Array} ran as `painted` gives it
   */
  ran(path, text, statements, ran) {
    const starts = lineStarts(text);
    const places = this.#places.get(path).map(({ row, col, at }) => ({ from: starts[row] + col, at }));
    places.sort((a, b) => a.from - b.from);
    return statements.map(([start, end]) => {
      const first = places[firstAtLeast(places, start)];
      if (first === undefined || first.from >= end) return undefined;
      // What is exported stands twice in the script, the second time in a function that hands it out.
      for (let i = firstAtLeast(places, first.from); places[i]?.from === first.from; i += 1) if (ran[places[i].at] === 1) return true;
      return false;
    });
  }
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the first place, of those in their order, that was made of something at an offset or behind it. */
function firstAtLeast(places, offset) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
