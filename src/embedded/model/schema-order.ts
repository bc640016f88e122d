import { element, type XmlElement } from "../package";

/** Children in the order the format demands (ECMA-376 part 1, CT_Worksheet and CT_Workbook). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet: [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
  ],
  workbook: [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
  ],
  styleSheet: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"],
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"],
  sheetView: ["pane", "selection", "pivotSelection", "extLst"],
  font: [
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
  ],
  border: ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"],
  xf: ["alignment", "protection", "extLst"],
};

/** Puts a child where the format wants it among its siblings; siblings the format does not know keep their place. */
export function insertInOrder(parent: XmlElement, child: XmlElement): XmlElement {
  const order = ORDER[parent.local] ?? [];
  const rank = order.indexOf(child.local);
  const elements = parent.elements;
  // Behind the last sibling that belongs before or beside it (so unknown elements stay with what they followed).
  let after = -1;
  elements.forEach((sibling, i) => {
    const at = order.indexOf(sibling.local);
    if (at >= 0 && at <= rank) after = i;
  });
  return parent.insert(child, elements[after + 1] ?? null);
}

/** The child of that name; made and put in its place when there is none. */
export function childInOrder(parent: XmlElement, local: string): XmlElement {
  return parent.child(local) ?? insertInOrder(parent, element(parent.prefix + local));
}
