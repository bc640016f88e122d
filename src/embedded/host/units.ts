import type { BookModel } from "../model/types";
import { WIDE_DIGITS } from "../lexicon";

const POINTS_PER_PIXEL = 0.75;

function digitPixels(book: BookModel): number {
  return WIDE_DIGITS.test(book.style(0).font.name) ? 8 : 7;
}

/** Points, as Office.js counts column widths, of a width in characters, as files count it. */
export function charactersToPoints(book: BookModel, characters: number): number {
  return Math.round(characters * digitPixels(book)) * POINTS_PER_PIXEL;
}

/** The other way round, to 1/256 of a character as files keep it. */
export function pointsToCharacters(book: BookModel, points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / digitPixels(book)) * 256) / 256;
}
