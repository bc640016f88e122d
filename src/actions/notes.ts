/** A sentence about all of these; none where there are none. */
export function noteOf<T>(about: readonly T[], tell: (about: readonly T[]) => string): string[] {
  return about.length === 0 ? [] : [tell(about)];
}
