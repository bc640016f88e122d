interface Ran {
  readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
}
export function ranOf(functions: readonly Ran[]): Uint8Array;
export function union(one: Uint8Array, other: Uint8Array): Uint8Array;
export function stretches(ran: Uint8Array): readonly number[];
export function fromStretches(ends: readonly number[]): Uint8Array;
