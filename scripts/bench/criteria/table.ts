import type { SentenceRecord } from "./record";
import type { RecordResult } from "./score-record";

interface Tally {
  sentences: number;
  whole: number;
  allRight: number;
  right: number;
  refused: number;
  misread: number;
  rangeWrong: number;
}

const EMPTY: Tally = { sentences: 0, whole: 0, allRight: 0, right: 0, refused: 0, misread: 0, rangeWrong: 0 };
const COLUMNS: readonly (keyof Tally)[] = ["sentences", "whole", "allRight", "right", "refused", "misread", "rangeWrong"];

/**
 * Points right, refused and misread by kind, and sentences whose range excludes a right score.
 * A point is right when the expected score comes out, or nothing where nothing may; any other number is misread.
 */
export function tableOf(records: readonly SentenceRecord[], results: readonly RecordResult[]): string {
  const kinds = new Map<string, Tally>();
  records.forEach((record, i) => {
    for (const kind of [record.kind || "–", "all"]) kinds.set(kind, added(kinds.get(kind) ?? EMPTY, record, results[i]!));
  });
  const all = kinds.get("all") ?? EMPTY;
  kinds.delete("all");
  const rows = [...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)), ["all", all] as const];
  const width = Math.max(6, ...rows.map(([kind]) => kind.length)) + 2;
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(11)).join("");
  return [
    line("kind", COLUMNS),
    ...rows.map(([kind, tally]) =>
      line(
        kind,
        COLUMNS.map((column) => tally[column]),
      ),
    ),
  ].join("\n");
}

/** Every record that is not right on all points, in words: what came out, and what should have. */
export function listOf(records: readonly SentenceRecord[], results: readonly RecordResult[]): string {
  return records
    .flatMap((record, i) => {
      const result = results[i]!;
      const points = record.points.flatMap(({ inputs, score }, at) => {
        const got = result.points[at]!;
        if (verdict(score, got.score) === "right") return [];
        const given = JSON.stringify({ ...Object.fromEntries(inputs.single), ...Object.fromEntries(inputs.lists) });
        return [`      ${verdict(score, got.score)}: ${given} → ${got.score ?? "nothing"}, expected ${score ?? "nothing"}`];
      });
      const range = isRangeWrong(record, result)
        ? [`      range ${JSON.stringify(result.range)}, expected ${JSON.stringify(record.range)}`]
        : [];
      return points.length + range.length === 0
        ? []
        : [`${record.id} ${result.status} [${record.kind}] ${record.sentence.replace(/\s+/g, " ")}`, ...points, ...range];
    })
    .join("\n");
}

function added(tally: Tally, record: SentenceRecord, result: RecordResult): Tally {
  const verdicts = record.points.map(({ score }, at) => verdict(score, result.points[at]!.score));
  const count = (wanted: string) => verdicts.filter((one) => one === wanted).length;
  return {
    sentences: tally.sentences + 1,
    whole: tally.whole + (result.status === "whole" ? 1 : 0),
    allRight: tally.allRight + (verdicts.every((one) => one === "right") ? 1 : 0),
    right: tally.right + count("right"),
    refused: tally.refused + count("refused"),
    misread: tally.misread + count("misread"),
    rangeWrong: tally.rangeWrong + (isRangeWrong(record, result) ? 1 : 0),
  };
}

/** Whether what came out for a point is what should; nothing where a score is expected is refused, another number misread. */
export function verdict(expected: number | null, got: number | null): "right" | "refused" | "misread" {
  if (got === null) return expected === null ? "right" : "refused";
  return expected !== null && Math.abs(expected - got) < 1e-6 ? "right" : "misread";
}

/** A range is wrong when a score that the record allows lies outside of it; a record without any check allows none. */
export function isRangeWrong(record: SentenceRecord, { range }: RecordResult): boolean {
  if (!range) return false;
  const scores = record.points.flatMap(({ score }) => (score === null ? [] : [score]));
  if (record.verdict === "person" && !record.range) return true;
  return [...scores, ...(record.range ?? [])].some((score) => score < range[0] || score > range[1]);
}
