import { mkdtempSync, realpathSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

/** A folder for one test file, removed when its tests have run. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "jixiao-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
