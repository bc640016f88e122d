export * from "./opc-package";
export * from "./part-names";
export * from "./relationships";
export * from "./xml";
export { ZIP_LIMITS, type ZipLimits } from "./zip";
