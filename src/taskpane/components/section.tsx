import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { ChevronRightRegular } from "./icons";
import { plainButton } from "../lib/plain-button";

const useStyles = makeStyles({
  head: {
    ...plainButton,
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    minHeight: "28px",
    padding: "4px 0",
    lineHeight: "20px",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  icon: {
    flexShrink: 0,
    fontSize: "16px",
    marginTop: "2px",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  title: { flexGrow: 1, minWidth: 0 },
  body: { padding: "2px 0 8px 20px" },
});

interface SectionProps {
  readonly title: ReactNode;
  /** Called only while the section is open. */
  readonly children: () => ReactNode;
  readonly open?: boolean;
  /** Rows of a list are plain; headings stand out. */
  readonly look?: "heading" | "row";
}

/** A heading that folds what stands under it; closed content is not rendered. */
export function Section({ title, children, open: openAtFirst = false, look = "heading" }: SectionProps): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(styles.head, look === "heading" && styles.strong)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRightRegular className={mergeClasses(styles.icon, open && styles.open)} aria-hidden />
        <span className={styles.title}>{title}</span>
      </button>
      {open ? (
        <div id={id} className={styles.body}>
          {children()}
        </div>
      ) : null}
    </div>
  );
}
