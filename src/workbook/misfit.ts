/** What a schema says against a file: where in it (`#/quantitative/overshoot/source`), and what. */
interface Misfit {
  readonly instanceLocation: string;
}

/**
 * The innermost thing that a schema says against a file, and its place as a person reads it (quantitative/overshoot/source; "" for the whole): that is what can
 * be corrected. Of a value that may also be missing, a schema says besides that it is not missing: that stands less deep.
 */
export function innermost<M extends Misfit>(errors: readonly M[]): { readonly error: M | undefined; readonly place: string } {
  const depth = ({ instanceLocation }: Misfit) => instanceLocation.split("/").length;
  const error = errors.reduce<M | undefined>((kept, one) => (kept && depth(kept) >= depth(one) ? kept : one), undefined);
  return { error, place: error?.instanceLocation.replace(/^#\/?/, "") ?? "" };
}
