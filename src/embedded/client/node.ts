import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";
import type { EmbeddedWorkbook } from "../workbook";
import type { Connection } from "./connect";
import { connect } from "./connect";
import type { OfficeGlobals } from "./office";

/** A connection that lends a window; `close` gives it back. */
export interface NodeConnection extends Connection {
  close(): void;
}

const PAGE = '<!DOCTYPE html><html lang="zh-CN"><body></body></html>';

/** Windows with a loaded client, free for the next workbook. Each workbook has one of its own while it is connected. */
const idle: JSDOM[] = [];
let compiled: Script | null = null;

/** The genuine client as a script, compiled once for all windows. */
function clientScript(): Script {
  const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return (compiled ??= new Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.js" }));
}

function loadWindow(): JSDOM {
  const dom = new JSDOM(PAGE, { runScripts: "outside-only", url: "https://localhost/" });
  clientScript().runInContext(dom.getInternalVMContext());
  return dom;
}

/** Connects the workbook to the genuine client in a jsdom window. */
export function connectNode(workbook: EmbeddedWorkbook): NodeConnection {
  const dom = idle.pop() ?? loadWindow();
  const connection = connect(dom.window as unknown as OfficeGlobals, workbook);
  let open = true;
  return {
    ...connection,
    close() {
      // Event listeners stay registered inside of the library, so such a window serves nobody else.
      if (open && !workbook.hadListeners) idle.push(dom);
      else if (open) dom.window.close();
      open = false;
    },
  };
}
