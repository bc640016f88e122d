"use strict";
// Stands for fflate in what run.mjs bundles: Node's own zlib packs and unpacks the parts of a workbook in a third of the time. The page has fflate.
const { deflateRawSync, inflateRawSync } = require("node:zlib");

/** A plain array over the same bytes: slices of a Buffer are no copies. */
const plain = ({ buffer, byteOffset, length }) => new Uint8Array(buffer, byteOffset, length);

module.exports = {
  deflateSync: (content, { level }) => plain(deflateRawSync(content, { level })),
  /** @param out as long as the content must be: more of it is damage, less is told by the reader's own check */
  inflateSync: (packed, { out }) => (out.length === 0 ? out : plain(inflateRawSync(packed, { maxOutputLength: out.length }))),
};

/** What only some ask for (a report in Word's format, the scripts beside the command): fflate's own, read when it is asked for. */
for (const name of ["strFromU8", "strToU8", "unzipSync", "Zip", "ZipDeflate", "ZipPassThrough", "zipSync"])
  Object.defineProperty(module.exports, name, { enumerable: true, get: () => require("../../node_modules/fflate/lib/node.cjs")[name] });
