/** So many characters are written at once: a text of all that is told of 100,000 rows takes more memory than the rows. */
const PIECE = 1 << 16;
/** Files, their sheets, a sheet's tables and these tables' rows are given one by one; what is below is short. */
const DEEPEST = 6;

/**
 * The text of JSON.stringify(value, null, gap) in pieces of some size, so that no text of the whole is ever held.
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
  if (typeof value !== "object" || value === null || depth === DEEPEST || Object.keys(value).length === 0) {
    const text = JSON.stringify(value, null, gap);
    yield gap ? text.replaceAll("\n", `\n${margin}`) : text;
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
