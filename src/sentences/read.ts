import { itemAt } from "../workbook";
import { printedSpan, type Plain } from "../reading";
import { definedRatio } from "./drafting/formulas";
import { draftOf } from "./drafting/take";
import type { Draft, Place } from "./drafting/draft";
import { tokensWithFormulas } from "./formula-text";
import { ladderDoubts } from "./ladder-shape";
import { EITHER_OR, HINTS_AT_POINTS, LOST_SIGN, LOST_SIGN_NUMBER, NAMES_A_RATE, PERCENT_UNIT, SPEAKS_OF_POINTS, TALLIES } from "./lexicon";
import { plain } from "./normalise";
import { assembled } from "./assembly/assemble";
import { inPots } from "./pots";
import { statementsOf, type Statement } from "./statements";
import type { Part } from "./tree";
import type { Doubt, Obstacle, ScoringSentence } from "./sentence";
import type { Clause, Span } from "./types";
import { bare } from "./words";

/** Longer texts are no scoring sentences; the work grows with the square of a stretch without marks. */
const LONGEST = 1200;

/**
 * Reads one scoring sentence for a row.
 * @param weight points of the row: it decides whether several awards are a list or cases. Null takes the sentence's own points.
 * A sentence with a part that no rule knows is "partly" read; one without any result, "not". A sign lost in OCR (控制率W100%, 280% for
 * ≥80%, 变动率0) makes the whole sentence "partly": nothing is computed from it.
 */
export function readSentence(text: string, weight: number | null): ScoringSentence {
  const key = `${weight ?? ""}|${text}`;
  const known = readBefore.get(key);
  if (known) return known;
  const read = SPEAKS_OF_POINTS.test(text) && text.length <= LONGEST ? parsed(text, weight) : nothingRead(text, weight);
  if (readBefore.size >= REMEMBERED) readBefore.clear();
  readBefore.set(key, read);
  return read;
}

/** As one sentence, or, where that leaves something open, as parts that each have points of their own. */
function parsed(text: string, weight: number | null): ScoringSentence {
  const whole = parse(text, weight);
  const isOpen = whole.status === "partly" || (whole.obstacle !== null && OPEN_BETWEEN_PARTS.includes(whole.obstacle));
  return isOpen ? (inPots(text, weight, readSentence) ?? whole) : whole;
}

/** What parts that are read by themselves may settle. */
const OPEN_BETWEEN_PARTS: readonly Obstacle[] = ["weight", "together", "measures"];

/** The same sentences are read at every check of a sheet, so readings are kept; they depend on text and weight alone. */
const REMEMBERED = 2000;
const readBefore = new Map<string, ScoringSentence>();

function nothingRead(text: string, weight: number | null): ScoringSentence {
  return {
    text,
    weight,
    status: "not",
    clauses: [],
    base: "full",
    floor: 0,
    obstacle: null,
    eitherOr: false,
    understood: [],
    notUnderstood: text.trim() === "" ? [] : [{ start: 0, end: text.length }],
    doubts: [],
  };
}

function parse(text: string, weight: number | null): ScoringSentence {
  const source = plain(text);
  const tokens = tokensWithFormulas(source.text);
  const eitherOr = EITHER_OR.test(source.text);
  const { statements, unread } = statementsOf(tokens);
  if (statements.length === 0)
    return { ...nothingRead(text, weight), eitherOr, status: HINTS_AT_POINTS.test(source.text) && unread.length > 0 ? "partly" : "not" };
  const draft = draftOf(statements);
  const score = assembled(draft, weight, source.text);
  const lost = lostSigns(statements, source.text);
  const notUnderstood = printedSpans([...unread, ...draft.unread, ...score.misfits, ...unexplained(draft)], source);
  const status = notUnderstood.length > 0 || lost.length > 0 ? "partly" : "understood";
  return {
    text,
    weight,
    status,
    eitherOr,
    base: score.base,
    floor: score.floor,
    obstacle: score.obstacle,
    clauses: score.clauses.map((clause) => ({ ...withRatio(clause, tokens), span: printed(source, clause.span) })),
    understood: statements.map((statement) => printed(source, statement)),
    notUnderstood,
    doubts: [...lost, ...score.clauses.flatMap(doubtsOf)],
  };
}

/** 参保率=实际参保人数/应参保人数×100%。参保率达到95%得8分: the two amounts tell the rate, too. */
function withRatio(clause: Clause, tokens: readonly Part[]): Clause {
  const isMeasured = (clause.kind === "ladder" || clause.kind === "slope") && clause.unit === PERCENT_UNIT && bare(clause.subject) !== "";
  const ratio = isMeasured ? definedRatio(tokens, bare(clause.subject)) : null;
  return ratio ? { ...clause, ratio } : clause;
}

/** Amounts inside of conditions that no rule has used: they may be another edge. */
function unexplained(draft: Draft): Place[] {
  const counted = [
    ...draft.losses.filter((loss) => loss.step).map((loss) => loss.condition),
    ...draft.gains.map((gain) => gain.condition),
    ...draft.items.flatMap((item) => (item.kind === "value" ? item.conditions : item.kind === "share" ? [item.condition] : [])),
  ];
  return counted.flatMap((condition) => condition.amounts);
}

/** ≤ printed as W, ≥ as 2, or no sign at all before a number that is no natural end (rule catalogue 2, §3.3). */
function lostSigns(statements: readonly Statement[], text: string): Doubt[] {
  const lost = statements.flatMap(({ condition, effect }) =>
    condition.final
      .filter((bound) => bound.bare && effect.rule !== "share")
      .flatMap((bound): Doubt[] => {
        const print = bound.part.text;
        const natural = itemAt(bound.ranges, 0).low === 100 || itemAt(bound.ranges, 0).low === 0 || !NAMES_A_RATE.test(condition.subject);
        return natural && !LOST_SIGN_NUMBER.test(print) && !(itemAt(bound.ranges, 0).low === 0 && NAMES_A_RATE.test(condition.subject))
          ? []
          : [{ kind: "lost-sign", text: `${condition.subject}${print}` }];
      }),
  );
  const loose = LOST_SIGN.exec(text);
  return [...lost, ...(loose ? [{ kind: "lost-sign" as const, text: loose[0] }] : [])];
}

function doubtsOf(clause: Clause): Doubt[] {
  switch (clause.kind) {
    case "slope":
      return [
        ...(clause.partSteps ? [] : [{ kind: "part-steps" as const }]),
        ...(clause.limitStated ? [] : [{ kind: "no-floor" as const }]),
      ];
    case "bonus":
      return clause.edge === null || clause.partSteps ? [] : [{ kind: "part-steps" }];
    case "per-event":
      return clause.limitStated ? [] : [{ kind: "no-floor" }];
    case "ladder":
      return ladderDoubts(clause.rungs, clause.otherwise, TALLIES.includes(clause.unit));
    default:
      return [];
  }
}

/** Overlapping parts joined, marks at their ends left out, as spans of the printed text. */
function printedSpans(parts: readonly (Place | Part)[], source: Plain): Span[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const joined = sorted.reduce<{ start: number; end: number }[]>((done, span) => {
    const last = done[done.length - 1];
    return last && span.start <= last.end
      ? [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
      : [...done, { start: span.start, end: span.end }];
  }, []);
  return joined
    .filter((span) => !/^[\s,;:.、。!?·()/*★]*$/.test(source.text.slice(span.start, span.end)))
    .map((span) => printed(source, span));
}

function printed(source: Plain, { start, end }: Place): Span {
  return printedSpan(source, start, end);
}

/** Words shown of an unread part, and parts shown of a sentence. */
const WORDS_SHOWN = 24;
const PARTS_SHOWN = 3;

/** The words of a sentence that were not understood, long ones cut; none when all were. */
export function unreadWords({ text, notUnderstood }: ScoringSentence): string[] {
  const words = notUnderstood.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, "")).filter((part) => part !== "");
  const shown = words.slice(0, PARTS_SHOWN).map((part) => (part.length > WORDS_SHOWN ? `${part.slice(0, WORDS_SHOWN)}…` : part));
  return words.length > PARTS_SHOWN ? [...shown, "…"] : shown;
}
