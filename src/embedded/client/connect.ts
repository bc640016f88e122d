import type { EmbeddedWorkbook } from "../workbook";
import type { OfficeActions, OfficeGlobals } from "./office";
import { provideOffice } from "./office";

/** A page's client library, talking to one embedded workbook. */
export interface Connection extends OfficeActions {
  readonly excel: typeof Excel;
}

/** Lets the client library of a window talk to the workbook. @throws Error when the library is not loaded there. */
export function connect(globals: OfficeGlobals, workbook: EmbeddedWorkbook): Connection {
  const { Excel: excel, OfficeExtension: extension } = globals;
  if (!excel || !extension) throw new Error("excel-web-16.00.js is not loaded in this window");
  const actions = provideOffice(globals, () => workbook.apiLevel);
  extension.HostBridge.init(workbook.bridge);
  return { excel, ...actions };
}
