import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomOf } from "../../scripts/bench/recognition/random";
import { recognise } from "../../src/forms";
import { loadProfiles } from "../../src/profiles";
import type { CellValue } from "../../src/workbook";
import { publishedGrid } from "../scoring/corpus";
import { click, type Fault } from "./click";
import { nationalForm } from "./forms";
import { mutated, type Subject } from "./mutations";

/** How often each table is changed, and how many forms are made up; CLICK_RUNS raises both. */
const RUNS = Number(process.env["CLICK_RUNS"] ?? 1);
/** Each table meets one profile in so many, others from table to table; every profile when more runs are asked for. */
const PROFILES_APART = process.env["CLICK_RUNS"] === undefined ? 80 : 1;

interface Table extends Subject {
  readonly id: string;
}

function tablesIn(folder: string): Table[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const rows = (JSON.parse(readFileSync(join(folder, name), "utf8")) as { grid: CellValue[][] }).grid;
      return { id: name.replace(/\.json$/, ""), rows, layout: recognise(publishedGrid(name, rows)) };
    });
}

const TABLES: readonly Table[] = [
  join(__dirname, "../fixtures/corpus"),
  join(__dirname, "../fixtures/unseen"),
  join(__dirname, "../forms/variants"),
].flatMap(tablesIn);

interface Tally {
  clicks: number;
  written: number;
  readonly faults: string[];
}

function tallied(
  name: string,
  run: (add: (id: string, rows: readonly (readonly CellValue[])[], profile: string | null) => void) => void,
): Tally {
  const tally: Tally = { clicks: 0, written: 0, faults: [] };
  run((id, rows, profile) => {
    const { written, faults } = click(publishedGrid("表", rows), profile);
    tally.clicks += 1;
    tally.written += written;
    tally.faults.push(...faults.map(({ kind, text }: Fault) => `${kind}  ${id}  ${text}`));
  });
  process.stdout.write(`${name}: ${tally.clicks} clicks, ${tally.written} cells written, ${tally.faults.length} faults\n`);
  return tally;
}

const PROFILES = loadProfiles().map(({ id }) => id);

test("one click on the published tables creates no error and agrees with itself", () => {
  expect(tallied("as printed", (add) => TABLES.forEach(({ id, rows }) => add(id, rows, null))).faults).toEqual([]);
});

test("nor by any profile", () => {
  expect(
    tallied(PROFILES_APART === 1 ? "by every profile" : "by profiles in turn", (add) =>
      TABLES.forEach(({ id, rows, layout }, t) =>
        PROFILES.forEach((profile, p) => {
          if ((t + p) % PROFILES_APART !== 0) return;
          add(`${id} by ${profile}`, rows, profile);
          const change = mutated({ rows, layout }, randomOf(t * 100 + p));
          add(`${id} ${change.changes.join("+")} ${profile} #${t * 100 + p}`, change.rows, profile);
        }),
      ),
    ).faults,
  ).toEqual([]);
});

test("nor on tables as people leave them", () => {
  expect(
    tallied("changed", (add) =>
      TABLES.forEach((table, t) => {
        for (let i = 0; i < RUNS; i += 1) {
          const seed = t * 10_000 + i;
          const { rows, changes } = mutated(table, randomOf(seed));
          add(`${table.id} ${changes.join("+")} #${seed}`, rows, null);
        }
      }),
    ).faults,
  ).toEqual([]);
});

test("nor on forms that are made up", () => {
  expect(
    tallied("made up", (add) => {
      for (let seed = 0; seed < RUNS * 50; seed += 1) {
        const random = randomOf(seed);
        const rows = nationalForm(random);
        add(`national #${seed}`, rows, seed % 3 === 0 ? PROFILES[seed % PROFILES.length]! : null);
      }
    }).faults,
  ).toEqual([]);
});
