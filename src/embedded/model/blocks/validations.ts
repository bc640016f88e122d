import type { CellRect } from "../../../workbook/cell";
import type { XmlElement } from "../../package";
import { contains, cutOut, overlaps, sqrefOf } from "../rects";
import { childInOrder } from "../schema-order";
import type { ValidationInfo, ValidationRule } from "../sheet-types";
import { readRule, recordOf, sameRule } from "./validation-records";

interface Entry {
  readonly record: XmlElement;
  readonly origin: ValidationInfo["origin"];
  readonly rule: ValidationRule;
  rects: readonly CellRect[];
  moved: boolean;
}

/** The data validations of a sheet, from both places where files keep them. New rules are written in the standard block. */
export class Validations {
  private entries: Entry[];

  constructor(private readonly root: XmlElement) {
    const standard = root.child("dataValidations")?.children("dataValidation") ?? [];
    this.entries = [...standard.map((record) => entryOf(record, "standard")), ...extended(root).map((record) => entryOf(record, "x14"))];
  }

  all(): ValidationInfo[] {
    return this.entries.map(({ rule, rects, origin }) => ({ ...rule, rects, origin }));
  }

  at(row: number, col: number): ValidationInfo | null {
    const found = this.entries.find((entry) => entry.rects.some((rect) => contains(rect, row, col)));
    return found ? { ...found.rule, rects: found.rects, origin: found.origin } : null;
  }

  /** False when nothing changed. */
  set(rect: CellRect, rule: ValidationRule | null): boolean {
    const cut = this.cut(rect);
    if (rule === null) return cut;
    const known = this.entries.find((entry) => entry.origin === "standard" && sameRule(entry.rule, rule));
    if (known) {
      known.rects = [...known.rects, rect];
      known.moved = true;
      return true;
    }
    const block = childInOrder(this.root, "dataValidations");
    const record = block.insert(recordOf(rule, block));
    this.entries.push({ record, origin: "standard", rule, rects: [rect], moved: true });
    return true;
  }

  private cut(rect: CellRect): boolean {
    let cut = false;
    for (const entry of this.entries) {
      if (!entry.rects.some((known) => overlaps(known, rect))) continue;
      entry.rects = entry.rects.flatMap((known) => cutOut(known, rect));
      entry.moved = cut = true;
    }
    for (const entry of this.entries) if (entry.rects.length === 0 && entry.moved) removeUpwards(entry.record, this.root);
    this.entries = this.entries.filter((entry) => entry.rects.length > 0 || !entry.moved);
    return cut;
  }

  /** Writes the cells of changed rules into their records. */
  flush(): void {
    for (const entry of this.entries) {
      if (!entry.moved) continue;
      entry.moved = false;
      if (entry.origin === "x14") entry.record.child("sqref")?.setText(sqrefOf(entry.rects));
      else entry.record.setAttr("sqref", sqrefOf(entry.rects));
    }
    const block = this.root.child("dataValidations");
    const count = block?.children("dataValidation").length;
    if (block?.changed) block.setAttr("count", String(count));
    for (const list of extendedLists(this.root))
      if (list.changed && list.attr("count") !== null) list.setAttr("count", String(list.children("dataValidation").length));
  }

  /** Rewrites the formulas of all rules, for example when a sheet is renamed; true when one changed. */
  rewriteFormulas(rewrite: (formula: string) => string): boolean {
    let changed = false;
    this.entries = this.entries.map((entry) => {
      const rule = { ...entry.rule, formula1: mapped(entry.rule.formula1, rewrite), formula2: mapped(entry.rule.formula2, rewrite) };
      if (sameRule(rule, entry.rule)) return entry;
      changed = true;
      for (const name of ["formula1", "formula2"] as const) {
        const holder = entry.origin === "x14" ? entry.record.child(name)?.child("f") : entry.record.child(name);
        if (holder && rule[name] !== null) holder.setText(rule[name]);
      }
      return { ...entry, rule };
    });
    return changed;
  }
}

function mapped(formula: string | null, rewrite: (formula: string) => string): string | null {
  return formula === null ? null : rewrite(formula);
}

function entryOf(record: XmlElement, origin: Entry["origin"]): Entry {
  const { rects, ...rule } = readRule(record, origin);
  return { record, origin, rule, rects, moved: false };
}

function extendedLists(root: XmlElement): XmlElement[] {
  return (root.child("extLst")?.children("ext") ?? []).flatMap((ext) => ext.children("dataValidations"));
}

function extended(root: XmlElement): XmlElement[] {
  return extendedLists(root).flatMap((list) => list.children("dataValidation"));
}

/** Removes a record, and the lists that it leaves empty. */
function removeUpwards(record: XmlElement, root: XmlElement): void {
  let gone: XmlElement | null = record;
  while (gone && gone !== root) {
    const parent: XmlElement | null = gone.parent;
    parent?.remove(gone);
    gone = parent && parent.elements.length === 0 ? parent : null;
  }
}
