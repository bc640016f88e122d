import { conditionOf, type Condition } from "./condition";
import { OF, ONLY_LINKS } from "./lexicon";
import { unreadInRemark, wordsOf } from "./remarks";
import type { Part } from "./tree";

/** One result of a sentence with the condition in front of it and the limits behind it. */
export interface Statement {
  /** The result: award, zero, lose, gain, share, formula … (rule of its token). */
  readonly effect: Part;
  readonly condition: Condition;
  readonly caps: readonly Part[];
  /** True when the result stands alone in a bracket: （4分）. */
  readonly bracket: boolean;
  readonly start: number;
  readonly end: number;
}

const EFFECTS = new Set([
  "keep",
  "zero",
  "noGain",
  "each",
  "awardShare",
  "awardRange",
  "award",
  "loseShare",
  "loseRange",
  "lose",
  "gain",
  "share",
  "line",
  "formula",
]);
const CAPS = new Set(["zeroCap", "loseCap", "gainCap", "leastCap", "topCap", "sumCap", "worth", "partStep"]);
const STEPPED = new Set(["lose", "loseShare", "loseRange", "gain"]);

/** Cuts tokens into statements. Every token is in one, in a remark that changes nothing, or not read. */
export function statementsOf(tokens: readonly Part[]): { statements: Statement[]; unread: Part[] } {
  const statements: Statement[] = [];
  const unread: Part[] = [];
  let buffer: Part[] = [];
  let partSteps: Part[] = [];
  for (const part of tokens) {
    if (EFFECTS.has(part.rule)) {
      const last = statements[statements.length - 1];
      if (last && describesResult(last, buffer)) unread.push(last.effect, ...buffer);
      statements.push({ ...statementOf(buffer, part), caps: partSteps });
      buffer = [];
      partSteps = [];
    } else if (part.rule === "partStep" && buffer.some((one) => one.rule === "every")) {
      partSteps.push(part);
    } else if (CAPS.has(part.rule)) {
      const last = statements[statements.length - 1];
      if (last && isOnlyLinks(buffer)) {
        statements[statements.length - 1] = { ...last, caps: [...last.caps, part], end: part.end };
        buffer = [];
      } else if (part.rule === "worth" && isOnlyLinks(buffer)) {
        statements.push(statementOf(buffer, { ...part, rule: "award" }));
        buffer = [];
      } else unread.push(part);
    } else buffer.push(part);
  }
  return { statements, unread: [...unread, ...partSteps, ...unreadInRemark(buffer)] };
}

/** 得10分的前提是…: the result only names what is spoken of. */
function describesResult({ effect, end }: Statement, [of, next]: readonly Part[]): boolean {
  return effect.end === end && of?.start === end && of.text === OF && next?.rule === "han";
}

function statementOf(buffer: readonly Part[], effect: Part): Statement {
  const condition = conditionOf(buffer, STEPPED.has(effect.rule));
  const before = buffer[buffer.length - 1];
  const alone = buffer.map((part) => part.rule).lastIndexOf("open") === buffer.length - 1 && before?.rule === "open";
  return {
    effect,
    condition,
    caps: [],
    bracket: alone,
    start: buffer.find((part) => part.rule !== "separator" && part.rule !== "close")?.start ?? effect.start,
    end: effect.end,
  };
}

function isOnlyLinks(tokens: readonly Part[]): boolean {
  return (
    ONLY_LINKS.test(wordsOf(tokens)) &&
    tokens.every((part) => ["separator", "repeated", "open", "close", "pause", "scope", "han"].includes(part.rule))
  );
}
