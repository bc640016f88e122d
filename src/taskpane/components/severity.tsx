import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import type { Severity } from "../../workbook";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "./icons";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", verticalAlign: "-3px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

/** The icon of a severity: round, triangular, round with an i. Its word stands beside it (`bare`) or is read out. */
export function SeverityIcon({ severity, bare = false }: { severity: Severity; bare?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const label = bare ? { "aria-hidden": true } : { "aria-label": messages.pane.severity[severity] };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...label} />;
}
