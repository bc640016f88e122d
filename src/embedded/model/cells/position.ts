/** A cell's or row's source with its `r` attribute put in where it has none. */
export function positioned(source: string, r: string): string {
  const open = source.slice(0, source.indexOf(">"));
  return /\sr\s*=/.test(open) ? source : source.replace(/^<[^\s/>]+/, (name) => `${name} r="${r}"`);
}
