import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CheckmarkCircleFilled, ErrorCircleFilled, InfoFilled, LockClosedRegular, QuestionCircleFilled, WarningFilled } from "./icons";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  icon: { fontSize: "20px" },
  body: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  badBox: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  warn: { color: tokens.colorStatusWarningForeground3 },
  ask: { color: tokens.colorBrandForeground1 },
  askBox: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
});

const LOOKS = {
  good: { Icon: CheckmarkCircleFilled, icon: "good", box: null },
  bad: { Icon: ErrorCircleFilled, icon: "bad", box: "badBox" },
  warn: { Icon: WarningFilled, icon: "warn", box: null },
  info: { Icon: InfoFilled, icon: "ask", box: null },
  locked: { Icon: LockClosedRegular, icon: "warn", box: null },
  ask: { Icon: QuestionCircleFilled, icon: "ask", box: "askBox" },
} as const;

/** A few words that stand out, with an icon that says of what kind they are. */
export function Notice({
  look,
  role,
  children,
}: {
  look: keyof typeof LOOKS;
  role?: "alert" | "status";
  children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const { Icon, icon, box } = LOOKS[look];
  return (
    <div className={mergeClasses(styles.box, box !== null && styles[box])} role={role}>
      <Icon className={mergeClasses(styles.icon, styles[icon])} aria-hidden />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
