import { itemAt } from "../../../workbook/invariant";
import { booleanArgument, choiceArgument, isAbsent, keyArgument, textArgument } from "../arguments";
import { emptyPackage, loadBook } from "../../model";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import type { ClassSpec } from "../member";
import {
  ApplicationClass,
  CustomXmlPartCollectionClass,
  NamedItemCollectionClass,
  RangeAreasClass,
  RangeClass,
  RuntimeClass,
  SettingCollectionClass,
  TableCollectionClass,
  WorkbookCreatedClass,
  WorkbookProtectionClass,
  WorksheetCollectionClass,
} from "./handles";

function selectedRange(host: Host): HostObject {
  const { sheet, rects } = host.selection();
  if (rects.length !== 1) throw new HostError("InvalidSelection", "Workbook.getSelectedRange", "several areas are selected");
  return RangeClass.of({ sheet, rect: itemAt(rects, 0) });
}

function activeCell(host: Host): HostObject {
  const { sheet, rects } = host.selection();
  const { top, left } = itemAt(rects, 0);
  return RangeClass.of({ sheet, rect: { top, left, bottom: top, right: left } });
}

/** Excel.Workbook: the root of every request. */
export const workbookSpec: ClassSpec<Host> = {
  properties: {
    readOnly: { get: () => false },
    isDirty: { get: (host) => host.book.dirty },
  },
  navigation: {
    application: (host) => ApplicationClass.of(host),
    customXmlParts: (host) => CustomXmlPartCollectionClass.of(host),
    names: () => NamedItemCollectionClass.of({ scope: null }),
    protection: (host) => WorkbookProtectionClass.of(host),
    settings: (host) => SettingCollectionClass.of(host),
    tables: (host) => TableCollectionClass.of({ sheets: host.book.sheets }),
    worksheets: (host) => WorksheetCollectionClass.of(host),
    _Runtime: (host) => RuntimeClass.of(host),
  },
  methods: {
    getActiveCell: { call: activeCell },
    getSelectedRange: { call: selectedRange },
    getSelectedRanges: { call: (host) => RangeAreasClass.of(host.selection()) },
    _RemoveReference: { call: (host, [id]) => host.release(textArgument(id, "Workbook._RemoveReference")) },
    _RemoveAllReferences: { call: (host) => host.releaseAll() },
    _GetReferenceCount: { call: (host) => host.keptCount },
  },
};

/** Excel.WorkbookProtection, read only: the add-in never protects anything. */
export const workbookProtectionSpec: ClassSpec<Host> = { properties: { protected: { get: (host) => host.book.structureProtected } } };

/** Excel.Runtime. */
export const runtimeSpec: ClassSpec<Host> = {
  properties: {
    enableEvents: {
      get: (host) => host.events.enabled,
      set: (host, value) => {
        host.events.enabled = booleanArgument(value, "Runtime.enableEvents");
      },
    },
  },
};

/** Members behind `Excel.createWorkbook` (1.8): the library calls them itself and looks at the level itself. */
const INNER = "_createWorkbook";

/** A workbook that `Application.createWorkbook` made: it is shown once it is told to open. */
export const workbookCreatedSpec: ClassSpec<Uint8Array> = {
  methods: { open: { call: (bytes, _args, host) => host.created(bytes), levelOf: INNER } },
};

function createdWorkbook(_host: Host, [base64]: readonly unknown[]): HostObject {
  const location = "Application.createWorkbook";
  if (isAbsent(base64)) return WorkbookCreatedClass.of(emptyPackage("Sheet1"));
  try {
    const bytes = Uint8Array.from(atob(textArgument(base64, location)), (letter) => letter.charCodeAt(0));
    loadBook(bytes);
    return WorkbookCreatedClass.of(bytes);
  } catch {
    throw new HostError("InvalidArgument", location, "no workbook in base64");
  }
}

const MODES = { auto: "Automatic", autoNoTable: "AutomaticExceptTables", manual: "Manual" } as const;

/** Excel.Application. */
export const applicationSpec: ClassSpec<Host> = {
  properties: {
    calculationMode: {
      get: (host) => MODES[host.book.calcMode],
      set: (host, value) => {
        host.book.calcMode = keyArgument(value, MODES, "Application.calculationMode");
      },
    },
    calculationState: { get: (host) => (host.stale ? "Pending" : "Done") },
  },
  methods: {
    calculate: {
      call: (host, [type]) => {
        const kind = choiceArgument(
          isAbsent(type) ? "Recalculate" : type,
          ["Recalculate", "Full", "FullRebuild"] as const,
          "Application.calculate",
        );
        return host.calculating(kind !== "Recalculate");
      },
    },
    createWorkbook: { call: createdWorkbook, levelOf: INNER },
    suspendApiCalculationUntilNextSync: { call: (host) => host.suspendCalculation() },
    suspendScreenUpdatingUntilNextSync: { call: () => undefined },
  },
};
