import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import { messages } from "../../messages";
import type { Severity } from "../../workbook";

const useStyles = makeStyles({
  line: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** The icon of a severity; its word stands beside it or in the label. */
export function SeverityIcon({ severity }: { severity: Severity }): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={messages.pane.severity[severity]} />;
}

/** Icon and word of a severity, with a count when given. */
export function SeverityWord({ severity, count }: { severity: Severity; count?: number }): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={styles.line}>
      <Icon className={styles[severity]} aria-hidden />
      {messages.pane.severity[severity]}
      {count === undefined ? null : ` ${count}`}
    </span>
  );
}
