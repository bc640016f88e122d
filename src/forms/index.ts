export { recognise } from "./recognise";
export type { RecogniseOptions } from "./recognise";
export * from "./layout";
export { coreOf, normalise } from "./text/normalise";
export { proposeColumns } from "./propose";
export { firstUnit } from "./money-units";
export { pointsInLabel } from "./text/points";
export { FormFileError, exportFormFile, importFormFile, placeFormFile } from "./form-file";
export type { FormColumn, FormFile } from "./form-file";
