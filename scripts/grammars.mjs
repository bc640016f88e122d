// Writes src/sentences/grammar.recipe.json: the grammars of src/sentences/grammar.ts as ohm has read them, since reading them takes
// longer than scoring a workbook. `npm run registry` writes it; `--check` only says whether it is up to date (exit 1 if not).
import { build } from "esbuild";
import { grammar } from "ohm-js";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/sentences");
const { outputFiles } = await build({
  entryPoints: [join(folder, "grammar.ts")],
  bundle: true,
  write: false,
  format: "esm",
  logLevel: "warning",
});
const { GRAMMAR, FORMULAS } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const recipe = (source) => grammar(source).toRecipe();
const path = join(folder, "grammar.recipe.json");
const text = `{\n"sentence": ${recipe(GRAMMAR)},\n"formula": ${recipe(FORMULAS)}\n}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, text);
else if (readFileSync(path, "utf8") !== text) {
  console.log("stale: src/sentences/grammar.recipe.json (npm run registry)");
  process.exit(1);
}
