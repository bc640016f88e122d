import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../assessment";
import { precheck } from "../../checks";
import { messages } from "../../messages";
import { findProfile } from "../../profiles";
import { isScored, knownSheets } from "../lib/describe";
import { FindingLink } from "./finding-link";
import { CheckmarkCircleFilled, ErrorCircleFilled, WarningFilled } from "./icons";
import { Section } from "./section";

/** The profile that stands for the budget system that takes the sheets in. */
const SYSTEM = "system-check";
const MOST = 20;

const useStyles = makeStyles({
  verdict: { fontWeight: tokens.fontWeightRegular, marginLeft: "6px" },
  icon: { fontSize: "16px", verticalAlign: "-3px", marginRight: "3px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  but: { color: tokens.colorStatusWarningForeground3 },
  no: { color: tokens.colorStatusDangerForeground1 },
  small: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

const ICONS = { ok: CheckmarkCircleFilled, but: WarningFilled, no: ErrorCircleFilled };

/** 预审: could these sheets be handed up to the budget system, and what stands in the way. */
export function PrecheckLine({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const profile = findProfile(SYSTEM);
  const result = useMemo(() => precheck(assessment.sheets.flatMap((sheet) => sheet.findings), profile), [assessment, profile]);
  // Only forms with scores are handed up.
  if (!knownSheets(assessment).some((sheet) => isScored(sheet) && !sheet.layout.blank)) return null;
  const text = messages.pane.overview;
  const { error } = assessment.counts;
  const look = !result.ok ? "no" : error > 0 ? "but" : "ok";
  const words = { no: text.precheckNo(result.blocking.length), but: text.precheckBut(error), ok: text.precheckOk }[look];
  const Icon = ICONS[look];
  const verdict = <span className={styles.verdict}><Icon className={mergeClasses(styles.icon, styles[look])} aria-hidden />{words}</span>;
  return (
    <Section title={<>{text.precheck}{verdict}</>}>
      {() => (
        <>
          <div className={styles.small}>{text.precheckBy(profile.name)}</div>
          {result.blocking.slice(0, MOST).map((finding) => <FindingLink key={finding.key} finding={finding} />)}
          {result.blocking.length > MOST ? <div className={styles.small}>{text.moreItems(result.blocking.length - MOST)}</div> : null}
        </>
      )}
    </Section>
  );
}
