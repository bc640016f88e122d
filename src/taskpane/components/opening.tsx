import { makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { later } from "../lib/later";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  sentence: { margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold },
});

const Bones = later(async () => (await import("./bones")).Bones);

/** While the workbook is read for the first time. */
export function Opening(): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{messages.pane.overview.reading}</p>
      <Bones />
    </div>
  );
}
