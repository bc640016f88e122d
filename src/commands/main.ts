import type { CollectFiles } from "../collect/types";
import { associateRibbon, canDownload, officeColors, startInExcel } from "../excel/startup";
import { mountPane } from "../taskpane";
import { engines, remoteController, turn } from "../worker";
import { startEngine } from "../worker/start";
import { ribbonFunctions } from "./ribbon";
import { followTheme } from "./theme";

/**
 * The page that Excel opens. Pane and ribbon share its runtime, so one controller serves both. The pane is drawn at once; the engine, which
 * works in a worker, and what talks to Excel come meanwhile.
 */
async function start(): Promise<void> {
  const engine = engines(startEngine);
  const adapter = import("../excel");
  const found = await startInExcel();
  if (found.kind !== "ready") return showNotice(found.kind === "too-old" ? "notice-old" : "notice-excel");
  const controller = remoteController(
    engine,
    adapter.then(({ createOfficePort }) => createOfficePort(found.excel, { apiLevel: () => found.apiLevel, schedule, turn })),
  );
  associateRibbon(ribbonFunctions(controller));
  mountPane(element("root"), controller, {
    theme: followTheme(officeColors, window),
    collect,
    outlet: { openWorkbook: async (bytes) => (await adapter).openNewWorkbook(found.excel, bytes), downloads: canDownload() },
  });
}

/** The room that opens workbooks by itself is large and seldom needed: it is loaded when it is asked for. */
const collect: CollectFiles = async (files, options) => (await import("../collect")).collectFiles(files, options);

/** Runs something later; the answer calls it off. */
function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Shows one of the notices that stand in the page itself, in place of the pane; the guard's own notice goes before. */
function showNotice(id: string): void {
  if (document.documentElement.dataset["notice"]) return;
  element(id).hidden = false;
  element("root").hidden = true;
}

function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

void start();
