export type * from "./types";
export { errorValue, isErrorValue, ModelError } from "./errors";
export { emptyBook, loadBook } from "./open";
export { emptyPackage } from "./empty-package";
