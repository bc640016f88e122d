import { createController, MARK_COLORS, type AppController } from "../../src/actions";
import { openWorkbook, type EmbeddedWorkbook } from "../../src/embedded";
import { loadBook, type BookModel, type SheetModel } from "../../src/embedded/model";
import { recalculate } from "../../src/embedded/recalculate";
import { createOfficePort } from "../../src/excel";
import type { Connect } from "../helpers/clients";
import type { Axis, LineMap } from "./references";
import { rearrange, type Content } from "./sheets";

const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** Whether a colour is one of our three, or so near to one that nobody sees the difference: cells with a fill of their own are marked in those. */
export function isOurColor(color: string): boolean {
  const parts = channels(color);
  return Object.values(MARK_COLORS).some((ours) => channels(ours).every((part, i) => Math.abs(part - parts[i]!) <= 3));
}

/** A cell by the id of its sheet, 0-based: sheets are renamed and cells move. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A cell of the user's that an action changed because she asked for it (a fix, a figure typed in the pane), and what 还原 may put back. */
export interface Asked extends Place {
  /** What stood there before, and what of it was the user's. */
  readonly before: Content;
  readonly users: Content;
}

const NOW = new Date("2025-01-15T08:00:00Z");

/**
 * One workbook with two panes on it, and a twin of it in which only the user's own edits were made: whatever the twin holds is hers.
 * Sheets of ours have an empty sheet in the twin, on which her notes stand.
 */
export class Desk {
  workbook!: EmbeddedWorkbook;
  panes!: readonly AppController[];
  twin: BookModel;
  private connection!: ReturnType<Connect>;
  private readonly twins = new Map<string, SheetModel>();
  /** Sheets that we added, by id. */
  readonly own = new Set<string>();
  asked: Asked[] = [];
  /** Cells whose own fill nobody can know: copies of marked cells. */
  unsureFills: Place[] = [];
  /** Cells that we wrote and left standing with a word, and how many more were only counted. */
  said: Place[] = [];
  saidUnnamed = 0;
  /** How many cells it said that keep a look. */
  saidLooks = 0;
  /** Sheets of ours that were left standing with a word. */
  readonly saidSheets = new Set<string>();
  /** Sheets with a table of ours beside the user's own cells. */
  readonly withTable = new Set<string>();
  /** False once looks were copied that the twin does not have. */
  looksKnown = true;
  /** The pane that has just read the workbook, null after an edit by hand. */
  fresh: number | null = null;

  constructor(
    bytes: Uint8Array,
    private readonly connect: Connect,
  ) {
    this.twin = loadBook(bytes);
    this.open(bytes);
    this.main.sheets.forEach((sheet, i) => this.twins.set(sheet.id, this.twin.sheets[i]!));
  }

  get main(): BookModel {
    return this.workbook.model;
  }

  twinOf(sheet: SheetModel | string): SheetModel | undefined {
    return this.twins.get(typeof sheet === "string" ? sheet : sheet.id);
  }

  get pairs(): readonly (readonly [SheetModel, SheetModel])[] {
    return this.main.sheets.flatMap((sheet) => (this.twins.get(sheet.id) ? [[sheet, this.twins.get(sheet.id)!] as const] : []));
  }

  /** Ids of sheets that the twin knows and the workbook has no more. */
  get vanished(): string[] {
    const present = new Set(this.main.sheets.map((sheet) => sheet.id));
    return [...this.twins.keys()].filter((id) => !present.has(id));
  }

  pair(main: SheetModel, twin: SheetModel): void {
    this.twins.set(main.id, twin);
  }

  unpair(id: string): void {
    this.twins.delete(id);
    this.own.delete(id);
    this.withTable.delete(id);
    this.saidSheets.delete(id);
    this.asked = this.asked.filter((one) => one.sheet !== id);
    this.unsureFills = this.unsureFills.filter((one) => one.sheet !== id);
    this.said = this.said.filter((one) => one.sheet !== id);
  }

  /** The same change of a sheet in the workbook and in the twin. */
  both(sheet: SheetModel, change: (book: BookModel, sheet: SheetModel) => void): void {
    change(this.main, sheet);
    change(this.twin, this.twinOf(sheet)!);
  }

  /** Lines come, go or change places, and everything that is known by its place follows. */
  rearrange(sheet: SheetModel, axis: Axis, map: LineMap, kind: "shift" | "sort"): void {
    this.both(sheet, (book, one) => rearrange(book, one, axis, map, kind));
    const follow = <T extends Place>(places: readonly T[]): T[] =>
      places.flatMap((place) => {
        if (place.sheet !== sheet.id) return [place];
        const to = map(axis === "rows" ? place.row : place.col);
        return to === null ? [] : [axis === "rows" ? { ...place, row: to } : { ...place, col: to }];
      });
    [this.asked, this.unsureFills, this.said] = [follow(this.asked), follow(this.unsureFills), follow(this.said)];
  }

  /** After an edit of the model itself: the host calculates as Excel would have done. */
  async settle(): Promise<void> {
    recalculate(this.main);
    // The host drops what it knows of the structure when a sheet is put somewhere, be it where it is.
    const { name, position } = this.main.sheets[0]!;
    await this.connection.excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).position = position;
      await context.sync();
    });
  }

  /** Saves and opens again; the panes are new. */
  reopen(): void {
    const order = this.pairs.map(([main, twin]) => [main.position, twin.position] as const);
    const bytes = this.workbook.save();
    const old = this.main.sheets.map((sheet) => sheet.id);
    this.twin = loadBook(this.twin.save());
    this.close();
    this.open(bytes);
    this.twins.clear();
    for (const [main, twin] of order) this.twins.set(this.main.sheets[main]!.id, this.twin.sheets[twin]!);
    this.renumber(new Map(this.main.sheets.map((sheet, i) => [old[i]!, sheet.id])));
  }

  /** From now on everything that stands in the workbook counts as the user's: its records are gone. */
  adoptAll(): void {
    this.twin = loadBook(this.workbook.save());
    this.twins.clear();
    this.main.sheets.forEach((sheet, i) => this.twins.set(sheet.id, this.twin.sheets[i]!));
    for (const set of [this.own, this.withTable, this.saidSheets]) set.clear();
    [this.asked, this.said, this.unsureFills, this.saidUnnamed, this.saidLooks] = [[], [], [], 0, 0];
    // Marks that could not be cleared and were named.
    for (const sheet of this.main.sheets)
      sheet.forEachCell((row, col) => {
        if (isOurColor(this.main.style(sheet.styleId(row, col)).fill.color ?? "")) this.unsureFills.push({ sheet: sheet.id, row, col });
      });
  }

  close(): void {
    this.connection.close();
  }

  private open(bytes: Uint8Array): void {
    this.workbook = openWorkbook(bytes);
    this.connection = this.connect(this.workbook);
    this.panes = [0, 1].map(() =>
      createController(createOfficePort(this.connection.excel, { apiLevel: () => this.workbook.apiLevel }), { now: () => NOW }),
    );
    this.fresh = null;
  }

  private renumber(ids: ReadonlyMap<string, string>): void {
    const now = (id: string) => ids.get(id) ?? id;
    const move = <T extends Place>(places: readonly T[]): T[] => places.map((place) => ({ ...place, sheet: now(place.sheet) }));
    [this.asked, this.unsureFills, this.said] = [move(this.asked), move(this.unsureFills), move(this.said)];
    for (const set of [this.own, this.withTable, this.saidSheets]) {
      const next = [...set].map(now);
      set.clear();
      next.forEach((id) => set.add(id));
    }
  }
}
