import { keyOfValue, recalling } from "../../src/workbook";

test("an answer is worked out once, a long text each time, and what was not asked for lately again", () => {
  const asked: string[] = [];
  const upper = recalling(
    (text: string) => text,
    (text) => {
      asked.push(text);
      return text.toUpperCase();
    },
  );
  expect([upper("a"), upper("a"), upper("b")]).toEqual(["A", "A", "B"]);
  expect(asked).toEqual(["a", "b"]);
  const long = "x".repeat(49);
  upper(long);
  upper(long);
  expect(asked.filter((text) => text === long)).toHaveLength(2);
  for (let i = 0; i < 3000; i += 1) upper(`n${i}`);
  expect(upper("a")).toBe("A");
  for (let i = 0; i < 5000; i += 1) upper(`m${i}`);
  asked.length = 0;
  expect(upper("b")).toBe("B");
  expect(asked).toEqual(["b"]);
});

test("values that are told apart stand for different keys", () => {
  const values = [1, "1", 0, -0, "0", "-0", true, "true", null, "null", ""];
  expect(new Set(values.map(keyOfValue)).size).toBe(values.length);
});
