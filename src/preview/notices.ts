import { element } from "./grid/dom";

/** What a notice is about: something to know, something that failed, or something that was made. */
export type NoticeKind = "notice" | "notice failed" | "notice created";

/** Puts a bar above the grid in place of the last one that told of a failure or of something made; it goes with the next workbook that opens. */
export function showNotice(book: HTMLElement, words: string, kind: NoticeKind): HTMLElement {
  for (const old of book.querySelectorAll(".notice.failed, .notice.created")) old.remove();
  const notice = element("div", kind, { role: "alert" });
  notice.textContent = words;
  book.prepend(notice);
  return notice;
}

/** Adds a button to a notice. */
export function offerOn(notice: HTMLElement, label: string, run: () => void): void {
  const button = element("button", "", { type: "button" }, notice);
  button.textContent = label;
  button.addEventListener("click", run);
}
