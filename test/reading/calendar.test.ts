import { scanDate, serialDate } from "../../src/reading/calendar";

/** The date at the mark `|` of a text: year/month/day, and what else is told of it. */
function told(marked: string): string {
  const at = marked.indexOf("|");
  const date = scanDate(marked.replace("|", ""), at);
  if (!date) return "none";
  const { year, month, day } = date.at;
  const more = [date.invalid ? "invalid" : "", date.limit ? "limit" : "", date.years === "many" ? "span" : "", date.covers];
  return [`${year ?? "-"}/${month}/${day ?? "-"}`, ...more.filter(Boolean)].join(" ");
}

test.each([
  ["|9月", "-/9/- month"], ["|1月", "-/1/- month"], ["|12月", "-/12/- month"], ["|13月", "-/13/- invalid month"], ["|0月", "-/0/- invalid month"],
  ["|6月30日", "-/6/30 month"], ["|6月31日", "-/6/31 invalid month"], ["|6月0日", "-/6/0 invalid month"], ["|1月1日", "-/1/1 month"],
  ["|2月29日", "-/2/29 month"], ["|2023年2月29日", "2023/2/29 invalid month"], ["|2024年2月29日", "2024/2/29 month"], ["|2024年2月30日", "2024/2/30 invalid month"],
  ["|12月底", "-/12/- limit month"], ["|12月前", "-/12/- limit month"], ["|12月31日前", "-/12/31 limit month"], ["|9月开工", "-/9/- month"],
  ["年末项目|9月", "-/9/- month"], ["|9月，年底前", "-/9/- month"],
  ["|2023年", "2023/12/- year"], ["|2021-2023年", "2023/12/- span year"], ["|上半年", "-/6/- part"], ["|1-12月", "-/12/- year"], ["|1-6月", "-/6/- part"],
  ["|完成", "none"], ["|第三", "none"],
])("the date at the mark of %s is %s", (text, expected) => expect(told(text)).toBe(expected));

test.each([
  [45000, "yyyy-mm-dd", { year: 2023, month: 3, day: 15 }],
  [61, "yyyy-mm-dd", { year: 1900, month: 3, day: 1 }],
  // Below, Excel's calendar is one day off: it knows a 29 February 1900.
  [59, "yyyy-mm-dd", null],
  [45000, "0.00", null],
  ["45000", "yyyy-mm-dd", null],
  [true, "yyyy-mm-dd", null],
])("the serial number %s under %s is %j", (value, numberFormat, expected) => expect(serialDate({ value, text: String(value),
  numberFormat })).toEqual(expected));
