import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { loadBook } from "../../src/embedded/model";
import { SAMPLE_BOOKS } from "../../scripts/samples/books";
import { writeBook } from "../../scripts/samples/write-book";

const folder = join(__dirname, "../../assets/samples");
const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

describe("the sample workbooks", () => {
  it.each(SAMPLE_BOOKS)("$file is what its data gives", (book) => {
    expect(parts(writeBook(book))).toEqual(parts(readFileSync(join(folder, book.file))));
  });

  it("are all built from data", () => {
    expect(readdirSync(folder).filter((file) => file.endsWith(".xlsx")).sort()).toEqual(SAMPLE_BOOKS.map(({ file }) => file).sort());
  });
});

/** A column's numbers between two rows of a sample's sheet, as Excel counts rows. */
function numbers(file: string, sheet: number, col: number, from: number, to: number): number[] {
  const model = loadBook(readFileSync(join(folder, file)), file).sheets[sheet]!;
  return Array.from({ length: to - from + 1 }, (_, index) => model.value(from - 1 + index, col)).filter((value): value is number => typeof value === "number");
}
const total = (values: readonly number[]): number => Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));

describe("宝城镇2024", () => {
  it("has 49 indicators with weights of 90", () => {
    const weights = numbers("宝城镇2024.xlsx", 0, 10, 20, 68);
    expect(weights).toHaveLength(49);
    expect(total(weights)).toBe(90);
  });

  it("has scoring items of 100 points scored 93.8", () => {
    expect(total(numbers("宝城镇2024.xlsx", 1, 3, 6, 31))).toBe(100);
    expect(total(numbers("宝城镇2024.xlsx", 1, 5, 6, 31))).toBe(93.8);
    expect(numbers("宝城镇2024.xlsx", 1, 5, 5, 5)).toEqual([93.8]);
  });
});

describe("天长水利2022", () => {
  it("has points of 100 and an empty rate", () => {
    expect(total(numbers("天长水利2022.xlsx", 0, 6, 6, 39))).toBe(100);
    expect(numbers("天长水利2022.xlsx", 0, 7, 6, 9)).toEqual([]);
  });
});
