import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { messages } from "../../messages";
import { checkReport, readReportText } from "../../report-text";
import { ClaimList } from "../components/claim-list";
import { useFilePicker } from "../components/file-picker";
import { ArrowUploadRegular } from "../components/icons";
import { ReportDraft } from "../components/report-draft";
import { Section } from "../components/section";
import { isWrong } from "../lib/claims";
import { useKept } from "../lib/pane-context";
import { useApp } from "../lib/use-app";
import { useRun } from "../lib/use-run";
import { itemAt } from "../../workbook";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px", overflowWrap: "anywhere" },
  area: { width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  sentence: { margin: 0, fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold },
  draft: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "6px" },
});

/** A report's text: typed or from a file, and whether its check is shown in its place. */
interface Given {
  readonly text: string;
  readonly name: string | null;
  readonly checked: boolean;
}

const NOTHING: Given = { text: "", name: null, checked: false };

/** 报告: the figures of a report's text held against themselves and the workbook; and paragraphs drafted from the workbook. */
export function ReportView(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const [given, setGiven] = useKept<Given>("report.given", () => NOTHING);
  return (
    <div className={styles.view}>
      {given.checked ? <Checked given={given} onGiven={setGiven} /> : <Give given={given} onGiven={setGiven} />}
      <div className={styles.draft}>
        <Section title={messages.pane.report.draft}>
          {() => (
            <div className={styles.part}>
              <ReportDraft assessment={assessment} />
            </div>
          )}
        </Section>
      </div>
    </div>
  );
}

interface Props {
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
}

function Give({ given, onGiven }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.report;
  return (
    <div className={styles.part}>
      <div className={styles.soft}>{text.why}</div>
      <Textarea
        className={styles.area}
        size="small"
        rows={10}
        resize="vertical"
        value={given.text}
        placeholder={text.placeholder}
        aria-label={text.text}
        onChange={(_, data) => onGiven({ text: data.value, name: null, checked: false })}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={given.text.trim() === ""}
          onClick={() => onGiven({ ...given, checked: true })}
        >
          {text.check}
        </Button>
        <FromFile onGiven={onGiven} />
      </div>
    </div>
  );
}

/** A report as a file; it is checked at once. */
function FromFile({ onGiven }: Pick<Props, "onGiven">): React.JSX.Element {
  const run = useRun();
  const text = messages.pane.report;
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onGiven({ text: readReportText(bytes, file.name).text, name: file.name, checked: true });
  };
  const picker = useFilePicker({
    label: text.choose,
    accept: ".docx,.txt",
    onPicked: (files) => run(() => read(itemAt(files, 0))),
  });
  return (
    <>
      <Button size="small" icon={<ArrowUploadRegular />} onClick={picker.open}>
        {text.choose}
      </Button>
      {picker.input}
    </>
  );
}

/** What came out: a sentence first, then every figure in its own sentence. */
function Checked({ given, onGiven }: Props): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const text = messages.pane.report;
  const claims = useMemo(() => checkReport(given.text, assessment), [given.text, assessment]);
  const open = claims.filter(({ verdict }) => verdict === "uncheckable").length;
  return (
    <div className={styles.part}>
      <p className={styles.sentence} role="status">
        {claims.length === 0 ? text.none : text.found(claims.length - open, claims.filter(isWrong).length, open)}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onGiven({ ...given, checked: false })}>
          {text.edit}
        </Button>
        <Button size="small" onClick={() => onGiven(NOTHING)}>
          {text.clear}
        </Button>
        {given.name === null ? null : <span className={styles.soft}>{text.from(given.name)}</span>}
      </div>
      <ClaimList claims={claims} />
    </div>
  );
}
