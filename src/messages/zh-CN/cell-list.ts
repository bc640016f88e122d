/**
 * Names of cells joined for a sentence, `most` of them and then how many there are, and the words that follow right behind: A1、B2 的数字,
 * A1、B2 等 9 格的数字.
 */
export function cellList(names: readonly string[], most: number, then = ""): string {
  const named = names.slice(0, most).join("、");
  if (names.length > most) return `${named} 等 ${names.length} 格${then}`;
  return then === "" ? named : `${named} ${then}`;
}
