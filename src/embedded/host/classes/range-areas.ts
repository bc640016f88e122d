import { whole } from "../../../workbook/work";
import { requireEditable } from "../access";
import type { AreasTarget } from "../areas";
import { areasAddress, cellCount, isEntireColumn, isEntireRow } from "../areas";
import { choiceArgument, integerArgument, isAbsent } from "../arguments";
import { HostError } from "../errors";
import type { ClassSpec } from "../member";
import {
  DataValidationClass,
  RangeAreasClass,
  RangeClass,
  RangeCollectionClass,
  RangeFormatClass,
  rangeOf,
  WorksheetClass,
} from "./handles";

/** Excel.RangeAreas: several rectangles of one sheet. */
export const rangeAreasSpec: ClassSpec<AreasTarget> = {
  properties: {
    address: { get: areasAddress },
    addressLocal: { get: areasAddress },
    areaCount: { get: ({ rects }) => rects.length },
    cellCount: { get: ({ rects }) => cellCount(rects) },
    isEntireColumn: { get: ({ rects }) => rects.every(isEntireColumn) },
    isEntireRow: { get: ({ rects }) => rects.every(isEntireRow) },
  },
  navigation: {
    areas: (target) => RangeCollectionClass.of(target),
    format: (target) => RangeFormatClass.of(target),
    dataValidation: (target) => DataValidationClass.of(target),
    worksheet: ({ sheet }) => WorksheetClass.of(sheet),
  },
  methods: {
    clear: {
      *call({ sheet, rects }, [applyTo], host) {
        const what = isAbsent(applyTo)
          ? "All"
          : choiceArgument(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const, "RangeAreas.clear");
        requireEditable(host, { sheet, rects }, "RangeAreas.clear");
        for (const rect of rects) yield* whole(RangeClass.of({ sheet, rect }).call("clear", [what], host));
      },
    },
    calculate: { call: (_target, _args, host) => host.calculating(false) },
    getOffsetRangeAreas: {
      call: ({ sheet, rects }, [rows, columns]) => {
        const down = integerArgument(rows, "RangeAreas.getOffsetRangeAreas");
        const right = integerArgument(columns, "RangeAreas.getOffsetRangeAreas");
        const moved = rects.map((rect) => ({
          top: rect.top + down,
          bottom: rect.bottom + down,
          left: rect.left + right,
          right: rect.right + right,
        }));
        for (const rect of moved) rangeOf({ sheet, rect }, "RangeAreas.getOffsetRangeAreas");
        return RangeAreasClass.of({ sheet, rects: moved });
      },
    },
  },
};

/** Excel.RangeCollection: the areas one by one. */
export const rangeCollectionSpec: ClassSpec<AreasTarget> = {
  items: ({ sheet, rects }) => rects.map((rect) => RangeClass.of({ sheet, rect })),
  methods: {
    getCount: { call: ({ rects }) => rects.length },
    getItemAt: {
      call: ({ sheet, rects }, [index]) => {
        const rect = rects[integerArgument(index, "RangeCollection.getItemAt")];
        if (!rect) throw new HostError("InvalidArgument", "RangeCollection.getItemAt");
        return RangeClass.of({ sheet, rect });
      },
    },
  },
};
