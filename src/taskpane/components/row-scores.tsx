import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import type { BudgetScore, Computed, RowScore } from "../../scoring";
import { percent, points } from "../lib/numbers";
import { CellLink } from "./cell-link";
import { DerivationView } from "./derivation";
import { Section } from "./section";

/** Rows shown before a person asks for all of them. */
const FIRST_ROWS = 60;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", width: "100%", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, alignItems: "baseline" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  detail: { paddingLeft: "22px", display: "flex", flexDirection: "column", gap: "4px", fontSize: tokens.fontSizeBase200 },
});

/** Every row's score; opened, how it came about. */
export function RowScores({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const rows = sheet.score.tables.flatMap((table) => table.rows);
  const budgets = sheet.score.tables.flatMap((table) => (table.budget ? [table.budget] : []));
  const totals = sheet.score.tables.flatMap((table) => (table.total?.computed ? [table.total.computed] : []));
  return (
    <>
      <ul className={styles.list}>
        {budgets.map((budget, i) => <li key={`b${i}`} className={styles.item}><BudgetRow budget={budget} sheet={sheet} /></li>)}
        {rows.slice(0, all ? rows.length : FIRST_ROWS).map((row) => <li key={row.layout.row} className={styles.item}><Row row={row} sheet={sheet} /></li>)}
        {totals.map((total, i) => <li key={`t${i}`} className={styles.item}><Item name={messages.pane.card.computedScore} value={points(total.value)!} computed={total} sheet={sheet} /></li>)}
      </ul>
      {!all && rows.length > FIRST_ROWS ? <Button size="small" appearance="subtle" onClick={() => setAll(true)}>{messages.pane.card.allRows(rows.length)}</Button> : null}
    </>
  );
}

function Row({ row, sheet }: { row: RowScore; sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.card;
  const label = row.layout.level3 ?? row.layout.level2 ?? row.layout.level1;
  const name = label?.text.replace(/\s/g, "") || text.row(row.layout.row + 1);
  const score = points(row.reported) ?? points(row.computed?.value);
  const value = score !== null ? `${score}${row.weight ? ` ${text.outOf(points(row.weight)!)}` : ""}` : text.missing;
  const cell = row.scoreCell ?? label?.cell ?? { row: row.layout.row, col: 0 };
  return (
    <Item name={name} value={value} computed={row.computed} sheet={sheet}>
      <div>
        <CellLink cell={{ sheet: sheet.grid.sheet, row: row.layout.row, col: cell.col }} />
        {row.computed && row.reported && !row.computed.value.eq(row.reported) ? ` ${text.typed(points(row.reported)!)}，${text.computedScore} ${points(row.computed.value)}` : ""}
      </div>
      {row.range ? <div>{text.judged(points(row.range[0])!, points(row.range[1])!)}</div> : null}
      {!row.computed && row.reason ? <div>{row.reason}</div> : null}
      {row.variants.map((variant) => <div key={variant.id} className={styles.name}>{`${variant.name} ${points(variant.value)}`}</div>)}
    </Item>
  );
}

function BudgetRow({ budget, sheet }: { budget: BudgetScore; sheet: SheetAssessment }): React.JSX.Element {
  const text = messages.pane.card;
  const score = points(budget.reportedScore) ?? points(budget.score?.value);
  const rate = percent(budget.rate?.value ?? budget.reportedRate);
  const value = score !== null ? `${score}${budget.weight ? ` ${text.outOf(points(budget.weight)!)}` : ""}` : rate ?? text.missing;
  return (
    <Item name={text.rate} value={value} computed={budget.score ?? budget.rate} sheet={sheet}>
      {budget.reason ? <div>{budget.reason}</div> : null}
      {budget.score && budget.rate ? <DerivationView computed={budget.rate} profileName={sheet.profile.name} /> : null}
    </Item>
  );
}

function Item({ name, value, computed, sheet, children }: { name: string; value: string; computed: Computed | null; sheet: SheetAssessment; children?: React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <Section title={<span className={styles.title}><span className={styles.name} title={name}>{name}</span><span className={styles.value}>{value}</span></span>}>
      {() => <div className={styles.detail}>{children}{computed ? <DerivationView computed={computed} profileName={sheet.profile.name} /> : null}</div>}
    </Section>
  );
}
