import type { CellRect, TableBlock } from "../../workbook";
import { rangeAt } from "../run";
import type { OptionalStep, Sheets } from "./step";
import { loaded } from "./step";

const BYTES = 1500;

/** The step that freezes the first rows of a sheet of ours. */
export function frozenSteps({ sheet, freezeRows }: TableBlock): OptionalStep[] {
  return freezeRows === undefined
    ? []
    : [{ sheet, part: "freeze", bytes: BYTES, write: (sheets) => sheets.get(sheet).freezePanes.freezeRows(freezeRows) }];
}

/** The steps of the print set-up. A sheet that stands keeps a person's: only the area grows with the table. */
export function printSteps({ sheet, print, before }: TableBlock): OptionalStep[] {
  if (!print) return [];
  if (before !== null) return [new PrintAreaStep(sheet, print.area)];
  return [{ sheet, part: "print", bytes: BYTES, write: (sheets) => setPrint(sheets.get(sheet), print) }];
}

/** Sets the print area of a standing sheet, and puts back the one that was there; a sheet without one prints all and is left with ours. */
class PrintAreaStep implements OptionalStep {
  readonly part = "print";
  readonly bytes = BYTES;
  readonly remembers = true;
  private before: Excel.RangeAreas | null = null;
  private now: Excel.RangeAreas | null = null;

  constructor(
    readonly sheet: string,
    private readonly area: CellRect,
  ) {}

  remember(sheets: Sheets): void {
    this.before = printAreaOf(sheets.get(this.sheet));
  }

  write(sheets: Sheets): void {
    setPrintArea(sheets.get(this.sheet), this.area);
  }

  inspect(sheets: Sheets): void {
    this.now = printAreaOf(sheets.find(this.sheet));
  }

  undo(sheets: Sheets): string[] {
    const [old, now] = [this.before, this.now].map((area) => area && loaded(() => (area.isNullObject ? null : area.address)));
    if (!old || !now || old === now) return [];
    sheets.find(this.sheet).pageLayout.setPrintArea(localAddress(old));
    return [this.sheet];
  }
}

function printAreaOf(sheet: Excel.Worksheet): Excel.RangeAreas {
  const area = sheet.pageLayout.getPrintAreaOrNullObject();
  area.load("address");
  return area;
}

function setPrintArea(sheet: Excel.Worksheet, area: CellRect): void {
  sheet.pageLayout.setPrintArea(rangeAt(sheet, area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1));
}

/** An address without the sheets before its parts. */
function localAddress(address: string): string {
  return address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join(",");
}

function setPrint(sheet: Excel.Worksheet, { landscape, titleRows, area }: NonNullable<TableBlock["print"]>): void {
  const layout = sheet.pageLayout;
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1 };
  setPrintArea(sheet, area);
  if (titleRows) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}
