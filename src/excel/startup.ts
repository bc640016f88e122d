import { highestApiLevel } from "./api-level";

/** Lowest requirement set the add-in works with (Excel 2021); manifest.xml asks for the same. */
const FLOOR = "1.13";

/** What the page finds itself in: Excel with its API, an Excel that is too old, or something that is not Excel. */
export type ExcelStart =
  | { readonly kind: "ready"; readonly excel: typeof Excel; readonly apiLevel: number }
  | { readonly kind: "too-old" }
  | { readonly kind: "not-excel" };

/** Waits until Office.js is ready and says where we are. Never throws. */
export async function startInExcel(): Promise<ExcelStart> {
  if (typeof Office === "undefined") return { kind: "not-excel" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "not-excel" };
  if (!Office.context.requirements.isSetSupported("ExcelApi", FLOOR)) return { kind: "too-old" };
  const apiLevel = highestApiLevel((name, version) => Office.context.requirements.isSetSupported(name, version));
  return { kind: "ready", excel: Excel, apiLevel };
}

/**
 * True where a link can hand a file to the person: a browser and Excel on Windows. In Office on the Mac and on the iPad it does nothing,
 * by design and without a word (OfficeDev/office-js #2700, #3385).
 */
export function canDownload(): boolean {
  const { PC, OfficeOnline } = Office.PlatformType;
  return [PC, OfficeOnline].includes(Office.context.platform);
}

/** Colours of Office's theme as "#RRGGBB". */
export interface OfficeColors {
  readonly background: string;
  readonly foreground: string;
}

/**
 * The theme Office has now; null where it tells none, as Excel on the web may (OfficeDev/office-js #6134).
 * No event of Excel tells of a change: OfficeThemeChanged is Outlook's (Mailbox 1.14), so whoever follows the theme asks again.
 */
export function officeColors(): OfficeColors | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor ?? "" } : null;
}

/**
 * Registers functions of the ribbon under the names that manifest.xml gives them.
 * Excel is told first that the command has ended: until then no other command works, and on the web repeated clicks end the button
 * (OfficeDev/office-js #3250, #3224). The work then goes on in the shared runtime; how it ended stands in the pane, which is shown beside it.
 */
export function associateRibbon(functions: Readonly<Record<string, () => Promise<unknown>>>): void {
  for (const [name, run] of Object.entries(functions)) {
    let running = false;
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      event.completed();
      // Neither waits for the other: without the pane the action is as good, its marks stand in the sheet.
      showPane().catch(() => undefined);
      // The button is free again at once: a second click while the work goes on must not do it twice.
      if (running) return;
      running = true;
      run()
        .catch(() => undefined)
        .finally(() => {
          running = false;
        });
    });
  }
}

/** Opens the pane where the shared runtime can do so; a host without it shows the pane by its own button only. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
