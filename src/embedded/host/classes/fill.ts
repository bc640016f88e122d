import { itemAt } from "../../../workbook/invariant";
import type { CellRect } from "../../../workbook/cell";
import type { FillPatch } from "../../model/types";
import { requireAllowed, requireFormattable } from "../access";
import { type AreasTarget, cellCount, isUnbounded } from "../areas";
import { type FillField, fillPatch, fillReaders } from "../fills";
import type { Host } from "../host";
import type { ClassSpec, PropertySpec } from "../member";
import { patchStyles, stylesOf, uniform } from "../styles";

/** Sets one field; where the cells have different fills, cell by cell from what each has. */
function setField(host: Host, target: AreasTarget, field: FillField, value: unknown): void {
  const location = `RangeFill.${field}`;
  requireAllowed(target.sheet, "allowFormatCells", location);
  requireFormattable(target, location);
  for (const rect of target.rects) {
    const styles = stylesOf(host.book, { sheet: target.sheet, rects: [rect] });
    const patches = new Set(styles.map((style) => JSON.stringify(fillPatch(style.fill, field, value, location))));
    if (patches.size === 1 || isUnbounded(rect)) target.sheet.setStyle(rect, { fill: JSON.parse(itemAt([...patches], 0)) as FillPatch });
    else setEach(host, target, rect, field, value);
  }
  host.stats.add({ cellsWritten: cellCount(target.rects) });
}

function setEach(host: Host, { sheet }: AreasTarget, rect: CellRect, field: FillField, value: unknown): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let col = rect.left; col <= rect.right; col++) {
      const current = host.book.style(sheet.styleId(row, col)).fill;
      sheet.setStyle({ top: row, left: col, bottom: row, right: col }, { fill: fillPatch(current, field, value, `RangeFill.${field}`) });
    }
  }
}

function property(field: FillField): PropertySpec<AreasTarget> {
  return {
    get: (target, host) => uniform<unknown>(host, target, fillReaders(host)[field]),
    set: (target, value, host) => setField(host, target, field, value),
  };
}

/** Excel.RangeFill. */
export const rangeFillSpec: ClassSpec<AreasTarget> = {
  properties: {
    color: property("color"),
    pattern: property("pattern"),
    patternColor: property("patternColor"),
    patternTintAndShade: property("patternTintAndShade"),
    tintAndShade: property("tintAndShade"),
  },
  methods: { clear: { call: (target, _args, host) => patchStyles(host, target, { fill: { color: null } }, "RangeFill.clear") } },
};
