import type { ProtectionOptions, SheetModel } from "../../model/types";
import { booleanArgument, choiceArgument, isAbsent, objectArgument, textArgument } from "../arguments";
import { HostError } from "../errors";
import type { ClassSpec } from "../member";

const MODES = ["Normal", "Unlocked", "None"] as const;

/** What a protected sheet allows when nothing is said: selecting cells. */
export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function optionsArgument(value: unknown): ProtectionOptions {
  if (isAbsent(value)) return NOTHING_ALLOWED;
  const location = "WorksheetProtection.protect";
  const given = Object.entries(objectArgument(value, location)).filter(([, option]) => !isAbsent(option));
  const known = Object.keys(NOTHING_ALLOWED);
  const entries = given.map(([name, option]) => {
    if (!known.includes(name)) throw new HostError("InvalidArgument", location, name);
    return [name, name === "selectionMode" ? choiceArgument(option, MODES, location) : booleanArgument(option, location)] as const;
  });
  return { ...NOTHING_ALLOWED, ...Object.fromEntries(entries) };
}

function protect(sheet: SheetModel, [options, password]: readonly unknown[]): void {
  if (sheet.protection.protected) throw new HostError("AccessDenied", "WorksheetProtection.protect", `${sheet.name} is protected already`);
  if (!isAbsent(password) && textArgument(password, "WorksheetProtection.protect") !== "") {
    throw new HostError("NotImplemented", "WorksheetProtection.protect", "the embedded workbook makes no password hashes");
  }
  sheet.setProtection({ protected: true, options: optionsArgument(options), hasPassword: false });
}

function unprotect(sheet: SheetModel, [password]: readonly unknown[]): void {
  const location = "WorksheetProtection.unprotect";
  if (!sheet.protection.protected) throw new HostError("AccessDenied", location, `${sheet.name} is not protected`);
  if (sheet.protection.hasPassword)
    throw new HostError(isAbsent(password) ? "AccessDenied" : "InvalidArgument", location, `${sheet.name} has a password`);
  sheet.setProtection({ ...sheet.protection, protected: false });
}

/** Excel.WorksheetProtection. Protecting twice, or taking away what is not there, is refused as Excel does since 2026. */
export const worksheetProtectionSpec: ClassSpec<SheetModel> = {
  properties: { protected: { get: (sheet) => sheet.protection.protected }, options: { get: (sheet) => sheet.protection.options } },
  methods: { protect: { call: protect }, unprotect: { call: unprotect } },
};
