import table from "./api-levels.json";
import { HostError } from "./errors";

/** One member's level: 113 for ExcelApi 1.13; [get, set] where they differ; a text for other requirement sets. */
type Level = number | readonly [get: number, set: number] | string;
type Use = "get" | "set";

type LevelTable = Readonly<Record<string, Readonly<Record<string, Level>>>>;

/** JSON modules lose tuples and optional keys, hence the detour. */
const LEVELS = table as unknown as LevelTable;

/** Levels that the preview and the tests can choose; 1.13 is what Excel 2021 has at least, 1.21 the newest. */
export const API_LEVELS = [113, 121] as const;

/** "1.13" of 113. */
export function levelText(level: number): string {
  return `${Math.floor(level / 100)}.${level % 100}`;
}

/** The level that offers a member (113 for 1.13), a text for another requirement set, or null when @types/office-js does not know it. */
export function levelOf(className: string, member: string, use: Use): number | string | null {
  const level = LEVELS[className]?.[member];
  if (level === undefined) return null;
  if (typeof level !== "object") return level;
  const [get, set] = level;
  return use === "get" ? get : set;
}

/** @throws HostError ApiNotFound when the member is unknown or above the level. */
export function requireLevel(className: string, member: string, use: Use, offered: number): void {
  const level = levelOf(className, member, use);
  if (typeof level === "number" && level <= offered) return;
  const needed =
    level === null
      ? "no such member"
      : typeof level === "number"
        ? `needs ExcelApi ${levelText(level)}, this workbook offers ${levelText(offered)}`
        : `needs ${level}`;
  throw new HostError("ApiNotFound", `${className}.${member}`, `${className}.${member}: ${needed}`);
}
