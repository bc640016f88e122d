/** What we refuse to unpack: a workbook of 100,000 rows stays far below. */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries together, unpacked. */
  readonly maxUnpacked: number;
  /** Bytes of one entry, unpacked: its text must fit into one string of the engine, and into memory beside its bytes. */
  readonly maxPart: number;
  /** How often larger an entry may be than packed; sheets come to 5 to 30. Counts from `ratioFrom` bytes on. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;
export const ZIP_LIMITS: ZipLimits = { maxEntries: 10_000, maxUnpacked: 512 * MB, maxPart: 128 * MB, maxRatio: 200, ratioFrom: 16 * MB };

/** An entry as it stands in a zip file. `local` and `central` are its records byte for byte, so that it can be copied. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly local: Uint8Array;
  readonly central: Uint8Array;
}

/** The bytes are no zip file we can read; `reason` is for engineers. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  constructor(
    readonly kind: "damaged" | "encrypted" | "too-large" | "unsafe",
    reason: string,
  ) {
    super(reason);
  }
}
