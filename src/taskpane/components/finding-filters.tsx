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
  const sheets = [...new Set(open.map((finding) => finding.cell.sheet))];
  const rules = rulesOf(filter.sheet === null ? open : open.filter((finding) => finding.cell.sheet === filter.sheet));
  return (
    <>
      <SeverityTiles open={open} filter={filter} onFilter={onFilter} />
      {sheets.length > 1 || rules.length > 1 ? (
        <div className={styles.selects}>
          {sheets.length > 1 ? (
            <Choice
              label={text.sheet}
              all={text.allSheets}
              choices={sheets.map((sheet) => ({ value: sheet, words: sheet }))}
              value={filter.sheet}
              onChange={(sheet) => onFilter({ ...filter, sheet, rule: null })}
            />
          ) : null}
          {rules.length > 1 || filter.rule !== null ? (
            <Choice
              label={text.rule}
              all={text.allRules}
              choices={rules.map(({ rule, title, count }) => ({ value: rule, words: text.ruleCount(title, count) }))}
              value={filter.rule}
              onChange={(rule) => onFilter({ ...filter, rule })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** How many there are of each severity; a press shows only those, another one all of them. */
function SeverityTiles({ open, filter, onFilter }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.findings;
  const counts = countBySeverity(open);
  const tile = (severity: Severity | null, word: string, count: number) => (
    <button
      key={word}
      type="button"
      className={mergeClasses(styles.tile, filter.severity === severity && styles.on)}
      aria-pressed={filter.severity === severity}
      disabled={count === 0}
      onClick={() => onFilter({ ...filter, severity: filter.severity === severity ? null : severity })}
    >
      <span className={styles.number}>
        {severity ? <SeverityIcon severity={severity} bare /> : null}
        {count}
      </span>
      {word}
    </button>
  );
  return (
    <div className={styles.tiles} role="group" aria-label={text.severity}>
      {tile(null, text.all, open.length)}
      {SEVERITIES.map((severity) => tile(severity, messages.pane.severity[severity], counts[severity]))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** The words for all of them. */
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  /** Null for all. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, choices, value, onChange }: ChoiceProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={label}
      value={value ?? ""}
      onChange={(_, data) => onChange(data.value || null)}
    >
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </Select>
  );
}
