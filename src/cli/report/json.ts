/** So many characters are kept or written at once: a text of all that is told of 100,000 rows takes more memory than the rows. */
const PIECE = 1 << 16;
/** Lines, their file, its sheets, a sheet's tables are gone through part by part; what lies below is short, but for rows, which are text already. */
const DEEPEST = 6;

/** An array that is JSON text already. Its elements can be let go: as UTF-8 a row takes a third of what its object takes. */
export class JsonText {
  private constructor(private readonly pieces: readonly Uint8Array[]) {}

  /** @param elements are taken one by one and not kept; none of them may be undefined */
  static of(elements: Iterable<object>): JsonText {
    const pieces: Uint8Array[] = [];
    let piece = "";
    const keep = () => {
      if (piece !== "") pieces.push(Buffer.from(piece));
      piece = "";
    };
    for (const element of elements) {
      piece += `${piece === "" ? "" : ","}${JSON.stringify(element)}`;
      if (piece.length >= PIECE) keep();
    }
    keep();
    return new JsonText(pieces);
  }

  /** What JSON.stringify(elements, null, gap) gives, in pieces. @param gap spaces for each step inwards; @param margin before each line but the first */
  *texts({ gap, margin }: Pick<Place, "gap" | "margin">): Generator<string> {
    let before = "[";
    for (const piece of this.pieces) {
      const text = Buffer.from(piece).toString();
      if (gap === "") yield before + text;
      // Only what is printed for people to read is read again: a piece of it at a time.
      else yield before + indented(JSON.parse(`[${text}]`), { gap, margin }).slice(1, -1 - 1 - margin.length);
      before = ",";
    }
    yield before === "[" ? "[]" : `${gap && `\n${margin}`}]`;
  }
}

/**
 * The text of JSON.stringify(value, null, gap) in pieces of some size, so that no text of the whole is ever held.
 * @param value plain data, and JsonText in the place of arrays
 * @param gap number of spaces; 0 for none
 * @param margin what stands before each line but the first
 */
export function* jsonPieces(value: object, gap = 0, margin = ""): Generator<string> {
  let piece = "";
  for (const text of textsOf(value, { gap: " ".repeat(gap), margin, depth: 0 })) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

interface Place {
  readonly gap: string;
  readonly margin: string;
  readonly depth: number;
}

function* textsOf(value: unknown, place: Place): Generator<string> {
  const { gap, margin, depth } = place;
  if (value instanceof JsonText) {
    yield* value.texts(place);
    return;
  }
  if (typeof value !== "object" || value === null || depth === DEEPEST || Object.keys(value).length === 0) {
    yield indented(value, place);
    return;
  }
  const isArray = Array.isArray(value);
  const inner = { gap, margin: margin + gap, depth: depth + 1 };
  let before = isArray ? "[" : "{";
  for (const [key, part] of Object.entries(value)) {
    // As JSON.stringify does: a property without a value is left out, an element without one is null.
    if (part === undefined && !isArray) continue;
    const name = isArray ? "" : `${JSON.stringify(key)}:${gap && " "}`;
    yield `${before}${gap && `\n${inner.margin}`}${name}`;
    yield* textsOf(part ?? null, inner);
    before = ",";
  }
  yield before === "{" ? "{}" : `${gap && `\n${margin}`}${isArray ? "]" : "}"}`;
}

function indented(value: unknown, { gap, margin }: Pick<Place, "gap" | "margin">): string {
  const text = JSON.stringify(value, null, gap);
  return gap === "" ? text : text.replaceAll("\n", `\n${margin}`);
}
