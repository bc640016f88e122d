/** Which profile a form kind gets when nothing on the sheet speaks for another. */
export const DEFAULT_PROFILE: Readonly<Record<string, string>> = {
  "scoring-sheet": "scoring-generic",
  other: "national-2020",
};

/** Lines at the top of a sheet in which unit and place names are looked for. */
export const PLACE_LINES = 8;
