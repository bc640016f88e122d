import { createHash } from "node:crypto";
import { zipSync } from "fflate";

const byName = ([a], [b]) => (a < b ? -1 : 1);

/**
 * A zip that only its content makes: sorted names, one time for all, nothing of this machine.
 * @param files content by path @param time of all of them: what servers tell browsers a file's version by, so it must differ between releases
 */
export function zipOf(files, time) {
  // A zip holds local time without saying where; written as UTC everywhere.
  const mtime = new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
  // Made "on Unix": from a zip made on DOS, which is the default, unzip takes names for those of an old code page, UTF-8 or not.
  return zipSync(Object.fromEntries([...files].sort(byName)), { level: 9, mtime, os: 3, attrs: 0o644 << 16 });
}

/** SHA-256 sums as sha256sum writes and checks them. @param files content by path */
export function sumsOf(files) {
  return [...files]
    .sort(byName)
    .map(([path, content]) => `${createHash("sha256").update(content).digest("hex")}  ${path}\n`)
    .join("");
}
