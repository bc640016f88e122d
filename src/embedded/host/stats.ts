/** What went over the bridge under one label. Bytes are UTF-8; cells count once per property read or written. */
export interface Traffic {
  syncs: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  cellsRead: number;
  cellsWritten: number;
}

const NOTHING: Traffic = { syncs: 0, actions: 0, bytesIn: 0, bytesOut: 0, cellsRead: 0, cellsWritten: 0 };

/** Counts the traffic, per label and in all. A label is set by whoever runs an action. */
export class Stats {
  private label = "";
  private readonly byLabel = new Map<string, Traffic>();

  /** Counts what follows under `label` until the next call. */
  start(label: string): void {
    this.label = label;
  }

  add(part: Partial<Traffic>): void {
    const sum = this.byLabel.get(this.label) ?? { ...NOTHING };
    for (const key of Object.keys(part) as (keyof Traffic)[]) sum[key] += part[key] ?? 0;
    this.byLabel.set(this.label, sum);
  }

  /** The traffic of one label; zeros when it never ran. */
  of(label: string): Readonly<Traffic> {
    return this.byLabel.get(label) ?? NOTHING;
  }

  total(): Readonly<Traffic> {
    const sum = { ...NOTHING };
    for (const part of this.byLabel.values()) for (const key of Object.keys(part) as (keyof Traffic)[]) sum[key] += part[key];
    return sum;
  }

  reset(): void {
    this.byLabel.clear();
  }
}

/** Length of a text in UTF-8 bytes, without building them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    const pair = code >= 0xd800 && code <= 0xdbff && i + 1 < text.length;
    bytes += code < 0x800 ? 1 : 2;
    if (pair) i++;
  }
  return bytes;
}
