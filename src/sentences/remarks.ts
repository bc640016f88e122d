import { itemAt } from "../workbook";
import {
  ASIDE_NAME,
  ASIDE_REMARK,
  CONDITIONAL,
  DEFINED_RATE,
  EQUATES,
  HARMLESS,
  NEVER_REMARK,
  NO_GRADE,
  ONLY_LINKS,
  PLACE_IN_DOCUMENT,
  QUANTITY_NAME,
  REMARKS,
  REMARK_TITLE,
  RISKY,
  ROW_TITLE,
  SAME_SCORE,
  WORD_SIGNS,
} from "./lexicon";
import { isBound } from "./ranges";
import type { Part } from "./tree";

/** A stretch between two separators. */
export interface Piece {
  readonly tokens: readonly Part[];
  readonly words: string;
  /** The mark behind it. */
  readonly mark: string;
}

/** Rules of the grammar whose tokens are no words of a condition. */
export const WORDLESS = new Set(["separator", "repeated", "open", "close", "otherwise", "scope", "veto", "numbering", "standard", "from"]);
const PARTS = new Set(["separator", "repeated", "open", "close", "numbering"]);

/** The words of tokens without separators, brackets and marks. */
export function wordsOf(tokens: readonly Part[]): string {
  return printOf(tokens.filter((part) => !WORDLESS.has(part.rule)));
}

const printOf = (tokens: readonly Part[]) => tokens.map((part) => part.text).join("");
/** Names and numbers of documents, years and dates may hold any word. */
const NAMES = new Set(["name", "document", "year", "date", "ordinal"]);
const mayBeCondition = (tokens: readonly Part[]) => {
  const print = printOf(tokens.filter((part) => !NAMES.has(part.rule)));
  return NEVER_REMARK.test(print.replace(PLACE_IN_DOCUMENT, "")) && !SAME_SCORE.test(print);
};

/** Stretches between separators and brackets; those that only link are left out. */
export function piecesOf(tokens: readonly Part[]): Piece[] {
  return runsOf(tokens).filter((piece) => piece.words !== "" && !ONLY_LINKS.test(piece.words));
}

function runsOf(tokens: readonly Part[]): Piece[] {
  const runs: { tokens: Part[]; mark: string }[] = [{ tokens: [], mark: "" }];
  for (const part of tokens) {
    const last = itemAt(runs, -1);
    if (!PARTS.has(part.rule)) last.tokens.push(part);
    else {
      last.mark += part.text;
      runs.push({ tokens: [], mark: "" });
    }
  }
  return runs.map((run) => ({ ...run, words: wordsOf(run.tokens) }));
}

/**
 * What stands behind the last result: it must be known to change no points (source, evidence, date, name of a document, grade of the
 * whole), or it is not read. Words that nobody knows may be a condition, an exception or an annulment.
 */
export function unreadInRemark(tokens: readonly Part[]): Part[] {
  const pieces = runsOf(tokens).filter(({ tokens: own }) => printOf(own) !== "");
  const graded = pieces.some((piece) => NO_GRADE.test(piece.words));
  let titled = false;
  return pieces.flatMap((piece) => {
    const print = printOf(piece.tokens);
    const title = REMARK_TITLE.test(piece.words) && piece.mark.startsWith(":");
    const known =
      title ||
      isDefinition(piece) ||
      ONLY_LINKS.test(print) ||
      (titled && !mayBeCondition(piece.tokens)) ||
      isKnownRemark(piece) ||
      (graded && (NO_GRADE.test(piece.words) || piece.tokens.some((part) => part.rule === "veto")));
    titled = (titled || title) && !/[;。]/.test(piece.mark);
    return known && !piece.tokens.some(mayChangePoints) && riskyRuns(piece.tokens).length === 0 ? [] : piece.tokens;
  });
}

/** 入户率=实际入户户数/应入户户数×100% behind everything: it says how the rate is worked out, and no more. */
function isDefinition({ tokens: [only, second] }: Piece): boolean {
  return only?.rule === "definition" && !second && DEFINED_RATE.test(only.text);
}

/** Brackets in front of a result that are no known remark, name or unit. */
export function unknownAsides(asides: readonly Part[]): Part[] {
  return piecesOf(asides).flatMap((piece) => {
    const { words } = piece;
    const named = (ASIDE_REMARK.test(words) || ASIDE_NAME.test(words)) && !mayBeCondition(piece.tokens);
    return named ||
      EQUATES.test(words) ||
      isKnownRemark(piece) ||
      (piece.tokens.some((part) => part.rule === "document") && !mayBeCondition(piece.tokens))
      ? []
      : piece.tokens;
  });
}

/** Source, evidence, way of looking: known to change no points. */
export function isKnownRemark({ tokens, words }: Piece): boolean {
  return REMARKS.some((kind) => kind.test(words)) && !mayBeCondition(tokens);
}

/** 资金使用率考核: the name of the row, closed by a colon or a full stop. */
export function isTitlePiece({ tokens, words, mark }: Piece): boolean {
  const closed = mark.startsWith(":") || (mark.startsWith("。") && ROW_TITLE.test(words));
  return closed && !CONDITIONAL.test(printOf(tokens));
}

/** Words that name what is measured; `subject` is its name as it stands at the comparison. */
export function namesQuantity(words: string, subject = ""): boolean {
  return !CONDITIONAL.test(words) && (QUANTITY_NAME.test(words) || (subject.length >= 2 && words.includes(subject)));
}

function mayChangePoints(part: Part): boolean {
  return (
    isRiskyToken(part) ||
    (isBound(part) && part.rule !== "relation") ||
    ["every", "otherwise", "rank", "scoreStep", "from"].includes(part.rule)
  );
}

/** Judgement, or a sign that is no word. */
export function isRiskyToken(part: Part): boolean {
  return part.rule === "judge" || (part.rule === "other" && !WORD_SIGNS.test(part.text));
}

/** Single words that may change points, as runs of tokens. */
export function riskyRuns(tokens: readonly Part[]): Part[] {
  const plain = tokens.filter((part) => part.rule === "han" || part.rule === "pause" || part.rule === "guard");
  const runs: Part[] = [];
  for (const part of plain) {
    const before = runs[runs.length - 1];
    if (before && before.end === part.start) runs[runs.length - 1] = { ...before, text: before.text + part.text, end: part.end };
    else runs.push(part);
  }
  return runs.filter((run) => RISKY.test(run.text.replace(HARMLESS, "")));
}
