/** What is said of the workbook while it is written to. */
export const excel = {
  /** Places that are named, and how many there are in all. */
  places: (named: readonly string[], count: number) => `${named.join("、")}${named.length < count ? ` 等 ${count} 处` : ""}`,
};
