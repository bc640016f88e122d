import { InvariantError, itemAt } from "../workbook";
import * as ohm from "ohm-js";
import recipe from "./grammar.recipe.json";

/** A named part of a parsed sentence; offsets are of the plain text. */
export interface Part {
  readonly rule: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kids: readonly Part[];
}

/** Rules of the sentence grammar that hand their parts up instead of standing in the tree themselves. */
const THROUGH = new Set([
  "text",
  "token",
  "silent",
  "any",
  "end",
  "effect",
  "cap",
  "range",
  "between_plain",
  "at",
  "boundary",
  "sepChar",
  "digit",
  "letter",
  "lower",
  "upper",
  "unicodeLtmo",
  "opWord",
]);

/** What ohm offers for grammars that it has read before (its own command line writes such calls), and leaves out of its types. */
const { makeRecipe } = ohm as unknown as { readonly makeRecipe: (recipe: unknown) => ohm.Grammar };

function parserOf(read: unknown, keep: (rule: string) => boolean): { parts: (text: string) => Part[] | null } {
  const rules = makeRecipe(read);
  const semantics = rules.createSemantics().addOperation<Part[]>("parts", {
    _terminal: () => [],
    _nonterminal(...children) {
      const kids = children.flatMap((child) => child["parts"]() as Part[]);
      if (!keep(this.ctorName)) return kids;
      const { startIdx, endIdx, contents } = this.source;
      return [{ rule: this.ctorName, text: contents, start: startIdx, end: endIdx, kids }];
    },
    _iter: (...children) => children.flatMap((child) => child["parts"]() as Part[]),
  });
  return {
    parts: (text) => {
      const match = rules.match(text);
      return match.succeeded() ? (semantics(match)["parts"]() as Part[]) : null;
    },
  };
}

const sentence = parserOf(recipe.sentence, (rule) => !THROUGH.has(rule));
const formula = parserOf(recipe.formula, () => true);

/** The first part with the given rule, looked for in the whole tree below. */
export function find(part: Part, rule: string): Part | null {
  for (const kid of part.kids) {
    if (kid.rule === rule) return kid;
    const deeper = find(kid, rule);
    if (deeper) return deeper;
  }
  return null;
}

/** All direct kids with one of the rules. */
export function kidsOf(part: Part, ...rules: string[]): Part[] {
  return part.kids.filter((kid) => rules.includes(kid.rule));
}

/** All parts with one of the rules in the whole tree below, in order. */
export function findAll(part: Part, ...rules: string[]): Part[] {
  return part.kids.flatMap((kid) => (rules.includes(kid.rule) ? [kid] : findAll(kid, ...rules)));
}

/** The tokens of a plain text in order, offsets moved by `from`. Every character is in one. */
export function tokensOf(text: string, from = 0): Part[] {
  // Any single character is a token, so a text always matches.
  return (sentence.parts(text) ?? []).map((part) => moved(part, from));
}

/** A segment read as a formula: its one part, or null. */
export function formulaOf(text: string, from: number): Part | null {
  const parts = formula.parts(text);
  return parts ? moved(itemAt(parts, 0), from) : null;
}

function moved(part: Part, by: number): Part {
  return by === 0 ? part : { ...part, start: part.start + by, end: part.end + by, kids: part.kids.map((kid) => moved(kid, by)) };
}

/** The part of a rule that the grammar puts there. @throws InvariantError where it has none */
export function partOf(part: Part, rule: string): Part {
  const found = find(part, rule);
  if (!found) throw new InvariantError(`no ${rule} in ${part.rule}`, part);
  return found;
}
