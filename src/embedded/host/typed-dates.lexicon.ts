/** How dates are typed, with the number format Excel gives such a cell. Groups: year (may be empty), month, day (may be empty). */
export const DATE_FORMS: readonly { readonly pattern: RegExp; readonly format: string }[] = [
  { pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, format: "yyyy/m/d" },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(\d{4})年(\d{1,2})月()$/, format: 'yyyy"年"m"月"' },
  { pattern: /^()(\d{1,2})月(\d{1,2})日$/, format: 'm"月"d"日"' },
  { pattern: /^()(\d{1,2})[-/](\d{1,2})$/, format: 'm"月"d"日"' },
];

/** The first letters of the English months, in order. */
export const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "Jan 5", "March-12". Groups: month, day. */
export const MONTH_DAY = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{1,2})$/i;
