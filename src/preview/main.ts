import { createController, type AppController } from "../actions";
import { openWorkbook, type EmbeddedWorkbook } from "../embedded";
import { connectFrame, type FrameConnection } from "../embedded/client/browser";
import { createOfficePort, openNewWorkbook } from "../excel";
import { filesCollector } from "../files";
import { messages } from "../messages";
import { downloadWorkbook, mountPane } from "../taskpane";
import { WorkbookError } from "../workbook";
import { element } from "./grid/dom";
import { Menus } from "./menus";
import { drawn, pace } from "./pace";
import { makeSplitter } from "./splitter";
import { PageTheme } from "./theme";
import { Toolbar } from "./toolbar";
import { WorkbookView } from "./workbook-view";

/** What is open: one workbook, its client, and the pane beside it. */
interface Open {
  readonly workbook: EmbeddedWorkbook;
  readonly fileName: string;
  readonly connection: FrameConnection;
  readonly controller: AppController;
  readonly unmount: () => void;
}

const samples = JSON.parse(process.env.SAMPLES ?? "[]") as string[];
const part = (id: string) => document.getElementById(id) as HTMLElement;
let open: Open | null = null;

let view: WorkbookView | null = null;

const theme = new PageTheme();
const menus = new Menus(theme, () => view?.focus());
const toolbar = new Toolbar(part("bar"), samples, theme, { sample: (name) => void showSample(name), file: (file) => void showFile(file), download: () => void download(), score });
makeSplitter(part("splitter"), part("pane"), messages.preview.splitter);
const asked = decodeURIComponent(location.hash.slice(1));
const first = [asked, messages.preview.firstSample, ...samples].find((name) => samples.includes(name));
if (first) void showSample(first);

async function showSample(name: string): Promise<void> {
  await show(name, name, async () => {
    const answer = await fetch(`samples/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new WorkbookError("missing-file", name);
    return new Uint8Array(await answer.arrayBuffer());
  });
}

async function showFile(file: File): Promise<void> {
  await show(null, file.name, async () => new Uint8Array(await file.arrayBuffer()));
}

/** Opens a workbook in place of the one that is shown. When it cannot be opened, the old one stays and the page says why. */
async function show(sample: string | null, fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
  try {
    say(messages.preview.opening(fileName), "notice created");
    await drawn();
    const workbook = openWorkbook(await read(), { fileName });
    pace(workbook);
    const connection = await connectFrame(workbook, "client.html");
    open?.unmount();
    open?.connection.close();
    view = new WorkbookView(part("book"), workbook, menus, () => part("pane").querySelector<HTMLElement>("[role=tab]")?.focus());
    // The sheet is seen before the pane begins to read it.
    await drawn();
    const controller = createController(createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel, schedule }), { now: () => new Date(), schedule });
    open = { workbook, fileName, connection, controller, unmount: mountPane(part("pane"), controller, { theme, collect: filesCollector("client.html"), outlet: { openWorkbook: (bytes) => openNewWorkbook(connection.excel, bytes), downloads: true } }) };
    workbook.onCreated(offerNew);
    toolbar.show(sample, fileName);
    if (workbook.model.signed) say(messages.embedded.signatureEnds, "notice");
  } catch (thrown) {
    failed(thrown instanceof WorkbookError ? thrown.message : messages.preview.cannotOpen(fileName, String(thrown)));
  }
}

/** What the ribbon's button does in Excel; how it ended stands in the pane. */
function score(): void {
  open?.controller.score().catch(() => undefined);
}

function failed(text: string): void {
  say(text, "notice failed");
}

/** A bar above the grid; it goes with the next workbook that opens. */
function say(text: string, kind: "notice" | "notice failed" | "notice created"): HTMLElement {
  const book = part("book");
  for (const old of book.querySelectorAll(".notice.failed, .notice.created")) old.remove();
  const notice = element("div", kind, { role: "alert" });
  notice.textContent = text;
  book.prepend(notice);
  return notice;
}

function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

async function download(): Promise<void> {
  if (!open) return;
  const { controller, fileName, workbook } = open;
  // What only waits to be kept belongs into the file; a failure stands in the pane.
  await controller.keep().catch(() => undefined);
  downloadWorkbook(fileName.replace(/(\.xls[xm])?$/i, `${messages.preview.scoredSuffix}$1`), workbook.save());
}

/** A workbook that the pane made, which Excel would open in a window of its own: it can be shown here in place of this one, or downloaded. */
function offerNew(bytes: Uint8Array): void {
  const name = messages.collect.fileName;
  const notice = say(messages.preview.created(name), "notice created");
  const button = (label: string, run: () => void) => {
    const made = element("button", "", { type: "button" }, notice);
    made.textContent = label;
    made.addEventListener("click", run);
  };
  button(messages.preview.openCreated, () => void show(null, name, () => Promise.resolve(bytes)));
  button(messages.pane.files.download, () => downloadWorkbook(name, bytes));
}
