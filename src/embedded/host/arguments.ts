import { HostError } from "./errors";

/** Readers of loosely typed arguments; each refuses with InvalidArgument where Excel would. */

/** @throws HostError InvalidArgument for anything but a text */
export function textArgument(value: unknown, location: string): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", location, "a text is needed");
  return value;
}

/** @throws HostError InvalidArgument for anything but true or false */
export function booleanArgument(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", location, "true or false is needed");
  return value;
}

/** A finite number. @param min @param max ends that are allowed themselves. @throws HostError InvalidArgument outside of them */
export function numberArgument(value: unknown, location: string, min = -Infinity, max = Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max)
    throw new HostError("InvalidArgument", location, `a number from ${min} to ${max} is needed`);
  return value;
}

/** A number without a fraction. @param min @param max ends that are allowed themselves. @throws HostError InvalidArgument */
export function integerArgument(value: unknown, location: string, min = -Infinity, max = Infinity): number {
  const number = numberArgument(value, location, min, max);
  if (!Number.isInteger(number)) throw new HostError("InvalidArgument", location, "a whole number is needed");
  return number;
}

/** One of Excel's words, letter by letter as Excel spells it. @throws HostError InvalidArgument naming the others */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], location: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new HostError("InvalidArgument", location, `one of ${choices.join(", ")} is needed`);
  return found;
}

/** The key of a table of Excel's words under which the given word stands. @throws HostError InvalidArgument naming the words */
export function keyArgument<K extends string>(value: unknown, table: Readonly<Record<K, string>>, location: string): K {
  const words = Object.entries(table) as [K, string][];
  const found = words.find(([, word]) => word === value);
  if (!found) throw new HostError("InvalidArgument", location, `one of ${words.map(([, word]) => word).join(", ")} is needed`);
  return found[0];
}

/** An options object; a list is none. @throws HostError InvalidArgument */
export function objectArgument(value: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new HostError("InvalidArgument", location, "an object is needed");
  return value as Readonly<Record<string, unknown>>;
}

/** The library sends absent optional arguments as null or leaves them out. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Longest number format, and most sections of one (ECMA-376 18.8.31; "Excel specifications and limits"). */
const LONGEST_FORMAT = 255;
const MOST_SECTIONS = 4;

/** @throws HostError InvalidArgument for a number format that Excel would not take */
export function requireFormat(code: string, location: string): void {
  const bare = code
    .replace(/\\./gs, "")
    .replace(/[_*]./gs, "")
    .replace(/"[^"]*"/g, "");
  const isWhole = code !== "" && code.length <= LONGEST_FORMAT && !bare.includes('"') && bare.split(";").length <= MOST_SECTIONS;
  if (!isWhole) throw new HostError("InvalidArgument", location, `number format of ${code.length} characters`);
}

/** @throws HostError InvalidArgument for a text longer than Excel keeps */
export function shortText(value: unknown, longest: number, location: string): string {
  const text = textArgument(value, location);
  if (text.length > longest) throw new HostError("InvalidArgument", location, `text of ${text.length} characters`);
  return text;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** "#RRGGBB" of a colour argument ("#ffa500", "FFA500", "orange"). */
export function colorArgument(value: unknown, location: string): string {
  const text = textArgument(value, location);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex ? `#${hex.toUpperCase()}` : NAMED_COLORS[text.toLowerCase()];
  if (color === undefined) throw new HostError("InvalidArgument", location, text);
  return color;
}
