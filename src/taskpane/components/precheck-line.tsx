import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../assessment";
import { precheck } from "../../checks";
import { messages } from "../../messages";
import { findProfile } from "../../profiles";
import { knownSheets } from "../lib/describe";
import { FindingLink } from "./finding-link";
import { CheckmarkCircleFilled, ErrorCircleFilled } from "./icons";
import { Section } from "./section";

/** The profile that stands for the budget system that takes the sheets in. */
const SYSTEM = "system-check";
const MOST = 20;

const useStyles = makeStyles({
  verdict: { fontWeight: tokens.fontWeightRegular, marginLeft: "6px" },
  icon: { fontSize: "16px", verticalAlign: "-3px", marginRight: "3px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
  small: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

/** 预审: could these sheets be handed up to the budget system, and what stands in the way. */
export function PrecheckLine({ assessment }: { assessment: Assessment }): React.JSX.Element | null {
  const styles = useStyles();
  const profile = findProfile(SYSTEM);
  const result = useMemo(() => precheck(assessment.sheets.flatMap((sheet) => sheet.findings), profile), [assessment, profile]);
  if (knownSheets(assessment).every((sheet) => sheet.layout.blank)) return null;
  const text = messages.pane.overview;
  const Icon = result.ok ? CheckmarkCircleFilled : ErrorCircleFilled;
  const verdict = <span className={styles.verdict}><Icon className={mergeClasses(styles.icon, result.ok ? styles.ok : styles.no)} aria-hidden />{result.ok ? text.precheckOk : text.precheckNo(result.blocking.length)}</span>;
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
