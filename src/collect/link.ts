import { formula, quoted, text, type SummaryCell } from "../summaries";

/** Excel takes texts of so many letters in a formula. */
const LONGEST_TEXT = 255;

/** A link to a file, or to a place in it; plain text where Excel could not follow it. */
export function link(path: string, shown: string, place = ""): SummaryCell {
  const target = `${path}${place}`;
  return path.includes("#") || target.length > LONGEST_TEXT || shown.length > LONGEST_TEXT
    ? text(shown)
    : formula(`HYPERLINK(${quoted(target)},${quoted(shown)})`);
}
