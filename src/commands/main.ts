import { createController, type CollectFiles } from "../actions";
import { createOfficePort, openNewWorkbook } from "../excel";
import { associateRibbon, canDownload, officeColors, startInExcel } from "../excel/startup";
import { mountPane } from "../taskpane";
import { ribbonFunctions } from "./ribbon";
import { followTheme } from "./theme";

/** The page that Excel opens. Pane and ribbon share its runtime, so one controller serves both. */
async function start(): Promise<void> {
  const found = await startInExcel();
  if (found.kind !== "ready") return showNotice(found.kind === "too-old" ? "notice-old" : "notice-excel");
  const controller = createController(createOfficePort(found.excel, { apiLevel: () => found.apiLevel, schedule }), { now: () => new Date(), schedule });
  associateRibbon(ribbonFunctions(controller));
  mountPane(element("root"), controller, { theme: followTheme(officeColors, window), collect, outlet: { openWorkbook: (bytes) => openNewWorkbook(found.excel, bytes), downloads: canDownload() } });
}

/** The room that opens workbooks by itself is large and seldom needed: it is loaded when it is asked for. */
const collect: CollectFiles = async (files, options) => (await import("../files")).collectFiles(files, options);

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
