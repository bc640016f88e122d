import { messages } from "../../messages";
import { OpcPackage } from "../package";
import { Book } from "./book/book";
import { emptyPackage } from "./empty-package";
import type { BookModel } from "./types";

/**
 * Opens an .xlsx or .xlsm. Parts are read when first asked for, so damage inside a sheet shows when the sheet is used.
 * @param fileName shown in error messages
 * @throws WorkbookError empty-file, not-excel, legacy-file, encrypted-file, too-large or bad-file
 */
export function loadBook(bytes: Uint8Array, fileName = messages.embedded.unnamedFile): BookModel {
  return new Book(new OpcPackage(bytes, fileName));
}

/** A new book with one empty sheet. */
export function emptyBook(sheetName = "Sheet1"): BookModel {
  return loadBook(emptyPackage(sheetName), messages.embedded.newBook);
}
