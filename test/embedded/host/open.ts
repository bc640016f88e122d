import { connectNode } from "../../../src/embedded/client/node";
import type { BookModel, EmbeddedWorkbook, OpenOptions } from "../../../src/embedded";
import { API_LEVELS, levelText, openWorkbook } from "../../../src/embedded";
import { emptyBook } from "../../../src/embedded/model";

/** A workbook behind the genuine client. */
export interface Opened {
  readonly workbook: EmbeddedWorkbook;
  readonly excel: typeof Excel;
  /** Excel.run; its errors keep their codes. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** The code of the error that the batch ends with, or "none". */
  readonly refusal: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<string>;
}

const connections: { close(): void }[] = [];

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

/** 2024-05-20, so that dates typed without a year are the same every day. */
const TODAY = 45432;

/** Opens a file's bytes. */
export function openBytes(bytes: Uint8Array, options: OpenOptions = {}): Opened {
  const workbook = openWorkbook(bytes, { now: () => TODAY, ...options });
  const connection = connectNode(workbook);
  connections.push(connection);
  const run: Opened["run"] = (batch) => connection.excel.run(batch);
  return {
    workbook,
    excel: connection.excel,
    run,
    refusal: (batch) =>
      run(batch).then(
        () => "none",
        (error: { code: string }) => error.code,
      ),
  };
}

/** Opens a new workbook with one sheet 表一, prepared on the model. */
export function openNew(prepare: (book: BookModel) => void = () => undefined, options: OpenOptions = {}): Opened {
  const book = emptyBook("表一");
  prepare(book);
  return openBytes(book.save(), options);
}

/** Runs the same tests at every API level that can be chosen. */
export function atLevels(define: (open: typeof openNew) => void): void {
  describe.each(API_LEVELS.map((level) => [levelText(level), level] as const))("ExcelApi %s", (_text, apiLevel) => {
    define((prepare, options) => openNew(prepare, { apiLevel, ...options }));
  });
}

/** A range of the first sheet. */
export function at(context: Excel.RequestContext, address: string): Excel.Range {
  return context.workbook.worksheets.getItem("表一").getRange(address);
}

/** Reads one property of a range of the first sheet. */
export function read<K extends keyof Excel.Range>({ run }: Opened, address: string, property: K & string): Promise<Excel.Range[K]> {
  return run(async (context) => {
    const range = at(context, address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}
