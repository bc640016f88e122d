import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import type { BudgetScore, Computed, RowScore, TableScore } from "../../scoring";
import { textAt, type CellRef } from "../../workbook";
import { isScored, oneLine } from "../lib/describe";
import { withoutSentences } from "../lib/sentence-parts";
import { barShare, percent, points } from "../lib/numbers";
import { Bar } from "./bar";
import { CellLink } from "./cell-link";
import { DerivationView } from "./derivation";
import { Section } from "./section";
import { SentenceView } from "./sentence-view";

/** Rows shown before a person asks for all of them. */
const FIRST_ROWS = 60;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  detail: { display: "flex", flexDirection: "column", gap: "6px", fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
  bars: { display: "flex", flexDirection: "column", gap: "7px" },
  reason: {
    display: "block",
    gridColumn: "1 / -1",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** Every row's score; opened, how it came about. */
export function RowScores({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const { tables } = sheet.score;
  // A declaration or a list has rows, but no scores to explain.
  const rows = isScored(sheet)
    ? tables.flatMap((table) => table.rows).filter((row) => row.layout.kind === "indicator" || row.layout.kind === "deduction")
    : [];
  const budgets = tables.flatMap((table) => (table.budget ? [table.budget] : []));
  const totals = tables.flatMap((table) => (table.total?.computed ? [table.total.computed] : []));
  if (rows.length + budgets.length === 0 || sheet.layout.blank) return null;
  return (
    <Section title={rows.length > 0 ? messages.pane.card.rowsTitle(rows.length + budgets.length) : messages.pane.card.budgetTitle}>
      {() => (
        <Capped count={rows.length}>
          {(most) => (
            <ul className={styles.list}>
              {budgets.map((budget, i) => (
                <li key={`b${i}`}>
                  <BudgetRow budget={budget} sheet={sheet} />
                </li>
              ))}
              {rows.slice(0, most).map((row) => (
                <li key={row.layout.row}>
                  <Row row={row} sheet={sheet} />
                </li>
              ))}
              {totals.map((total, i) => (
                <li key={`t${i}`}>
                  <Item name={messages.pane.card.computedScore} value={points(total.value)} computed={total} sheet={sheet} />
                </li>
              ))}
            </ul>
          )}
        </Capped>
      )}
    </Section>
  );
}

/** The execution rate of every row of a list, as bars. */
export function ListRates({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const rates = sheet.score.tables.flatMap((table) =>
    table.otherCells.filter((other) => other.what === "rate").map((other) => ({ table, other })),
  );
  if (rates.length === 0) return null;
  return (
    <Section title={messages.pane.card.ratesTitle(rates.length)}>
      {() => (
        <Capped count={rates.length}>
          {(most) => (
            <div className={styles.bars}>
              {rates.slice(0, most).map(({ table, other }) => {
                const rate = other.computed.value;
                return (
                  <Bar
                    key={`${other.cell.row}:${other.cell.col}`}
                    label={itemName(sheet, table, other.cell)}
                    value={percent(rate)}
                    share={barShare(rate, 1)}
                  />
                );
              })}
            </div>
          )}
        </Capped>
      )}
    </Section>
  );
}

/** The first rows of a long list, and the rest on request. */
function Capped({ count, children }: { count: number; children: (most: number) => ReactNode }): React.JSX.Element {
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? count : FIRST_ROWS)}
      {!all && count > FIRST_ROWS ? (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {messages.pane.card.allRows(count)}
        </Button>
      ) : null}
    </>
  );
}

/** What a row of a list is called: its name column, else its first label. */
function itemName(sheet: SheetAssessment, { layout }: TableScore, cell: CellRef): string {
  const column = layout.columns.name ?? layout.columns.level3 ?? layout.columns.level1 ?? layout.left;
  return oneLine(textAt(sheet.grid, cell.row, column)) || messages.pane.card.row(cell.row + 1);
}

function Row({ row, sheet }: { row: RowScore; sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.card;
  const label = row.layout.level3 ?? row.layout.level2 ?? row.layout.level1;
  const name = (label ? oneLine(label.text) : "") || text.row(row.layout.row + 1);
  const score = row.reported ?? row.computed?.value ?? null;
  const shown = points(score) ?? (row.reportedText || text.missing);
  const cell = row.scoreCell ?? { row: row.layout.row, col: label?.cell.col ?? 0 };
  const differs = row.computed !== null && row.reported !== null && points(row.computed.value) !== points(row.reported);
  // Where no score stands, why is said at once; beside a typed score it is a detail.
  const note = score === null ? row.reason : null;
  return (
    <Item
      name={name}
      note={note}
      value={row.weight ? text.points(shown, points(row.weight)) : shown}
      computed={row.computed && withoutSentences(row.computed, row.sentences)}
      sheet={sheet}
    >
      <div>
        <CellLink cell={{ sheet: sheet.grid.sheet, row: row.layout.row, col: cell.col }} />
        {differs ? ` ${text.differs(points(row.reported), points(row.computed.value))}` : ""}
      </div>
      {row.basis === "judgement" && row.range ? <div>{text.judged(points(row.range[0]), points(row.range[1]))}</div> : null}
      {row.computed === null && row.reason && !note ? <div className={styles.soft}>{row.reason}</div> : null}
      {row.sentences.map((sentence, i) => (
        <SentenceView key={i} sentence={sentence} sheet={sheet.grid.sheet} />
      ))}
      {row.variants.map((variant) => (
        <div key={variant.id} className={styles.soft}>
          {text.variant(variant.name, points(variant.value))}
        </div>
      ))}
    </Item>
  );
}

function BudgetRow({ budget, sheet }: { budget: BudgetScore; sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.card;
  const score = budget.reportedScore ?? budget.score?.value ?? null;
  const shown = points(score) ?? text.missing;
  const differs = budget.reportedScore !== null && budget.score !== null && points(budget.reportedScore) !== points(budget.score.value);
  const note = score === null ? budget.reason : null;
  return (
    <Item
      name={text.rate}
      note={note}
      title={budget.rate && budget.score ? text.executionScore : undefined}
      value={score && budget.weight ? text.points(shown, points(budget.weight)) : shown}
      computed={budget.score ?? budget.rate}
      sheet={sheet}
    >
      {differs ? <div>{text.differs(points(budget.reportedScore), points(budget.score.value))}</div> : null}
      {budget.reason && !note ? <div className={styles.soft}>{budget.reason}</div> : null}
      {budget.score && budget.rate ? (
        <DerivationView title={text.rate} computed={budget.rate} profileName={sheet.profile.name} sheet={sheet.grid.sheet} />
      ) : null}
    </Item>
  );
}

interface ItemProps {
  readonly name: string;
  readonly value: string;
  /** Why there is no score, under the name. */
  readonly note?: string | null;
  readonly computed: Computed | null;
  readonly sheet: SheetAssessment;
  /** A heading over the derivation, where there is a second one. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

function Item({ name, value, note = null, computed, sheet, title, children }: ItemProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <Section
      look="row"
      title={
        <span className={styles.line}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.value}>{value}</span>
          {note ? <span className={styles.reason}>{note}</span> : null}
        </span>
      }
    >
      {() => (
        <div className={styles.detail}>
          {children}
          {computed ? <DerivationView title={title} computed={computed} profileName={sheet.profile.name} sheet={sheet.grid.sheet} /> : null}
        </div>
      )}
    </Section>
  );
}
