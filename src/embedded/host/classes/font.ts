import type { AreasTarget } from "../areas";
import { FONT_READERS, fontPatch, type FontField } from "../fonts";
import type { ClassSpec, PropertySpec } from "../member";
import { patchStyles, uniform } from "../styles";

function property(field: FontField): PropertySpec<AreasTarget> {
  const location = `RangeFont.${field}`;
  return {
    get: (target, host) => uniform<unknown>(host, target, FONT_READERS[field]),
    set: (target, value, host) => patchStyles(host, target, { font: fontPatch(field, value, location) }, location),
  };
}

/** Excel.RangeFont. */
export const rangeFontSpec: ClassSpec<AreasTarget> = {
  properties: Object.fromEntries((Object.keys(FONT_READERS) as FontField[]).map((field) => [field, property(field)])),
};
