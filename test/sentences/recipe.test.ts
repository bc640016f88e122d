import { grammar } from "ohm-js";
import { FORMULAS, GRAMMAR } from "../../src/sentences/grammar";
import recipe from "../../src/sentences/grammar.recipe.json";

test("what is kept of the grammars is of these grammars (else: npm run registry)", () => {
  const read = (source: string) => JSON.parse((grammar(source) as unknown as { toRecipe(): string }).toRecipe()) as unknown;
  expect(recipe).toEqual({ sentence: read(GRAMMAR), formula: read(FORMULAS) });
});
