import { WorkbookError } from "../../../workbook/errors";
import { itemAt } from "../../../workbook/invariant";
import { XmlError, type OpcPackage } from "../../package";
import { ModelError } from "../errors";
import { Sheet } from "../sheet";
import type { BookModel, CalcMode, CellStyle, CustomXmlPart, DefinedName, SheetModel, StylePatch } from "../types";
import { retitle, followSheet, createSheetPart, removeSheetPart, checkDefinedName, checkSheetName } from "./sheet-records";
import { BookCore } from "./core";
import { noteReleased } from "./leftovers";
import type { NameRecord } from "./names";
import { saveBook } from "./save";
import { WorkbookPart } from "./workbook-part";

const MAIN_TYPES =
  /application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml/i;

/** An .xlsx in memory; see BookModel for what each member promises. */
export class Book implements BookModel {
  readonly core: BookCore;
  private list: Sheet[];
  private savedRevision = 0;

  /** @throws WorkbookError when the package holds no workbook we can read */
  constructor(pkg: OpcPackage) {
    this.core = new BookCore(pkg, openWorkbook(pkg));
    // No two sheets share a part, and none is the workbook itself: edits of one would be lost in the other.
    const taken = new Set([this.core.workbook.part]);
    this.list = this.core.workbook.records.flatMap((record) => {
      const relation = pkg.rels(this.core.workbook.part).byId(record.attr("id") ?? "");
      // Chart, dialog and macro sheets are of another kind; a sheet whose part is not there would be left out without a word.
      if (relation && relation.kind !== "worksheet") {
        if (relation.kind !== "chartsheet") this.core.hasOtherSheets = true;
        return [];
      }
      const part = relation && !relation.external ? pkg.actualName(relation.target) : null;
      if (part === null || taken.has(part))
        throw new WorkbookError("bad-file", pkg.fileName, { cause: new Error(`no part of the sheet ${record.attr("name") ?? ""}`) });
      taken.add(part);
      return [new Sheet(this, record, part)];
    });
    if (this.list.length === 0)
      throw new WorkbookError(this.core.workbook.records.length > 0 ? "no-worksheet" : "bad-file", pkg.fileName, {
        cause: new Error("no worksheet"),
      });
  }

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  sheet(name: string): Sheet | null {
    return this.list.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  sheetById(id: string): Sheet | null {
    return this.list.find((sheet) => sheet.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  /** Position of a sheet among all records, chart sheets included; what names and views count by. */
  recordIndex(sheet: Sheet): number {
    return this.core.workbook.records.indexOf(sheet.record);
  }

  private own(sheet: SheetModel): Sheet {
    const found = this.list.find((known) => known === sheet);
    if (!found) throw new ModelError("not-found", `sheet ${sheet.name}`);
    return found;
  }

  private allNames(): string[] {
    return this.core.workbook.records.map((record) => record.attr("name") ?? "");
  }

  addSheet(name: string, position = this.list.length): SheetModel {
    checkSheetName(name, this.allNames());
    const active = this.activeSheet;
    const before = this.allNames();
    const { record, part } = createSheetPart(this.core, name, itemAt(this.list, 0).partName);
    const sheet = new Sheet(this, record, part);
    this.reorder(() => {
      this.core.workbook.sheetList.insert(record, this.list[position]?.record ?? null);
      this.list.splice(position, 0, sheet);
    });
    retitle(this.core.pkg, before, this.allNames());
    this.keepActive(active);
    this.core.touch();
    return sheet;
  }

  deleteSheet(model: SheetModel): void {
    const sheet = this.own(model);
    const rest = this.list.filter((other) => other !== sheet);
    const seen = rest.filter(({ visibility }) => visibility === "visible");
    if (seen.length === 0) throw new ModelError("last-sheet", sheet.name);
    const active = this.activeSheet;
    const before = this.allNames();
    const next = active !== sheet ? active : (seen.find((one) => one.position > sheet.position) ?? itemAt(seen, -1));
    const name = sheet.name;
    this.reorder(() => {
      noteReleased(this.core, sheet);
      removeSheetPart(this.core, sheet);
      this.list = rest;
    });
    followSheet(this.core, rest, name, null);
    retitle(this.core.pkg, before, this.allNames());
    this.core.workbook.clampFirstSheet(this.core.workbook.records.length);
    this.keepActive(next);
    if (next !== active) next.select(true);
    this.core.touch();
  }

  renameSheet(model: SheetModel, name: string): void {
    const sheet = this.own(model);
    const old = sheet.name;
    if (old === name) return;
    const before = this.allNames();
    checkSheetName(
      name,
      before.filter((other) => other !== old),
    );
    sheet.record.setAttr("name", name);
    followSheet(this.core, this.list, old, name);
    retitle(this.core.pkg, before, this.allNames());
    this.core.touch();
  }

  moveSheet(model: SheetModel, position: number): void {
    const sheet = this.own(model);
    if (sheet.position === position) return;
    const active = this.activeSheet;
    const before = this.allNames();
    this.reorder(() => {
      this.list = this.list.filter((other) => other !== sheet);
      this.core.workbook.sheetList.remove(sheet.record);
      this.core.workbook.sheetList.insert(sheet.record, this.list[position]?.record ?? null);
      this.list.splice(position, 0, sheet);
    });
    retitle(this.core.pkg, before, this.allNames());
    this.keepActive(active);
    this.core.touch();
  }

  /** The active sheet stays while positions change. */
  private keepActive(sheet: Sheet): void {
    this.core.workbook.activeTab = this.recordIndex(sheet);
  }

  /** Runs a change of the sheet order and lets sheet-scoped names follow. */
  private reorder(change: () => void): void {
    const before = this.core.workbook.records;
    change();
    const after = this.core.workbook.records;
    this.core.names.moveSheets((old) => {
      const record = before[old];
      const index = record ? after.indexOf(record) : -1;
      return index < 0 ? null : index;
    });
  }

  get activeSheet(): Sheet {
    const record = this.core.workbook.records[this.core.workbook.activeTab];
    const { list } = this;
    return list.find((sheet) => sheet.record === record) ?? list.find(({ visibility }) => visibility === "visible") ?? itemAt(list, 0);
  }

  set activeSheet(model: SheetModel) {
    const sheet = this.own(model);
    const old = this.activeSheet;
    this.core.workbook.activeTab = this.recordIndex(sheet);
    if (old === sheet) return;
    for (const [each, selected] of [
      [old, false],
      [sheet, true],
    ] as const)
      if (this.list.includes(each)) each.select(selected);
    this.core.turned();
  }

  names(): readonly DefinedName[] {
    return this.core.names.all().map((record) => this.shown(record));
  }

  private shown({ sheet, ...name }: NameRecord): DefinedName {
    const record = sheet === null ? null : this.core.workbook.records[sheet];
    return { ...name, scope: this.list.find((known) => known.record === record)?.id ?? null };
  }

  private scopeIndex(scope: string | null | undefined): number | null {
    const sheet = scope ? this.sheetById(scope) : null;
    if (scope && !sheet) throw new ModelError("not-found", `sheet ${scope}`);
    return sheet ? this.recordIndex(sheet) : null;
  }

  name(name: string, scope?: string | null): DefinedName | null {
    const found = this.core.names.get(name, this.scopeIndex(scope));
    return found ? this.shown(found) : null;
  }

  setName({ scope, ...name }: DefinedName): void {
    checkDefinedName(name.name);
    this.core.names.set({ ...name, sheet: this.scopeIndex(scope) });
    this.core.touch();
  }

  deleteName(name: string, scope?: string | null): boolean {
    const done = this.core.names.delete(name, this.scopeIndex(scope));
    if (done) this.core.touch();
    return done;
  }

  customXml(): readonly CustomXmlPart[] {
    return this.core.customXml.all();
  }

  addCustomXml(xml: string, id?: string): CustomXmlPart {
    this.core.touch();
    return this.core.customXml.add(xml, id);
  }

  setCustomXml(id: string, xml: string): void {
    this.core.customXml.set(id, xml);
    this.core.touch();
  }

  deleteCustomXml(id: string): boolean {
    const done = this.core.customXml.delete(id);
    if (done) this.core.touch();
    return done;
  }

  style(styleId: number): CellStyle {
    return this.core.styles.style(styleId);
  }

  patchedStyle(styleId: number, patch: StylePatch): number {
    return this.core.styles.patchedStyle(styleId, patch);
  }

  get date1904(): boolean {
    return this.core.date1904;
  }

  get calcMode(): CalcMode {
    return this.core.workbook.calcMode;
  }

  set calcMode(mode: CalcMode) {
    if (mode === this.calcMode) return;
    this.core.workbook.calcMode = mode;
    this.core.touch();
  }

  get calculatesOnLoad(): boolean {
    return this.core.workbook.calculatesOnLoad;
  }

  get structureProtected(): boolean {
    return this.core.workbook.structureProtected;
  }

  get signed(): boolean {
    return this.core.pkg
      .rels("")
      .all()
      .some(({ type }) => type.endsWith("/digital-signature/origin"));
  }

  get dirty(): boolean {
    return this.core.revision !== this.savedRevision;
  }

  get revision(): number {
    return this.core.revision;
  }

  get edits(): number {
    return this.core.edits;
  }

  save(): Uint8Array {
    const bytes = saveBook(this.core, this.list);
    this.savedRevision = this.core.revision;
    return bytes;
  }
}

/** @throws WorkbookError not-excel for Word files, .xlsb and the like; bad-file when parts are missing or damaged */
function openWorkbook(pkg: OpcPackage): WorkbookPart {
  const target = pkg.rels("").ofKind("officeDocument")[0]?.target ?? "xl/workbook.xml";
  const part = pkg.actualName(target);
  if (part === null)
    throw new WorkbookError(pkg.has("_rels/.rels") ? "bad-file" : "not-excel", pkg.fileName, { cause: new Error("no workbook part") });
  const type = pkg.contentType(part);
  if (!MAIN_TYPES.test(type) && !/^(application|text)\/xml$/.test(type))
    throw new WorkbookError("not-excel", pkg.fileName, { cause: new XmlError(type, 0) });
  const workbook = pkg.guard(part, () => new WorkbookPart(part, pkg.text(part)));
  if (workbook.root.local !== "workbook") throw new WorkbookError("not-excel", pkg.fileName);
  return workbook;
}
