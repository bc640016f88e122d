import { isBlankMark, isErrorText } from "../../reading";
import { SUBTOTAL_LABEL, TOTAL_LABEL } from "../lexicon/labels";
import { NUMBER_AT_END } from "../lexicon/texts";
import { coreOf, normalise, tidy } from "./normalise";
import { plainNumber } from "./numbers";

/** Texts longer than this are stories, not labels. */
const LONGEST_LABEL = 60;
/** A header may carry its instructions with it; its label is what stands before them. */
const LONGEST_HEADER = 160;
/** Longer texts are no label of a sum. */
const LONGEST_TOTAL = 24;
/** Forms repeat their texts, and are read again after every change: so many short ones are kept read. */
const MOST_KEPT = 20_000;

/** What a label calls its line: 总分 and its like, 小计 and its like, neither. */
export type Called = "total" | "subtotal" | "no sum";

/** What a text says by itself, each part read when it is first asked for and once for all cells that hold it. */
export class TextFacts {
  private normalised: string | undefined;
  private coreText: string | undefined;
  private numeric: number | null | undefined;
  private wordy: boolean | undefined;
  private printed: string | undefined;
  private dash: boolean | undefined;
  private sum: Called | undefined;
  constructor(private readonly raw: string) {}

  /** The comparable text. */
  get text(): string {
    return (this.normalised ??= normalise(this.raw));
  }

  /** The label's core, "" for texts too long to be a label. */
  get core(): string {
    return (this.coreText ??= labelCore(this.text));
  }

  get number(): number | null {
    if (this.numeric === undefined) this.numeric = plainNumber(this.raw);
    return this.numeric;
  }

  /** True for a text that is no number; an error value is no word of anybody's. */
  get isText(): boolean {
    return (this.wordy ??= this.number === null && !isErrorText(this.raw));
  }

  /** The kind of sum that the text is a label of. */
  get called(): Called {
    return (this.sum ??= this.isText && this.text.length <= LONGEST_TOTAL ? calledBy(this.core) : "no sum");
  }

  /** True for a mark that says that nothing stands here (—, /, 无). */
  get isBlankMark(): boolean {
    return (this.dash ??= isBlankMark(this.text));
  }

  /** The text as printed, without the line breaks and spaces inside of Chinese words. */
  get shown(): string {
    return (this.printed ??= tidy(this.raw));
  }
}

function calledBy(core: string): Called {
  return SUBTOTAL_LABEL.test(core) ? "subtotal" : isTotalText(core) ? "total" : "no sum";
}

/** 总分 and its like, also with the letters of a vertical label read in the wrong order (分总). */
function isTotalText(core: string): boolean {
  const label = core.replace(/:.*$/, "").replace(NUMBER_AT_END, "");
  return TOTAL_LABEL.test(label) || (core.length === 2 && TOTAL_LABEL.test([...core].reverse().join("")));
}

const kept = new Map<string, TextFacts>();

/** The facts of a text, kept for short ones. */
export function factsOf(raw: string): TextFacts {
  if (raw.length > LONGEST_LABEL) return new TextFacts(raw);
  const known = kept.get(raw);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const facts = new TextFacts(raw);
  kept.set(raw, facts);
  return facts;
}

/** The core of a normalised text, "" for texts too long to be a label. */
export function labelCore(text: string): string {
  if (text.length > LONGEST_HEADER) return "";
  const core = coreOf(text);
  return core.length > LONGEST_LABEL ? "" : core;
}
