import { DIRECT, OFFICE } from "../helpers/clients";
import { LONG, sampled } from "../helpers/long";
import { runSequence, SAMPLES, sequencesOf, startOf } from "./undo-sequences";

/**
 * UNDO_RUNS=all runs every pair and so many triples on every sample through Microsoft's client. `npm run test:long` runs each action through it,
 * and a few pairs and triples through ours; a plain run every other action on the first sample, and on the others a triple.
 */
const ALL = process.env["UNDO_RUNS"] === "all";
const TRIPLES = 12;
const WHOLE_EACH = LONG || ALL ? 1 : SAMPLES.length;

const chosen = <T>(from: readonly T[], step: number, first: number): T[] => from.filter((_, i) => i % step === first % step);

describe.each(SAMPLES)("undoing everything gives the workbook of the start, part by part: %s", (name) => {
  const at = SAMPLES.indexOf(name);
  const pairs = sequencesOf(2);
  const triples = sequencesOf(3);
  const sequences = [
    ...(at % WHOLE_EACH === 0 ? sampled(sequencesOf(1), 2) : []),
    ...(ALL ? pairs : LONG ? chosen(pairs, 96, 5 * at) : []),
    ...chosen(triples, Math.floor(triples.length / (ALL ? TRIPLES : 1)), 7 * at),
  ];
  let start: Uint8Array;
  beforeAll(async () => {
    start = await startOf(name);
  });

  it.each(sequences.map((sequence) => [sequence.join(", "), sequence] as const))("%s", async (_, sequence) => {
    expect(await runSequence(start, sequence, ALL || sequence.length === 1 ? OFFICE : DIRECT)).toEqual({
      actions: sequence,
      takenBack: [],
      cleaned: [],
    });
  });
});
