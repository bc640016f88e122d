import { element, parseXml, type OpcPackage, type XmlElement } from "../../package";

/**
 * Keeps docProps/app.xml in step with the sheets: the list of titles and its counts. Only where the file has such a list
 * and it agreed with the sheets before; anything else is left as it is.
 */
export function retitle(pkg: OpcPackage, before: readonly string[], after: readonly string[]): void {
  const part = pkg.rels("").ofKind("extended-properties")[0]?.target;
  if (part === undefined || !pkg.has(part)) return;
  const document = pkg.guard(part, () => parseXml(pkg.text(part)));
  const titles = document.root.child("TitlesOfParts")?.child("vector");
  const pairs = document.root.child("HeadingPairs")?.child("vector");
  const count = pairs && sheetCount(pairs);
  if (!titles || !count) return;
  const items = titles.children("lpstr");
  const agrees = Number(count.text) === before.length && before.every((name, i) => items[i]?.text === name);
  if (!agrees) return;
  const first = items[before.length] ?? null;
  for (const item of items.slice(0, before.length)) titles.remove(item);
  for (const name of after) titles.insert(element(`${items[0]?.prefix ?? "vt:"}lpstr`, {}, name), first);
  titles.setAttr("size", String(items.length - before.length + after.length));
  count.setText(String(after.length));
  pkg.setText(part, document.toString());
}

/** The first pair counts the worksheets; its name is in the language of the Excel that wrote it. */
function sheetCount(pairs: XmlElement): XmlElement | null {
  return pairs.children("variant")[1]?.child("i4") ?? null;
}
