import type { Role } from "../../workbook";
import { OTHER_YEAR } from "./labels";
import { INDICATOR_TERMS, LIST_TERMS } from "./roles";
import type { RoleTerms } from "./roles";

/** What rows of a table are: indicators that are scored, or items of a list. */
export type TableClass = "indicator" | "list";

/** The roles a header label may have, with how strongly it says so (0 to 1). */
export type RoleScores = ReadonlyMap<Role, number>;

interface Lexicon {
  readonly labels: ReadonlyMap<string, RoleScores>;
  /** Labels with one character left open ("一级指?"), for scanning and typing errors. */
  readonly misread: ReadonlyMap<string, RoleScores>;
  readonly patterns: readonly { readonly role: Role; readonly pattern: RegExp; readonly strength: number }[];
  readonly memo: Map<string, RoleScores>;
}

/** Labels shorter than this have too many neighbours to be read with an error. */
const SHORTEST_MISREAD = 4;
/** What a label keeps of its strength when one character is wrong. */
const MISREAD = 0.75;
const MEMO_LIMIT = 5_000;
const LONGEST_HEADER = 32;

function lexiconOf(terms: readonly RoleTerms[]): Lexicon {
  const labels = new Map<string, Map<Role, number>>();
  const put = (label: string, role: Role, strength: number) => {
    const roles = labels.get(label) ?? new Map<Role, number>();
    roles.set(role, Math.max(roles.get(role) ?? 0, strength));
    labels.set(label, roles);
  };
  for (const { role, labels: exact, weak } of terms) {
    for (const label of exact) put(label, role, 1);
    for (const [label, strength] of Object.entries(weak ?? {})) put(label, role, strength);
  }
  const patterns = terms.flatMap(({ role, patterns: list }) => (list ?? []).map(([pattern, strength]) => ({ role, pattern, strength })));
  return { labels, misread: misreadings(labels), patterns, memo: new Map() };
}

function misreadings(labels: ReadonlyMap<string, RoleScores>): ReadonlyMap<string, RoleScores> {
  const found = new Map<string, Map<Role, number>>();
  for (const [label, roles] of labels) {
    for (const open of openings(label)) {
      const merged = found.get(open) ?? new Map<Role, number>();
      for (const [role, strength] of roles) merged.set(role, Math.max(merged.get(role) ?? 0, strength * MISREAD));
      found.set(open, merged);
    }
  }
  return found;
}

function openings(label: string): string[] {
  return label.length < SHORTEST_MISREAD ? [] : [...label].map((_, i) => `${label.slice(0, i)}?${label.slice(i + 1)}`);
}

const LEXICA: Readonly<Record<TableClass, Lexicon>> = { indicator: lexiconOf(INDICATOR_TERMS), list: lexiconOf(LIST_TERMS) };

const NOTHING: RoleScores = new Map();

/** Scores a header label (`text` normalised, `core` its core) against every role of a table class. */
export function roleScores(text: string, core: string, tableClass: TableClass): RoleScores {
  if (core === "" || core.length > LONGEST_HEADER || OTHER_YEAR.test(core)) return NOTHING;
  const lexicon = LEXICA[tableClass];
  const known = lexicon.memo.get(text);
  if (known) return known;
  const scores = lookUp(lexicon, text, core);
  if (lexicon.memo.size < MEMO_LIMIT) lexicon.memo.set(text, scores);
  return scores;
}

function lookUp(lexicon: Lexicon, text: string, core: string): RoleScores {
  const plain = text.replace(/[()]/g, "");
  const exact = lexicon.labels.get(core) ?? lexicon.labels.get(plain);
  const scores = new Map<Role, number>(exact ?? []);
  for (const { role, pattern, strength } of lexicon.patterns) {
    if ((scores.get(role) ?? 0) >= strength) continue;
    if (pattern.test(core) || pattern.test(plain)) scores.set(role, strength);
  }
  return scores.size > 0 ? scores : misreadOf(lexicon, core);
}

/** The roles of all labels that differ in one character. */
function misreadOf(lexicon: Lexicon, core: string): RoleScores {
  const scores = new Map<Role, number>();
  for (const open of openings(core)) {
    for (const [role, strength] of lexicon.misread.get(open) ?? []) scores.set(role, Math.max(scores.get(role) ?? 0, strength));
  }
  return scores.size === 0 ? NOTHING : scores;
}

/** The strongest role of a label and its strength; strength 0 when no role fits. */
export function bestRole(scores: RoleScores): { role: Role | null; strength: number } {
  let role: Role | null = null;
  let strength = 0;
  for (const [candidate, value] of scores) if (value > strength) [role, strength] = [candidate, value];
  return { role, strength };
}
