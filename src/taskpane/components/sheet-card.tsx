import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import type { Money } from "../../reading";
import type { TableScore } from "../../scoring";
import { toA1 } from "../../workbook";
import { deniesRate, isScored, kindName, scoreOrigin, shownTotal, suretyOf, withoutPoints } from "../lib/describe";
import { amount, barShare, percent, points } from "../lib/numbers";
import { useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useRun } from "../lib/use-run";
import { Bar } from "./bar";
import { PointsSplitChoice } from "./points-split";
import { ListRates, RowScores } from "./row-scores";
import { SeverityIcon } from "./severity";
import { SuretyBadge } from "./surety-badge";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "10px 12px 6px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "start" },
  name: {
    color: "inherit",
    fontSize: "15px",
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    textAlign: "left",
  },
  under: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "6px",
    rowGap: "2px",
    color: tokens.colorNeutralForeground2,
    fontSize: "12px",
    lineHeight: "18px",
  },
  small: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  total: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  big: { fontSize: "22px", lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  bars: { display: "flex", flexDirection: "column", gap: "7px" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px" },
  count: { display: "inline-flex", alignItems: "center", gap: "4px", color: "inherit", fontSize: "inherit" },
  profile: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: "6px",
    overflowWrap: "anywhere",
  },
  plain: { fontSize: "inherit", lineHeight: "inherit" },
});

/** One recognised sheet: what it is, how sure, its score and grade, bars with their numbers, and where each number comes from. */
export function SheetCard({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  const text = messages.pane.card;
  return (
    <article className={styles.card} aria-label={sheet.grid.sheet}>
      <Head sheet={sheet} />
      {sheet.layout.blank ? (
        <div>
          <Badge appearance="tint" color="informative">
            {text.blank}
          </Badge>
        </div>
      ) : (
        <Bars sheet={sheet} />
      )}
      <Counts sheet={sheet} />
      <div>
        {isScored(sheet) ? (
          <div className={mergeClasses(styles.small, styles.profile)}>
            <span>{messages.pane.pair(text.profile, sheet.profile.name)}</span>
            <Link as="button" className={styles.plain} onClick={() => go("rules", { sheet: sheet.grid.sheet })}>
              {text.change}
            </Link>
          </div>
        ) : null}
        <PointsSplitChoice sheet={sheet} />
        <RowScores sheet={sheet} />
        <ListRates sheet={sheet} />
      </div>
    </article>
  );
}

function Head({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const first = sheet.layout.title?.cell ?? { row: 0, col: 0 };
  const name = sheet.grid.sheet;
  return (
    <div className={styles.head}>
      <div>
        <div className={styles.under}>
          <Link
            as="button"
            className={styles.name}
            aria-label={messages.pane.card.open(name)}
            onClick={() => run(() => controller.select({ sheet: name, ...first }))}
          >
            {name}
          </Link>
          <SuretyBadge sheet={sheet} />
        </div>
        <Under sheet={sheet} />
      </div>
      <Total sheet={sheet} />
    </div>
  );
}

/** The form's name where the sheet is called otherwise, a way to confirm it, and what keeps it from being written to. */
function Under({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { protectedSheets } = useApp();
  const { go } = useShell();
  const text = messages.pane.card;
  const kind = kindName(sheet);
  return (
    <div className={styles.under}>
      {kind === sheet.grid.sheet ? null : <span>{kind}</span>}
      {suretyOf(sheet) === "ask" ? (
        <Link as="button" inline className={styles.plain} onClick={() => go("layout", { sheet: sheet.grid.sheet })}>
          {text.confirm}
        </Link>
      ) : null}
      {sheet.grid.hidden ? (
        <Badge appearance="outline" color="subtle">
          {text.hidden}
        </Badge>
      ) : null}
      {protectedSheets.includes(sheet.grid.sheet) ? (
        <Badge appearance="tint" color="warning">
          {text.protected}
        </Badge>
      ) : null}
    </div>
  );
}

function Total({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.card;
  const total = shownTotal(sheet);
  if (total.score === null || sheet.layout.blank) return null;
  const origin = assessment ? scoreOrigin(sheet, assessment) : "printed";
  const words = [
    origin === "filled" ? text.filledScore : origin === "computed" ? text.computedScore : "",
    total.grade ? text.grade(total.grade) : "",
    total.gradeOther ? text.gradeUnsaid(total.gradeOther) : "",
    total.converted ? text.converted(total.converted) : "",
    total.pending > 0 ? text.pending(total.pending) : "",
  ].filter(Boolean);
  return (
    <div className={styles.total}>
      <div>
        <span className={styles.big}>{total.score}</span>
        {total.full ? <span className={styles.small}> {text.outOf(total.full)}</span> : null}
      </div>
      {words.length > 0 ? <div className={styles.small}>{words.join(" · ")}</div> : null}
      {total.other ? <div className={styles.small}>{text.computed(total.other)}</div> : null}
    </div>
  );
}

function Bars({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const text = messages.pane.card;
  const budget = sheet.score.tables.find((table) => table.budget)?.budget ?? null;
  // Not the typed rate of amounts that give none: 0 of 0 is no 0.00 %.
  const rate = budget?.rateInForce ?? null;
  const blocks = isScored(sheet) ? sheet.score.tables.flatMap(scoredBlocks) : [];
  if (!budget && blocks.every((block) => block.scoresSum === null)) return null;
  const { executed = null, adjusted = null } = budget?.amounts ?? {};
  const denied = deniesRate(sheet);
  return (
    <div className={styles.bars}>
      {blocks.map((block) => {
        const full = block.labelWeight ?? block.weightsSum;
        const score = points(block.scoresSum) ?? text.missing;
        return (
          <Bar
            key={`${block.cell.row}:${block.cell.col}`}
            label={withoutPoints(block.label)}
            value={full ? text.points(score, points(full)) : score}
            share={barShare(block.scoresSum, full)}
          />
        );
      })}
      {denied ? <div className={styles.small}>{messages.pane.pair(text.rate, text.rateDenied(toA1(denied.cell)))}</div> : null}
      {rate && !denied ? <Bar label={text.rate} value={percent(rate)} share={barShare(rate, 1)} /> : null}
      {rate && executed && adjusted && !denied ? <div className={styles.small}>{amountsText(executed, adjusted)}</div> : null}
      {budget && !rate && budget.reason ? <div className={styles.small}>{messages.pane.pair(text.rate, budget.reason)}</div> : null}
    </div>
  );
}

/** Both amounts in words: the unit once where it is the same, nothing guessed where one has none. */
function amountsText(executed: Money, adjusted: Money): string {
  const words = messages.pane.card;
  const own = executed.unit && executed.unit.factor !== adjusted.unit?.factor ? ` ${executed.unit.text}` : "";
  const known = executed.unit !== null && adjusted.unit !== null;
  return words.amounts(amount(executed.amount) + own, amount(adjusted.amount), known ? adjusted.unit.text : "");
}

/** The level-1 blocks that are given points; 扣分项 only takes some away. */
function scoredBlocks({ blocks, rows }: TableScore): TableScore["blocks"] {
  const gives = (first: number, last: number) =>
    rows.some(({ layout }) => layout.row >= first && layout.row <= last && layout.kind !== "deduction");
  return blocks.filter((block) => block.level === 1 && gives(block.firstRow, block.lastRow));
}

function Counts({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const { go } = useShell();
  const open = sheet.findings.filter((finding) => finding.suppressed === null);
  const shown = (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <div className={mergeClasses(styles.counts, styles.small)}>
      {shown.map(({ severity, count }) => (
        <Link as="button" key={severity} className={styles.count} onClick={() => go("findings", { severity, sheet: sheet.grid.sheet })}>
          <SeverityIcon severity={severity} bare />
          {messages.pane.findings.group(messages.pane.severity[severity], count)}
        </Link>
      ))}
    </div>
  );
}
