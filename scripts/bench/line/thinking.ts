import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { planScore } from "../../../src/actions/score";
import { EMPTY_STATE, gridOf } from "../../../src/workbook";
import { clock } from "../clock";
import { exponentOf } from "../recognition/growth";
import { largeRows } from "./large-form";

/** Rows of a form, from 100 to 20,000. */
const SIZES = [100, 300, 1_000, 3_000, 10_000, 20_000];
/** The size at which two builds are held against each other. */
const HELD = 3_000;
/** Rounds of the smallest form; larger ones have fewer, at least LEAST_ROUNDS. */
const ROUNDS = 60;
const LEAST_ROUNDS = 3;

/** What is timed of a build: its plan for a form, its grid and its empty state. */
interface Planner {
  readonly planScore: typeof planScore;
  readonly gridOf: typeof gridOf;
  readonly EMPTY_STATE: typeof EMPTY_STATE;
}

const now: Planner = { planScore, gridOf, EMPTY_STATE };

/** The planner of another checkout, bundled as this one is. @param folder with src and node_modules in it */
async function plannerOf(folder: string): Promise<Planner> {
  const contents = `export { planScore } from "./src/actions/score"; export { gridOf, EMPTY_STATE } from "./src/workbook";`;
  const outfile = join(process.env.APP_ROOT!, ".build/older-planner.cjs");
  await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    outfile,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  return createRequire(outfile)(outfile) as Planner;
}

/**
 * Prints the time of recognise + score + check + plan by rows, and the power of the rows that it follows.
 * @param against the folder of an older checkout whose time is taken in turn with ours; null for none
 */
export async function printThinking(against: string | null): Promise<void> {
  const old = against === null ? null : await plannerOf(against);
  const growth = SIZES.map((rows) => {
    const rounds = Math.max(LEAST_ROUNDS, Math.round((ROUNDS * SIZES[0]!) / rows));
    return { rows, ...leastOf(rows, rounds, old && rows <= HELD ? old : null) };
  });
  console.log(
    "\nrecognise + score + check + plan of one form by its rows (processor time, least of some rounds)\n      rows         ms   µs a row",
  );
  for (const { rows, ours, theirs } of growth)
    console.log(
      `${String(rows).padStart(10)}${ours.toFixed(1).padStart(11)}${((1000 * ours) / rows).toFixed(1).padStart(11)}${theirs === null ? "" : `   ${(ours / theirs).toFixed(2)} of the older build's ${theirs.toFixed(1)} ms`}`,
    );
  console.log(`  time ~ rows ^ ${exponentOf(growth, ({ ours }) => ours).toFixed(2)} (at most 1.10)`);
}

/** The least time of both builds, which take turns so that what else the machine does strikes both. */
function leastOf(rows: number, rounds: number, old: Planner | null): { readonly ours: number; readonly theirs: number | null } {
  const least = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  for (let i = 0; i < rounds; i += 1) {
    least.ours = Math.min(least.ours, timeOf(now, rows));
    if (old) least.theirs = Math.min(least.theirs, timeOf(old, rows));
  }
  return { ours: least.ours, theirs: old ? least.theirs : null };
}

function timeOf({ planScore: plan, gridOf: make, EMPTY_STATE: state }: Planner, rows: number): number {
  const grid = make("大表", largeRows(rows));
  return clock(() => plan({ grids: [grid], settings: { state, profile: null }, at: new Date(0), mode: "score" }));
}
