import type { BookModel, SheetModel } from "../model/types";
import type { CellRect } from "../../workbook/cell";
import { finished, type Steps } from "../../workbook/work";
import type { Calculator } from "./calculator";
import { EventHub } from "./events";
import { Faults } from "./faults";
import { levelOf } from "./levels";
import { Traits } from "./traits";
import { Spills } from "./spills";
import { Stats } from "./stats";

/** What is selected on a sheet: one or more areas; the active cell is the first area's corner. */
export interface Selection {
  readonly sheet: SheetModel;
  readonly rects: readonly CellRect[];
}

const A1: CellRect = { top: 0, left: 0, bottom: 0, right: 0 };

/** The state of one open workbook behind the protocol: everything that is not in the file itself. */
export class Host {
  readonly stats = new Stats();
  readonly faults = new Faults();
  readonly events: EventHub;
  /** The settings of the add-in in this workbook. Excel keeps them in the file's web extension part; here they last while it is open. */
  readonly settings = new Map<string, unknown>();
  /** Objects the library asked to keep, by reference id. */
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  private readonly selections = new Map<string, readonly CellRect[]>();
  private calculationPending = false;
  private calculationSuspended = false;
  /** What this Excel does besides what the file says. */
  readonly traits: Traits;
  readonly spills: Spills;
  /** Shows a workbook that the page made, as Excel opens it in a window of its own. */
  created: (bytes: Uint8Array) => void = () => undefined;
  /** A cell is being edited by a person: every request is refused, or waits when it asked to. */
  editing = false;

  /** @param apiLevel 113 stands for ExcelApi 1.13. @param today serial day number that dates typed without a year are completed from. */
  constructor(
    readonly book: BookModel,
    readonly calculator: Calculator,
    public apiLevel: number,
    readonly today: number,
  ) {
    this.traits = new Traits(book);
    this.spills = new Spills(book, this.traits);
    this.events = new EventHub((sheet) => this.traits.idOf(sheet));
  }

  /** True when a property can be read at the chosen level. */
  offers(className: string, member: string): boolean {
    const level = levelOf(className, member, "get");
    return typeof level === "number" && level <= this.apiLevel;
  }

  keep(object: HostObject): string {
    const known = [...this.references].find(([, kept]) => kept === object);
    if (known) return known[0];
    const id = `ref${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  /** The kept object of an id, or null. */
  kept(id: string): HostObject | null {
    return this.references.get(id) ?? null;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get keptCount(): number {
    return this.references.size;
  }

  selection(): Selection {
    const sheet = this.book.activeSheet;
    return { sheet, rects: this.selections.get(sheet.id) ?? [A1] };
  }

  /** Selects on the active sheet and tells the listeners. */
  select(sheet: SheetModel, rects: readonly CellRect[]): void {
    this.selections.set(sheet.id, rects);
    this.events.selectionChanged(sheet, rects);
  }

  /** Brings a sheet to the front and tells the listeners. */
  activate(sheet: SheetModel): void {
    const before = this.book.activeSheet;
    this.traits.sheetCameToFront();
    if (before === sheet) return;
    this.book.activeSheet = sheet;
    this.events.activated(sheet, before);
  }

  /** A cell's content changed: formulas are stale until the calculation that automatic mode brings. */
  contentChanged(sheet: SheetModel, row: number, col: number): void {
    this.calculator.touch(sheet, row, col);
    this.calculationPending = true;
    // A table's header is a name that formulas use.
    if (sheet.isTableHeader(row, col)) this.meaningChanged(String(sheet.value(row, col) ?? ""));
  }

  /** Sheets, names or merged areas changed. */
  structureChanged(): void {
    this.calculator.touchStructure();
    this.calculationPending = true;
  }

  /** What a name or a sheet means changed: formulas that mention it are stale. */
  meaningChanged(word: string): void {
    this.structureChanged();
    const wanted = word.toLowerCase();
    for (const sheet of this.book.sheets) {
      sheet.forEachFormula((row, col) => {
        if (sheet.formula(row, col)?.toLowerCase().includes(wanted)) this.calculator.touch(sheet, row, col);
      });
    }
  }

  suspendCalculation(): void {
    this.calculationSuspended = true;
  }

  /** Called at the end of every sync. */
  *endingSync(): Steps<void> {
    this.calculationSuspended = false;
    yield* this.calculatingIfDue();
  }

  /** What automatic calculation does before anybody looks: nothing while suspended or in manual mode. */
  *calculatingIfDue(): Steps<void> {
    if (!this.calculationPending || this.calculationSuspended || this.book.calcMode === "manual") return;
    yield* this.calculating(false);
  }

  *calculating(all: boolean): Steps<void> {
    yield* this.calculator.running(all);
    this.calculationPending = false;
  }

  /** `calculatingIfDue` in one go, after what a person did. */
  calculateIfDue(): void {
    finished(this.calculatingIfDue());
  }

  get stale(): boolean {
    return this.calculationPending;
  }
}

/** An object of a class, as the dispatcher sees it. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  readonly scalarNames: readonly string[];
  has(kind: "property" | "navigation" | "method", name: string): boolean;
  /** What takes long comes as work that gives the answer (see Steps), here and in `set` and `call`. */
  get(name: string, host: Host): unknown;
  set(name: string, value: unknown, host: Host): Steps<void> | void;
  navigate(name: string, host: Host): HostObject;
  call(name: string, args: readonly unknown[], host: Host): unknown;
  getItem(key: unknown, host: Host): HostObject;
  items(host: Host): readonly HostObject[] | null;
  id(host: Host): { readonly property: string; readonly value: string } | null;
}
