import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { messages } from "../../messages";
import { checkReport, readReportText } from "../../narrative";
import { ClaimList } from "../components/claim-list";
import { ArrowUploadRegular } from "../components/icons";
import { ReportDraft } from "../components/report-draft";
import { Section } from "../components/section";
import { useKept } from "../lib/pane-context";
import { useApp } from "../lib/use-app";
import { useRun } from "../lib/use-run";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
  area: { width: "100%" },
  buttons: { display: "flex", gap: "6px", alignItems: "center" },
  part: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** 报告: the figures of a report's text held against themselves and the workbook; and paragraphs drafted from the workbook. */
export function ReportView(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.report;
  const [typed, setTyped] = useKept("report-typed", () => "");
  const [checked, setChecked] = useKept<string | null>("report-checked", () => null);
  const claims = useMemo(() => (checked === null ? null : checkReport(checked, assessment)), [checked, assessment]);
  const take = (content: string) => {
    setTyped(content);
    setChecked(content);
  };
  return (
    <div className={styles.view}>
      <Section title={text.title} open>
        {() => (
          <div className={styles.part}>
            <div className={styles.soft}>{text.why}</div>
            <Textarea className={styles.area} rows={5} resize="vertical" value={typed} placeholder={text.placeholder} aria-label={text.text} onChange={(_, data) => setTyped(data.value)} />
            <div className={styles.buttons}>
              <Button size="small" appearance="primary" disabledFocusable={typed.trim() === ""} onClick={() => setChecked(typed)}>{text.check}</Button>
              <FileButton onText={take} />
            </div>
            {claims ? <ClaimList claims={claims} /> : null}
          </div>
        )}
      </Section>
      <Section title={text.draft}>{() => <div className={styles.part}><ReportDraft assessment={assessment} /></div>}</Section>
    </div>
  );
}

function FileButton({ onText }: { onText: (text: string) => void }): React.JSX.Element {
  const run = useRun();
  const picker = useRef<HTMLInputElement>(null);
  const text = messages.pane.report;
  const picked = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) run(async () => onText(readReportText(new Uint8Array(await file.arrayBuffer()), file.name).text));
    // The same file can be chosen again after it was corrected.
    input.value = "";
  };
  return (
    <>
      <Button size="small" icon={<ArrowUploadRegular />} onClick={() => picker.current?.click()}>{text.choose}</Button>
      <input ref={picker} type="file" accept=".docx,.txt" hidden aria-label={text.choose} onChange={(event) => picked(event.currentTarget)} />
    </>
  );
}
