import type { FileHandle } from "./disk-file";

/** A file that a person chose: with a handle where the browser gives one, else its content only. */
export type Chosen = { readonly kind: "handle"; readonly handle: FileHandle } | { readonly kind: "file"; readonly file: File };

/** The picker of the File System Access API, which lib.dom does not know. */
interface WithPicker {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
}

const WORKBOOKS = {
  multiple: false,
  types: [
    {
      accept: {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
        "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
      },
    },
  ],
};

/** Lets the person pick a workbook. Null when they think better of it; "no-picker" where the browser has none of this kind. */
export async function pick(): Promise<Chosen | "no-picker" | null> {
  const { showOpenFilePicker } = window as unknown as WithPicker;
  if (!showOpenFilePicker) return "no-picker";
  try {
    const [handle] = await showOpenFilePicker.call(window, WORKBOOKS);
    return handle ? { kind: "handle", handle } : null;
  } catch (thrown) {
    // Closed without a choice; anything else (a policy of the house) leaves the plain picker.
    return (thrown as DOMException).name === "AbortError" ? null : "no-picker";
  }
}

interface WithHandle {
  readonly kind: string;
  readonly getAsFileSystemHandle?: () => Promise<(FileHandle & { readonly kind: string }) | null>;
  getAsFile(): File | null;
}

/** Takes files that are dropped anywhere on the page; the first one counts. */
export function takeDrops(page: HTMLElement, take: (chosen: Chosen) => void): void {
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const over = (on: boolean) => page.classList.toggle("dropping", on);
  page.addEventListener("dragover", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  page.addEventListener("drop", (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    over(false);
    const item = ([...(event.dataTransfer?.items ?? [])] as WithHandle[]).find(({ kind }) => kind === "file");
    if (item)
      void dropped(item).then((chosen) => {
        if (chosen) take(chosen);
      });
  });
}

/** Both questions are asked at once: the items are gone once the event is over. */
async function dropped(item: WithHandle): Promise<Chosen | null> {
  const asked = item.getAsFileSystemHandle?.();
  const file = item.getAsFile();
  const handle = await asked?.catch(() => null);
  if (handle?.kind === "file") return { kind: "handle", handle };
  return file && { kind: "file", file };
}
