import type { XmlElement } from "../../package";
import { shownFormula, storedFormula } from "../formulas-text";
import { childElement } from "../namespaces";
import { childInOrder } from "../schema-order";
import { isTrue } from "../truth";

/** A defined name with the position of its sheet among all records; null for the workbook. */
export interface NameRecord {
  readonly name: string;
  readonly sheet: number | null;
  /** With "=". */
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

function scopeOf(record: XmlElement): number | null {
  const local = record.attr("localSheetId");
  return local === null ? null : Number(local);
}

/** The defined names of a workbook part. */
export class Names {
  constructor(private readonly root: XmlElement) {}

  private records(): XmlElement[] {
    return this.root.child("definedNames")?.children("definedName") ?? [];
  }

  all(): NameRecord[] {
    return this.records().map((record) => ({
      name: record.attr("name") ?? "",
      sheet: scopeOf(record),
      formula: shownFormula(record.text),
      hidden: isTrue(record.attr("hidden")),
      comment: record.attr("comment") ?? "",
    }));
  }

  private find(name: string, sheet: number | null): XmlElement | null {
    return (
      this.records().find((record) => scopeOf(record) === sheet && (record.attr("name") ?? "").toLowerCase() === name.toLowerCase()) ?? null
    );
  }

  get(name: string, sheet: number | null): NameRecord | null {
    return this.all().find((known) => known.sheet === sheet && known.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  set(name: NameRecord): void {
    const block = childInOrder(this.root, "definedNames");
    const record = this.find(name.name, name.sheet) ?? this.insert(block, name);
    record.setAttr("name", name.name).setAttr("comment", name.comment || null);
    if (isTrue(record.attr("hidden")) !== name.hidden) record.setAttr("hidden", name.hidden ? "1" : null);
    const formula = storedFormula(name.formula);
    if (record.text !== formula) record.setText(formula);
  }

  /** Excel keeps names sorted; a list that is not sorted just gets the new one at its end. */
  private insert(block: XmlElement, name: NameRecord): XmlElement {
    const made = childElement(block, "definedName", { name: name.name, localSheetId: name.sheet });
    return block.insert(
      made,
      block.children("definedName").find((record) => (record.attr("name") ?? "").toLowerCase() > name.name.toLowerCase()) ?? null,
    );
  }

  delete(name: string, sheet: number | null): boolean {
    const record = this.find(name, sheet);
    if (record) this.remove(record);
    return record !== null;
  }

  private remove(record: XmlElement): void {
    const block = this.root.child("definedNames");
    block?.remove(record);
    if (block && block.elements.length === 0) this.root.remove(block);
  }

  /** After sheets moved: `positions` gives the new position of each old one, null for a sheet that went (its names go too). */
  moveSheets(positions: (old: number) => number | null): void {
    for (const record of this.records()) {
      const old = scopeOf(record);
      const next = old === null ? old : positions(old);
      if (old !== null && next === null) this.remove(record);
      else if (next !== old) record.setAttr("localSheetId", String(next));
    }
  }

  /** Rewrites all formulas (as stored). */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const record of this.records()) {
      const formula = rewrite(record.text);
      if (formula !== record.text) record.setText(formula);
    }
  }
}
