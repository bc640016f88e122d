/** What we refuse to unpack: a workbook of 100,000 rows stays far below. */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries together, unpacked. */
  readonly maxUnpacked: number;
}

export const ZIP_LIMITS: ZipLimits = { maxEntries: 10_000, maxUnpacked: 768 * 1024 * 1024 };

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
  constructor(readonly kind: "damaged" | "encrypted" | "too-large" | "unsafe", reason: string) {
    super(reason);
  }
}
