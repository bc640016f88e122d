import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  head: {
    display: "flex", alignItems: "center", gap: "6px", width: "100%", padding: "6px 0", border: "none", background: "none", color: "inherit", font: "inherit",
    fontWeight: tokens.fontWeightSemibold, textAlign: "left", cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, transitionProperty: "transform", transitionDuration: tokens.durationFaster },
  open: { transform: "rotate(90deg)" },
  body: { paddingBottom: "8px" },
});

/** A heading that folds what stands under it; closed content is not rendered. */
export function Section({ title, children, open: openAtFirst = false }: { title: ReactNode; children: () => ReactNode; open?: boolean }): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight16Regular className={mergeClasses(styles.icon, open && styles.open)} aria-hidden />
        {title}
      </button>
      {open ? <div className={styles.body}>{children()}</div> : null}
    </div>
  );
}
