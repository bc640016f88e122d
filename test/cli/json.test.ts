import fc from "fast-check";
import { jsonPieces, JsonText } from "../../src/cli/report/json";

const whole = (value: object, gap?: number, margin?: string) => [...jsonPieces(value, gap, margin)].join("");
const plain = fc.object({ maxDepth: 7, maxKeys: 4, values: [fc.string({ unit: "binary" }), fc.double(), fc.constant(null), fc.boolean()] });
const withoutSome = fc.object({ maxDepth: 7, maxKeys: 4, values: [fc.string(), fc.integer(), fc.constant(undefined)] });

/** The same as two readers of it see it: on one line, and with a margin as a part of something longer. */
function expectSame(told: object, value: object): void {
  expect(whole(told)).toBe(JSON.stringify(value));
  expect(whole(told, 2)).toBe(JSON.stringify(value, null, 2));
  expect(whole(told, 2, "    ")).toBe(JSON.stringify(value, null, 2).replaceAll("\n", "\n    "));
}

describe("a report in pieces", () => {
  test("is the text that JSON.stringify gives, whatever is told", () => {
    fc.assert(fc.property(fc.oneof(plain, withoutSome), (value) => expectSame(value, value)));
  });

  test("is the same where rows were made text before", () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 5 }), plain, (rows, other) => {
        const sheets = (told: unknown) => ({ file: { sheets: [{ tables: [{ first: 1, rows: told, ...other }, { rows: [] }] }] } });
        expectSame(sheets(JsonText.of(rows)), sheets(rows));
      }),
    );
  });

  test("is never one text: rows come in pieces of one size, and their borders are not seen", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({
      row,
      label: "新建水渠 𠮷",
      steps: ["指标值 ≥ 90%", "得满分"],
      lone: "\ud842",
    }));
    for (const told of [rows, JsonText.of(rows)]) {
      const value = { sheets: [{ tables: [{ rows: told }] }] };
      const pieces = [...jsonPieces(value)];
      expect(pieces.length).toBeGreaterThan(10);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
      expectSame(value, { sheets: [{ tables: [{ rows }] }] });
    }
  });
});
