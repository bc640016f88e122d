import { execFileSync, spawnSync } from "child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { delimiter, join } from "path";

const root = join(__dirname, "../..");

/** A checkout of the release's own script, with an npm of which one script fails; gives what came of a release in it. */
function released(failing: string): { status: number | null; said: string; asked: string[]; isWritten: boolean } {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-release-"));
  try {
    for (const path of ["scripts", "package.json", "CHANGELOG.md"]) cpSync(join(root, path), join(folder, path), { recursive: true });
    const bin = join(folder, ".git/bin");
    const log = join(folder, ".git/asked");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd: folder, stdio: "pipe" });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "as it is");
    mkdirSync(bin);
    writeFileSync(log, "");
    // Called as: npm run --silent NAME
    writeFileSync(join(bin, "npm"), `#!/bin/sh\necho "$3" >> '${log}'\n[ "$3" != '${failing}' ]\n`);
    chmodSync(join(bin, "npm"), 0o755);
    const { status, stderr } = spawnSync(
      process.execPath,
      ["scripts/release.mjs", "--address", "https://oa.example.gov.cn/jixiao", "--out", join(folder, "out")],
      { cwd: folder, encoding: "utf8", env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` } },
    );
    return { status, said: stderr, asked: readFileSync(log, "utf8").trim().split("\n"), isWritten: existsSync(join(folder, "out")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STEPS = ["lint", "types", "deps", "test", "test:browser"];

test.each(STEPS)("a release is not written when npm run %s fails, and says so", (failing) => {
  const { status, said, asked, isWritten } = released(failing);
  expect([status, isWritten]).toEqual([1, false]);
  expect(said).toContain(`npm run ${failing} 没有通过`);
  expect(asked).toEqual(STEPS.slice(0, STEPS.indexOf(failing) + 1));
});
