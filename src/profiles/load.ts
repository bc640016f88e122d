import { Validator, type Schema } from "@cfworker/json-schema";
import { messages } from "../messages";
import { provinces } from "../provinces";
import { ProfileError, unknownProfile } from "./errors";
import schema from "./profile.schema.json";
import type { GradeBand, RuleProfile, Tier } from "./types";

const validator = new Validator(schema as unknown as Schema, "2020-12", true);
let built: readonly RuleProfile[] | null = null;

/** The profiles that come with the add-in, in the order of their file names. */
export function loadProfiles(): readonly RuleProfile[] {
  built ??= provinces.flatMap(({ rules }) => rules).map(checkedProfile);
  return built;
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

function checkedProfile(data: unknown): RuleProfile {
  const result = validator.validate(data);
  if (!result.valid) {
    // The last error is the innermost one: the place a person can correct.
    const error = result.errors[result.errors.length - 1];
    throw new ProfileError("wrong-shape", messages.profiles.wrongShape(error?.instanceLocation.replace(/^#\/?/, "") ?? ""), { cause: error });
  }
  const profile = data as RuleProfile;
  checkTiers(profile.qualitative.tiers.value);
  checkGrades(profile.grades.value);
  if (profile.gradesLater) checkGrades(profile.gradesLater.value);
  checkCaps(profile);
  return profile;
}

function checkTiers(tiers: readonly Tier[]): void {
  const joined = tiers.every((tier, i) => tier.low < tier.high && (i === 0 ? tier.high === 1 : tier.high === tiers[i - 1]!.low));
  if (!joined || tiers[tiers.length - 1]!.low !== 0) throw new ProfileError("wrong-value", messages.profiles.tiersOutOfOrder());
}

function checkGrades(bands: readonly GradeBand[]): void {
  const falling = bands.every((band, i) => i === 0 || band.from < bands[i - 1]!.from);
  if (!falling || bands[bands.length - 1]!.from !== 0) throw new ProfileError("wrong-value", messages.profiles.gradesOutOfOrder());
}

function checkCaps({ totalCaps }: RuleProfile): void {
  const caps = totalCaps?.value ?? [];
  if (!caps.every((cap, i) => i === 0 || (cap.rate > caps[i - 1]!.rate && cap.cap >= caps[i - 1]!.cap))) throw new ProfileError("wrong-value", messages.profiles.capsOutOfOrder());
}
