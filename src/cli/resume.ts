import { existsSync, readFileSync } from "node:fs";
import { messages } from "../messages";
import { bytesOf, type Input } from "./inputs";
import { readLines } from "./lines";
import { openDraft, removeDrafts } from "./outputs";
import { slashes, type LineReport, type Status } from "./report";
import { sha256 } from "./score-file";

/** A workbook of the run that is taken up again, with where it goes. */
export interface Planned {
  readonly input: Input;
  readonly target: string | null;
}

/** What a former run left done. */
export interface Kept {
  /** Paths as lines print them. */
  readonly paths: ReadonlySet<string>;
  /** The worst of them. */
  readonly status: Status;
  readonly dropped: number;
}

/**
 * Takes up the lines of a run that was stopped: keeps those whose workbook was done, with the same options, from the same bytes, and whose output
 * stands there as it was written; the others, and what is no whole line, are taken out of the file. A file that failed is done again: what was in
 * its way may be gone. What the stopped run left half written beside the outputs is removed.
 */
export function keepDone(path: string, planned: readonly Planned[], asked: string): Kept {
  removeDrafts([path, ...planned.flatMap(({ target }) => (target === null ? [] : [target]))]);
  const known = new Map(planned.map((one) => [slashes(one.input.shown), one]));
  const paths = new Set<string>();
  let status: Status = 0;
  let dropped = 0;
  const draft = openDraft(path);
  for (const { text, line } of existsSync(path) ? readLines(path) : []) {
    const one = line && !paths.has(line.path) ? known.get(line.path) : undefined;
    if (!line || !one || line.asked !== asked || !stands(line, one)) dropped += 1;
    else {
      draft.write(`${text}\n`);
      paths.add(line.path);
      if (line.status > status) status = line.status;
    }
  }
  draft.finish();
  return { paths, status, dropped };
}

function stands({ status, input, output }: LineReport, planned: Planned): boolean {
  const { target } = planned;
  if (status === 2 || input === null || (output === null) !== (target === null)) return false;
  return (
    input.sha256 === hashOf(() => bytesOf(planned.input)) &&
    (output === null || target === null || output.sha256 === hashOf(() => readFileSync(target)))
  );
}

/** null where it cannot be read. */
function hashOf(read: () => Uint8Array): string | null {
  try {
    return sha256(read());
  } catch {
    return null;
  }
}

/** What is said when work is taken up again. */
export function resumedText({ paths, dropped }: Kept): string {
  return messages.cli.resumed(paths.size, dropped);
}
