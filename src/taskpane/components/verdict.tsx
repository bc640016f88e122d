import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ClaimVerdict } from "../../narrative";
import { CheckmarkCircleFilled, ErrorCircleFilled, QuestionCircleFilled, WarningFilled } from "./icons";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px", verticalAlign: "-3px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  cut: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  consistent: ["good", CheckmarkCircleFilled],
  rounding: ["good", CheckmarkCircleFilled],
  truncated: ["cut", WarningFilled],
  inconsistent: ["bad", ErrorCircleFilled],
  uncheckable: ["open", QuestionCircleFilled],
} as const;

/** The icon of a verdict; its word stands beside it. */
export function VerdictIcon({ verdict }: { verdict: ClaimVerdict }): React.JSX.Element {
  const styles = useStyles();
  const [look, Icon] = LOOKS[verdict];
  return <Icon className={mergeClasses(styles.icon, styles[look])} aria-hidden />;
}
