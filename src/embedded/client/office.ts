import { levelText } from "../host/levels";

/** The part of a window that the client library needs and that we fill in. */
export interface OfficeGlobals {
  Excel?: typeof Excel;
  Office?: Record<string, unknown>;
  OfficeExtension?: { readonly HostBridge: { init(bridge: object): void } };
}

/** Other requirement sets that hold here. RichApiRuntime is left out: its request forms are not answered. */
const OTHER_SETS: Readonly<Record<string, number>> = { SharedRuntime: 102, AddinCommands: 101, DelayForCellEdit: 101 };

function versionNumber(version: string | number | undefined): number {
  const [major = "1", minor = "1"] = String(version ?? "1.1").split(".");
  return Number(major) * 100 + Number(minor);
}

/** `Office.context.requirements.isSetSupported` at an ExcelApi level (113 for 1.13). */
export function isSetSupported(apiLevel: () => number): (name: string, version?: string | number) => boolean {
  return (name, version) => versionNumber(version) <= (name === "ExcelApi" ? apiLevel() : (OTHER_SETS[name] ?? 0));
}

/** What the page asks of `Office` besides Excel: readiness, the host, and the functions behind ribbon buttons. */
export interface OfficeActions {
  /** Runs the function a ribbon button names, as Excel does; resolves when it calls `event.completed()`. */
  invoke(name: string): Promise<void>;
}

type RibbonFunction = (event: { completed(): void; readonly source: { readonly id: string } }) => void;

/** Adds `Office.onReady`, `Office.context` and `Office.actions` to a window into which the client library was loaded. */
export function provideOffice(globals: OfficeGlobals, apiLevel: () => number): OfficeActions {
  const functions = new Map<string, RibbonFunction>();
  const office = ownOffice(globals);
  const info = { host: "Excel", platform: "PC" };
  provide(office, {
    onReady: (callback?: (ready: typeof info) => void) =>
      Promise.resolve(info).then((ready) => {
        callback?.(ready);
        return ready;
      }),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    context: {
      ...info,
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      diagnostics: { ...info, version: `16.0.embedded.${levelText(apiLevel())}` },
      requirements: { isSetSupported: isSetSupported(apiLevel) },
    },
    actions: {
      ...(office.actions as object | undefined),
      associate: (name: string, action: RibbonFunction) => void functions.set(name, action),
    },
  });
  return {
    invoke: (name) =>
      new Promise((resolve, reject) => {
        const action = functions.get(name);
        if (action) action({ completed: resolve, source: { id: name } });
        else reject(new Error(`No ribbon function is associated with "${name}"`));
      }),
  };
}

/** Objects that stand before the library's own `Office`, whose getters wait for a real host and cannot be replaced. */
const ours = new WeakSet<object>();

function ownOffice(globals: OfficeGlobals): Record<string, unknown> {
  const present = globals.Office;
  if (present && ours.has(present)) return present;
  const office = Object.create(present ?? null) as Record<string, unknown>;
  ours.add(office);
  globals.Office = office;
  return office;
}

function provide(office: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(office, name, { value, configurable: true, enumerable: true, writable: true });
}
