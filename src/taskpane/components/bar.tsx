import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "3px",
    alignItems: "baseline",
  },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  track: {
    gridColumn: "1 / -1",
    height: "6px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  fill: {
    height: "100%",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** A labelled bar with its number beside it; `share` is 0 to 1. */
export function Bar({ label, value, share }: { label: string; value: string; share: number }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.value}>{value}</span>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
