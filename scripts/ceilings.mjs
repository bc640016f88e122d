// Holds the number of non-null assertions (x!) of each room of src below its ceiling: node scripts/ceilings.mjs, a part of npm run lint.
// Lower a ceiling when its room has come down by ten; never raise one: say by a type, a check or itemAt (src/workbook/invariant.ts) what is known.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const CEILINGS = {
  actions: 15,
  checks: 130,
  cli: 10,
  embedded: 90,
  excel: 30,
  forms: 5,
  formulas: 40,
  "report-text": 215,
  preview: 25,
  profiles: 5,
  reading: 65,
  scoring: 20,
  sentences: 95,
  summaries: 15,
  taskpane: 15,
  workbook: 5,
};

const root = join(import.meta.dirname, "../src");
const counts = new Map();
for (const name of readdirSync(root, { recursive: true })) {
  if (!/\.tsx?$/.test(name)) continue;
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.Latest, false, kind);
  const room = name.split(/[\\/]/)[0];
  const visit = (node) => {
    if (ts.isNonNullExpression(node)) counts.set(room, (counts.get(room) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
}
for (const [room, count] of [...counts].sort()) {
  const ceiling = CEILINGS[room] ?? 5;
  if (process.argv.includes("--list")) console.log(`${room}: ${count} of ${ceiling}`);
  if (count <= ceiling) continue;
  console.error(`src/${room}: ${count} non-null assertions, the ceiling is ${ceiling}; see scripts/ceilings.mjs`);
  process.exitCode = 1;
}
