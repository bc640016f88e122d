import { randomOf } from "../../scripts/bench/recognition/random";
import { planScore } from "../../src/actions/score";
import { assess } from "../../src/assess";
import { CHECK_FAILED, SHEET_FAILED } from "../../src/checks";
import { messages } from "../../src/messages";
import { loadProfiles } from "../../src/profiles";
import { scoreLimits } from "../../src/scoring";
import { byCell, cellKeyOf, EMPTY_STATE, gridOf, toA1, valueAt, type CellEdit, type Grid } from "../../src/workbook";
import { settledWith } from "../click/click";
import { nationalForm } from "../click/forms";
import { fuzzedSheet } from "./sheets";

/** How many sheets are made, from which number on: FUZZ_SHEETS=5000 FUZZ_FROM=1; `npm run test:fuzz` makes more than the tests do. */
const FROM = Number(process.env["FUZZ_FROM"] ?? 1);
const COUNT = Number(process.env["FUZZ_SHEETS"] ?? (process.env["npm_lifecycle_event"] === "test:fuzz" ? 20_000 : 250));
const PROFILES = loadProfiles().map(({ id }) => id);
const AT = new Date("2025-01-15T08:00:00Z");

/** What is said of a figure that did not hold when the plan was looked at as a whole. */
const LEFT_OUT = [
  messages.bars.circular,
  messages.bars.notCalculated,
  messages.bars.countsOthers,
  messages.bars.differs("", "").split(" ")[0]!,
  messages.bars.outside("", null),
  messages.bars.needsOthers,
];

type FaultKind = "throws" | "out-of-range" | "not-finite" | "formula-differs" | "second-write" | "overwrites";

function plan(grid: Grid, profile: string | null) {
  return planScore({ grids: [grid], settings: { state: EMPTY_STATE, profile }, at: AT, mode: "score" });
}

/** What one click does wrong on a sheet: kinds with a text. */
function faultsOf(
  grid: Grid,
  profile: string | null,
): { readonly written: number; readonly leftOut: readonly string[]; readonly faults: readonly [FaultKind, string][] } {
  const first = plan(grid, profile);
  const { cells } = first.plan;
  const failed = [...assess([grid], { state: EMPTY_STATE, profile }).sheets, ...first.after.sheets]
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === CHECK_FAILED || rule === SHEET_FAILED);
  const settled = settledWith(grid, cells);
  const shown = byCell(
    first.after.sheets[0]!.grid === grid
      ? []
      : cells.map((edit) => ({ ...edit, shown: valueAt(first.after.sheets[0]!.grid, edit.row, edit.col) })),
  );
  const { score, profile: rules } = first.before.sheets[0]!;
  const limits = scoreLimits(grid.sheet, score, rules.totalSum.value);
  const again = cells.length === 0 ? [] : plan(settled, profile).plan.cells;
  return {
    written: cells.length,
    leftOut: first.notes.filter((note) => LEFT_OUT.some((words) => note.includes(words))),
    faults: [
      ...failed.map(({ message }): [FaultKind, string] => ["throws", message]),
      ...cells.flatMap((edit): [FaultKind, string][] => {
        const value = valueAt(settled, edit.row, edit.col);
        const limit = limits.get(cellKeyOf(edit));
        const due = shown.get(cellKeyOf(edit))?.shown ?? null;
        const text = `${toA1(edit)} ${JSON.stringify(edit.after)} shows ${JSON.stringify(value)}`;
        return [
          ...(valueAt(grid, edit.row, edit.col) !== null && String(valueAt(grid, edit.row, edit.col)).trim() !== ""
            ? [["overwrites", text] as [FaultKind, string]]
            : []),
          ...(notFinite(edit, value) ? [["not-finite", text] as [FaultKind, string]] : []),
          ...(typeof value === "number" && limit && (value < -1e-9 || (limit.most && value > limit.most.toNumber() + 1e-9))
            ? [["out-of-range", `${text}, most ${String(limit.most)}`] as [FaultKind, string]]
            : []),
          ...(due !== null &&
          typeof due === typeof value &&
          (typeof due === "number" ? Math.abs(due - (value as number)) > 1e-9 * Math.max(1, Math.abs(due)) : due !== value)
            ? [["formula-differs", `${text}, computed ${JSON.stringify(due)}`] as [FaultKind, string]]
            : []),
        ];
      }),
      // A cell whose figure rested on what the first click filled in is told as left out; the next click may well write it.
      ...again
        .filter((edit) => !first.notes.some((note) => note.includes(`!${toA1(edit)}（`)))
        .map((edit): [FaultKind, string] => ["second-write", `${toA1(edit)} ${JSON.stringify(edit.after)}`]),
    ],
  };
}

function notFinite({ after }: CellEdit, value: unknown): boolean {
  const content = after.kind === "formula" ? after.formula : after.kind === "value" ? after.value : 0;
  return (
    (typeof content === "number" && !Number.isFinite(content)) ||
    (typeof value === "number" && !Number.isFinite(value)) ||
    /NaN|Infinity|undefined/.test(String(content))
  );
}

test(
  "whatever stands on a sheet, one click throws nothing, writes nothing wrong and nothing twice",
  () => {
    const faults: string[] = [];
    let [written, leftOut] = [0, 0];
    for (let number = FROM; number < FROM + COUNT; number += 1) {
      const { what, grid } = fuzzedSheet(randomOf(number));
      const profile = number % 4 === 0 ? PROFILES[(number / 4) % PROFILES.length]! : null;
      const told = ([kind, text]: readonly [string, string]) => `${kind}  #${number} ${what} ${profile ?? ""}  ${text}`;
      try {
        const result = faultsOf(grid, profile);
        written += result.written;
        leftOut += result.leftOut.length;
        if (result.leftOut.length > 0 && process.env["FUZZ_LEFT_OUT"])
          process.stdout.write(`#${number} ${what} ${profile ?? ""} ${result.leftOut.join("")}\n`);
        faults.push(...result.faults.map(told));
      } catch (thrown) {
        faults.push(
          told([
            "throws",
            String((thrown as Error).stack)
              .split("\n")
              .slice(0, 3)
              .join(" "),
          ]),
        );
      }
    }
    const kinds = new Map<string, number>();
    for (const fault of faults) kinds.set(fault.split(" ")[0]!, (kinds.get(fault.split(" ")[0]!) ?? 0) + 1);
    process.stdout.write(
      `generated sheets ${FROM} to ${FROM + COUNT - 1}: ${written} cells written, ${leftOut} sheets with a figure left out as wrong, ${faults.length} faults ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ")}\n`,
    );
    expect(faults.slice(0, 12)).toEqual([]);
  },
  24 * 3600 * 1000,
);

test("a sheet four times as long is read at most about four times as often", () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const form = nationalForm(randomOf(seed));
    const head = form.slice(0, 8);
    const body = form.slice(8).filter((row) => row[0] === null);
    const [few, many] = [20, 80].map((times) => {
      let reads = 0;
      const grid = gridOf("表", [...head, ...Array.from({ length: times }, () => body).flat()]);
      const values = new Proxy(grid.values, {
        get: (target, key) => {
          reads += 1;
          return Reflect.get(target, key) as unknown;
        },
      });
      plan({ ...grid, values }, null);
      return reads;
    });
    expect(many! / few!).toBeLessThan(6);
  }
});
