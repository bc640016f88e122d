import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { checks, type Finding } from "../../checks";
import { messages } from "../../messages";
import { CheckPages } from "../components/check-pages";
import { ProfileCard } from "../components/profile-card";
import { knownSheets } from "../lib/describe";
import { useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import type { SheetAssessment } from "../../assessment";
import { exportProfile } from "../../profiles";
import { FileButtons } from "../components/file-buttons";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  soft: { color: tokens.colorNeutralForeground2 },
});

/** 规则: the profile in force on each sheet with its values and sources, and the page of every check. */
export function Rules(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const { target } = useShell();
  const counts = useMemo(() => countByRule(assessment?.sheets.flatMap((sheet) => sheet.findings) ?? []), [assessment]);
  const known = assessment ? knownSheets(assessment) : [];
  const pages = <CheckPages records={checks.map((check) => check.record)} counts={counts} first={target.rule ?? null} />;
  return (
    <div className={styles.view}>
      {target.rule === undefined ? null : pages}
      {known.length === 0 ? (
        <div className={styles.soft}>{messages.pane.rules.none}</div>
      ) : (
        known.map((sheet) => <ProfileCard key={sheet.grid.sheet} sheet={sheet} open={target.sheet === sheet.grid.sheet} />)
      )}
      <ProfileFiles sheets={known} />
      {target.rule === undefined ? pages : null}
    </div>
  );
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, suppressed } of findings) if (suppressed === null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Rule profiles as files: those in force go out, a changed one comes in. */
function ProfileFiles({ sheets }: { sheets: readonly SheetAssessment[] }): React.JSX.Element {
  const controller = useController();
  const text = messages.pane.rules;
  const profiles = [...new Map(sheets.map((sheet) => [sheet.profile.id, sheet.profile])).values()];
  const out = () => profiles.map((profile) => ({ name: `${profile.id}.json`, text: exportProfile(profile) }));
  return (
    <FileButtons
      title={text.files}
      why={text.filesWhy}
      exportName={text.export}
      importName={text.import}
      onExport={profiles.length > 0 ? out : null}
      onImport={async (file) => text.imported((await controller.importProfile(file)).name)}
    />
  );
}
