import { classes, classOf } from "./classes";
import { ladderDoubts } from "./classes/ladder";
import { ENDS_AS_FIGURE, SPEAKS_OF_POINTS } from "./lexicon";
import { plain, type PlainText } from "./normalise";
import { find } from "./read-parts";
import { parsePhrases, type Part } from "./tree";
import type { Clause, Criterion, Doubt, Span } from "./types";

/** Phrases that carry no points: separators, words around, definitions of the measured rate. */
const SILENT = new Set(["mark", "glue", "definition"]);

/**
 * Reads one scoring sentence. A sentence with a part that no rule knows is "partly" read; with no clause at all, "not".
 * A sign lost in OCR (控制率W100%, 280% for ≥80%, 变动率0) makes the whole sentence "partly": nothing is computed from it.
 */
export function readCriterion(text: string): Criterion {
  const known = readBefore.get(text);
  if (known) return known;
  const criterion = SPEAKS_OF_POINTS.test(text) ? parse(text) : nothingRead(text);
  if (readBefore.size >= REMEMBERED) readBefore.clear();
  readBefore.set(text, criterion);
  return criterion;
}

/** The same sentences are read at every check of a sheet, so readings are kept; they depend on the text alone. */
const REMEMBERED = 2000;
const readBefore = new Map<string, Criterion>();

function nothingRead(text: string): Criterion {
  return { text, status: "not", clauses: [], eitherOr: false, understood: [], notUnderstood: text.trim() === "" ? [] : [{ start: 0, end: text.length }], doubts: [] };
}

function parse(text: string): Criterion {
  const source = plain(text);
  const all = parsePhrases(source.text);
  const phrases = all.filter((part) => !SILENT.has(part.rule) && part.rule !== "unknown");
  const { clauses, rest } = clausesOf(phrases.filter((part) => part.rule !== "eitherOr"));
  const lost = lostSigns(phrases, source);
  const unknown = [...all.filter((part) => part.rule === "unknown"), ...rest].map((part) => ({ start: part.start, end: part.end }));
  const notUnderstood = merged(unknown).filter((span) => !isPunctuation(source.text.slice(span.start, span.end)));
  const status = clauses.length === 0 ? "not" : notUnderstood.length > 0 || lost.length > 0 ? "partly" : "understood";
  return {
    text, status, eitherOr: phrases.some((part) => part.rule === "eitherOr"),
    clauses: clauses.map((clause) => ({ ...clause, span: original(source, clause.span) })),
    understood: clauses.map((clause) => original(source, clause.span)),
    notUnderstood: notUnderstood.map((span) => original(source, span)),
    doubts: [...lost, ...clauses.flatMap(doubtsOf)],
  };
}

function clausesOf(phrases: readonly Part[]): { clauses: Clause[]; rest: Part[] } {
  const clauses: Clause[] = [];
  const rest: Part[] = [];
  for (let at = 0; at < phrases.length; ) {
    const taken = firstTaken(phrases, at);
    if (taken) clauses.push(taken.clause);
    else if (phrases[at]!.rule !== "standard" && phrases[at]!.rule !== "cap") rest.push(phrases[at]!);
    at = taken ? taken.next : at + 1;
  }
  return { clauses, rest };
}

function firstTaken(phrases: readonly Part[], at: number): { clause: Clause; next: number } | null {
  for (const one of classes) {
    const taken = one.take(phrases, at);
    if (taken) return taken;
  }
  return null;
}

/** ≤ printed as W, ≥ as 2, or no sign at all before a number that is no natural end (rule catalogue 2, §3.3). */
function lostSigns(phrases: readonly Part[], source: PlainText): Doubt[] {
  const conditions = phrases.filter((part) => part.rule === "condition");
  const lost = conditions.filter((part) => {
    const bare = find(part, "bare");
    const subject = find(part, "subject")?.text ?? "";
    const number = find(part, "number")?.text ?? "";
    if (/[WwZz]$/.test(subject) || /(^|[^A-Za-z])[WwZz]X?\d/.test(part.text)) return true;
    if (/^2\d\d%?$/.test(number) && (bare !== null || find(part, "suffixed") === null) && /^2[0-9]{2}%/.test(`${number}%`) && bare !== null) return true;
    return bare !== null && ENDS_AS_FIGURE.test(subject) && number !== "100";
  });
  const loose = /[WwZz]X(?![A-Za-z])|(^|[^\dA-Za-z.])2X/.exec(source.text);
  return [...lost.map((part): Doubt => ({ kind: "lost-sign", text: part.text })), ...(loose ? [{ kind: "lost-sign" as const, text: loose[0] }] : [])];
}

function doubtsOf(clause: Clause): Doubt[] {
  switch (clause.kind) {
    case "slope": case "per-event":
      return [...(clause.kind === "slope" ? [{ kind: "part-steps" as const }] : []), ...(clause.limitStated ? [] : [{ kind: "no-floor" as const }])];
    case "ladder": return ladderDoubts(clause.rungs);
    case "range-ladder": return ladderDoubts(clause.rungs.flatMap((rung) => (rung.range ? [{ range: rung.range }] : [])));
    default: return [];
  }
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.reduce<Span[]>((done, span) => {
    const last = done[done.length - 1];
    return last && span.start <= last.end ? [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }] : [...done, span];
  }, []);
}

function isPunctuation(text: string): boolean {
  return /^[\s,;:.、。!?·()/*★]*$/.test(text);
}

function original(source: PlainText, span: Span): Span {
  const last = source.origin[Math.max(span.start, span.end - 1)]!;
  return { start: source.origin[span.start]!, end: span.end > span.start ? last + 1 : last };
}

/** Words shown of an unread part, and parts shown of a sentence. */
const WORDS_SHOWN = 24;
const PARTS_SHOWN = 3;

/** The words of a sentence that were not understood, long ones cut; none when all were. */
export function unreadWords({ text, notUnderstood }: Criterion): string[] {
  const words = notUnderstood.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, "")).filter((part) => part !== "");
  const shown = words.slice(0, PARTS_SHOWN).map((part) => (part.length > WORDS_SHOWN ? `${part.slice(0, WORDS_SHOWN)}…` : part));
  return words.length > PARTS_SHOWN ? [...shown, "…"] : shown;
}

/** The points all clauses of a sentence are worth together; null when one is 满分 or none says. */
export function worthOf(criterion: Criterion): number | null {
  const worths = criterion.clauses.map((clause) => classOf(clause).worth(clause)).filter((worth) => worth !== null);
  return worths.length === 0 || worths.some((worth) => worth === "full") ? null : worths.reduce<number>((sum, worth) => sum + (worth as number), 0);
}
