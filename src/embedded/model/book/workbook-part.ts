import { parseXml, type XmlDocument, type XmlElement } from "../../package";
import { childElement } from "../namespaces";
import { childInOrder } from "../schema-order";
import { isTrue } from "../truth";
import type { CalcMode, SheetVisibility } from "../types";

/** The workbook part: order of the sheets, calculation, views. Names have a file of their own (names.ts). */
export class WorkbookPart {
  private readonly document: XmlDocument;
  private readonly asksForCalculation: string | null;

  constructor(
    readonly part: string,
    readonly source: string,
  ) {
    this.document = parseXml(source);
    this.asksForCalculation = this.root.child("calcPr")?.attr("fullCalcOnLoad") ?? null;
  }

  get root(): XmlElement {
    return this.document.root;
  }

  /** All <sheet> records in tab order, chart sheets included. */
  get records(): XmlElement[] {
    return this.root.child("sheets")?.children("sheet") ?? [];
  }

  get sheetList(): XmlElement {
    return childInOrder(this.root, "sheets");
  }

  get date1904(): boolean {
    return isTrue(this.root.child("workbookPr")?.attr("date1904") ?? null);
  }

  get structureProtected(): boolean {
    return isTrue(this.root.child("workbookProtection")?.attr("lockStructure") ?? null);
  }

  get calcMode(): CalcMode {
    const mode = this.root.child("calcPr")?.attr("calcMode");
    return mode === "manual" || mode === "autoNoTable" ? mode : "auto";
  }

  set calcMode(mode: CalcMode) {
    if (mode !== this.calcMode) childInOrder(this.root, "calcPr").setAttr("calcMode", mode === "auto" ? null : mode);
  }

  /** Excel calculates a file that asks for it, and one that does not say which version calculated it. */
  get calculatesOnLoad(): boolean {
    const properties = this.root.child("calcPr");
    return isTrue(this.asksForCalculation) || (properties?.attr("calcId") ?? null) === null;
  }

  /** Asks Excel to calculate on load, or goes back to what the file said. */
  askForCalculation(ask: boolean): void {
    const wanted = ask ? "1" : this.asksForCalculation;
    const current = this.root.child("calcPr")?.attr("fullCalcOnLoad") ?? null;
    if (wanted !== current) childInOrder(this.root, "calcPr").setAttr("fullCalcOnLoad", wanted);
  }

  private get view(): XmlElement | null {
    return this.root.child("bookViews")?.child("workbookView") ?? null;
  }

  /** Index of the active sheet among the records. */
  get activeTab(): number {
    return Number(this.view?.attr("activeTab") ?? 0);
  }

  set activeTab(index: number) {
    if (index === this.activeTab) return;
    const views = childInOrder(this.root, "bookViews");
    const view = views.child("workbookView") ?? views.insert(childElement(views, "workbookView"));
    view.setAttr("activeTab", String(index));
  }

  /** Keeps the first tab that shows inside the list. */
  clampFirstSheet(count: number): void {
    const first = Number(this.view?.attr("firstSheet") ?? 0);
    if (first >= count) this.view?.setAttr("firstSheet", String(Math.max(0, count - 1)));
  }

  toString(): string {
    return this.document.toString();
  }
}

/** Whether a sheet is shown, by its record in workbook.xml (ST_SheetState); a state that nobody knows counts as shown. */
export function visibilityOf(record: XmlElement): SheetVisibility {
  const state = record.attr("state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Writes whether a sheet is shown into its record; one that says so already keeps its bytes. */
export function setVisibility(record: XmlElement, visibility: SheetVisibility): void {
  if (visibilityOf(record) !== visibility) record.setAttr("state", visibility === "visible" ? null : visibility);
}
