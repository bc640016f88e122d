import { highestApiLevel } from "./api-level";

/** Lowest requirement set the add-in works with (Excel 2021); manifest.xml asks for the same. */
const FLOOR = "1.13";

/** What the page finds itself in: Excel with its API, an Excel that is too old, or something that is not Excel. */
export type ExcelStart =
  | { readonly kind: "ready"; readonly excel: typeof Excel; readonly apiLevel: number; readonly dark: boolean }
  | { readonly kind: "too-old" }
  | { readonly kind: "not-excel" };

/** Waits until Office.js is ready and says where we are. Never throws. */
export async function startInExcel(): Promise<ExcelStart> {
  if (typeof Office === "undefined") return { kind: "not-excel" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "not-excel" };
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return { kind: "too-old" };
  const apiLevel = highestApiLevel((name, version) => Office.context.requirements.isSetSupported(name, version));
  return { kind: "ready", excel: Excel, apiLevel, dark: isDark(Office.context.officeTheme?.bodyBackgroundColor) };
}

/**
 * Registers functions of the ribbon under the names that manifest.xml gives them.
 * Excel is told that a function has ended whatever became of it; how it ended stands in the pane, which is shown beside it.
 */
export function associateRibbon(functions: Readonly<Record<string, () => Promise<unknown>>>): void {
  for (const [name, run] of Object.entries(functions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      const done = () => event.completed();
      // Without the pane the action is as good: its marks stand in the sheet.
      showPane().catch(() => undefined).then(run).then(done, done);
    });
  }
}

/** Opens the pane where the shared runtime can do so; a host without it shows the pane by its own button only. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** True for a dark "#RRGGBB" background of Office's theme; hosts without a theme are light. */
function isDark(background: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}
