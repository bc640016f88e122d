import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks";
import { messages } from "../../messages";
import type { Severity } from "../../workbook";
import { countBySeverity, rulesOf, SEVERITIES, type FindingFilter } from "../lib/finding-list";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: "4px" },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "5px 2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "12px",
    lineHeight: "16px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default", backgroundColor: tokens.colorNeutralBackground1 },
  },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  number: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: "14px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  selects: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "minmax(0, 1fr)", gap: "6px" },
  select: { minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
});

interface Props {
  readonly open: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Filters by severity, sheet and rule; those with nothing to choose are left out. */
export function FindingFilters({ open, filter, onFilter }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const counts = countBySeverity(open);
  const sheets = [...new Set(open.map((finding) => finding.cell.sheet))];
  const rules = rulesOf(filter.sheet === null ? open : open.filter((finding) => finding.cell.sheet === filter.sheet));
  const toggle = (severity: Severity | null) => onFilter({ ...filter, severity: filter.severity === severity ? null : severity });
  const tile = (severity: Severity | null, word: string, count: number) => (
    <button
      key={word}
      type="button"
      className={mergeClasses(styles.tile, filter.severity === severity && styles.on)}
      aria-pressed={filter.severity === severity}
      disabled={count === 0}
      onClick={() => toggle(severity)}
    >
      <span className={styles.number}>
        {severity ? <SeverityIcon severity={severity} bare /> : null}
        {count}
      </span>
      {word}
    </button>
  );
  return (
    <>
      <div className={styles.tiles} role="group" aria-label={text.severity}>
        {tile(null, text.all, open.length)}
        {SEVERITIES.map((severity) => tile(severity, messages.pane.severity[severity], counts[severity]))}
      </div>
      {sheets.length > 1 || rules.length > 1 ? (
        <div className={styles.selects}>
          {sheets.length > 1 ? (
            <Select
              size="small"
              className={styles.select}
              aria-label={text.sheet}
              value={filter.sheet ?? ""}
              onChange={(_, data) => onFilter({ ...filter, sheet: data.value || null, rule: null })}
            >
              <option value="">{text.allSheets}</option>
              {sheets.map((sheet) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </Select>
          ) : null}
          {rules.length > 1 || filter.rule !== null ? (
            <Select
              size="small"
              className={styles.select}
              aria-label={text.rule}
              value={filter.rule ?? ""}
              onChange={(_, data) => onFilter({ ...filter, rule: data.value || null })}
            >
              <option value="">{text.allRules}</option>
              {rules.map(({ rule, title, count }) => (
                <option key={rule} value={rule}>
                  {text.ruleCount(title, count)}
                </option>
              ))}
            </Select>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
