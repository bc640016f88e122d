import { parseXml, type OpcPackage, type XmlElement } from "../../package";
import type { SheetAttachments } from "../sheet-types";

/** What hangs on a sheet besides its cells, as its relationships name it. */
export function readAttachments(pkg: OpcPackage, sheetPart: string): SheetAttachments {
  const roots = (part: string, kind: string): XmlElement[] =>
    pkg
      .rels(part)
      .ofKind(kind)
      .flatMap(({ target, external }) => (external || !pkg.has(target) ? [] : [pkg.guard(target, () => parseXml(pkg.text(target)).root)]));
  const threads = roots(sheetPart, "threadedComment").flatMap((root) => root.children("threadedComment"));
  const anchors = roots(sheetPart, "drawing").flatMap((root) => ANCHORS.flatMap((name) => root.children(name)));
  const charts = anchors.filter((anchor) => anchor.child("graphicFrame") !== null).length;
  return {
    comments: threads.filter((thread) => thread.attr("parentId") === null).length,
    shapes: anchors.length - charts,
    charts,
    pivotTables: pkg.rels(sheetPart).ofKind("pivotTable").length,
  };
}

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];
