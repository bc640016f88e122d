import type { EmbeddedWorkbook } from "../workbook";
import type { Connection } from "./connect";
import { connect } from "./connect";
import type { OfficeGlobals } from "./office";

/** Connects the page's own window, into which a script tag loaded excel-web-16.00.js, to the workbook. */
export function connectPage(workbook: EmbeddedWorkbook): Connection {
  return connect(window as unknown as OfficeGlobals, workbook);
}
