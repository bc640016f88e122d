import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as pages from "fflate";
import { readZip, unpackEntry, writeZip } from "../../../src/embedded/package/zip";

interface Native {
  deflateSync(content: Uint8Array, options: { level: number }): Uint8Array;
  inflateSync(packed: Uint8Array, options: { out: Uint8Array }): Uint8Array;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- what the command is bundled with (scripts/run.mjs)
const native = require("../../../scripts/shell/fflate.cjs") as Native;

const ROOT = join(__dirname, "../../..");
const SAMPLES = join(ROOT, "assets/samples");
const parts = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".xlsx"))
  .flatMap((name) => readZip(readFileSync(join(SAMPLES, name))).map(unpackEntry));

test("what one packs the other unpacks to the same bytes, at both levels", () => {
  expect(parts.length).toBeGreaterThan(30);
  for (const content of parts) {
    for (const level of [2, 6] as const) {
      const out = () => new Uint8Array(content.length);
      expect(Buffer.compare(pages.inflateSync(native.deflateSync(content, { level }), { out: out() }), content)).toBe(0);
      expect(Buffer.compare(native.inflateSync(pages.deflateSync(content, { level }), { out: out() }), content)).toBe(0);
    }
  }
});

test("what is longer than it says, damaged or cut off is refused", () => {
  const packed = native.deflateSync(new Uint8Array(1000).fill(7), { level: 6 });
  expect(() => native.inflateSync(packed, { out: new Uint8Array(999) })).toThrow();
  expect(() => native.inflateSync(packed.subarray(0, 4), { out: new Uint8Array(1000) })).toThrow();
  expect(() => native.inflateSync(Uint8Array.of(255, 255, 255), { out: new Uint8Array(1000) })).toThrow();
});

test("an array of its own bytes: a slice is a copy", () => {
  const packed = native.deflateSync(Uint8Array.of(1, 2, 3), { level: 6 });
  packed.slice(0, 1)[0] = 99;
  expect(native.inflateSync(packed, { out: new Uint8Array(3) })).toEqual(Uint8Array.of(1, 2, 3));
  expect(unpackEntry(readZip(writeZip([{ kind: "content", name: "a", content: new Uint8Array(0) }]))[0]!)).toEqual(new Uint8Array(0));
});

test("whatever of fflate the sources and scripts ask for is there", () => {
  const files = ["src", "scripts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(ROOT, folder, file)),
  );
  const asked = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const [, names] = /import \{([^}]*)\} from "fflate"/.exec(readFileSync(file, "utf8")) ?? [];
      return (names ?? "").split(",").map((name) => name.replace(/^\s*type\s.*/, "").trim());
    });
  const names = [...new Set(asked)].filter((name) => name !== "");
  expect(names).toEqual(expect.arrayContaining(["deflateSync", "inflateSync", "strFromU8", "unzipSync"]));
  expect(names.filter((name) => typeof (native as unknown as Record<string, unknown>)[name] !== "function")).toEqual([]);
});
