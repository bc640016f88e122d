import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { confidenceWord, kindName, mainTable, shownTotal } from "../lib/describe";
import { amount, barWidth, percent, points } from "../lib/numbers";
import { useApp, useController } from "../lib/use-app";
import { Bar } from "./bar";
import { RowScores } from "./row-scores";
import { Section } from "./section";
import { SeverityWord } from "./severity";

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: "10px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  names: { flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", border: "none", background: "none", padding: 0, font: "inherit", color: "inherit", textAlign: "left", cursor: "pointer", ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  bold: { fontWeight: tokens.fontWeightSemibold },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  score: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  big: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bars: { display: "flex", flexDirection: "column", gap: "6px" },
  foot: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, alignItems: "center" },
});

/** One recognised sheet: what it is, how sure, its score and grade, bars with their numbers, and each row's score on demand. */
export function SheetCard({ sheet, onRules }: { sheet: SheetAssessment; onRules: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { protectedSheets } = useApp();
  const controller = useController();
  const text = messages.pane.card;
  const rows = sheet.score.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const first = sheet.layout.title?.cell ?? { row: 0, col: 0 };
  return (
    <article className={styles.card} aria-label={sheet.grid.sheet}>
      <div className={styles.head}>
        <div className={styles.names}>
          <button type="button" className={mergeClasses(styles.name, styles.bold)} title={text.open} onClick={() => void controller.select({ sheet: sheet.grid.sheet, ...first }).catch(() => undefined)}>{sheet.grid.sheet}</button>
          <div className={styles.kind}>{kindName(sheet)} · {confidenceWord(sheet)}</div>
        </div>
        <Total sheet={sheet} />
      </div>
      {sheet.layout.blank ? <div><Badge appearance="tint" color="informative">{text.blank}</Badge></div> : <Bars sheet={sheet} />}
      <div className={styles.foot}>
        <Counts sheet={sheet} />
        {protectedSheets.includes(sheet.grid.sheet) ? <Badge appearance="tint" color="warning" size="small">{text.protected}</Badge> : null}
        <span>{text.profile(sheet.profile.name)} <Button size="small" appearance="transparent" onClick={onRules}>{text.change}</Button></span>
      </div>
      {rows > 0 ? <Section title={`${text.rowsTitle}（${text.rows(rows)}）`}>{() => <RowScores sheet={sheet} />}</Section> : null}
    </article>
  );
}

function Total({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const text = messages.pane.card;
  const total = shownTotal(sheet);
  const table = mainTable(sheet);
  const score = total.reported ?? total.computed;
  const grade = table?.grade?.reported ?? table?.grade?.computed;
  const sum = points(table?.scoresSum);
  if (score === null && sum === null) return null;
  return (
    <div className={styles.score}>
      <span className={styles.big}>{score ?? sum}</span>{total.full ? <span className={styles.small}> {text.outOf(total.full)}</span> : null}
      <div className={styles.small}>
        {[grade ? text.grade(grade) : "", total.converted ? text.converted(total.converted) : "", total.reported && total.computed && total.reported !== total.computed ? `${text.computedScore} ${total.computed}` : ""].filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}

function Bars({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const text = messages.pane.card;
  const budget = sheet.score.tables.find((table) => table.budget)?.budget ?? null;
  const rate = budget?.rate?.value ?? budget?.reportedRate ?? null;
  const blocks = sheet.score.tables.flatMap((table) => table.blocks).filter((block) => block.level === 1 && block.scoresSum);
  if (!budget && blocks.length === 0) return null;
  const unit = sheet.layout.unitOfMoney ?? "";
  return (
    <div className={styles.bars}>
      {budget && rate ? <Bar label={text.rate} value={percent(rate)!} share={Math.max(0, Math.min(1, rate.toNumber()))} /> : null}
      {budget?.amounts.executed && budget.amounts.adjusted ? <div className={styles.small}>{text.amounts(amount(budget.amounts.executed)!, amount(budget.amounts.adjusted)!, unit)}</div> : null}
      {budget && !rate && budget.reason ? <div className={styles.small}>{text.rate}：{budget.reason}</div> : null}
      {blocks.map((block) => {
        const full = block.labelWeight ?? block.weightsSum;
        return <Bar key={`${block.cell.row}:${block.cell.col}`} label={block.label.replace(/\s/g, "")} value={`${points(block.scoresSum)} ${full ? text.outOf(points(full)!) : ""}`} share={barWidth(block.scoresSum, full)} />;
      })}
    </div>
  );
}

function Counts({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const open = sheet.findings.filter((finding) => finding.suppressed === null);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return (
    <>
      {(["error", "warning"] as const).map((severity) => (count(severity) > 0 ? <SeverityWord key={severity} severity={severity} count={count(severity)} /> : null))}
    </>
  );
}
