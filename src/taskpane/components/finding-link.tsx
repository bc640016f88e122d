import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks";
import { useShell } from "../lib/pane-context";
import { plainButton } from "../lib/plain-button";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  link: {
    ...plainButton,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    width: "100%",
    padding: "4px 0",
    lineHeight: "inherit",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" },
  },
});

/** A finding as one line that leads to it in 问题. */
export function FindingLink({ finding }: { finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  return (
    <button type="button" className={styles.link} onClick={() => go("findings", { finding: finding.key })}>
      <SeverityIcon severity={finding.severity} />
      <span>{finding.message}</span>
    </button>
  );
}
