export * from "./opc-package";
export * from "./part-names";
export * from "./relationships";
export * from "./xml";
export { readZip, unpackEntry, writeZip, ZIP_LIMITS, type ZipEntry, type ZipItem, type ZipLimits } from "./zip";
