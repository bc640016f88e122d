import { itemAt } from "../workbook";
import {
  CONDITIONAL,
  CONDITION_BEGINS,
  DUTY,
  GETS_DONE,
  LEADS_TO_STEP,
  ONLY_A_SIDE,
  MEASURED_SCORE,
  MEASURED_SCORE_UNIT,
  NAMES_STEP,
  ONLY_LINKS,
  ONE_OF_DUTY,
  OR,
  RANK_WORDS,
  RATE_AGAINST_EARLIER,
  RISKY,
  SAMPLE,
  SCORING_TITLE,
  TIME_UNITS,
} from "./lexicon";
import {
  isKnownRemark,
  isRiskyToken,
  isTitlePiece,
  namesQuantity,
  piecesOf,
  riskyRuns,
  unknownAsides,
  WORDLESS,
  wordsOf,
  type Piece,
} from "./remarks";
import { boundsOf, isBound, unitOf, type Bound } from "./ranges";
import { namesOneEvent, oneEventOf, stepOf, withOtherUnits, type Step } from "./step";
import type { Part } from "./tree";
import { saysWhen } from "./due";
import { bare, deniesAll } from "./words";

/** What stands in front of a result: when it holds, or what it is counted by. */
export interface Condition {
  readonly tokens: readonly Part[];
  /** All words, comparisons included, without separators and marks. */
  readonly words: string;
  /** The words of the last piece. */
  readonly last: string;
  /** 否则, 其余. */
  readonly otherwise: boolean;
  /** 本项, 此项 right in front of the result: it speaks of the whole row. */
  readonly scope: boolean;
  readonly veto: boolean;
  readonly rank: boolean;
  /** The comparison right in front of the result: its value decides. */
  readonly final: readonly Bound[];
  /** Words in front of it in its piece: the measured quantity. */
  readonly subject: string;
  /** Comparisons and requirements in front (应达到60%。…). */
  readonly early: readonly Bound[];
  /** 以90%为基准: a number that only repeats the edge. */
  readonly standards: readonly Part[];
  /** 从第6天起: the first step that loses; behind a printed step alone. */
  readonly from: readonly Part[];
  readonly step: Step | null;
  /** Amounts that no rule explains yet: thresholds inside of words. */
  readonly amounts: readonly Part[];
  /** Parts that no reading explains: judgement, unknown signs, unclear steps. */
  readonly unread: readonly Part[];
  /** Stretches in front of a value that neither name it nor are known to say nothing: where a value decides, nobody is asked about them. */
  readonly stray: readonly Part[];
  /** Those of them that stand in front of the last stretch. */
  readonly strayBefore: readonly Part[];
}

/**
 * Reads the tokens in front of a result. Brackets that hold no result are remarks: only what may change points in them is looked at.
 * @param loses true for losses and gains, where 每 and single events name a step
 */
export function conditionOf(tokens: readonly Part[], loses: boolean): Condition {
  const { kept, asides } = withoutAsides(tokens);
  const printed = printedStep(kept, asides);
  const pieces = piecesOf(printed.head);
  const named = pieces.filter((piece) => !NAMES_STEP.test(piece.words));
  const lastPiece = named[named.length - 1];
  const single = loses && !printed.isPrinted ? singleEvent(named) : null;
  const event = single === "unclear" ? null : single;
  const found = lastPiece && !printed.ofScores ? endOf(lastPiece) : { bounds: [], subject: "" };
  // The amount of a single event (缺1类) is counted, not compared.
  const ends = event ? { bounds: found.bounds.filter((bound) => !bound.bare), subject: "" } : found;
  const compared = comparedInFront(pieces, ends, event ? lastPiece : undefined);
  const from = kept.filter((part) => part.rule === "from");
  const inFront = pieces.filter((piece) => piece !== lastPiece);
  const strayBefore = strayInFront(loses ? inFront.filter(({ words }) => !deniesAll(words)) : inFront, ends.subject);
  return {
    tokens,
    words: wordsOf(kept),
    last: lastPiece?.words ?? "",
    otherwise: kept.some((part) => part.rule === "otherwise"),
    scope: endsWithScope(kept),
    veto: kept.some((part) => part.rule === "veto"),
    rank: kept.some((part) => part.rule === "rank") || RANK_WORDS.test(wordsOf(kept)),
    final: ends.bounds,
    subject: ends.subject,
    early: compared.filter(({ part }) => part.rule !== "amount").flatMap(({ part }) => boundsOf(part)),
    standards: kept.filter((part) => part.rule === "standard"),
    from,
    step: printed.step ?? event,
    amounts: unexplainedAmounts(compared, event !== null),
    strayBefore,
    stray: [...strayBefore, ...(lastPiece ? strayAtValue(lastPiece, ends) : []), ...strayStep(printed)],
    unread: [
      ...riskyParts(kept, asides, printed, ends.bounds),
      ...(loses && printed.step ? [] : from),
      ...(printed.isPrinted && !printed.step && loses ? printed.whole : []),
      ...(single === "unclear" ? (lastPiece?.tokens ?? []) : []),
    ],
  };
}

/** A step in its own words (每降低1个百分点, 每低1分), and what stands in front of it. */
interface PrintedStep {
  /** All tokens where nothing is printed. */
  readonly head: readonly Part[];
  /** The words behind 每, those of the whole condition where 每 is not printed; `whole` has the 每 in it. */
  readonly tokens: readonly Part[];
  readonly whole: readonly Part[];
  readonly isPrinted: boolean;
  /** 每低1分扣0.5分: the step is counted in points, so no value in front of it is compared. */
  readonly ofScores: boolean;
  /** Null when it is not printed, or not understood. */
  readonly step: Step | null;
}

function printedStep(kept: readonly Part[], asides: readonly Part[]): PrintedStep {
  const at = isBehindDuty(kept) ? -1 : kept.map((part) => part.rule).lastIndexOf("every");
  const ofScores = kept.find((part) => part.rule === "scoreStep");
  if (at < 0) {
    const step = ofScores ? stepOf(ofScores.text.slice(1)) : null;
    return { head: kept, tokens: kept, whole: kept, isPrinted: ofScores !== undefined, ofScores: ofScores !== undefined, step };
  }
  const tokens = kept.slice(at + 1);
  const behind = asides.filter((part) => part.start > itemAt(kept, at).start);
  return {
    head: kept.slice(0, at),
    tokens,
    whole: kept.slice(at),
    isPrinted: true,
    ofScores: ofScores !== undefined,
    step: withOtherUnits(stepOf(wordsOf(tokens)), wordsOf(behind)),
  };
}

/** 每月抽检一次，缺1次: the one 每 belongs to the duty, and what is counted is named behind it. */
function isBehindDuty(kept: readonly Part[]): boolean {
  const pieces = piecesOf(kept);
  const [duty, counted, other] = pieces.slice(-2).map(({ words }) => words);
  const isOnly = kept.filter((part) => part.rule === "every").length === 1 && !kept.some((part) => part.rule === "scoreStep");
  return (
    isOnly && counted !== undefined && other === undefined && DUTY.test(duty ?? "") && ONE_OF_DUTY.test(counted) && namesOneEvent(counted)
  );
}

/** Amounts that may be thresholds: those of a sample, or of the duty in front of a single event, are none. */
function unexplainedAmounts(compared: ReturnType<typeof comparedInFront>, isEvent: boolean): Part[] {
  const isSaid = ({ words }: Piece) => SAMPLE.test(words) || (isEvent && DUTY.test(words));
  return compared.flatMap(({ part, piece }) => (part.rule === "amount" && !isSaid(piece) ? [part] : []));
}

/** Comparisons that are not the one at the end. @param event the piece that names a single event, whose amounts are counted */
function comparedInFront(pieces: readonly Piece[], ends: { readonly bounds: readonly Bound[] }, event: Piece | undefined) {
  const finals = new Set(ends.bounds.map((bound) => bound.part));
  const counted = new Set(event?.tokens.filter((part) => part.rule === "amount"));
  return pieces.flatMap((piece) =>
    piece.tokens.filter((part) => isBound(part) && !finals.has(part) && !counted.has(part)).map((part) => ({ part, piece })),
  );
}

/** Words that may change the points and that no reading explains, in remarks and outside of them. */
function riskyParts(kept: readonly Part[], asides: readonly Part[], { head }: PrintedStep, bounds: readonly Bound[]): Part[] {
  return [
    // 超过±10%但不超过±8% contradicts itself.
    ...kept.filter((part) => isBound(part) && boundsOf(part).length === 0),
    ...asides.filter(isRiskyToken),
    ...unknownAsides(asides),
    ...riskyRuns(asides),
    ...asides.filter((part) => isBound(part) && part.rule !== "relation"),
    ...head.filter(isRiskyToken),
    ...riskyRuns(kept).filter((run) => !isMeasuredScore(run, bounds) && !isTitle(run, kept)),
  ];
}

/** Takes pairs of brackets out; one that is not closed here parts the pieces like a separator. */
function withoutAsides(tokens: readonly Part[]): { kept: Part[]; asides: Part[] } {
  const kept: Part[] = [];
  const asides: Part[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const part = itemAt(tokens, i);
    const closes = part.rule === "open" ? closing(tokens, i) : -1;
    if (closes < 0) kept.push(part);
    else {
      asides.push(...tokens.slice(i, closes + 1));
      i = closes;
    }
  }
  return { kept, asides };
}

function closing(tokens: readonly Part[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    if (itemAt(tokens, i).rule === "open") depth += 1;
    if (itemAt(tokens, i).rule === "close") depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** The comparison at the end of a piece, perhaps several joined by 或, and the words in front of it. */
function endOf({ tokens }: Piece): { bounds: Bound[]; subject: string } {
  const shown = tokens.filter((part) => !WORDLESS.has(part.rule));
  const last = shown.map(isBound).lastIndexOf(true);
  const behind = wordsOf(shown.slice(last + 1));
  if (last < 0 || !(ONLY_LINKS.test(behind) || (GETS_DONE.test(behind) && isTime(itemAt(shown, last))))) return { bounds: [], subject: "" };
  let first = last;
  while (first >= 2 && itemAt(shown, first - 1).text === OR && isBound(itemAt(shown, first - 2))) first -= 2;
  const parts = shown.slice(first, last + 1).filter(isBound);
  return { bounds: parts.flatMap(boundsOf), subject: wordsOf(shown.slice(0, first)).replace(/^[、,]+/, "") };
}

/** 3个工作日内办结, 10-15天完成: a time that something took. */
const isTime = (part: Part) => part.rule !== "relation" && TIME_UNITS.includes(unitOf(part));

/** A single event stands in the last piece; one that stands before it, in what is not a sample, makes it unclear what is counted. */
function singleEvent(pieces: readonly Piece[]): Step | null | "unclear" {
  const last = pieces[pieces.length - 1];
  if (!last) return null;
  const plain = last.tokens.filter((part) => !isBound(part) || part.rule === "amount");
  const found = endOf(last).bounds.some((bound) => !bound.bare) ? null : oneEventOf(wordsOf(plain));
  if (found !== null) return found;
  return pieces.slice(0, -1).some((piece) => namesOneEvent(piece.words) && !SAMPLE.test(piece.words)) ? "unclear" : null;
}

/** Pieces in front of the one that holds a value which are no title, no name of the value and no known remark. */
function strayInFront(pieces: readonly Piece[], subject: string): Part[] {
  const named = bare(subject.replace(CONDITION_BEGINS, ""));
  const isKnown = (piece: Piece) =>
    piece.tokens.some((part) => part.rule === "scoreStep" || isBound(part)) ||
    NAMES_STEP.test(piece.words) ||
    saysWhen(piece.words, subject) ||
    isTitlePiece(piece) ||
    namesQuantity(piece.words, named) ||
    isKnownRemark(piece);
  return pieces.flatMap((piece) => (isKnown(piece) ? [] : piece.tokens));
}

/** The piece that holds a value, unless its words only name the value, its side, or the way to its step. */
function strayAtValue({ tokens, words: print }: Piece, { bounds, subject }: ReturnType<typeof endOf>): readonly Part[] {
  if (tokens.some((part) => part.rule === "scoreStep")) return [];
  const words = print.replace(CONDITION_BEGINS, "");
  const isKnown =
    bounds.length > 0
      ? !CONDITIONAL.test(bare(subject.replace(CONDITION_BEGINS, "")))
      : (ONLY_A_SIDE.test(words) && !CONDITIONAL.test(bare(words))) ||
        deniesAll(words) ||
        tokens.some((part) => isBound(part) && part.rule === "relation") ||
        LEADS_TO_STEP.test(words) ||
        RATE_AGAINST_EARLIER.test(words) ||
        namesQuantity(bare(words));
  return isKnown ? [] : tokens;
}

/** 每降低1个百分点且整改不到位的: words beside the direction of a step. */
function strayStep({ step, tokens }: PrintedStep): readonly Part[] {
  return step && (CONDITIONAL.test(bare(step.words)) || piecesOf(tokens).length > 1) ? tokens : [];
}

function endsWithScope(tokens: readonly Part[]): boolean {
  const shown = tokens.filter((part) => part.rule !== "separator");
  const at = shown.map((part) => part.rule).lastIndexOf("scope");
  return at >= 0 && ONLY_LINKS.test(wordsOf(shown.slice(at + 1)));
}

/** 偏差率计分：a title, closed by a colon. */
function isTitle(run: Part, tokens: readonly Part[]): boolean {
  const next = tokens.find((part) => part.start === run.end);
  return next?.rule === "separator" && next.text.startsWith(":") && !RISKY.test(run.text.replace(SCORING_TITLE, ""));
}

/** 自评得分在90分以上: a score that is measured, not given. */
function isMeasuredScore(run: Part, bounds: readonly Bound[]): boolean {
  const [first] = bounds;
  return (
    first !== undefined &&
    first.part.start === run.end &&
    first.ranges.every((range) => range.unit === MEASURED_SCORE_UNIT) &&
    MEASURED_SCORE.test(run.text) &&
    !RISKY.test(run.text.replace(MEASURED_SCORE, ""))
  );
}
