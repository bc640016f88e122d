import { InvariantError, itemAt, sliced, WorkbookError } from "../workbook";
import { openingWorkbook, type EmbeddedWorkbook } from "../embedded";
import { messages } from "../messages";
import { downloadWorkbook, idle } from "../taskpane";
import { engines, turn } from "../worker";
import { takeDrops, type Chosen } from "./file/choosing";
import { DiskFile } from "./file/disk-file";
import { Keeper, named, type Desk, type Packed } from "./file/keeper";
import { Menus } from "./menus";
import { offerOn, showNotice, type NoticeKind } from "./notices";
import { breath, drawn } from "./pace";
import type { PageSetup } from "./page-setup";
import { openPane, until, type Pane } from "./pane";
import { makeSplitter } from "./splitter";
import { PageTheme } from "./theme";
import { Toolbar } from "./toolbar";
import { WorkbookView } from "./workbook-view";

/** Where an open workbook comes from. */
type Source =
  | { readonly kind: "sample"; readonly name: string }
  /** A file of the person's that can only be downloaded again, or a workbook that was made here. */
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "disk"; readonly name: string; readonly keeper: Keeper };

/** What is open: one workbook, its client, and the pane beside it. */
interface Open extends Pane {
  readonly workbook: EmbeddedWorkbook;
  readonly source: Source;
  /** The edits that stand in its file (BookModel.edits). */
  clean: number;
}

/** Milliseconds between two looks at the file on the disk. */
const LOOK_EVERY = 2000;

const text = messages.preview;
const part = (id: string) => document.getElementById(id) as HTMLElement;

/** The whole page: a workbook and the pane beside it, and the file that it comes from and goes to. */
export class Page {
  private readonly theme = new PageTheme();
  private readonly menus = new Menus(this.theme, () => this.view?.focus());
  private readonly toolbar: Toolbar;
  private open: Open | null = null;
  private view: WorkbookView | null = null;
  private opening: Promise<void> = Promise.resolve();

  constructor(private readonly setup: PageSetup) {
    this.toolbar = new Toolbar(part("bar"), setup, this.theme, {
      sample: (name) => this.leaveFor(() => this.showSample(name)),
      chosen: (chosen) => this.leaveFor(() => this.showChosen(chosen)),
      download: () => void this.download(),
      save: () => void this.save(),
      // How it ended stands in the pane.
      score: () => void this.open?.controller.score().catch(() => undefined),
    });
    makeSplitter(part("splitter"), part("pane"), text.splitter);
    takeDrops(document.documentElement, (chosen) => this.leaveFor(() => this.showChosen(chosen)));
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved) event.preventDefault();
    });
    // Before the cell that is being typed into, which keeps its keys to itself.
    window.addEventListener("keydown", (event) => this.pressed(event), true);
    window.addEventListener("focus", () => this.look());
    setInterval(() => this.look(), LOOK_EVERY);
    const asked = decodeURIComponent(location.hash.slice(1));
    const first = [asked, text.firstSample, ...setup.samples].find((name) => setup.samples.includes(name));
    if (first) void this.showSample(first);
  }

  /** True when a file of the person's is open and holds less than the page shows. Samples are for trying. */
  private get unsaved(): boolean {
    if (this.open === null || this.open.source.kind === "sample") return false;
    const { workbook, clean } = this.open;
    return workbook.editing || this.view?.isWaiting === true || workbook.model.edits !== clean;
  }

  private async showSample(name: string): Promise<void> {
    await this.tried(name, async () => this.show({ kind: "sample", name }, await this.setup.readSample(name)));
  }

  private async showChosen(chosen: Chosen): Promise<void> {
    const name = chosen.kind === "file" ? chosen.file.name : chosen.handle.name;
    await this.tried(name, async () => {
      if (chosen.kind === "file") return this.show({ kind: "file", name }, new Uint8Array(await chosen.file.arrayBuffer()));
      const file = await DiskFile.open(chosen.handle);
      await this.show({ kind: "disk", name, keeper: new Keeper(file, this.desk) }, file.bytes);
    });
  }

  /** Opens a workbook once those asked for before it are: what was chosen last is what stays. */
  private tried(name: string, show: () => Promise<void>): Promise<void> {
    this.opening = this.opening.then(() => this.opened(name, show));
    return this.opening;
  }

  /** When it cannot be opened, the old one stays and the page says why. */
  private async opened(name: string, show: () => Promise<void>): Promise<void> {
    try {
      this.say(text.opening(name), "notice created");
      await drawn();
      await show();
    } catch (thrown) {
      this.say(thrown instanceof WorkbookError ? thrown.message : text.cannotOpen(name, String(thrown)), "notice failed");
      this.toolbarShows();
    }
  }

  /** Puts a workbook in place of the one that is shown. @throws WorkbookError when the bytes are none */
  private async show(source: Source, bytes: Uint8Array): Promise<void> {
    const pause = breath();
    const workbook = await sliced(openingWorkbook(bytes, { fileName: source.name, apiLevel: this.setup.apiLevel }), pause);
    // It starts beside what the page does itself.
    const engine = engines(this.setup.engine);
    // The page hears and draws while a request is carried out, as it does beside a real Excel, which answers from another process.
    workbook.bridge.pace = pause;
    const connection = await this.setup.connect(workbook);
    // What goes and what comes are tasks of their own.
    await turn();
    this.open?.close();
    await turn();
    this.view = new WorkbookView(part("book"), workbook, this.menus, {
      leave: () => part("pane").querySelector<HTMLElement>("[role=tab]")?.focus(),
      drawn: () => this.mark(),
    });
    // The sheet is seen before the pane begins to read it.
    await drawn();
    const pane = openPane(part("pane"), workbook, connection, engine, { ...this.setup, theme: this.theme });
    this.open = { ...pane, workbook, source, clean: workbook.model.edits };
    workbook.onCreated((made) => this.offerNew(made));
    this.toolbarShows();
    this.mark();
    void until(pane.controller, ({ phase }) => phase === "ready" || phase === "failed")
      .then(idle)
      .then(this.setup.prepare);
    if (workbook.model.signed) this.say(messages.embedded.signatureEnds, "notice");
  }

  /** What is open, for what only happens while something is. @throws InvariantError */
  private get current(): Open {
    if (!this.open) throw new InvariantError("no workbook is open", this.open);
    return this.open;
  }

  private toolbarShows(): void {
    if (!this.open) return;
    const { kind, name } = this.open.source;
    this.toolbar.show(kind === "sample" ? name : null, name, kind === "disk");
  }

  private mark(): void {
    this.toolbar.mark(this.unsaved);
    const name = this.open && this.open.source.kind !== "sample" ? `${this.open.source.name} - ` : "";
    document.title = `${this.unsaved ? "● " : ""}${name}${text.title}`;
  }

  /** Goes on at once, or asks first when something would be lost. */
  private leaveFor(then: () => Promise<void>): void {
    if (!this.open || !this.unsaved) return void then();
    // Until it is decided the list names what is open.
    this.toolbarShows();
    const save = async () => {
      await this.save();
      // What was refused has been said; it stays open.
      if (!this.unsaved) await then();
    };
    const { leaveTitle, leaveText, leaveSave, leaveDrop } = text.file;
    this.menus.ask({
      title: leaveTitle(this.open.source.name),
      text: leaveText,
      yes: leaveSave,
      run: () => void save(),
      other: { label: leaveDrop, run: () => void then() },
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.isComposing && this.view?.settle()) void this.save();
  }

  private async save(): Promise<void> {
    const source = this.open?.source;
    if (source?.kind === "disk") await source.keeper.save();
    else await this.download();
  }

  private look(): void {
    const source = this.open?.source;
    if (source?.kind === "disk" && document.visibilityState === "visible") void source.keeper.look();
  }

  private async download(): Promise<void> {
    if (!this.open) return;
    const { source } = this.open;
    const packed = await this.pack();
    downloadWorkbook(named(source.name, text.scoredSuffix), packed.bytes);
    // A file on the disk is not saved by a copy of it.
    if (source.kind !== "disk") this.saved(packed);
  }

  private async pack(): Promise<Packed> {
    const { controller, workbook } = this.current;
    // Half of an action belongs into no file.
    await until(controller, ({ phase }) => phase !== "working");
    // What only waits to be kept belongs into the file; a failure stands in the pane.
    await controller.keep().catch(() => undefined);
    await this.view?.whole();
    return { bytes: workbook.save(), edits: workbook.model.edits };
  }

  private saved({ edits }: Packed): void {
    if (this.open) this.open.clean = edits;
    this.mark();
  }

  /** The file's new content on the sheet that was looked at. */
  private async reopen(bytes: Uint8Array): Promise<void> {
    const { source, workbook: old } = this.current;
    const { sheet, rects } = old.selection();
    await this.show(source, bytes);
    if (this.current.workbook.model.sheet(sheet)?.visibility === "visible") this.view?.goTo(sheet, itemAt(rects, 0));
  }

  /** The page as the keeper of a file sees it. */
  private readonly desk: Desk = ((page: Page): Desk => ({
    get dirty() {
      return page.unsaved;
    },
    get busy() {
      return page.open === null || page.open.workbook.editing || ["reading", "working"].includes(page.open.controller.getState().phase);
    },
    pack: () => page.pack(),
    saved: (packed) => page.saved(packed),
    reopen: (bytes) => page.reopen(bytes),
    ask: (question) => page.menus.ask(question),
    say: (words, kind) => void page.say(words, kind === "done" ? "notice created" : "notice failed"),
    download: downloadWorkbook,
    clock: () => new Date(),
  }))(this);

  private say(words: string, kind: NoticeKind): HTMLElement {
    return showNotice(part("book"), words, kind);
  }

  /** A workbook that the pane made, which Excel would open in a window of its own: it can be shown here in place of this one, or downloaded. */
  private offerNew(bytes: Uint8Array): void {
    const name = messages.collect.fileName;
    const notice = this.say(text.created(name), "notice created");
    offerOn(notice, text.openCreated, () => this.leaveFor(() => this.tried(name, () => this.show({ kind: "file", name }, bytes))));
    offerOn(notice, messages.pane.files.download, () => downloadWorkbook(name, bytes));
  }
}
