import { previewSummaryValues, summaryOffers } from "../../src/actions";
import { assess } from "../../src/assess";
import { CHECK_FAILED, SHEET_FAILED } from "../../src/checks";
import { EMPTY_STATE, gridOf, type CellValue } from "../../src/workbook";
import { LONG } from "../helpers/long";
import { BAOCHENG, CORPUS, VARIANTS } from "../forms/support/cases";

/** Words that every object answers to: a person's text must never be looked up as a property. */
const WORDS = ["toString", "constructor", "__proto__", "hasOwnProperty", "valueOf"];

/** So many texts of a table are tried: in a plain run fewer. */
const TEXTS = LONG ? 20 : 6;

/** The sheet with one of its texts, wherever it stands, in a word's place. */
function renamed(rows: readonly (readonly CellValue[])[], from: CellValue, to: string): CellValue[][] {
  return rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
}

const TABLES = [...CORPUS.slice(0, 10), ...VARIANTS.slice(0, 6)].map(({ id, grid }) => [id, grid] as const);

it.each([...TABLES, ["宝城打分表", BAOCHENG.scoring] as const])("any text of %s may be called as a property of objects is", (id, rows) => {
  const texts = [...new Set(rows.flat().filter((cell): cell is string => typeof cell === "string"))];
  const step = Math.max(1, Math.floor(texts.length / TEXTS));
  texts
    .filter((_, i) => i % step === 0)
    .forEach((text, i) => {
      const word = WORDS[i % WORDS.length]!;
      const { sheets } = assess([gridOf(word, renamed(rows, text, word))], { state: EMPTY_STATE, profile: null });
      expect([id, text, word, sheets[0]!.findings.filter(({ rule }) => rule === SHEET_FAILED || rule === CHECK_FAILED)]).toEqual([
        id,
        text,
        word,
        [],
      ]);
    });
});

it("summaries of sheets that are called so count them", () => {
  const [, rows] = TABLES[0]!;
  const grids = WORDS.map((word) =>
    gridOf(
      word,
      renamed(
        rows,
        rows.flat().find((cell) => typeof cell === "string")!,
        word,
      ),
    ),
  );
  const assessment = assess(grids, { state: EMPTY_STATE, profile: null });
  for (const { id } of summaryOffers(assessment, EMPTY_STATE).filter((offer) => offer.missing === null))
    expect(previewSummaryValues(assessment, EMPTY_STATE, id).rows.length).toBeGreaterThan(0);
});
