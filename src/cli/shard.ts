import { createHash } from "node:crypto";
import type { Shard } from "./arguments";
import type { Input } from "./inputs";
import { slashes } from "./report";

/**
 * True when the input belongs to the share. It depends on nothing but the path below the typed folder, so that machines that list a folder in
 * another order, mount it elsewhere or spell its names decomposed (macOS) agree, and a file that is added moves no other one.
 */
export function isInShare({ below }: Pick<Input, "below">, { index, count }: Shard): boolean {
  const hash = createHash("sha256").update(slashes(below).normalize("NFC")).digest();
  return hash.readUInt32BE() % count === index - 1;
}
