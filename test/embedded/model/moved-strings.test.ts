import { loadBook } from "../../../src/embedded/model";
import { sampleBytes } from "../../line/workbench";

test("texts that give up the last items of the file and come back twice keep their words", () => {
  const book = loadBook(sampleBytes("天长水利2022.xlsx"));
  const sheet = book.sheets[0]!;
  const used = sheet.usedValues()!;
  const texts: [number, number, string][] = [];
  sheet.forEachCell((row, col) => {
    const value = sheet.value(row, col);
    if (typeof value === "string") texts.push([row, col, value]);
  });
  // As if a row were inserted at the top: every text stands one row lower.
  for (const [row, col] of texts) sheet.setValue(row, col, null);
  for (const [row, col, text] of texts) sheet.setValue(row + 1, col, text);
  const saved = loadBook(book.save()).sheets[0]!;
  expect(texts.map(([row, col]) => saved.value(row + 1, col))).toEqual(texts.map(([, , text]) => text));
  expect(saved.usedValues()!.bottom).toBe(used.bottom + 1);
});
