import type { RangeTarget } from "../areas";
import type { Host, HostObject } from "../host";
import { DataValidationClass, RangeFormatClass, WorksheetClass } from "./handles";

/** The objects that hang on a range. */
export const rangeNavigation: Readonly<Record<string, (target: RangeTarget, host: Host) => HostObject>> = {
  format: ({ sheet, rect }) => RangeFormatClass.of({ sheet, rects: [rect] }),
  dataValidation: ({ sheet, rect }) => DataValidationClass.of({ sheet, rects: [rect] }),
  worksheet: ({ sheet }) => WorksheetClass.of(sheet),
};
