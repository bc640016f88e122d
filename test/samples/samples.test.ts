import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { loadBook } from "../../src/embedded/model";
import { SAMPLE_BOOKS } from "../../scripts/samples/books";
import { writeBook } from "../../scripts/samples/write-book";

const folder = join(__dirname, "../../assets/samples");
const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

describe("the sample workbooks", () => {
  it.each(SAMPLE_BOOKS)("$file is what its data gives", (book) => {
    expect(parts(writeBook(book))).toEqual(parts(readFileSync(join(folder, book.file))));
  });

  it("are all built from data", () => {
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith(".xlsx"))
        .sort(),
    ).toEqual(SAMPLE_BOOKS.map(({ file }) => file).sort());
  });
});

/** A column's numbers between two rows of a sample's sheet, as Excel counts rows. */
function numbers(file: string, sheet: number, col: number, from: number, to: number): number[] {
  const model = loadBook(readFileSync(join(folder, file)), file).sheets[sheet]!;
  return Array.from({ length: to - from + 1 }, (_, index) => model.value(from - 1 + index, col)).filter(
    (value): value is number => typeof value === "number",
  );
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

describe("the other units", () => {
  it("泉坊镇: nine projects of 96.67", () => {
    expect(total(numbers("泉坊镇2023.xlsx", 0, 2, 5, 13))).toBe(96.67);
    expect(numbers("泉坊镇2023.xlsx", 0, 2, 14, 14)).toEqual([96.67]);
  });

  it("三元镇: 3803.27 planned, 3425.81 arrived, the rate as printed", () => {
    expect([3, 4, 5].flatMap((col) => numbers("三元镇2023.xlsx", 0, col, 6, 6))).toEqual([3803.27, 3425.81, 0.9007]);
  });

  it("户木乡: ten parts of 93.5 under a printed 93.1, lists of 21 and 32 rows", () => {
    expect(numbers("户木乡2024.xlsx", 0, 2, 5, 14)).toHaveLength(10);
    expect(total(numbers("户木乡2024.xlsx", 0, 2, 5, 14))).toBe(93.5);
    expect(numbers("户木乡2024.xlsx", 0, 2, 15, 16)).toEqual([93.1, 99.57]);
    expect(numbers("户木乡2024.xlsx", 1, 0, 4, 100)).toHaveLength(21);
    expect(numbers("户木乡2024.xlsx", 2, 0, 4, 100)).toHaveLength(32);
  });

  it("古饶镇: 36 projects, 6653.41 planned, 3082.77 spent, every printed rate possible", () => {
    const file = "古饶镇2024.xlsx";
    const [budgets, spent, rates] = [2, 3, 4].map((col) => numbers(file, 0, col, 5, 40)) as [number[], number[], number[]];
    expect(budgets).toHaveLength(36);
    expect([total(budgets), total(spent)]).toEqual([6653.41, 3082.77]);
    expect([2, 3, 4].flatMap((col) => numbers(file, 0, col, 41, 41))).toEqual([6653.41, 3082.77, 0.4633]);
    rates.forEach((rate, index) => {
      expect(rate).toBeGreaterThanOrEqual((spent[index]! - 0.005) / (budgets[index]! + 0.005) - 0.00005);
      expect(rate).toBeLessThanOrEqual((spent[index]! + 0.005) / (budgets[index]! - 0.005) + 0.00005);
    });
  });
});
