import type { ViewRow } from "../view";

const LINES_READ = 80;

/** The unit of the sheet's amounts: from 单位:万元, a fund label (万元), a header (万元) or amounts with their unit; null when nothing says so. */
export function moneyUnit(rows: readonly ViewRow[]): "万元" | "元" | null {
  const votes = { 万元: 0, 元: 0 };
  for (const row of rows.slice(0, LINES_READ)) {
    for (const cell of row.cells) {
      if (!cell.isText || cell.text.length > 30) continue;
      const said = /(?:单位:)\(?(万元|元)\)?/.exec(cell.text);
      const bracket = /\((?:单位:)?(万元|元)\)/.exec(cell.text);
      const amount = /^\d[\d,.]*(万元|元)$/.exec(cell.text);
      if (said) votes[said[1] as "万元" | "元"] += 10;
      else if (bracket) votes[bracket[1] as "万元" | "元"] += /(资金|预算|执行|支出|情况)/.test(cell.text) ? 5 : 1;
      else if (amount) votes[amount[1] as "万元" | "元"] += 1;
    }
  }
  if (votes.万元 === 0 && votes.元 === 0) return null;
  return votes.万元 >= votes.元 ? "万元" : "元";
}
