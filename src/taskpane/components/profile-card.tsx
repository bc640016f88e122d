import { Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { isMadeFor, loadProfiles } from "../../profiles";
import { ruleValues } from "../lib/rule-values";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { SurenessBadge } from "./derivation";
import { Section } from "./section";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "10px 12px 6px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  soft: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  plain: { fontSize: "inherit" },
  select: { minWidth: 0 },
  values: { margin: 0, display: "flex", flexDirection: "column", gap: "10px" },
  label: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, overflowWrap: "anywhere" },
});

/** The profile in force on one sheet: why it was chosen, what its values are, and how to take another. */
export function ProfileCard({ sheet, open }: { sheet: SheetAssessment; open: boolean }): React.JSX.Element {
  const styles = useStyles();
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) here.current?.scrollIntoView({ block: "start" });
  }, [open]);
  const text = messages.pane.rules;
  const name = sheet.grid.sheet;
  const values = ruleValues(sheet.profile);
  return (
    <section className={styles.card} aria-label={text.inForce(name)} ref={here}>
      <div className={styles.title}>{text.inForce(name)}</div>
      <Others sheet={sheet} />
      <Why sheet={sheet} />
      <Section title={text.values(values.length)} open={open}>
        {() => <Values values={values} />}
      </Section>
    </section>
  );
}

/** The profile, to be changed for another that is made for such a form. */
function Others({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { ownProfiles } = useApp();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const name = sheet.grid.sheet;
  const all = [...ownProfiles, ...loadProfiles()];
  const fitting = all.filter((profile) => isMadeFor(profile, sheet.layout.kind) || profile.id === sheet.profile.id);
  return (
    <Select
      className={styles.select}
      aria-label={messages.pane.rules.inForce(name)}
      disabled={busy}
      value={sheet.profile.id}
      onChange={(_, data) => run(() => controller.setProfile(name, data.value))}
    >
      {fitting.map((profile) => (
        <option key={profile.id} value={profile.id}>
          {profile.name}
        </option>
      ))}
    </Select>
  );
}

/** Why this one: by the sheet's own signs, or a person's choice, which can be taken back. */
function Why({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { stored } = useApp();
  const controller = useController();
  const run = useRun();
  const text = messages.pane.rules;
  const name = sheet.grid.sheet;
  if (!stored.profiles.has(name)) return <div className={styles.soft}>{sheet.score.profileWhy}</div>;
  return (
    <div className={styles.soft}>
      {text.chosen}{" "}
      <Link as="button" inline className={styles.plain} onClick={() => run(() => controller.setProfile(name, null))}>
        {text.back}
      </Link>
    </div>
  );
}

function Values({ values }: { values: ReturnType<typeof ruleValues> }): React.JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.values}>
      {values.map((value) => (
        <div key={value.label}>
          <dt className={styles.label}>{value.label}</dt>
          <dd className={styles.detail}>
            {value.text}
            <div className={styles.soft}>
              {value.source} <SurenessBadge sureness={value.sureness} />
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
