import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { checks, type CheckRecord } from "../../checks";
import { messages } from "../../messages";
import { exportProfile, loadProfiles } from "../../profiles";
import { SurenessBadge } from "../components/derivation";
import { Section } from "../components/section";
import { SeverityIcon } from "../components/severity";
import { knownSheets } from "../lib/describe";
import { downloadText, pickText } from "../lib/files";
import { ruleValues } from "../lib/rule-values";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: "10px 12px", display: "flex", flexDirection: "column", gap: "6px" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  values: { margin: 0, display: "flex", flexDirection: "column", gap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { display: "grid", gridTemplateColumns: "88px minmax(0, 1fr)", columnGap: "8px" },
  detail: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "4px", flexWrap: "wrap" },
  head: { display: "flex", gap: "6px", alignItems: "flex-start", fontWeight: tokens.fontWeightRegular },
  body: { display: "flex", flexDirection: "column", gap: "4px", paddingLeft: "22px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** 规则: the profile in force on each sheet with its values and sources, and the page of every check. */
export function Rules(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  return (
    <div className={styles.view}>
      {assessment ? knownSheets(assessment).map((sheet) => <ProfileCard key={sheet.grid.sheet} sheet={sheet} />) : null}
      <Import />
      <CheckPages />
    </div>
  );
}

function ProfileCard({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { stored, phase } = useApp();
  const controller = useController();
  const text = messages.pane.rules;
  const chosen = stored.profiles[sheet.grid.sheet] ?? "";
  const profiles = [...controller.ownProfiles(), ...loadProfiles()].filter((profile) => profile.kinds.includes(sheet.layout.kind) || profile.id === sheet.profile.id);
  return (
    <section className={styles.card} aria-label={sheet.grid.sheet}>
      <div className={styles.bold}>{sheet.grid.sheet}</div>
      <Select size="small" aria-label={text.inForce} disabled={phase === "working"} value={chosen} onChange={(_, data) => void controller.setProfile(sheet.grid.sheet, data.value || null).catch(() => undefined)}>
        <option value="">{`${text.auto}：${sheet.profile.name}`}</option>
        {profiles.map((profile) => <option key={profile.id} value={profile.id}>{profile.name}</option>)}
      </Select>
      <div className={styles.small}>{sheet.score.profileWhy}</div>
      <Section title={text.values}>{() => (
        <dl className={styles.values}>
          {ruleValues(sheet.profile).map((value) => (
            <div key={value.label} className={styles.value}>
              <dt>{value.label}</dt>
              <dd className={styles.detail}>{value.text} <SurenessBadge sureness={value.sureness} /><div className={styles.small}>{value.source}</div></dd>
            </div>
          ))}
        </dl>
      )}</Section>
      <div className={styles.buttons}><Button size="small" onClick={() => downloadText(`${sheet.profile.id}.json`, exportProfile(sheet.profile))}>{text.export}</Button></div>
    </section>
  );
}

function Import(): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const [said, setSaid] = useState("");
  const text = messages.pane.rules;
  const run = async () => {
    const file = await pickText(".json,application/json");
    if (file !== null) setSaid(text.imported((await controller.importProfile(file)).name));
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void run().catch(() => setSaid(""))}>{text.import}</Button>
      <span className={styles.small} role="status">{said}</span>
    </div>
  );
}

function CheckPages(): React.JSX.Element {
  const [wanted, setWanted] = useState("");
  const text = messages.pane.rules;
  const shown = checks.map((check) => check.record).filter((record) => `${record.id}${record.title}`.includes(wanted.trim()));
  return (
    <Section title={text.checks(checks.length)}>{() => (
      <>
        <Input size="small" placeholder={text.search} aria-label={text.search} value={wanted} onChange={(_, data) => setWanted(data.value)} />
        {shown.map((record) => <CheckPage key={record.id} record={record} />)}
      </>
    )}</Section>
  );
}

/** The page of one rule: why it is there, its source, an example of each kind, what to do. */
function CheckPage({ record }: { record: CheckRecord }): React.JSX.Element {
  const styles = useStyles();
  const { findings } = messages.pane;
  return (
    <Section title={<span className={styles.head}><SeverityIcon severity={record.severity} /><span>{record.title} <span className={styles.small}>{record.id}</span></span></span>}>
      {() => (
        <div className={styles.body}>
          <div><span className={styles.bold}>{findings.why}</span> {record.why}</div>
          <div><span className={styles.bold}>{findings.bad}</span> {record.bad.title}</div>
          <div><span className={styles.bold}>{findings.good}</span> {record.good.title}</div>
          <div><span className={styles.bold}>{findings.fix}</span> {record.advice}</div>
          <div className={styles.small}>{record.source} <SurenessBadge sureness={record.sureness} /></div>
        </div>
      )}
    </Section>
  );
}
