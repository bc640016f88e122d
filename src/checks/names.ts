import { checks } from "./registry";
import type { CheckRecord } from "./types";

const BY_NAME: ReadonlyMap<string, CheckRecord> = new Map(
  checks.flatMap(({ record }) => [record.id, ...record.names].map((name) => [name.toLowerCase(), record] as const)),
);

/** The rule that a name means, in any case: its id, or a name it had before; null when none has it. */
export function ruleNamed(name: string): CheckRecord | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

/**
 * The name of a rule in reports of version 1: what it was published as, so that who reads them finds what he looks for. `id` as it stands
 * for what is no rule.
 */
export function reportName(id: string): string {
  return ruleNamed(id)?.names[0] ?? id;
}

/** A key of a suppression with the rule's id of today: workbooks keep keys (rule@cell) under the names that rules had when they were written. */
export function currentKey(key: string): string {
  const at = key.indexOf("@");
  const record = at < 0 ? null : ruleNamed(key.slice(0, at));
  return record ? record.id + key.slice(at) : key;
}

/** True when a search for `words` means the rule: by a name, an entry of the catalogue that it covers, or its title. */
export function isMeant({ id, names, covers, title }: CheckRecord, words: string): boolean {
  return [id, ...names, ...covers, title].join(" ").toLowerCase().includes(words.trim().toLowerCase());
}
