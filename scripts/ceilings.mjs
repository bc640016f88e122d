// Holds what no lint rule does: node scripts/ceilings.mjs, a part of npm run lint (--list prints the numbers).
// There are no non-null assertions (x!): a type, a check or itemAt (src/workbook/invariant.ts) says what is known. One room has a ceiling still:
// lower it when the room has come down by ten; never raise it.
// Every exported function has a docstring: what it takes and gives (units, errors, source), in words that its name does not say already.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ASSERTIONS = { "report-text": 168 };

const root = join(import.meta.dirname, "../src");
const list = process.argv.includes("--list");

/** Names of exported functions of a file that no declaration of theirs documents; overloads are documented once. */
function undocumentedOf(source) {
  const isExported = (node) => ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export;
  const isFunction = (node) => node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
  const declared = source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) return [[statement.name?.text ?? "default", statement]];
    if (!ts.isVariableStatement(statement)) return [];
    const { declarations } = statement.declarationList;
    return declarations.flatMap((one) => (isExported(one) && isFunction(one.initializer) ? [[one.name.getText(source), statement]] : []));
  });
  const documented = new Set(declared.filter(([, node]) => ts.getJSDocCommentsAndTags(node).length > 0).map(([name]) => name));
  return [...new Set(declared.map(([name]) => name))].filter((name) => !documented.has(name));
}

function assertionsIn(node) {
  let count = ts.isNonNullExpression(node) ? 1 : 0;
  ts.forEachChild(node, (child) => {
    count += assertionsIn(child);
  });
  return count;
}

const assertions = new Map();
const undocumented = [];
for (const name of readdirSync(root, { recursive: true })) {
  if (!/\.tsx?$/.test(name)) continue;
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.Latest, true, kind);
  const room = name.split(/[\\/]/)[0];
  assertions.set(room, (assertions.get(room) ?? 0) + assertionsIn(source));
  undocumented.push(...undocumentedOf(source).map((one) => `src/${name}: ${one} is exported and has no docstring`));
}

const above = [...assertions].sort().flatMap(([room, count]) => {
  const ceiling = ASSERTIONS[room] ?? 0;
  if (list && count > 0) console.log(`${room}: ${count} of ${ceiling} non-null assertions`);
  return count <= ceiling ? [] : [`src/${room}: ${count} non-null assertions, the ceiling is ${ceiling}; see scripts/ceilings.mjs`];
});
const faults = [...above, ...undocumented];
if (faults.length > 0) console.error(faults.join("\n"));
process.exitCode = faults.length > 0 ? 1 : 0;
