import type { Role, StoredMapping } from "../workbook";
import { bandTop } from "./labels/band";
import type { HeaderBand, HeaderColumn } from "./labels/band";
import { headerColumns } from "./labels/columns";
import { repeatsLabels } from "./labels/repeat";
import type { FormKind } from "./layout";
import { ViewCell } from "./view";
import type { SheetView } from "./view";

const LIST_KINDS: readonly FormKind[] = ["execution-list", "goal-list", "base-data", "summary"];
const INDICATOR_ROLES: readonly Role[] = ["level1", "level2", "level3", "targetValue", "actualValue"];

/**
 * The header bands as a person set them: the mapped rows with exactly the mapped columns. Fund headers elsewhere stay as they were found,
 * and so do headers below that repeat the mapped labels.
 */
export function mappedBands(view: SheetView, mapping: StoredMapping, found: readonly HeaderBand[]): HeaderBand[] {
  const band = mappedBand(view, mapping);
  const overlaps = (other: HeaderBand) => other.rows.some((row) => row >= mapping.headerTopRow && row <= mapping.headerRow);
  const others = found.filter(
    (other) => !overlaps(other) && (other.bandClass === "fund" || (bandTop(other) > mapping.headerRow && repeatsLabels(band, other))),
  );
  return [...others, band].sort((a, b) => bandTop(a) - bandTop(b));
}

function mappedBand(view: SheetView, mapping: StoredMapping): HeaderBand {
  const rows = view.rows.slice(view.indexFrom(mapping.headerTopRow), view.indexFrom(mapping.headerRow + 1));
  const bandClass = isIndicatorMapping(mapping) ? "indicator" : "list";
  const roleOf = new Map((Object.entries(mapping.columns) as [Role, number][]).map(([role, col]) => [col, role]));
  const printed = headerColumns(rows, bandClass);
  const bare = [...roleOf.keys()]
    .filter((col) => !printed.some((column) => column.col === col))
    .map((col): HeaderColumn => {
      return { col, cell: new ViewCell(mapping.headerRow, col, null, false), group: null, groupHead: false, roles: new Map() };
    });
  const columns = [...printed, ...bare].sort((a, b) => a.col - b.col);
  const set = columns.map((column) => {
    const role = roleOf.get(column.col);
    return { ...column, roles: new Map(role ? [[role, 1]] : []) };
  });
  return { bandClass, rows: headerRows(mapping), columns: set, strength: roleOf.size, roles: mapping.columns };
}

function headerRows({ headerTopRow, headerRow }: StoredMapping): number[] {
  return Array.from({ length: Math.max(1, headerRow - headerTopRow + 1) }, (_, i) => Math.min(headerTopRow, headerRow) + i);
}

function isIndicatorMapping(mapping: StoredMapping): boolean {
  if (LIST_KINDS.includes(mapping.kind)) return false;
  return mapping.kind !== "unknown" || INDICATOR_ROLES.some((role) => mapping.columns[role] !== undefined);
}
