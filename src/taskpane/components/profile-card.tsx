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
  const { stored, ownProfiles } = useApp();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) here.current?.scrollIntoView({ block: "start" });
  }, [open]);
  const text = messages.pane.rules;
  const name = sheet.grid.sheet;
  const chosen = stored.profiles.get(name) ?? null;
  const all = [...ownProfiles, ...loadProfiles()];
  const fitting = all.filter((profile) => isMadeFor(profile, sheet.layout.kind) || profile.id === sheet.profile.id);
  const values = ruleValues(sheet.profile);
  return (
    <section className={styles.card} aria-label={text.inForce(name)} ref={here}>
      <div className={styles.title}>{text.inForce(name)}</div>
      <Select
        className={styles.select}
        aria-label={text.inForce(name)}
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
      <div className={styles.soft}>
        {chosen === null ? (
          sheet.score.profileWhy
        ) : (
          <>
            {text.chosen}{" "}
            <Link as="button" inline className={styles.plain} onClick={() => run(() => controller.setProfile(name, null))}>
              {text.back}
            </Link>
          </>
        )}
      </div>
      <Section title={text.values(values.length)} open={open}>
        {() => (
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
        )}
      </Section>
    </section>
  );
}
