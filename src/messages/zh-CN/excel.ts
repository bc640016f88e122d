/** What is said of the workbook while it is written to. */
export const excel = {
  /** Places that are named, and how many there are in all. */
  places: (named: readonly string[], count: number) => `${named.join("、")}${named.length < count ? ` 等 ${count} 处` : ""}`,
  /** What could not be set on sheets; the plan is done all the same. */
  skipped: (parts: readonly { readonly sheet: string; readonly part: "print" | "freeze" | "validation" }[]) =>
    parts.map(({ sheet, part }) => `“${sheet}”的${SKIPPED[part]}没有设成（这个 Excel 不接受），其余都已完成。`),
};

const SKIPPED = { print: "打印设置", freeze: "冻结窗格", validation: "数据验证" } as const;
