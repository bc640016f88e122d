import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordsOf, type SentenceRecord } from "../../scripts/bench/criteria/record";

const FOLDER = join(__dirname, "../fixtures/sentences");

/** The files of recorded sentences with worked points, by name. */
export const recordFiles: ReadonlyMap<string, readonly SentenceRecord[]> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [file.replace(".json", ""), recordsOf(JSON.parse(readFileSync(join(FOLDER, file), "utf8")))]),
);

/** All recorded sentences with their weights. */
export const recorded = [...recordFiles.values()].flat().map(({ sentence, weight }) => ({ text: sentence, weight }));
