import { itemAt, type CellRect } from "../workbook";
import type { Copied, EmbeddedWorkbook } from "../embedded";
import { fromHtml, fromTabbed, markOf, toHtml, toTabbed } from "./clipboard";
import type { SheetView } from "./grid/sheet-view";

/** What goes to the system's clipboard, and comes from it. */
export interface ClipTexts {
  readonly plain: string;
  readonly html: string;
}

/** What the clipboard's keys do to a sheet. */
export interface ClipKeys {
  /** False while a cell is being typed into: then the keys are the text's. */
  readonly resting: () => boolean;
  /** Null when nothing was copied. */
  readonly copy: () => ClipTexts | null;
  /** What was copied is on the clipboard. */
  readonly kept: () => void;
  readonly cut: () => void;
  readonly paste: (texts: ClipTexts) => void;
}

/** Listens to the keys of the clipboard. */
export function listenToClipboard(root: HTMLElement, keys: ClipKeys): void {
  const listen = (name: "copy" | "cut" | "paste", run: (data: DataTransfer) => void) =>
    root.addEventListener(name, (event) => {
      if (!keys.resting() || !event.clipboardData) return;
      event.preventDefault();
      run(event.clipboardData);
    });
  listen("copy", (data) => {
    const texts = keys.copy();
    if (!texts) return;
    data.setData("text/plain", texts.plain);
    data.setData("text/html", texts.html);
    keys.kept();
  });
  listen("cut", () => keys.cut());
  listen("paste", (data) => keys.paste({ plain: data.getData("text/plain"), html: data.getData("text/html") }));
}

/** The same from a menu. @param refused the browser does not let a page use the clipboard by itself */
export function clipboardByMenu(
  keys: ClipKeys,
  refused: () => void,
): { readonly copy: () => Promise<void>; readonly paste: () => Promise<void> } {
  return {
    async copy() {
      const texts = keys.copy();
      if (!texts) return;
      if (await writeClipboard(texts)) keys.kept();
      else refused();
    },
    async paste() {
      const texts = await readClipboard();
      if (texts) keys.paste(texts);
      else refused();
    },
  };
}

/** Copies and pastes cells of one workbook: in Excel's clipboard formats for other programs, with formulas, looks and merged areas within the workbook. */
export class Clip {
  private copied: { readonly mark: string; readonly cells: Copied } | null = null;
  private count = 0;

  constructor(private readonly workbook: EmbeddedWorkbook) {}

  /** @throws EditRefused for more cells than can be copied */
  copy(view: SheetView, rect: CellRect): ClipTexts {
    const { sheet } = view;
    const cells = this.workbook.person.copy(sheet, rect);
    this.count += 1;
    const mark = `cells-${Date.now().toString(36)}-${this.count}`;
    this.copied = { mark, cells };
    const plain = toTabbed(cells.rows.map((line) => line.map(({ row, col }) => this.workbook.shownText(sheet, row, col))));
    const right = rect.left + itemAt(cells.rows, 0).length - 1;
    const html = toHtml(
      cells.rows.map((_, i) => view.picturesOf(rect.top + i, rect.left, right).filter((picture) => picture.rect.left >= rect.left)),
      mark,
    );
    return { plain, html };
  }

  /**
   * Pastes what the clipboard holds at the selection.
   * @returns the rectangle that was filled, null when there was nothing to paste @throws EditRefused
   */
  paste({ sheet }: SheetView, into: CellRect, { plain, html }: ClipTexts): CellRect | null {
    const { person } = this.workbook;
    if (this.copied && markOf(html) === this.copied.mark) return person.paste(sheet, into, this.copied.cells);
    const texts = (html === "" ? null : fromHtml(html)) ?? (plain === "" ? null : fromTabbed(plain));
    return texts && texts.length > 0 ? person.pasteTexts(sheet, into, texts) : null;
  }
}

/** Reads the system's clipboard without a key having been pressed; null where the browser does not let a page do so. */
async function readClipboard(): Promise<ClipTexts | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { plain: await read("text/plain"), html: await read("text/html") };
  } catch {
    return null;
  }
}

/** False where the browser does not let a page write to the clipboard. */
async function writeClipboard({ plain, html }: ClipTexts): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": new Blob([plain], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
