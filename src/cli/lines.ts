import { closeSync, openSync, readSync } from "node:fs";
import { messages } from "../messages";
import { codeOf, writeAll } from "./outputs";
import type { LineReport } from "./report";

/** A line of a file as it stands there; `line` is null where it is not whole or none of ours. */
export interface ReadLine {
  readonly text: string;
  readonly line: LineReport | null;
}

/** Lines cannot be written any more (a full disk), so the run stops; what it did stands there, and it can be taken up again. */
export class LinesStopped extends Error {
  override readonly name = "LinesStopped";
}

const CHUNK = 1 << 20;

/**
 * The lines of a file one after the other, however long it is. What follows the last line end was cut off while it was written. @throws
 * the file system's errors
 */
export function* readLines(path: string): Generator<ReadLine> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer[] = [];
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0 && end < size; end = chunk.indexOf(0x0a, from)) {
        const text = Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
        yield { text, line: parsed(text) };
        rest = [];
        from = end + 1;
      }
      if (from < size) rest.push(Buffer.from(chunk.subarray(from, size)));
    }
    if (rest.length > 0) yield { text: Buffer.concat(rest).toString("utf8"), line: null };
  } finally {
    closeSync(file);
  }
}

function parsed(text: string): LineReport | null {
  try {
    const line = JSON.parse(text) as LineReport | null;
    return line?.version === 1 && typeof line.path === "string" && typeof line.file === "object" ? line : null;
  } catch {
    return null;
  }
}

/** Where lines go as soon as they are there. */
export interface LineSink {
  /** @param pieces of the line, without its end. @throws LinesStopped when it cannot be written; nothing is written after that */
  write(pieces: Iterable<string>): void;
  close(): void;
}

/** Lines behind those that the file holds. @throws LinesStopped */
export function appendLines(path: string): LineSink {
  let broken: LinesStopped | null = null;
  const guarded = <T>(run: () => T): T => {
    if (broken) throw broken;
    try {
      return run();
    } catch (thrown) {
      throw (broken = new LinesStopped(messages.cli.linesStopped(path, codeOf(thrown))));
    }
  };
  const file = guarded(() => openSync(path, "a"));
  const write = (pieces: Iterable<string>) =>
    guarded(() => {
      for (const piece of pieces) writeAll(file, piece);
      writeAll(file, "\n");
    });
  return { write, close: () => closeSync(file) };
}
