import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { missingInputs } from "../../base-sheet";
import { messages } from "../../messages";
import type { SentenceScore } from "../../sentences";
import { toA1 } from "../../workbook";
import { distinctCells } from "../lib/finding-text";
import { doubtTexts, inputText, partsOf } from "../lib/sentence-parts";
import { useKept } from "../lib/pane-context";
import { useApp } from "../lib/use-app";
import { CellLink } from "./cell-link";
import { MissingInputs } from "./missing-inputs";
import { SentenceForm } from "./sentence-form";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  understood: {
    textDecorationLine: "underline",
    textDecorationStyle: "solid",
    textDecorationColor: tokens.colorStatusSuccessForeground1,
    textUnderlineOffset: "4px",
  },
  notUnderstood: {
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorStatusWarningForeground1,
    textUnderlineOffset: "4px",
  },
  legend: { display: "flex", columnGap: "12px" },
  soft: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  cells: { marginLeft: "6px", display: "inline-flex", columnGap: "6px" },
  missing: { color: tokens.colorStatusWarningForeground1 },
  small: { minWidth: 0 },
});

/** A scoring sentence at work: what of it was understood, what was put in, what it leaves open, and how to set it right. */
export function SentenceView({ sentence, sheet }: { sentence: SentenceScore; sheet: string }): React.JSX.Element {
  const styles = useStyles();
  const { stored, assessment } = useApp();
  const [editing, setEditing] = useKept(`sentence.editing ${sentence.text}`, () => false);
  const text = messages.pane.sentences;
  const correction = stored.sentences.get(sentence.text) ?? null;
  const { read } = sentence;
  const asked = new Set(sentence.inputs.filter((input) => input.value === null).map((input) => input.asked));
  const missing = missingInputs(assessment?.sheets ?? []).filter((input) => asked.has(input.label));
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <span>{sentence.cell ? text.printed(toA1(sentence.cell)) : text.byProfile}</span>
        {editing ? null : (
          <Button className={styles.small} size="small" appearance="subtle" onClick={() => setEditing(true)}>
            {text.change}
          </Button>
        )}
      </div>
      <Underlined sentence={sentence} />
      {read.notUnderstood.length > 0 ? (
        <div className={mergeClasses(styles.soft, styles.legend)}>
          <span className={styles.understood}>{text.legend.understood}</span>
          <span className={styles.notUnderstood}>{text.legend.notUnderstood}</span>
        </div>
      ) : null}
      {read.text === sentence.text ? null : <div className={styles.soft}>{text.corrected(sentence.text)}</div>}
      <Inputs sentence={sentence} sheet={sheet} />
      {missing.length > 0 ? <MissingInputs name={sentence.text} inputs={missing} /> : null}
      {doubtTexts(read.doubts).map((doubt) => (
        <div key={doubt} className={styles.soft}>
          {doubt}
        </div>
      ))}
      {editing ? <SentenceForm sentence={sentence} correction={correction} onDone={() => setEditing(false)} /> : null}
    </div>
  );
}

function Underlined({ sentence: { read } }: { sentence: SentenceScore }): React.JSX.Element {
  const styles = useStyles();
  const { legend } = messages.pane.sentences;
  const looks = { understood: styles.understood, "not-understood": styles.notUnderstood, plain: undefined };
  const titles = { understood: legend.understood, "not-understood": legend.notUnderstood, plain: undefined };
  return (
    <p className={styles.text}>
      {partsOf(read).map((part, i) => (
        <span key={i} className={looks[part.look]} title={titles[part.look]}>
          {part.text}
        </span>
      ))}
    </p>
  );
}

function Inputs({ sentence, sheet }: { sentence: SentenceScore; sheet: string }): React.JSX.Element | null {
  const styles = useStyles();
  // A constant of the profile's rule (越低越好) is no figure of this sheet.
  const shown = sentence.inputs.filter((input) => input.where !== "");
  if (shown.length === 0 || sentence.read.status !== "understood") return null;
  return (
    <ul className={styles.list} aria-label={messages.pane.sentences.inputs}>
      {shown.map((input) => (
        <li key={`${input.clause}:${input.need.name}`} className={mergeClasses(input.value === null && styles.missing)}>
          {inputText(input)}
          {input.cells.length > 0 ? (
            <span className={styles.cells}>
              {distinctCells(input.cells).map((cell, i) => (
                <CellLink key={i} cell={cell} from={sheet} />
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
