import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Assessment } from "../../assessment";
import { messages } from "../../messages";
import { draftReport, type DraftParagraph } from "../../report-text";
import { CellLink } from "./cell-link";
import { CopyButton } from "./copy-button";
import { Section } from "./section";

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0" },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { overflowWrap: "anywhere" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
});

const MOST_CELLS = 40;

/** The standard paragraphs of a report from the workbook, each with its cells and ready to copy. */
export function ReportDraft({ assessment }: { assessment: Assessment | null }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.report;
  const paragraphs = useMemo(() => (assessment ? draftReport(assessment) : []), [assessment]);
  if (paragraphs.length === 0) return <div className={styles.soft}>{text.draftNone}</div>;
  return (
    <>
      <div className={styles.soft}>{text.draftWhy}</div>
      <CopyButton label={text.copyAll} content={paragraphs.map((one) => one.text).join("\n")} name={text.copyAll} />
      {paragraphs.map((paragraph, i) => (
        <Paragraph key={i} paragraph={paragraph} />
      ))}
    </>
  );
}

function Paragraph({ paragraph }: { paragraph: DraftParagraph }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.report;
  return (
    <div className={styles.item}>
      <div className={styles.head}>
        {paragraph.heading}
        <CopyButton label={text.copy} content={paragraph.text} name={text.copyParagraph(paragraph.heading)} />
      </div>
      <div className={styles.text}>{paragraph.text}</div>
      <Section look="row" title={<span className={styles.soft}>{text.cells}</span>}>
        {() => (
          <div className={styles.cells}>
            {paragraph.cells.slice(0, MOST_CELLS).map((cell, i) => (
              <CellLink key={i} cell={cell} from="" />
            ))}
          </div>
        )}
      </Section>
    </div>
  );
}
