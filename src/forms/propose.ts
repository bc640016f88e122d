import type { Grid, Role, StoredMapping } from "../workbook";
import { headerColumns } from "./labels/columns";
import { assignRoles } from "./roles/columns";
import { contentOf, type ColumnContent } from "./roles/evidence";
import { viewOf, type ViewRow } from "./view";

/** So many rows below the header are looked at. */
const MOST_ROWS = 200;
const LEVELS: readonly (readonly Role[])[] = [[], ["level3"], ["level1", "level3"], ["level1", "level2", "level3"]];

/** A column of a header, with what stands below it. */
interface Open {
  readonly col: number;
  readonly content: ColumnContent;
}

/**
 * The roles to propose to a person for the columns under a header that she pointed at: by the words, then by what stands below them. More
 * daring than recognition, for nothing is acted upon before she has said yes. Rows and columns are 0-based.
 * @param known roles that she has given already; they are kept.
 */
export function proposeColumns(
  grid: Grid,
  header: { readonly top: number; readonly last: number },
  known: StoredMapping["columns"] = {},
): StoredMapping["columns"] {
  const view = viewOf(grid);
  const stack = view.rows.slice(view.indexFrom(header.top), view.indexFrom(header.last + 1));
  const sample = untilTotal(view.rows.slice(view.indexFrom(header.last + 1))).slice(0, MOST_ROWS);
  const columns = headerColumns(stack, "indicator");
  const roles = new Map<Role, number>(Object.entries(known) as [Role, number][]);
  const taken = (col: number) => [...roles.values()].includes(col);
  const give: Give = (role, col) => {
    if (col !== undefined && !roles.has(role) && !taken(col)) roles.set(role, col);
  };
  for (const { role, column } of assignRoles(columns, sample, "indicator")) give(role, column.col);
  const open = () => columns.filter(({ col }) => !taken(col)).map(({ col }): Open => ({ col, content: contentOf(sample, col) }));
  proposeValues(roles, give, open);
  proposeNames(roles, give, open);
  return Object.fromEntries(roles);
}

/** Gives a role to a column, unless either is given already. */
type Give = (role: Role, col: number | undefined) => void;

/** Target, actual value, unit and score, by what stands below them and on which side of each other they are. */
function proposeValues(roles: ReadonlyMap<Role, number>, give: Give, open: () => readonly Open[]): void {
  give(
    "targetValue",
    open().find(({ content }) => mostly(content.compared, content))?.col ??
      open().find(({ content }) => mostly(content.quantities, content))?.col,
  );
  const number = open().find(({ col, content }) => col < (roles.get("weight") ?? -1) && mostly(content.numbers, content));
  if (roles.has("operator")) give("targetValue", number?.col);
  const right = (role: Role, fits: (content: ColumnContent) => boolean) =>
    open().find(({ col, content }) => col > (roles.get(role) ?? Infinity) && fits(content))?.col;
  give(
    "actualValue",
    right("targetValue", (content) => mostly(content.quantities + content.numbers, content)),
  );
  give(
    "unitOfMeasure",
    right("targetValue", (content) => mostly(content.units, content)),
  );
  give(
    "score",
    right("weight", (content) => content.filled === 0 || mostly(content.numbers, content)),
  );
}

/** The levels of the names. Without a target nothing tells names from other texts. */
function proposeNames(roles: ReadonlyMap<Role, number>, give: Give, open: () => readonly Open[]): void {
  const names = open().filter(({ col, content }) => col < (roles.get("targetValue") ?? -1) && isText(content));
  const missing = (["level1", "level2", "level3"] as const).filter((role) => !roles.has(role));
  if (missing.length === 3) (LEVELS[Math.min(names.length, 3)] ?? []).forEach((role, i) => give(role, names[i]?.col));
  else if (missing.includes("level3")) give("level3", names.at(-1)?.col);
}

function untilTotal(rows: readonly ViewRow[]): readonly ViewRow[] {
  const end = rows.findIndex(({ cells }) => cells.some(({ called }) => called !== "no sum"));
  return end < 0 ? rows : rows.slice(0, end);
}

const mostly = (part: number, { filled }: ColumnContent): boolean => filled > 0 && part * 2 > filled;
const isText = ({ filled, numbers, quantities }: ColumnContent): boolean => filled > 0 && (numbers + quantities) * 2 < filled;
