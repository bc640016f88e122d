import { itemAt, valueOf } from "../workbook";
import { messages } from "../messages";
import type { Item, Loss } from "./drafting/draft";
import {
  BEGINS_WITH_NUMBER,
  DENIES_AT_ONCE,
  HAS_IT,
  NAME_ENDS,
  ONLY_A_SIDE,
  ONLY_NUMBERING,
  PARTS_A_CONDITION,
  RATE_AGAINST_EARLIER,
  REQUIREMENT_BEGINS,
  STEP_BEGINS,
  WHETHER,
  WHETHER_ANSWERS,
} from "./lexicon";
import type { Need } from "./answers";
import type { ScoringSentence } from "./sentence";
import type { Clause } from "./types";
import { bare, saidAlone } from "./words";

/** What the value of a slope is called: in front of its step, else where the full mark was given (出勤率≥95%得3分，每低1%…); "" when nowhere. */
export function measuredBy({ condition }: Pick<Loss, "condition">, items: readonly Item[]): string {
  const own = itemAt(bare(condition.subject || itemAt(bare(condition.words).split(STEP_BEGINS), 0)).split(REQUIREMENT_BEGINS), 0);
  const rate = RATE_AGAINST_EARLIER.exec(own)?.[1];
  if (rate !== undefined) return rate;
  if (own.length >= 2 && !ONLY_A_SIDE.test(own) && !BEGINS_WITH_NUMBER.test(own)) return bare(own);
  return bare(items.find((item) => item.kind === "value" && item.subject !== "")?.subject ?? "");
}

/** Kinds of which a sentence asks once, whatever number of clauses needs them. */
const ASKED_ONCE: ReadonlySet<string> = new Set(["value", "target", "reverse", "reference", "top", "bottom"]);

/**
 * The needs of the clauses as a person is asked for them: one name for one quantity, and only such words out of the actual column for
 * an answer as settle the whole condition.
 */
export function asAsked({ clauses, text }: ScoringSentence, needs: readonly (readonly Need[])[]): readonly (readonly Need[])[] {
  const plainNames = new Set<string>([messages.sentences.needs.value]);
  const names = new Map<string, string>();
  for (const { name, label } of needs.flat())
    if (!names.has(name) || (plainNames.has(valueOf(names, name)) && !plainNames.has(label))) names.set(name, label);
  return needs.map((list, i) =>
    list.map((need): Need => ({
      ...need,
      label: named(ASKED_ONCE.has(need.name) ? valueOf(names, need.name) : need.label, need.name),
      ...(need.words ? { words: settling(need.words, itemAt(clauses, i), text) } : {}),
    })),
  );
}

function named(label: string, name: string): string {
  return name === "value" ? bare(label).replace(NAME_ENDS, "") || label : label;
}

/** 编制工作手册 at the end of a longer condition is only a part of it; a denial settles it, and so does the condition when it is one piece. */
function settling({ yes, no }: NonNullable<Need["words"]>, clause: Clause, text: string): NonNullable<Need["words"]> {
  const whole = (word: string) => DENIES_AT_ONCE.test(word) || isOnePiece(word, text, clause.span.start);
  if (clause.kind === "yes-no" && isWhether(clause, no)) return { yes: [WHETHER_ANSWERS.yes], no: [WHETHER_ANSWERS.no] };
  if (clause.kind !== "yes-no") return { yes: yes.filter(whole), no: no.filter(whole) };
  const alone = clause.part ? null : saidAlone(clause.subject, no);
  return { yes: [...yes.filter(whole), ...(alone === null ? [] : [alone])], no };
}

/** 是否建立制度：是，2分；否，0分, and nothing else. */
const isWhether = ({ subject, part }: Extract<Clause, { kind: "yes-no" }>, no: readonly string[]) =>
  !part && WHETHER.test(subject) && no.every((word) => word === WHETHER_ANSWERS.no);

/** True when nothing but its subject stands in front of the words; very short ones (规定, 人员) must be all there is. */
function isOnePiece(word: string, text: string, from: number): boolean {
  const at = [word, word.replace(HAS_IT, "")].map((form) => text.indexOf(form, from)).find((found) => found >= 0);
  if (at === undefined) return false;
  const before = text.slice(from, at).trim();
  return word.length < SHORTEST_TAIL ? ONLY_NUMBERING.test(before) : !PARTS_A_CONDITION.test(before.replace(LEADING_NUMBER, ""));
}

const SHORTEST_TAIL = 3;
const LEADING_NUMBER = /^\s*\d{1,2}[.、)）]/;
