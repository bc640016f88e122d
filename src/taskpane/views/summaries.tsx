import { Button, Field, Link, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { previewSummaryValues, summaryOffers, type AppState, type SummaryOffer, type SummaryTarget } from "../../actions";
import { messages } from "../../messages";
import { parseRect } from "../../workbook";
import { ManyWorkbooks } from "../components/many-workbooks";
import { Section } from "../components/section";
import { hasBars, SummaryBars } from "../components/summary-bars";
import { SummaryPreview } from "../components/summary-preview";
import { knownSheets } from "../lib/describe";
import { useKept } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  soft: { margin: 0, fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "start" },
  name: { fontWeight: tokens.fontWeightSemibold },
  plain: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Where a new table goes. */
type Place = SummaryTarget["kind"];

/** 汇总: the tables that can be built from this workbook, each with a preview, inserted where the person wants or updated where it stands. */
export function Summaries(): React.JSX.Element {
  const styles = useStyles();
  const { assessment, stored, selected } = useApp();
  const [place, setPlace] = useKept<Place>("summaries.place", () => "new-sheet");
  const offers = useMemo(() => (assessment ? summaryOffers(assessment, stored) : []), [assessment, stored]);
  const text = messages.pane.summaries;
  if (!assessment || knownSheets(assessment).length === 0)
    return (
      <div className={styles.view}>
        {text.none}
        <ManyWorkbooks />
      </div>
    );
  const target = targetOf(place, selected);
  return (
    <div className={styles.view}>
      <p className={styles.soft}>{text.why}</p>
      <Field label={text.place} size="small">
        <RadioGroup value={place} onChange={(_, data) => setPlace(data.value as Place)}>
          <Radio value="new-sheet" label={text.newSheet} />
          <Radio value="selection" label={selected ? text.selection(selected.sheet, selected.address) : text.selectionNone} />
        </RadioGroup>
      </Field>
      <ul className={styles.list}>
        {[...offers].sort(byUse).map((offer) => (
          <Offer key={offer.id} offer={offer} target={target} />
        ))}
      </ul>
      <ManyWorkbooks />
    </div>
  );
}

/** Those that can be built come first. */
function byUse(a: SummaryOffer, b: SummaryOffer): number {
  return Number(a.missing !== null) - Number(b.missing !== null);
}

function targetOf(place: Place, selected: AppState["selected"]): SummaryTarget | null {
  if (place === "new-sheet") return { kind: "new-sheet" };
  return selected ? { kind: "selection", ...selected } : null;
}

function Offer({ offer, target }: { offer: SummaryOffer; target: SummaryTarget | null }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.summaries;
  const { id, name, what, missing, inserted } = offer;
  const insert = () => {
    // A table that stands already is brought up to date in its place, wherever new ones go.
    const wanted = inserted ? ({ kind: "new-sheet" } as const) : target;
    if (wanted) run(() => (id === "findings" ? controller.insertFindings() : controller.insertSummary(id, wanted)));
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <div className={styles.name}>{name}</div>
          <p className={styles.soft}>{what}</p>
        </div>
        {missing === null ? (
          <Button
            size="small"
            disabledFocusable={busy || (!inserted && target === null)}
            aria-label={`${inserted ? text.update : text.insert} ${name}`}
            onClick={insert}
          >
            {inserted ? text.update : text.insert}
          </Button>
        ) : null}
      </div>
      {missing === null ? null : <p className={styles.soft}>{text.missing(missing)}</p>}
      {inserted ? <Standing inserted={inserted} /> : null}
      {missing === null ? <Shown id={id} withBars={inserted !== null && hasBars(id)} /> : null}
    </li>
  );
}

/** What the table would show now. */
function Shown({ id, withBars }: { id: string; withBars: boolean }): React.JSX.Element | null {
  const { assessment, stored } = useApp();
  if (!assessment) return null;
  return (
    <>
      {withBars ? <SummaryBars id={id} table={previewSummaryValues(assessment, stored, id)} /> : null}
      <Section look="row" title={messages.pane.summaries.preview}>
        {() => <SummaryPreview table={previewSummaryValues(assessment, stored, id)} />}
      </Section>
    </>
  );
}

function Standing({ inserted }: { inserted: NonNullable<SummaryOffer["inserted"]> }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const text = messages.pane.summaries;
  const rect = parseRect(inserted.address);
  const go = () => run(() => controller.select({ sheet: inserted.sheet, row: rect?.top ?? 0, col: rect?.left ?? 0 }));
  return (
    <p className={styles.soft}>
      {text.standing}
      <Link as="button" inline className={styles.plain} onClick={go}>
        {text.standsAt(inserted.sheet, inserted.address)}
      </Link>
    </p>
  );
}
