import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../fixtures/roundtrip");

/** The two books of the round-trip check: inline strings with absolute targets, shared strings with relative ones. */
export const ROUNDTRIP = ["roundtrip-inline-strings.xlsx", "roundtrip-shared-strings.xlsx"] as const;

export function fixture(name: (typeof ROUNDTRIP)[number]): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export const [INLINE, SHARED] = ROUNDTRIP;
export const SHEET1 = "xl/worksheets/sheet1.xml";
