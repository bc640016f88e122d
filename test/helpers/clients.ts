import type { EmbeddedWorkbook } from "../../src/embedded";
import { connectDirect } from "../../src/embedded/client/direct";
import { connectNode } from "../../src/embedded/client/node";

/** A way to talk to the embedded workbook. */
export type Connect = (workbook: EmbeddedWorkbook) => { readonly excel: typeof Excel; close(): void };

/** Microsoft's own library: what tests use unless they say otherwise. */
export const OFFICE: Connect = connectNode;

/**
 * The client that needs none of it, in a quarter of the time: for tests that run very many workbooks. test/excel holds that both do the same,
 * and the far longer runs by name (UNDO_RUNS=all, npm run test:sequences) go through Microsoft's.
 */
export const DIRECT: Connect = (workbook) => ({ ...connectDirect(workbook), close: () => undefined });
