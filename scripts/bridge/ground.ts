import { createOfficePort } from "../../src/excel";
import type { ExcelPort } from "../../src/workbook";

/** Where a check says what it says. */
export interface Source {
  readonly name: string;
  readonly url: string;
}

/** Something came out other than it should. All of it is the check's own: a check works on a blank sheet. */
export interface Difference {
  readonly what: string;
  readonly got: unknown;
  readonly expected: unknown;
}

/** What a check works with. */
export interface Ground {
  readonly excel: typeof Excel;
  readonly port: ExcelPort;
  /** The ExcelApi level on offer, 113 for 1.13. */
  readonly apiLevel: number;
  /** Name of a blank sheet that is added for the check and deleted behind it. */
  readonly sheet: string;
  /** One run on that sheet; what is asked for at the end is synced. */
  on<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T>;
  /** Notes a difference unless both are the same as JSON. */
  same(what: string, got: unknown, expected: unknown): void;
}

/** One small check that a real Excel and the embedded workbook can run alike. */
export interface Check {
  readonly id: string;
  /** What holds, for people; a whole sentence. */
  readonly told: string;
  readonly sources: readonly Source[];
  readonly run: (ground: Ground) => Promise<void>;
}

/** What came of a check: nothing differed, something did, or an error ended it. */
export interface Outcome {
  readonly id: string;
  readonly differences: readonly Difference[];
  /** Code and place of an error of Excel's, or the words of one of ours; absent when the check ran to its end. */
  readonly ended?: string;
}

/** An Excel that checks run in. */
export interface Bench {
  readonly excel: typeof Excel;
  readonly apiLevel: number;
}

/** Checks are run over a blank workbook only. */
export class NotBlankError extends Error {
  override readonly name = "NotBlankError";
}

/** True when no sheet of the workbook holds anything. */
export function isBlankWorkbook(excel: typeof Excel): Promise<boolean> {
  return excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false));
    for (const range of used) range.load("address");
    await context.sync();
    return used.every((range) => range.isNullObject);
  });
}

/** Runs one check on a sheet of its own, which is deleted whatever becomes of it. Never throws. */
export async function runCheck({ excel, apiLevel }: Bench, check: Check): Promise<Outcome> {
  const differences: Difference[] = [];
  const same = (what: string, got: unknown, expected: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(expected)) differences.push({ what, got: got ?? null, expected: expected ?? null });
  };
  const port = createOfficePort(excel, { apiLevel: () => apiLevel });
  try {
    const { id, name: sheet } = await addSheet(excel);
    const on = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>) =>
      excel.run(async (context) => {
        const result = await batch(context.workbook.worksheets.getItem(id), context);
        await context.sync();
        return result;
      });
    try {
      await check.run({ excel, port, apiLevel, sheet, on, same });
    } finally {
      await excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItemOrNullObject(id).delete();
        await context.sync();
      });
    }
    return { id: check.id, differences };
  } catch (thrown) {
    return { id: check.id, differences, ended: wordsOf(thrown) };
  }
}

function addSheet(excel: typeof Excel): Promise<{ readonly id: string; readonly name: string }> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.load("id,name");
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });
}

/** Code and place of an error: its message may be in any language, and hold names. */
function wordsOf(thrown: unknown): string {
  const { code, debugInfo, detail, message } = thrown as {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: string };
    readonly detail?: string;
    readonly message?: string;
  };
  return typeof code === "string" ? [code, debugInfo?.errorLocation ?? detail].filter(Boolean).join(" @ ") : (message ?? String(thrown));
}
