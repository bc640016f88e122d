// Writes the pages that follow from the code: npm run docs. test/shell/generated holds that they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "./docs/pages";

const root = process.env.APP_ROOT!;

for (const [name, textOf] of PAGES) {
  const path = join(root, name);
  const old = readFileSync(path, "utf8");
  const text = textOf(old, root);
  if (text !== old) writeFileSync(path, text);
}
