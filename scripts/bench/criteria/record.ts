/** One scoring sentence with worked points, as bench:criteria takes it; whatever else a record holds is passed over. */
export interface SentenceRecord {
  readonly id: string;
  readonly row: string;
  /** NaN when the record gives no positive number. */
  readonly weight: number;
  readonly sentence: string;
  readonly points: readonly RecordPoint[];
  /** What must come out, for the table; absent keys are null. */
  readonly kind: string;
  readonly verdict: string;
  readonly range: readonly [number, number] | null;
}

export interface RecordPoint {
  readonly inputs: PrintedInputs;
  /** Expected score, for the table; null where no number may come out. */
  readonly score: number | null;
}

/** Inputs as printed texts; "" where a text is not told, absent where the record does not speak of it. */
export interface PrintedInputs {
  readonly single: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const SINGLE = ["actual", "target", "count", "met", "event", "case", "top", "bottom", "reference"];
const LISTS = ["counts", "parts", "gates"];

/** The records of a parsed JSON file. Never throws on what a record holds: what cannot be used is empty. @throws when the file is no array. */
export function recordsOf(json: unknown): SentenceRecord[] {
  if (!Array.isArray(json)) throw new TypeError("the file holds no JSON array");
  return json.map(recordOf);
}

function recordOf(raw: unknown): SentenceRecord {
  const { id, row, weight, sentence, points, range, verdict, ...rest } = objectOf(raw);
  const number = typeof weight === "string" && weight.trim() !== "" ? Number(weight) : weight;
  return {
    id: textOf(id),
    row: textOf(row),
    sentence: textOf(sentence),
    kind: textOf(rest["class"]),
    verdict: textOf(verdict),
    weight: typeof number === "number" && Number.isFinite(number) && number > 0 ? number : Number.NaN,
    range:
      Array.isArray(range) && range.length === 2 && range.every((end) => typeof end === "number")
        ? [range[0] as number, range[1] as number]
        : null,
    points: Array.isArray(points) ? points.map(pointOf) : [],
  };
}

function pointOf(raw: unknown): RecordPoint {
  const { inputs, score } = objectOf(raw);
  const given = objectOf(inputs);
  return {
    score: typeof score === "number" ? score : null,
    inputs: {
      single: new Map(
        SINGLE.flatMap((key) => (given[key] === undefined || given[key] === null ? [] : [[key, textOf(given[key])] as const])),
      ),
      lists: new Map(LISTS.flatMap((key) => (Array.isArray(given[key]) ? [[key, (given[key] as unknown[]).map(textOf)] as const] : []))),
    },
  };
}

function objectOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

function textOf(raw: unknown): string {
  return typeof raw === "string" ? raw : typeof raw === "number" || typeof raw === "boolean" ? String(raw) : "";
}
