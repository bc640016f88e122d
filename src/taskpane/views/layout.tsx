import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { LayoutEditor } from "../components/layout-editor";
import { Section } from "../components/section";
import { confidenceWord, kindName } from "../lib/describe";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  reasons: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
});

/** 表样: what each sheet and column was taken for, and how to set it right by clicking the sheet. */
export function LayoutView(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const [wanted, setWanted] = useState<string | null>(null);
  const text = messages.pane.layout;
  if (!assessment || assessment.sheets.length === 0) return <div className={styles.view}>{text.none}</div>;
  const sheets = assessment.sheets;
  const unsure = sheets.find((sheet) => sheet.layout.kind !== "unknown" && sheet.layout.confidence < 0.8 && !sheet.layout.mapped);
  const sheet = sheets.find((one) => one.grid.sheet === wanted) ?? unsure ?? sheets.find((one) => one.layout.kind !== "unknown") ?? sheets[0]!;
  return (
    <div className={styles.view}>
      <Select size="small" aria-label={text.sheet} value={sheet.grid.sheet} onChange={(_, data) => setWanted(data.value)}>
        {sheets.map((one) => <option key={one.grid.sheet} value={one.grid.sheet}>{`${one.grid.sheet}（${kindName(one)}）`}</option>)}
      </Select>
      <Verdict sheet={sheet} />
      <LayoutEditor key={sheet.grid.sheet} sheet={sheet} />
    </div>
  );
}

function Verdict({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const text = messages.pane.layout;
  const { layout } = sheet;
  return (
    <div>
      <div><span className={styles.bold}>{kindName(sheet)}</span> · {text.confidence(layout.mapped ? text.mapped : confidenceWord(sheet), `${Math.round(layout.confidence * 100)}%`)}</div>
      {layout.mapped ? <Button size="small" onClick={() => void controller.setMapping({ sheet: sheet.grid.sheet, remove: true }).catch(() => undefined)}>{text.reset}</Button> : null}
      {layout.reasons.length > 0 ? (
        <Section title={<span className={styles.small}>{text.reasons}</span>}>
          {() => <ul className={styles.reasons}>{layout.reasons.map((reason, i) => <li key={i}>{reason.text}</li>)}</ul>}
        </Section>
      ) : null}
    </div>
  );
}
