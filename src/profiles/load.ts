import { innermost, itemAt } from "../workbook";
import { Validator, type Schema } from "@cfworker/json-schema";
import { messages } from "../messages";
import { provinces } from "../provinces";
import { ProfileError, unknownProfile } from "./errors";
import schema from "./profile.schema.json";
import type { GradeBand, RuleProfile, Tier } from "./types";

const validator = new Validator(schema as unknown as Schema, "2020-12", true);
/** Leaves that earlier versions wrote and nothing read: files that still hold them stay good. */
const FORMER_LEAVES = ["comparison", "extra"];
/** Leaves that later versions added: a whole file written before them takes them from the national profile. */
const LATER_LEAVES = ["execution", "weightsChecked", "emptyTarget"];
const NATIONAL = "national-2020";
let built: readonly RuleProfile[] | null = null;
let places: ReadonlyMap<string, string> | null = null;

/**
 * The profiles that come with the add-in, by place and file name. They are not held against the schema each time the program starts: that
 * took longer than scoring a sheet, and a test holds every one of them against it (test/profiles/load).
 */
export function loadProfiles(): readonly RuleProfile[] {
  built ??= ruleFiles().map(({ file }) => wholeOf(file) as unknown as RuleProfile);
  return built;
}

/** The folder of src/provinces that a profile comes from; null for one that a person imported. */
export function placeOfProfile(id: string): string | null {
  places ??= new Map(ruleFiles().map(({ place, file }) => [String(file.id), place]));
  return places.get(id) ?? null;
}

interface RuleFile {
  readonly [key: string]: unknown;
  readonly id?: unknown;
  readonly extends?: unknown;
}

function ruleFiles(): readonly { readonly place: string; readonly file: RuleFile }[] {
  return provinces.flatMap(({ id, rules }) => rules.map((file) => ({ place: id, file: file as RuleFile })));
}

/** The profile with this id, own ones (imported by the user) before those of the add-in. Throws ProfileError when there is none. */
export function findProfile(id: string, own: readonly RuleProfile[] = []): RuleProfile {
  const found = [...own, ...loadProfiles()].find((profile) => profile.id === id);
  if (!found) throw unknownProfile(id);
  return found;
}

/** A profile from the text of a file, held against the schema and for values that fit together. Throws ProfileError. */
export function parseProfileFile(text: string): RuleProfile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new ProfileError("not-json", messages.profiles.notJson(), { cause });
  }
  return checkedProfile(data);
}

/** The text of a profile file; `parseProfileFile` gives the same profile back. */
export function exportProfile(profile: RuleProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/**
 * A file as a whole profile. One that extends another says only what differs; what it takes over from another place is inferred there,
 * not read (sureness X), for that place's paper does not hold here.
 */
function wholeOf(file: RuleFile, seen: readonly unknown[] = []): RuleFile {
  if (file.extends === undefined) return file.id === NATIONAL ? file : (merged(inferred(laterLeaves()), file) as RuleFile);
  if (seen.includes(file.extends)) throw unknownProfile(String(file.extends));
  const parent = ruleFileOf(file.extends);
  const taken = wholeOf(parent.file, [...seen, file.extends]);
  const own = Object.fromEntries(Object.entries(file).filter(([key]) => key !== "extends"));
  return merged(parent.place === placeOfProfile(String(file.id)) ? taken : inferred(taken), own) as RuleFile;
}

/** The file of a profile. @throws the error for an unknown one */
function ruleFileOf(id: unknown): ReturnType<typeof ruleFiles>[number] {
  const found = ruleFiles().find(({ file }) => file.id === id);
  if (!found) throw unknownProfile(String(id));
  return found;
}

function laterLeaves(): RuleFile {
  return Object.fromEntries(Object.entries(ruleFileOf(NATIONAL).file).filter(([key]) => LATER_LEAVES.includes(key)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isSourced = (value: unknown) => isRecord(value) && "value" in value && "source" in value;

/** Groups are merged, values with their sources replaced whole. */
function merged(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own) || isSourced(base) || isSourced(own)) return own;
  return { ...base, ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, merged(base[key], value)])) };
}

function inferred(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (isSourced(value)) return value.sureness === "T" ? { ...value, sureness: "X" } : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inferred(inner)]));
}

function checkedProfile(file: unknown): RuleProfile {
  const data = isRecord(file) ? Object.fromEntries(Object.entries(wholeOf(file)).filter(([key]) => !FORMER_LEAVES.includes(key))) : file;
  const result = validator.validate(data);
  if (!result.valid) {
    const { error, place } = innermost(result.errors);
    throw new ProfileError("wrong-shape", messages.profiles.wrongShape(place), { cause: error });
  }
  const profile = data as RuleProfile;
  checkTiers(profile.qualitative.tiers.value);
  checkGrades(profile.grades.value);
  if (profile.gradesLater) checkGrades(profile.gradesLater.value);
  checkCaps(profile);
  return profile;
}

function checkTiers(tiers: readonly Tier[]): void {
  const joined = tiers.every((tier, i) => tier.low < tier.high && (i === 0 ? tier.high === 1 : tier.high === itemAt(tiers, i - 1).low));
  if (!joined || itemAt(tiers, -1).low !== 0) throw new ProfileError("wrong-value", messages.profiles.tiersOutOfOrder());
}

function checkGrades(bands: readonly GradeBand[]): void {
  const falling = bands.every((band, i) => i === 0 || band.from < itemAt(bands, i - 1).from);
  if (!falling || itemAt(bands, -1).from !== 0) throw new ProfileError("wrong-value", messages.profiles.gradesOutOfOrder());
}

function checkCaps({ totalCaps }: RuleProfile): void {
  const caps = totalCaps?.value ?? [];
  if (!caps.every((cap, i) => i === 0 || (cap.rate > itemAt(caps, i - 1).rate && cap.cap >= itemAt(caps, i - 1).cap)))
    throw new ProfileError("wrong-value", messages.profiles.capsOutOfOrder());
}
