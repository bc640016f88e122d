import type { CellRect, CellRef } from "../workbook/cell";
import { parseRect } from "../workbook/address";
import { serialOfMoment } from "../workbook/days";
import { WorkbookError } from "../workbook/errors";
import { itemAt } from "../workbook/invariant";
import { finished, type Steps } from "../workbook/work";
import { createCalculator } from "./calculation";
import { PersonEdits } from "./person/edits";
import type { HostBridge } from "./host/bridge";
import { createBridge } from "./host/bridge";
import { checkedInput, writeInput } from "./host/cells";
import { WorkbookClass } from "./host/classes";
import type { Fault } from "./host/faults";
import { Host } from "./host/host";
import type { Stats } from "./host/stats";
import type { BookModel, CalcMode, SheetModel } from "./model/types";
import { emptyPackage, loadBook } from "./model";
import { XmlError } from "./package";
import type { Trait } from "./traits.lexicon";
import { formatValue, parseCellFormula } from "../formulas";

/** How a workbook is opened. */
export interface OpenOptions {
  /** Name used in error sentences. */
  readonly fileName?: string;
  /** ExcelApi level: 113 stands for 1.13 (default), 121 for 1.21. */
  readonly apiLevel?: number;
  /** The present moment as a serial number, for TODAY, NOW and dates typed without a year; by default the clock's. */
  readonly now?: () => number;
  /** In which ways it is to be less kind than its file, as a real Excel may be. */
  readonly traits?: readonly Trait[];
}

/** Rows, and formulas, that are read in one step. */
const ROWS_A_STEP = 64;
const FORMULAS_A_STEP = 64;

/** An .xlsx behind Excel's request protocol, with the handles a person or a test has on it. */
export interface EmbeddedWorkbook {
  readonly model: BookModel;
  readonly bridge: HostBridge;
  readonly stats: Stats;
  apiLevel: number;
  /** True while a person edits a cell: requests are refused, or wait when they asked to. */
  editing: boolean;
  calcMode: CalcMode;
  /** The traits that are switched on. */
  traits: ReadonlySet<Trait>;
  /** True once a page listened to an event of this workbook. */
  readonly hadListeners: boolean;
  /** Refuses a coming action; null takes the fault away. */
  setFault(fault: Fault | null): void;
  /** Actions seen since the last `setFault`. */
  readonly actionCount: number;
  /** What a person does with keyboard and mouse, refused where Excel refuses it, and taken back. */
  readonly person: PersonEdits;
  /**
   * Puts a text in as typing it does, with no question of protection or validation: the text is read as Excel reads it, formulas are
   * calculated, listeners are told.
   */
  type(sheet: string, address: string, text: string | number | boolean): void;
  /** A person activates the sheet and selects cells ("B2:C4", or areas with commas); listeners are told. */
  select(sheet: string, address: string): void;
  /** The selected sheet and cells. */
  selection(): { readonly sheet: string; readonly rects: readonly CellRect[] };
  /** What a cell shows, by its number format. */
  shownText(sheet: SheetModel, row: number, col: number): string;
  /** Calculates: what F9 does. */
  calculate(): void;
  /** Is told of each workbook that the page makes with `Excel.createWorkbook`; the embedded workbook has no window to show it in. */
  onCreated(listener: (bytes: Uint8Array) => void): void;
  save(): Uint8Array;
}

/**
 * Opens an .xlsx or .xlsm as an embedded workbook.
 * @throws WorkbookError when the bytes are no usable workbook
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): EmbeddedWorkbook {
  return finished(openingWorkbook(bytes, options));
}

/** `openWorkbook` in steps. */
export function* openingWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Steps<EmbeddedWorkbook> {
  const book = yield* readingWhole(bytes, options.fileName);
  const now = options.now ?? (() => serialOfMoment(new Date(), false));
  const calculator = createCalculator(book, now, {
    text: (owner, sheet, row, col) =>
      formatValue(sheet.value(row, col), owner.style(sheet.styleId(row, col)).numberFormat, { date1904: owner.date1904 }),
    isFormula: (formula, at) => isReadable(formula, at),
  });
  yield* calculator.opening();
  const host = new Host(book, calculator, options.apiLevel ?? 113, Math.floor(now()));
  host.traits.names = new Set(options.traits ?? []);
  return new OpenWorkbook(host, createBridge(host, WorkbookClass.of(host)));
}

/** Loads a book and reads whatever a request may read later, so that damage is told here, as the file's, and not in the middle of a request. */
function* readingWhole(bytes: Uint8Array, fileName?: string): Steps<BookModel> {
  try {
    const book = loadBook(bytes, fileName);
    yield;
    for (const read of [
      () => book.customXml(),
      () => book.names(),
      () => book.structureProtected,
      () => book.date1904,
      () => book.calcMode,
      () => book.activeSheet.name,
    ])
      read();
    for (const sheet of book.sheets) {
      yield* sheet.reading();
      yield* readingAll(sheet);
    }
    return book;
  } catch (thrown) {
    // Cells are decoded where nobody knows the name of the file.
    throw thrown instanceof XmlError && fileName !== undefined ? new WorkbookError("bad-file", fileName, { cause: thrown }) : thrown;
  }
}

/** Reads every cell of a sheet with its look, and what stands beside the cells. */
function* readingAll(sheet: SheetModel): Steps<void> {
  const styles = new Set([0]);
  const used = sheet.usedRange();
  for (let top = used?.top ?? 0; used && top <= used.bottom; top += ROWS_A_STEP) {
    const part = { ...used, top, bottom: Math.min(used.bottom, top + ROWS_A_STEP - 1) };
    sheet.forEachCell((row, col) => {
      sheet.value(row, col);
      styles.add(sheet.styleId(row, col));
    }, part);
    yield;
  }
  const formulas: [row: number, col: number][] = [];
  sheet.forEachFormula((row, col) => void formulas.push([row, col]));
  for (const [i, [row, col]] of formulas.entries()) {
    sheet.formula(row, col);
    if (i % FORMULAS_A_STEP === 0) yield;
  }
  for (const read of [
    () => sheet.filters(),
    () => sheet.attachments(),
    () => sheet.merges(),
    () => sheet.validations(),
    () => sheet.hyperlinks(),
    () => sheet.tables(),
    () => sheet.protection,
    () => sheet.print,
    () => sheet.freeze,
    () => sheet.visibility,
  ]) {
    read();
    yield;
  }
  for (const style of styles) sheet.book.style(style);
}

/** A new workbook with one empty sheet. */
export function newWorkbook(sheetName: string, options: OpenOptions = {}): EmbeddedWorkbook {
  return openWorkbook(emptyPackage(sheetName), options);
}

function isReadable(formula: string, at: CellRef): boolean {
  const parsed = parseCellFormula(formula, at);
  return parsed.type !== "unsupported" || parsed.reason !== "syntax";
}

class OpenWorkbook implements EmbeddedWorkbook {
  readonly person: PersonEdits;

  constructor(
    private readonly host: Host,
    readonly bridge: HostBridge,
  ) {
    this.person = new PersonEdits(host);
  }

  get model(): BookModel {
    return this.host.book;
  }

  get stats(): Stats {
    return this.host.stats;
  }

  get apiLevel(): number {
    return this.host.apiLevel;
  }

  set apiLevel(level: number) {
    this.host.apiLevel = level;
  }

  get editing(): boolean {
    return this.host.editing;
  }

  set editing(on: boolean) {
    this.host.editing = on;
    if (!on) this.bridge.resume();
  }

  get traits(): ReadonlySet<Trait> {
    return this.host.traits.names;
  }

  set traits(names: ReadonlySet<Trait>) {
    this.host.traits.names = names;
  }

  get calcMode(): CalcMode {
    return this.host.book.calcMode;
  }

  set calcMode(mode: CalcMode) {
    this.host.book.calcMode = mode;
  }

  get hadListeners(): boolean {
    return this.host.events.everRegistered;
  }

  setFault(fault: Fault | null): void {
    this.host.faults.set(fault);
  }

  get actionCount(): number {
    return this.host.faults.count;
  }

  type(sheetName: string, address: string, text: string | number | boolean): void {
    const { sheet, rect } = this.place(sheetName, address);
    writeInput(sheet, rect.top, rect.left, checkedInput(sheet, rect.top, rect.left, text, "cell", this.host), this.host);
    this.host.calculateIfDue();
    this.host.events.dataChanged(sheet, rect, "person");
    this.host.events.flush();
  }

  select(sheetName: string, address: string): void {
    const places = address.split(",").map((part) => this.place(sheetName, part));
    const { sheet } = itemAt(places, 0);
    this.host.activate(sheet);
    this.host.select(
      sheet,
      places.map(({ rect }) => rect),
    );
    this.host.events.flush();
  }

  selection(): { readonly sheet: string; readonly rects: readonly CellRect[] } {
    const { sheet, rects } = this.host.selection();
    return { sheet: sheet.name, rects };
  }

  shownText(sheet: SheetModel, row: number, col: number): string {
    return this.host.calculator.text(this.host.book, sheet, row, col);
  }

  calculate(): void {
    finished(this.host.calculating(false));
  }

  onCreated(listener: (bytes: Uint8Array) => void): void {
    this.host.created = listener;
  }

  save(): Uint8Array {
    const bytes = this.host.book.save();
    this.person.saved();
    return bytes;
  }

  private place(sheetName: string, address: string): { readonly sheet: BookModel["sheets"][number]; readonly rect: CellRect } {
    const sheet = this.host.book.sheet(sheetName);
    const rect = parseRect(address);
    if (!sheet || !rect) throw new Error(`No cells ${address} on ${sheetName}`);
    return { sheet, rect };
  }
}
