// The two packages bring no types of their own; only what the comparison of pictures needs.
declare module "pngjs" {
  export class PNG {
    constructor(options: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    static readonly sync: { read(bytes: Buffer): PNG; write(image: PNG): Buffer };
  }
}
declare module "pixelmatch" {
  /** Counts the pixels that differ and paints them into the last image. */
  export default function pixelmatch(
    a: Uint8Array,
    b: Uint8Array,
    out: Uint8Array | null,
    width: number,
    height: number,
    options?: { threshold?: number },
  ): number;
}
