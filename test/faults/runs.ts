import { pick, randomOf } from "../../scripts/bench/recognition/random";
import { HOST_ERROR_CODES, type HostErrorCode } from "../../src/embedded/host/errors";
import { WorkbookError } from "../../src/workbook";
import { claimOf, faultOf, type Claim } from "./judge";
import { benchOf, blankSample, preparedFor, sampleNames, SCENARIOS, type Scenario } from "./scenarios";
import { snapshotOf, type Snapshot } from "./snapshot";
import { WIRE_FAULTS, type WireFault } from "./wire";

/** One action that this sample offers, with what it does when nothing goes wrong. */
interface Ground {
  readonly sample: string;
  readonly scenario: Scenario;
  readonly bytes: Uint8Array;
  readonly start: Snapshot;
  readonly planned: Snapshot;
  readonly requests: number;
  readonly actions: number;
}

/** One harm to one action. `number` counts all cases of all grounds and names the case. */
export interface Case {
  readonly number: number;
  readonly ground: Ground;
  readonly harm: { readonly kind: WireFault; readonly at: number } | { readonly kind: HostErrorCode; readonly at: number };
}

export interface Run {
  readonly claim: Claim | "waits";
  readonly sentence: string | null;
  /** "" when all is as told. */
  readonly fault: string;
}

/** All actions of all samples that work without harm, in a fixed order. */
export async function grounds(samples: readonly string[] = sampleNames(), scenarios: readonly Scenario[] = SCENARIOS): Promise<Ground[]> {
  const found: Ground[] = [];
  for (const sample of samples) {
    const blank = await blankSample(sample);
    for (const scenario of scenarios) {
      const bytes = await preparedFor(blank, scenario);
      const ground = bytes && (await groundOf(sample, scenario, bytes));
      if (ground) found.push(ground);
    }
  }
  return found;
}

async function groundOf(sample: string, scenario: Scenario, bytes: Uint8Array): Promise<Ground | null> {
  const bench = benchOf(bytes);
  try {
    await bench.controller.refresh();
    const start = snapshotOf(bench.workbook);
    bench.wire.set(null);
    bench.workbook.setFault(null);
    await scenario.action(bench);
    return {
      sample,
      scenario,
      bytes,
      start,
      planned: snapshotOf(bench.workbook),
      requests: bench.wire.requests,
      actions: bench.workbook.actionCount,
    };
  } catch {
    return null;
  } finally {
    bench.close();
  }
}

/** Every harm to every action: each kind at each request, each code at each index. */
export function casesOf(all: readonly Ground[]): Case[] {
  const harms = all.flatMap((ground) => [
    ...WIRE_FAULTS.flatMap((kind) => Array.from({ length: ground.requests }, (_, at) => ({ ground, harm: { kind, at } }))),
    ...HOST_ERROR_CODES.flatMap((kind) => Array.from({ length: ground.actions }, (_, at) => ({ ground, harm: { kind, at } }))),
  ]);
  return harms.map((one, number) => ({ ...one, number }));
}

export function isWire(kind: string): kind is WireFault {
  return (WIRE_FAULTS as readonly string[]).includes(kind);
}

/** Runs one case from the workbook's bytes on. */
export async function runCase({ ground, harm }: Case): Promise<Run> {
  const bench = benchOf(ground.bytes);
  try {
    await bench.controller.refresh();
    bench.wire.set(isWire(harm.kind) ? { at: harm.at, kind: harm.kind } : null);
    bench.workbook.setFault(isWire(harm.kind) ? null : { at: harm.at, code: harm.kind });
    const end = await bench.wire.finish(Promise.resolve().then(() => ground.scenario.action(bench)));
    if (end === "waits") return { claim: "waits", sentence: null, fault: "waits: for ever" };
    const sentence = "thrown" in end ? sentenceOf(end.thrown) : null;
    const notes = "value" in end ? ((end.value as { readonly notes?: readonly string[] } | undefined)?.notes ?? []) : [];
    await bench.wire.release();
    const fault = faultOf({ start: ground.start, planned: ground.planned, now: snapshotOf(bench.workbook), sentence, notes });
    return { claim: claimOf(sentence), sentence: sentence ?? notes.join(" "), fault };
  } finally {
    bench.close();
  }
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof WorkbookError) return thrown.message;
  throw thrown;
}

/** So many cases of each kind, chosen by the seed, in the order of their numbers. */
export function chosen(cases: readonly Case[], each: number, seed: number): Case[] {
  const random = randomOf(seed);
  const byKind = new Map<string, Case[]>();
  for (const one of cases) byKind.set(one.harm.kind, [...(byKind.get(one.harm.kind) ?? [])]);
  for (const one of cases) byKind.get(one.harm.kind)!.push(one);
  return [...byKind.values()]
    .flatMap((of) => {
      const pool = [...of];
      return Array.from({ length: Math.min(each, pool.length) }, () => pool.splice(pick(random, pool.length), 1)[0]!);
    })
    .sort((a, b) => a.number - b.number);
}
