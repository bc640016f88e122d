import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Decimal from "decimal.js";
import { assess } from "../../src/assess";
import type { Computed } from "../../src/scoring";
import { EMPTY_STATE, gridOf, type Grid } from "../../src/workbook";
import { Joiner, pieces } from "../../src/worker/codec";
import { largeRows } from "../../scripts/bench/line/large-form";
import { LONG, sampled } from "../helpers/long";
import { publishedGrid, type CorpusTable } from "../scoring/corpus";
import { benchOf, sampleBytes } from "../line/workbench";

const fixtures = join(__dirname, "../fixtures");
const tables = ["corpus", "blind"].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(fixtures, folder, name)),
);

/** The value as it arrives, and in how many pieces it went. */
function sent<T extends object>(value: T): { readonly value: T; readonly pieces: number; readonly slots: number } {
  const joiner = new Joiner();
  let [count, slots] = [0, 0];
  for (const piece of pieces(value)) {
    count += 1;
    slots = Math.max(slots, piece.cells.length);
    const whole = joiner.take(structuredClone(piece));
    expect(whole !== null).toBe(piece.isLast);
    if (whole !== null) return { value: whole as T, pieces: count, slots };
  }
  throw new Error("no last piece");
}

const crossed = <T extends object>(value: T): T => sent(value).value;

function decimalsIn(value: unknown): number {
  return JSON.stringify(value).split('"decimal ').length - 1;
}

const tagOf = (value: unknown) => Object.prototype.toString.call(value);

/**
 * A clone under jest comes from another realm, where a Map is not our Map: both sides are compared by what they hold, Decimals by their texts,
 * and a score that is put into words when it is asked for by all that it reads as (value, formula, derivation).
 */
function plain(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return `decimal ${value.valueOf()}`;
  if (tagOf(value) === "[object Map]") return { map: [...(value as Map<unknown, unknown>)].map(plain) };
  if (tagOf(value) === "[object Set]") return { set: [...(value as Set<unknown>)].map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  if (hasWords(value)) return { value: plain(value.value), formula: value.formula, derivation: plain(value.derivation) };
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    : value;
}

function hasWords(value: unknown): value is Computed {
  return typeof value === "object" && value !== null && "formula" in value && "derivation" in value && "value" in value;
}

/** The first rows of every fixture as a grid; files of another shape have none. */
function gridsOf(path: string): Grid[] {
  const table = JSON.parse(readFileSync(path, "utf8")) as Partial<CorpusTable>;
  return Array.isArray(table.grid) ? [publishedGrid(table.id ?? path, table.grid)] : [];
}

test("every published table's assessment (in a plain run one in four) crosses as it was, Decimals too, and is not touched by that", () => {
  let decimals = 0;
  const grids = sampled(tables, 4).flatMap(gridsOf);
  expect(grids.length).toBeGreaterThan(LONG ? 60 : 15);
  for (const grid of grids) {
    const assessment = assess([grid], { state: EMPTY_STATE, profile: null });
    const before = plain(assessment);
    decimals += decimalsIn(before);
    expect(plain(crossed(assessment))).toEqual(before);
    expect(plain(assessment)).toEqual(before);
  }
  expect(decimals).toBeGreaterThan(LONG ? 3000 : 750);
});

test.each(readdirSync(join(__dirname, "../../assets/samples")).filter((name) => name.endsWith(".xlsx")))(
  "the state after scoring %s crosses as it was",
  async (name) => {
    const bench = benchOf(sampleBytes(name));
    await bench.controller.score();
    const state = bench.controller.getState();
    expect(plain(crossed(state))).toEqual(plain(state));
    bench.close();
  },
);

test("a long sheet goes in pieces of one size, whatever its length", () => {
  const [few, many] = [100, 1000].map((rows) => sent(assess([gridOf("大表", largeRows(rows))], { state: EMPTY_STATE, profile: null })));
  expect(many!.pieces).toBeGreaterThan(5 * few!.pieces);
  expect(many!.slots).toBeLessThan(16_000);
  expect(plain(many!.value)).toEqual(plain(assess([gridOf("大表", largeRows(1000))], { state: EMPTY_STATE, profile: null })));
});

test("an object that holds itself is refused; what was begun before is let go of by the next first piece", () => {
  const own: Record<string, unknown> = {};
  own["own"] = [own];
  expect(() => [...pieces(own)]).toThrow(TypeError);
  const long = [...pieces(Array.from({ length: 9000 }, (_, i) => ({ i })))];
  expect(long.length).toBeGreaterThan(1);
  const joiner = new Joiner();
  expect(joiner.take(long[0]!)).toBeNull();
  const whole = [...pieces({ a: 1, ["__proto__x"]: undefined, list: [null, undefined, "", -1], bytes: new Uint8Array([1, 2]) })].map(
    (piece) => joiner.take(piece),
  );
  expect(whole).toEqual([{ a: 1, ["__proto__x"]: undefined, list: [null, undefined, "", -1], bytes: new Uint8Array([1, 2]) }]);
});

test("what is the same object stays the same, and no digit is lost", () => {
  const shared = { value: new Decimal("0.1234567890123456789012345678901234567890") };
  const plainPart = { texts: ["甲"] };
  const value = { a: shared, b: [shared, new Decimal(-0), new Decimal("1e400")], c: plainPart, map: new Map([["x", shared]]) };
  const back = crossed(value);
  expect(back.b[0]).toBe(back.a);
  expect(back.map.get("x")).toBe(back.a);
  expect([back.a.value.toFixed(), (back.b[1] as Decimal).valueOf(), (back.b[2] as Decimal).valueOf()]).toEqual([
    "0.123456789012345678901234567890123456789",
    "-0",
    "1e+400",
  ]);
});
