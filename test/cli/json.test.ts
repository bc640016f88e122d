import fc from "fast-check";
import { jsonPieces } from "../../src/cli/report/json";

const whole = (value: object, gap?: number, margin?: string) => [...jsonPieces(value, gap, margin)].join("");

describe("a report in pieces", () => {
  test("is the text that JSON.stringify gives, whatever is told", () => {
    const object = fc.object({ maxDepth: 7, maxKeys: 4, values: [fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined)] });
    fc.assert(
      fc.property(object, (value) => {
        expect(whole(value)).toBe(JSON.stringify(value));
        expect(whole(value, 2)).toBe(JSON.stringify(value, null, 2));
        expect(whole(value, 2, "    ")).toBe(JSON.stringify(value, null, 2).replaceAll("\n", "\n    "));
      }),
    );
  });

  test("is never one text: 100,000 rows come in pieces of one size", () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => ({ row, label: "新建水渠", score: 10 }));
    const pieces = [...jsonPieces({ sheets: [{ tables: [{ rows }] }] })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
    expect(pieces.join("")).toBe(JSON.stringify({ sheets: [{ tables: [{ rows }] }] }));
  });
});
