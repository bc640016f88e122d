import type { EmbeddedWorkbook } from "../workbook";
import type { Connection } from "./connect";
import { connect } from "./connect";
import type { OfficeGlobals } from "./office";

/** A connection that holds a frame of the page; `close` takes the frame away. */
export interface FrameConnection extends Connection {
  close(): void;
}

/**
 * Windows with the genuine client, in hidden frames of the page: event listeners stay registered inside of the library, so that each window
 * serves one workbook only, as connectNode does with windows of its own.
 */
export class ClientFrames {
  private spare: Promise<HTMLIFrameElement | null> | null = null;

  /** @param url a page of the same origin that loads excel-web-16.00.js */
  constructor(private readonly url: string) {}

  /** Loads the library for the next workbook: that keeps the page busy for longer than a frame, so it is for a moment when nobody waits. */
  prepare(): void {
    // What could not be loaded is asked for again when it is needed, and said then.
    this.spare ??= loaded(this.url).then((frame) => {
      if (windowOf(frame).Excel) return frame;
      frame.remove();
      return null;
    });
  }

  /** @throws Error when the page or the library in it cannot be loaded */
  async connect(workbook: EmbeddedWorkbook): Promise<FrameConnection> {
    const spare = this.spare;
    this.spare = null;
    const frame = (await spare) ?? (await loaded(this.url));
    return { ...connect(windowOf(frame), workbook), close: () => frame.remove() };
  }
}

function windowOf(frame: HTMLIFrameElement): OfficeGlobals {
  return frame.contentWindow as unknown as OfficeGlobals;
}

async function loaded(url: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.setAttribute("aria-hidden", "true");
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = url;
    document.body.append(frame);
  });
  return frame;
}
