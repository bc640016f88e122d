import { InvariantError, type CellValue, type OptionalPart, type SheetCellRef } from "../../workbook";

/** The sheets of one request, each looked up once. */
export class Sheets {
  private readonly known = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  /** A sheet that must be there: the request fails with ItemNotFound when it is not. */
  get(name: string): Excel.Worksheet {
    return this.lookUp(`!${name}`, () => this.context.workbook.worksheets.getItem(name));
  }

  /** A sheet that may be gone: everything asked of it is then skipped. */
  find(name: string): Excel.Worksheet {
    return this.lookUp(`?${name}`, () => this.context.workbook.worksheets.getItemOrNullObject(name));
  }

  private lookUp(key: string, make: () => Excel.Worksheet): Excel.Worksheet {
    const sheet = this.known.get(key) ?? make();
    this.known.set(key, sheet);
    return sheet;
  }
}

/** A calculated value that apply reports. */
export type Result = SheetCellRef & { readonly value: CellValue };

/**
 * One part of a plan. Looks and sizes that the plan does not know are asked for first, in a request of their own (`remember`). In one
 * request sheets are added first (`begin`), then all steps ask what is there (`prepare`), then
 * write, then ask what came out (`readBack`); `verify` looks at the answers. When anything fails, `inspect` and `undo` bring back what was there.
 */
export interface Step {
  /** Rough bytes of its part of the request or of the answer, whichever is more. */
  readonly bytes: number;
  /** Asks for what undo needs and the plan does not know: an answer that comes with the write may be lost with it. */
  remember?(sheets: Sheets): void;
  /** True when `remember` asks for anything. */
  readonly remembers?: boolean;
  begin?(sheets: Sheets): void;
  prepare?(sheets: Sheets): void;
  write?(sheets: Sheets): void;
  readBack?(sheets: Sheets): void;
  /** @throws WorkbookError changed-meanwhile or not-written */
  verify?(): void;
  results?(): readonly Result[];
  /** Asks for the state that failure left. */
  inspect?(sheets: Sheets): void;
  /**
   * Writes back what differs from before, and gives the cells and sheets it had to put back: none when all is as before. Only called
   * after `inspect` was answered.
   */
  undo?(sheets: Sheets): readonly string[];
}

/** A step that the plan is as good without. */
export interface OptionalStep extends Step {
  readonly sheet: string;
  readonly part: OptionalPart;
}

/** Bytes of a text in a request or an answer: UTF-8 inside of JSON, counted and not made: what is kept in the workbook may be megabytes. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i += 1) bytes += unitBytes(text.charCodeAt(i));
  return bytes;
}

/** Bytes of a UTF-16 unit; two halves of a letter have four together, and so many of its own are never too few. */
function unitBytes(unit: number): number {
  if (unit === 0x22 || unit === 0x5c || (unit >= 0x08 && unit <= 0x0d && unit !== 0x0b)) return 2;
  if (unit < 0x20) return 6;
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

/** What an earlier call of a step left for a later one. @throws InvariantError where the calls came out of their order */
export function leftBefore<T>(kept: T | null): T {
  if (kept === null) throw new InvariantError("the calls of a step came out of their order", kept);
  return kept;
}

/** Reads a loaded property, or null when the request ended before it was answered. */
export function loaded<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    const code = (cause as { code?: unknown } | null)?.code;
    if (code === "PropertyNotLoaded" || code === "ValueNotLoaded") return null;
    throw cause;
  }
}
