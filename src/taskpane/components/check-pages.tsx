import { Link, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isMeant, type CheckRecord } from "../../checks";
import { messages } from "../../messages";
import { useKept, useShell } from "../lib/pane-context";
import { SurenessBadge } from "./derivation";
import { ExampleTable } from "./example-table";
import { Section } from "./section";
import { SeverityIcon } from "./severity";

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  search: { width: "100%", maxWidth: "100%" },
  head: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) auto", columnGap: "6px" },
  soft: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  label: { fontSize: "12px", lineHeight: "18px", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly records: readonly CheckRecord[];
  /** How many open findings each rule has in this workbook. */
  readonly counts: ReadonlyMap<string, number>;
  /** A rule that a link of another view asked for: it alone is shown, opened, until the search is changed. */
  readonly first: string | null;
}

/** The list of all rules, each with its page. */
export function CheckPages({ records, counts, first }: Props): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.rules;
  const [kept, setWanted] = useKept("rules.search", () => "");
  const [asked, setAsked] = useState(() => records.find((record) => record.id === first)?.title ?? null);
  const wanted = asked ?? kept;
  const search = (words: string) => {
    setAsked(null);
    setWanted(words);
  };
  const shown = records.filter((record) => isMeant(record, wanted));
  return (
    <div className={styles.box}>
      <Section title={text.checks(records.length)} open={wanted !== ""}>
        {() => (
          <>
            <SearchBox
              size="small"
              className={styles.search}
              placeholder={text.search}
              aria-label={text.search}
              value={wanted}
              onChange={(_, data) => search(data.value)}
            />
            {shown.length === 0 ? <p>{text.noneFound}</p> : null}
            <ul className={styles.list}>
              {shown.map((record) => (
                <li key={record.id}>
                  <CheckPage record={record} count={counts.get(record.id) ?? 0} open={record.id === first} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </div>
  );
}

/** The page of one rule: why it is there, an example of each kind, what to do, its source. */
function CheckPage({ record, count, open }: { record: CheckRecord; count: number; open: boolean }): React.JSX.Element {
  const styles = useStyles();
  const { go } = useShell();
  const text = messages.pane.rules;
  const title = (
    <span className={styles.head}>
      <SeverityIcon severity={record.severity} />
      <span>{record.title}</span>
      {count > 0 ? <span className={styles.soft}>{count}</span> : null}
    </span>
  );
  return (
    <Section look="row" title={title} open={open}>
      {() => (
        <div className={styles.body}>
          {count > 0 ? (
            <div>
              <Link as="button" inline onClick={() => go("findings", { rule: record.id })}>
                {text.findings(count)}
              </Link>
            </div>
          ) : null}
          <Part label={text.ruleWhy}>{record.why}</Part>
          <Part label={text.bad}>
            {record.bad.title}
            <ExampleTable example={record.bad} around={record.bad.found} />
          </Part>
          <Part label={text.good}>
            {record.good.title}
            <ExampleTable example={record.good} around={record.bad.found} />
          </Part>
          <Part label={text.advice}>{record.advice}</Part>
          <Part label={text.source}>
            {record.source} <SurenessBadge sureness={record.sureness} /> <span className={styles.soft}>{record.id}</span>
          </Part>
        </div>
      )}
    </Section>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      {children}
    </div>
  );
}
