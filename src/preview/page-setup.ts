import type { EmbeddedWorkbook } from "../embedded";
import type { ExcelNamespace } from "../excel";
import type { Channel } from "../worker";
import type { Surroundings } from "./toolbar";

/** A client of one workbook; `close` gives up what it holds. */
export interface Connection {
  readonly excel: ExcelNamespace;
  close(): void;
}

/** What differs between the page that a server gives and the one that is a single file. */
export interface PageSetup extends Surroundings {
  /** Starts an engine for one workbook. */
  readonly engine: () => Promise<Channel>;
  /** Connects a client to a workbook. */
  readonly connect: (workbook: EmbeddedWorkbook) => Promise<Connection>;
  /** Gets ready what `connect` needs for the next workbook; told while nobody waits for anything. */
  readonly prepare: () => void;
  /** Which Excel the workbook behaves as (113 is 1.13, as Excel 2021). */
  readonly apiLevel: number;
  /** Where a workbook goes that the pane makes: it is offered on the page as Excel opens one in a window, or downloaded. */
  readonly newWorkbooks: "offered" | "downloaded";
  /** @throws WorkbookError missing-file */
  readonly readSample: (name: string) => Promise<Uint8Array>;
}
