import { createContext, useContext } from "react";
import type { CollectFiles } from "../../collect/types";

/** The ways by which something leaves the pane. */
export interface FileOutlet {
  /** Opens a workbook (.xlsx) as a new one; rejects where Excel will not. Null without an Excel beside the pane. */
  readonly openWorkbook: ((bytes: Uint8Array) => Promise<void>) | null;
  /** False where a download does nothing, without a word: Office on the Mac and on the iPad. */
  readonly downloads: boolean;
  /** Address of the manual, where it does not stand beside the page. */
  readonly manual?: string;
}

/** A page without an Excel beside it can download and nothing else. */
export const PAGE_ONLY: FileOutlet = { openWorkbook: null, downloads: true };

const OutletContext = createContext(PAGE_ONLY);

/** Gives the ways out to everything below. */
export const OutletProvider = OutletContext.Provider;

/** The ways by which files leave the pane where it stands; a page's own without an OutletProvider. */
export function useOutlet(): FileOutlet {
  return useContext(OutletContext);
}

/** Long enough for a web view that asks where the file shall go. */
const KEPT_MS = 60_000;

/** Hands a text to the person as a file. */
export function downloadText(name: string, text: string): void {
  download(name, new Blob([text], { type: "application/json" }));
}

/** Hands a workbook to the person as a file. */
export function downloadWorkbook(name: string, bytes: Uint8Array): void {
  download(name, new Blob([bytes.slice().buffer], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  // Some web views follow only links that stand in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

const CollectContext = createContext<CollectFiles | null>(null);

/** Gives the way to collect many workbooks to everything below; null where there is none. */
export const CollectProvider = CollectContext.Provider;

/** The way to collect many workbooks; null where there is none. */
export function useCollect(): CollectFiles | null {
  return useContext(CollectContext);
}
