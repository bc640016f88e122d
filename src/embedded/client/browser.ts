import type { EmbeddedWorkbook } from "../workbook";
import type { Connection } from "./connect";
import { connect } from "./connect";
import type { OfficeGlobals } from "./office";

/** A connection that holds a frame of the page; `close` takes the frame away. */
export interface FrameConnection extends Connection {
  close(): void;
}

/**
 * Connects the workbook to the genuine client in a hidden frame of its own, as connectNode does with a window:
 * event listeners stay registered inside of the library, so a window serves one workbook only.
 * @param url a page of the same origin that loads excel-web-16.00.js
 * @throws Error when the page or the library in it cannot be loaded
 */
export async function connectFrame(workbook: EmbeddedWorkbook, url: string): Promise<FrameConnection> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.setAttribute("aria-hidden", "true");
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = url;
    document.body.append(frame);
  });
  return { ...connect(frame.contentWindow as unknown as OfficeGlobals, workbook), close: () => frame.remove() };
}
