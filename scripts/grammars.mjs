// Writes src/sentences/grammar.recipe.json: the grammars of src/sentences/grammar.ts as ohm has read them, since reading them takes
// longer than scoring a workbook. `npm run registry` writes it; test/sentences holds it against the grammar.
import { build } from "esbuild";
import { grammar } from "ohm-js";
import { writeFileSync } from "node:fs";
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
writeFileSync(join(folder, "grammar.recipe.json"), `{\n"sentence": ${recipe(GRAMMAR)},\n"formula": ${recipe(FORMULAS)}\n}\n`);
