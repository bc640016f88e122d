import type { BookModel, EmbeddedWorkbook, OpenOptions } from "../../src/embedded";
import { openWorkbook } from "../../src/embedded";
import { emptyBook } from "../../src/embedded/model";
import { createOfficePort } from "../../src/excel";
import type { CellContent, CellEdit, EditPlan, ExcelPort } from "../../src/workbook";
import { BLANK, EMPTY_PLAN, parseA1, WorkbookError } from "../../src/workbook";
import { DIRECT, OFFICE, type Connect } from "../helpers/clients";

export interface Ported {
  readonly workbook: EmbeddedWorkbook;
  readonly port: ExcelPort;
  /** The file as it was opened. */
  readonly original: Uint8Array;
  /** Gives the client's window back, for tests that open very many. */
  readonly close: () => void;
}

/** Ways to talk to the embedded workbook: Microsoft's own library, and the client that needs none of it. */
export const CLIENTS: readonly { readonly client: string; readonly connect: Connect }[] = [
  { client: "Microsoft's client", connect: OFFICE },
  { client: "the direct client", connect: DIRECT },
];

let { connect } = CLIENTS[0]!;
const connections: { close(): void }[] = [];

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

/** The same cases over every client. */
export function overBothClients(cases: () => void): void {
  describe.each(CLIENTS)("over $client", ({ connect: chosen }) => {
    beforeAll(() => {
      connect = chosen;
    });
    afterAll(() => {
      connect = CLIENTS[0]!.connect;
    });
    cases();
  });
}

/** A file behind the port. */
export function portOf(bytes: Uint8Array, options: OpenOptions = {}): Ported {
  const workbook = openWorkbook(bytes, { now: () => 45432, ...options });
  const connection = connect(workbook);
  connections.push(connection);
  return {
    workbook,
    port: createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel }),
    original: workbook.save(),
    close: () => connection.close(),
  };
}

/** A new workbook with a sheet 评分 behind the port, prepared on the model. */
export function newPort(prepare: (book: BookModel) => void = () => undefined, options: OpenOptions = {}): Ported {
  const book = emptyBook("评分");
  prepare(book);
  return portOf(book.save(), options);
}

export function value(content: string | number | boolean): CellContent {
  return { kind: "value", value: content };
}

export function formula(text: string): CellContent {
  return { kind: "formula", formula: text };
}

/** An edit of a cell of 评分. */
export function edit(address: string, after: CellContent, before: CellContent = BLANK, more: Partial<CellEdit> = {}): CellEdit {
  return { sheet: "评分", ...parseA1(address)!, before, after, ...more };
}

export function plan(part: Partial<EditPlan>): EditPlan {
  return { ...EMPTY_PLAN, ...part };
}

/** The code and message of the WorkbookError a step ends with. */
export async function failure(
  step: Promise<unknown>,
): Promise<{ readonly code: string; readonly detail: string; readonly message: string }> {
  const error: unknown = await step.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`expected a WorkbookError, got ${String(error)}`);
  return { code: error.code, detail: error.detail, message: error.message };
}
