import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { messages } from "../../messages";
import { useLonger } from "../lib/use-longer";

const useStyles = makeStyles({
  waiting: { margin: 0, minHeight: "20px", color: tokens.colorNeutralForeground2 },
  view: { padding: "12px" },
});

/** Stands where a part of the pane will be while its script comes. Its words come late, so that nothing flickers, and are read out then. */
export function Waiting({ isView = false }: { readonly isView?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const long = useLonger(true);
  return (
    <p role="status" className={mergeClasses(styles.waiting, isView && styles.view)}>
      {long ? messages.pane.overview.opening : ""}
    </p>
  );
}
