/** A FileSystemFileHandle, as far as the page uses it; lib.dom does not know the two questions. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: ArrayBuffer): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
  queryPermission(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** How a file stood on the disk: what the page knows of it without reading it. */
interface Stamp {
  readonly modified: number;
  readonly size: number;
}

/** A file as it was read at one time. */
export interface Read {
  readonly bytes: Uint8Array;
  readonly stamp: Stamp;
}

/** A file on the disk that the page may read again and, once a person allowed it, write (File System Access API). */
export class DiskFile {
  private constructor(
    private readonly handle: FileHandle,
    private known: Read,
  ) {}

  /** Reads a file for the first time. @throws DOMException when it cannot be read */
  static async open(handle: FileHandle): Promise<DiskFile> {
    return new DiskFile(handle, await readWhole(handle));
  }

  get name(): string {
    return this.handle.name;
  }

  /** What was last read, or written here. */
  get bytes(): Uint8Array {
    return this.known.bytes;
  }

  /** The file as it stands there, when that is something else than what is known; else null. @throws DOMException when it is gone or held */
  async changed(): Promise<Read | null> {
    const { modified, size } = stampOf(await this.handle.getFile());
    if (modified === this.known.stamp.modified && size === this.known.stamp.size) return null;
    const there = await readWhole(this.handle);
    if (!sameBytes(there.bytes, this.known.bytes)) return there;
    this.known = there;
    return null;
  }

  /** From now on this is what is known: it was taken up, or put aside by a person. */
  accept(there: Read): void {
    this.known = there;
  }

  /** True when the page may write. Asks the person the first time, so it is called within a click. */
  async allowed(): Promise<boolean> {
    const mode = { mode: "readwrite" } as const;
    return (await this.handle.queryPermission(mode)) === "granted" || (await this.handle.requestPermission(mode)) === "granted";
  }

  /** Writes the file whole, and reads it back. @throws DOMException or Error when it does not stand there afterwards */
  async write(bytes: Uint8Array): Promise<void> {
    const stream = await this.handle.createWritable();
    try {
      await stream.write(bytes.slice().buffer);
    } catch (thrown) {
      await stream.abort().catch(() => undefined);
      throw thrown;
    }
    await stream.close();
    const there = await readWhole(this.handle);
    if (!sameBytes(there.bytes, bytes)) throw new Error("the file does not hold what was written");
    this.known = there;
  }
}

async function readWhole(handle: FileHandle): Promise<Read> {
  const file = await handle.getFile();
  return { bytes: new Uint8Array(await file.arrayBuffer()), stamp: stampOf(file) };
}

function stampOf({ lastModified, size }: File): Stamp {
  return { modified: lastModified, size };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
