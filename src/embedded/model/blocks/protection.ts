import type { XmlElement } from "../../package";
import { childInOrder } from "../schema-order";
import type { ProtectionOptions, ProtectionState } from "../sheet-types";
import { isTrue } from "../truth";

type Flag = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Attribute of <sheetProtection> behind each option, and its value when absent. An attribute that is true forbids. */
const FLAGS: Readonly<Record<Flag, readonly [attribute: string, whenAbsent: boolean]>> = {
  allowAutoFilter: ["autoFilter", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowInsertRows: ["insertRows", true],
  allowPivotTables: ["pivotTables", true],
  allowSort: ["sort", true],
};

/** The protection of a sheet; on an open sheet the options read as what Excel would offer. */
export function readProtection(root: XmlElement): ProtectionState {
  const record = root.child("sheetProtection");
  const forbids = (name: string, absent: boolean): boolean => (record?.attr(name) === null || !record ? absent : isTrue(record.attr(name)));
  const options = Object.fromEntries(Object.entries(FLAGS).map(([option, [name, absent]]) => [option, !forbids(name, absent)]));
  const selectionMode = forbids("selectUnlockedCells", false) ? "None" : forbids("selectLockedCells", false) ? "Unlocked" : "Normal";
  const hasPassword = record !== null && ["password", "hashValue"].some((name) => record.attr(name) !== null);
  return {
    protected: isTrue(record?.attr("sheet") ?? null),
    options: { ...(options as Record<Flag, boolean>), selectionMode },
    hasPassword,
  };
}

/** Puts protection on with these options (no password), or takes it off with its password. */
export function writeProtection(root: XmlElement, state: ProtectionState): void {
  const old = root.child("sheetProtection");
  if (old) root.remove(old);
  if (!state.protected) return;
  const record = childInOrder(root, "sheetProtection");
  record.setAttr("sheet", "1");
  for (const [option, [name, absent]] of Object.entries(FLAGS)) {
    const forbidden = !state.options[option as Flag];
    record.setAttr(name, forbidden === absent ? null : forbidden ? "1" : "0");
  }
  if (state.options.selectionMode !== "Normal") record.setAttr("selectLockedCells", "1");
  if (state.options.selectionMode === "None") record.setAttr("selectUnlockedCells", "1");
}
