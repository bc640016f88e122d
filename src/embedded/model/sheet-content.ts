import type { Columns } from "./blocks/columns";
import type { Hyperlinks } from "./blocks/hyperlinks";
import type { Merges } from "./blocks/merges";
import type { Validations } from "./blocks/validations";
import { type CellStore } from "./cells/store";
import type { Rows } from "./rows";
import type { SheetPart } from "./sheet-part";

/** What is read from a sheet's part, when it is first asked for. */
export interface SheetContent {
  readonly part: SheetPart;
  readonly cells: CellStore;
  readonly merges: Merges;
  readonly columns: Columns;
  readonly rows: Rows;
  readonly validations: Validations;
  readonly links: Hyperlinks;
}
