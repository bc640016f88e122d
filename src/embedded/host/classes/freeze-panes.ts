import type { SheetModel } from "../../model/types";
import { resolveAddress, WHOLE_SHEET } from "../areas";
import { integerArgument, isAbsent, textArgument } from "../arguments";
import { HostError } from "../errors";
import { type ClassSpec, NULL_OBJECT } from "../member";
import type { HostObject } from "../host";
import { RangeClass } from "./handles";

/** Excel.WorksheetFreezePanes. */
export const freezePanesSpec: ClassSpec<SheetModel> = {
  methods: {
    freezeRows: {
      call: (sheet, [count]) =>
        sheet.setFreeze({ ...sheet.freeze, rows: isAbsent(count) ? 1 : integerArgument(count, "WorksheetFreezePanes.freezeRows", 1) }),
    },
    freezeColumns: {
      call: (sheet, [count]) =>
        sheet.setFreeze({ ...sheet.freeze, cols: isAbsent(count) ? 1 : integerArgument(count, "WorksheetFreezePanes.freezeColumns", 1) }),
    },
    freezeAt: {
      call: (sheet, [range], host) => {
        const rect =
          RangeClass.targetOf(range)?.rect ??
          resolveAddress(host.book, sheet, textArgument(range, "WorksheetFreezePanes.freezeAt"), "WorksheetFreezePanes.freezeAt");
        sheet.setFreeze({
          rows: rect.bottom === WHOLE_SHEET.bottom ? 0 : rect.bottom + 1,
          cols: rect.right === WHOLE_SHEET.right ? 0 : rect.right + 1,
        });
      },
    },
    unfreeze: { call: (sheet) => sheet.setFreeze({ rows: 0, cols: 0 }) },
    getLocation: { call: (sheet) => located(sheet) },
    getLocationOrNullObject: { call: (sheet) => frozen(sheet) ?? NULL_OBJECT },
  },
};

function frozen(sheet: SheetModel): HostObject | null {
  const { rows, cols } = sheet.freeze;
  if (rows === 0 && cols === 0) return null;
  return RangeClass.of({
    sheet,
    rect: { top: 0, left: 0, bottom: rows === 0 ? WHOLE_SHEET.bottom : rows - 1, right: cols === 0 ? WHOLE_SHEET.right : cols - 1 },
  });
}

function located(sheet: SheetModel): HostObject {
  const range = frozen(sheet);
  if (!range) throw new HostError("ItemNotFound", "WorksheetFreezePanes.getLocation");
  return range;
}
