import type { BookModel, CustomXmlPart, SheetModel } from "../model/types";
import type { Trait } from "../traits.lexicon";
import { TRAITS, type TraitRecord } from "../traits.lexicon";
import type { HostErrorCode } from "./errors";
import { HostError } from "./errors";

/** Members that are refused under a trait; a text matches the whole member, "Class.*" every one of a class. */
interface Refusal {
  readonly trait: Trait;
  readonly code: HostErrorCode;
  readonly use: "set" | "call";
  readonly members: readonly string[];
}

const IN_FRONT = [
  "WorksheetCollection.getActiveWorksheet",
  "Workbook.getActiveCell",
  "Workbook.getSelectedRange",
  "Workbook.getSelectedRanges",
];

const REFUSALS: readonly Refusal[] = [
  { trait: "chart-sheet-in-front", code: "GeneralException", use: "call", members: IN_FRONT },
  { trait: "other-workbook-in-front", code: "InvalidSelection", use: "call", members: IN_FRONT },
  { trait: "print-set-up-fails", code: "GeneralException", use: "set", members: ["PageLayout.*"] },
  {
    trait: "print-set-up-fails",
    code: "GeneralException",
    use: "call",
    members: ["PageLayout.setPrintArea", "PageLayout.setPrintTitleRows", "PageLayout.setPrintTitleColumns"],
  },
  {
    trait: "freezing-fails",
    code: "GeneralException",
    use: "call",
    members: ["WorksheetFreezePanes.freezeRows", "WorksheetFreezePanes.freezeColumns", "WorksheetFreezePanes.freezeAt"],
  },
  { trait: "validation-fails", code: "InvalidArgument", use: "set", members: ["DataValidation.*"] },
];

/** Of so many requests one meets a person who edits a cell. */
const EDITED_EVERY = 3;

/** A new id for a sheet at a place: what #1390 of office-js shows. */
const idAt = (place: number): string => `{00000000-0001-0000-${place.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;

/** In which ways this Excel is less kind than its file, and what it remembers for that. Nothing of it is kept in the file. */
export class Traits {
  private on: ReadonlySet<Trait> = new Set();
  /** Ids by the place that sheets had as the workbook was opened; sheets that come later count on. */
  private readonly ids = new Map<SheetModel, string>();
  /** Custom XML parts that the file brought with it. */
  private readonly brought: ReadonlySet<string>;
  private requests = 0;
  private isChartInFront = true;

  constructor(private readonly book: BookModel) {
    for (const sheet of book.sheets) this.placeOf(sheet);
    this.brought = new Set(book.customXml().map((part) => part.id));
  }

  /** The traits that are switched on, besides those that always hold. */
  get names(): ReadonlySet<Trait> {
    return this.on;
  }

  set names(names: ReadonlySet<Trait>) {
    this.on = names;
    this.requests = 0;
    this.isChartInFront = true;
  }

  has(trait: Trait): boolean {
    return this.on.has(trait) || (TRAITS[trait] as TraitRecord).when === "always";
  }

  /** @throws HostError the refusal that a trait means for this member ("Class.member") */
  refuse(member: string, use: Refusal["use"]): void {
    if (this.on.size === 0) return;
    const refusal = REFUSALS.find((one) => one.use === use && this.on.has(one.trait) && matches(one, member));
    if (!refusal || (refusal.trait === "chart-sheet-in-front" && !this.isChartInFront)) return;
    throw new HostError(refusal.code, member, refusal.trait);
  }

  /** A worksheet was brought to the front: a chart sheet stands there no more. */
  sheetCameToFront(): void {
    this.isChartInFront = false;
  }

  /** The id by which the page knows a sheet. */
  idOf(sheet: SheetModel): string {
    return this.has("ids-by-position") ? this.placeOf(sheet) : sheet.id;
  }

  /** The sheet of an id; null when there is none. */
  sheetOf(id: string): SheetModel | null {
    return this.book.sheets.find((sheet) => this.idOf(sheet) === id) ?? null;
  }

  /** The custom XML parts that this Excel knows of. */
  customXml(): readonly CustomXmlPart[] {
    const parts = this.book.customXml();
    return this.has("custom-xml-lost") ? parts.filter((part) => !this.brought.has(part.id)) : parts;
  }

  /** Asked once for each request that does not wait: a person begins and ends to edit a cell between them. */
  isEditedNow(): boolean {
    return this.has("cell-editing-now-and-then") && this.requests++ % EDITED_EVERY === 0;
  }

  private placeOf(sheet: SheetModel): string {
    const known = this.ids.get(sheet) ?? idAt(this.ids.size);
    this.ids.set(sheet, known);
    return known;
  }
}

function matches({ members }: Refusal, member: string): boolean {
  return members.some((one) => (one.endsWith(".*") ? member.startsWith(one.slice(0, -1)) : one === member));
}
