import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { EmbeddedWorkbook } from "../workbook";
import type { Connection } from "./connect";
import { connect } from "./connect";
import type { OfficeGlobals } from "./office";

/** A connection that lends a window; `close` gives it back. */
export interface NodeConnection extends Connection {
  close(): void;
}

/** Windows with a loaded client, free for the next workbook. Each workbook has one of its own while it is connected. */
const idle: OfficeGlobals[] = [];
let compiled: Script | null = null;

/** The genuine client as a script, compiled once for all windows. */
function clientScript(): Script {
  const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  return (compiled ??= new Script(readFileSync(path, "utf8"), { filename: "excel-web-16.00.js" }));
}

/**
 * A window of its own realm, with as much of a page as the client asks for: where it is, which browser shows it, and a document that nobody looks at.
 * A whole page (jsdom) makes no difference to the client and takes a third of a second to load; in a browser it is tested in Chromium.
 */
function loadWindow(): OfficeGlobals {
  const page = {
    setTimeout,
    clearTimeout,
    console,
    location: { href: "https://localhost/", protocol: "https:", host: "localhost", search: "", hash: "" },
    navigator: { userAgent: "Node.js" },
    document: { URL: "https://localhost/", readyState: "complete", getElementsByTagName: () => [] },
  };
  const window = createContext(Object.assign(page, { window: page }));
  clientScript().runInContext(window);
  return window as OfficeGlobals;
}

/** Connects the workbook to the genuine client in a window. */
export function connectNode(workbook: EmbeddedWorkbook): NodeConnection {
  const window = idle.pop() ?? loadWindow();
  const connection = connect(window, workbook);
  let open = true;
  return {
    ...connection,
    close() {
      // Event listeners stay registered inside of the library, so such a window serves nobody else.
      if (open && !workbook.hadListeners) idle.push(window);
      open = false;
    },
  };
}
