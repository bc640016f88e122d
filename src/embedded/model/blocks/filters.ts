import type { CellRect } from "../../../workbook";
import { parseXml, type OpcPackage, type XmlElement } from "../../package";
import { rectOf } from "../rects";

/** The areas of a sheet whose rows a filter may hide: its own filter and those of its tables, as far as a condition is set (ECMA-376 18.3.1.2). */
export function readFilters(pkg: OpcPackage, sheetPart: string, root: XmlElement): CellRect[] {
  const tables = pkg
    .rels(sheetPart)
    .ofKind("table")
    .flatMap(({ target }) => (pkg.has(target) ? [pkg.guard(target, () => parseXml(pkg.text(target)).root)] : []));
  return [root, ...tables].flatMap((owner) => {
    const filter = owner.child("autoFilter");
    const rect = filter && filter.children("filterColumn").length > 0 ? rectOf(filter.attr("ref") ?? "") : null;
    return rect ? [rect] : [];
  });
}
