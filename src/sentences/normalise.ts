import { itemAt } from "../workbook";
import { withListLosses, withListPoints, withNamedParts, withPeriodPoints, withTail } from "./list-points";
import { withLossesClosing, withPointsBehind } from "./reordered";
import { respelled } from "./respell";
import { countIn, plain as plainText, type Plain } from "../reading";
import {
  INTERVAL,
  JOINED,
  NAMED_RATE,
  NOUGHT,
  NUMBERS_IN_WORDS,
  NUMBER_OF_POINT,
  SHARES_IN_WORDS,
  SIDES_SAID,
  SPELLINGS,
  SPLIT_WORDS,
  STEP_NEXT,
  STEP_PRINTED,
  STICKS_TO_LAST,
  STICKS_TO_NEXT,
} from "./lexicon";

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const WORD_END = /[\u4e00-\u9fff)”》]/;
const WORD_START = /[\u4e00-\u9fff(“《]/;
const LONGEST = 5;

/**
 * A sentence in one spelling for the grammar: half width, one sign for all that mean the same, paired quotes as “ ”. Blanks go,
 * except that a blank or line break between two words stands for a comma, and a line break before a number of a list for a semicolon.
 * Offsets are kept so that a part can be underlined in the sentence as printed.
 */
export function plain(original: string): Plain {
  const same = withSquareEnds(plainText(original, "in-place").text, original);
  let text = "";
  const origin: number[] = [];
  let quoted = false;
  for (let at = 0; at < same.length; at += 1) {
    const char = itemAt(same, at);
    if (INVISIBLE.test(char)) continue;
    if (/\s/.test(char)) {
      const rest = same.slice(at).replace(/^\s+/, "");
      const between = stop(text, same.slice(at, same.length - rest.length), rest);
      if (between !== "") {
        text += between;
        origin.push(at);
      }
      at = same.length - rest.length - 1;
      continue;
    }
    const quote = /["'‘’“”]/.test(char);
    text += quote ? (/[“‘]/.test(char) || (/["']/.test(char) && !quoted) ? "“" : "”") : char;
    if (quote) quoted = /[“‘]/.test(char) || (/["']/.test(char) && !quoted);
    origin.push(at);
  }
  origin.push(original.length);
  return withSpellings(JOINED.reduce(join, { text, origin }));
}

/** [85%,95%): an end in a square bracket belongs to the range; one spelling of all brackets would not say so. */
function withSquareEnds(same: string, original: string): string {
  if (same.length !== original.length) return same;
  const chars = same.split("");
  for (const { 0: print, index } of same.matchAll(INTERVAL)) {
    const last = index + print.length - 1;
    if (!/[[［]/.test(itemAt(original, index)) && !/[\]］]/.test(itemAt(original, last))) continue;
    if (/[[［]/.test(itemAt(original, index))) chars[index] = "[";
    if (/[\]］]/.test(itemAt(original, last))) chars[last] = "]";
  }
  return chars.join("");
}

/** 百分之九十 as 90%, 按0.5分/次扣 as 每次扣0.5分: one spelling for what says the same. */
function withSpellings(joined: Plain): Plain {
  const { percent, tenths, fractions } = SHARES_IN_WORDS;
  const inPercent = respelled(joined, percent, ([print, share = ""]) => (numberIn(share) === null ? print : `${numberIn(share)}%`));
  const inTenths = respelled(inPercent, tenths, ([, tens = "", ones = ""]) => `${10 * (numberIn(tens) ?? 0) + (numberIn(ones) ?? 0)}%`);
  const shares = respelled(
    inTenths,
    fractions,
    ([, whole = "", part = ""]) => `${(100 * (numberIn(part) ?? 0)) / (numberIn(whole) ?? 1)}%`,
  );
  const marked = withNamedParts(
    withPeriodPoints(withListLosses(withTail(withListPoints(withNumbers(withNames(withSides(withPointsBehind(shares)))))))),
  );
  const plainer = SPELLINGS.reduce(
    (source, [found, as]) => respelled(source, found, (match) => as.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "")),
    marked,
  );
  return withLossesClosing(plainer);
}

/** 扣零点三分, 三处及以上: in digits. */
function withNumbers(source: Plain): Plain {
  const { points, tens, steps } = NUMBERS_IN_WORDS;
  const digits = (words: string) => [...words].map((word) => numberIn(word) ?? 0).join("");
  const decimal = respelled(source, points, ([print, whole = "", part = ""]) => {
    const before = NOUGHT.test(whole) ? 0 : numberIn(whole);
    return before === null ? print : `${before}.${digits(part)}`;
  });
  return [tens, steps].reduce((now, found) => respelled(now, found, ([print, whole = ""]) => String(numberIn(whole) ?? print)), decimal);
}

/** （以上均含本数，以下均不含本数）: said once for all steps, it is said at each. */
function withSides(source: Plain): Plain {
  const { said, above, below, holds, leaves } = SIDES_SAID;
  if (source.text.search(said) < 0) return source;
  const marks: readonly (readonly [RegExp, string])[] = [
    [above, holds],
    [below, leaves],
  ];
  return marks.reduce(
    (now, [found, mark]) => respelled(now, found, (match) => `${match[0]}${mark}`),
    respelled(source, said, () => ""),
  );
}

/** 完成率(X)=实际完成量/计划完成量×100%。X≥100%,…: the letter stands for the rate, whose name says how it is worked out. */
function withNames(source: Plain): Plain {
  const [whole, name, letter] = NAMED_RATE.exec(source.text) ?? [];
  if (whole === undefined || name === undefined || letter === undefined) return source;
  const rest = source.text.slice(whole.length);
  const isLetter = new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z])`, "g");
  const others = rest.replace(isLetter, "");
  if (others === rest || /[A-Za-z]/.test(others)) return source;
  return respelled(
    respelled(source, NAMED_RATE, () => ""),
    isLetter,
    () => name,
  );
}

const numberIn = (print: string): number | null => (/^\d/.test(print) ? Number(print) : countIn(print));

/** What a run of blanks between two parts of a sentence stands for; "" when it only parts what belongs together (扣完为 止, 得 6 分). */
function stop(before: string, blanks: string, rest: string): string {
  if (before === "" || rest === "") return "";
  if (blanks.includes("\n") && NUMBER_OF_POINT.test(rest)) return ";";
  if (STEP_PRINTED.test(before) && STEP_NEXT.test(rest)) return ";";
  if (!WORD_END.test(itemAt(before, -1)) || !WORD_START.test(itemAt(rest, 0))) return "";
  const [left, right] = [before.slice(-LONGEST), rest.replace(/\s/g, "").slice(0, LONGEST)];
  if (STICKS_TO_NEXT.test(left) || STICKS_TO_LAST.test(right)) return "";
  return SPLIT_WORDS.some((word) =>
    Array.from({ length: word.length - 1 }, (_, i) => i + 1).some(
      (cut) => left.endsWith(word.slice(0, cut)) && right.startsWith(word.slice(cut)),
    ),
  )
    ? ""
    : ",";
}

function join(source: Plain, [from, to]: readonly [string, string]): Plain {
  let { text } = source;
  const origin = [...source.origin];
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + to.length)) {
    text = text.slice(0, at) + to + text.slice(at + from.length);
    const kept = Array.from({ length: to.length }, (_, i) => itemAt(origin, at + Math.min(i, from.length - 1)));
    origin.splice(at, from.length, ...kept);
  }
  return { text, origin };
}
