export type { FormFamily, Province, StructureSign } from "./types";
export { provinces } from "./registry";
