import { API_LEVELS } from "../embedded";
import { ClientFrames } from "../embedded/client/browser";
import { WorkbookError } from "../workbook";
import { startEngine } from "../worker/start";
import { Page } from "./page";

const clients = new ClientFrames("client.html");

/** The page as a server gives it: Microsoft's own client in a frame, samples and manual beside it. */
new Page({
  samples: JSON.parse(process.env.SAMPLES ?? "[]") as string[],
  icon: new URL("../../assets/icons/icon-32.png", import.meta.url).href,
  manual: "manual.html",
  // The oldest that the add-in works with: what is tried here holds there.
  apiLevel: API_LEVELS[0],
  newWorkbooks: "offered",
  engine: startEngine,
  connect: (workbook) => clients.connect(workbook),
  prepare: () => clients.prepare(),
  async readSample(name) {
    const answer = await fetch(`samples/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new WorkbookError("missing-file", name);
    return new Uint8Array(await answer.arrayBuffer());
  },
});
