import { itemAt, textAt, type PointsSplit } from "../../workbook";
import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type Decimal from "decimal.js";
import { useId } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { readNumber, show, sumOf, ZERO } from "../../reading";
import { evenParts, sharedPoints, splitName } from "../../scoring";
import { useKept } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { oneLine } from "../lib/describe";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: "6px",
    fontSize: "12px",
    lineHeight: "18px",
  },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  form: { display: "flex", flexDirection: "column", gap: "10px", paddingBottom: "4px" },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px", columnGap: "8px", alignItems: "center" },
  name: { overflowWrap: "anywhere" },
  input: { minWidth: 0 },
  save: { alignSelf: "flex-start" },
});

/** Rows that share printed points, as the form to share them asks for them. */
interface Group {
  readonly label: string;
  readonly points: Decimal;
  readonly rows: readonly { readonly name: string; readonly title: string; readonly even: Decimal }[];
}

function groupsOf({ grid, score }: SheetAssessment): Group[] {
  // A row that has its block to itself has all of its points.
  return score.tables.flatMap(({ layout }) =>
    sharedPoints(grid, layout)
      .filter(({ rows }) => rows.length > 1)
      .map(({ label, points, rows }) => {
        const parts = evenParts(points, rows.length);
        return {
          label,
          points,
          rows: rows.map((row, i) => ({
            name: splitName(layout, row),
            title: oneLine((row.level3 ?? row.level2 ?? row.level1)?.text ?? ""),
            even: itemAt(parts, i),
          })),
        };
      }),
  );
}

/** True when a row without points has no score yet. */
function hasBlanks({ grid, score }: SheetAssessment): boolean {
  return score.tables.some(({ layout }) =>
    sharedPoints(grid, layout).some(
      ({ rows }) => rows.length > 1 && rows.some(({ row }) => textAt(grid, row, layout.columns.score!).trim() === ""),
    ),
  );
}

/** On a form that prints points for blocks only: whether, and how, they are shared among the rows. Nothing of it is written into the sheet. */
export function PointsSplitChoice({ sheet }: { sheet: SheetAssessment }): React.JSX.Element | null {
  const styles = useStyles();
  const { stored } = useApp();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const id = useId();
  const text = messages.pane.split;
  const name = sheet.grid.sheet;
  const chosen = stored.splits.get(name) ?? null;
  const [asked, setAsked] = useKept(`split.asked ${name}`, () => false);
  if (sheet.layout.blank || (chosen === null && !hasBlanks(sheet))) return null;
  const shown = asked ? "own" : (chosen?.kind ?? "none");
  const choose = (value: string) => {
    setAsked(value === "own");
    if (value !== "own") run(() => controller.setSplit(name, value === "even" ? { kind: "even" } : null));
  };
  return (
    <div className={styles.box}>
      <div id={id}>{text.title}</div>
      <RadioGroup aria-labelledby={id} value={shown} disabled={busy} onChange={(_, data) => choose(data.value)}>
        <Radio value="none" label={text.none} />
        <Radio value="even" label={text.even} />
        <Radio value="own" label={text.own} />
      </RadioGroup>
      {shown === "own" ? (
        <OwnSplit
          key={name}
          name={name}
          groups={groupsOf(sheet)}
          chosen={chosen}
          onSave={(split) =>
            run(async () => {
              await controller.setSplit(name, split);
              setAsked(false);
            })
          }
        />
      ) : null}
      {chosen === null ? null : <div className={styles.soft}>{text.chosen(text[chosen.kind])}</div>}
    </div>
  );
}

/** The clerk's own points, row by row; kept once every group makes up what is printed for it. */
function OwnSplit({
  name: sheet,
  groups,
  chosen,
  onSave,
}: {
  name: string;
  groups: readonly Group[];
  chosen: PointsSplit | null;
  onSave: (split: PointsSplit) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const busy = useBusy();
  const text = messages.pane.split;
  const before = new Map(chosen?.kind === "own" ? chosen.rows.map(({ name, points }) => [name, String(points)] as const) : []);
  const [typed, setTyped] = useKept<ReadonlyMap<string, string>>(`split.typed ${sheet}`, () => new Map());
  const even = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.name, show(row.even)] as const)));
  const shown = (name: string) => typed.get(name) ?? before.get(name) ?? even.get(name) ?? "";
  const pointsOf = (name: string) => pointsIn(shown(name));
  const leftOf = ({ points, rows }: Group) => points.minus(sumOf(rows.map(({ name }) => pointsOf(name) ?? ZERO)));
  const isWhole = (group: Group) => group.rows.every(({ name }) => pointsOf(name) !== null) && leftOf(group).isZero();
  const save = () =>
    onSave({ kind: "own", rows: groups.flatMap(({ rows }) => rows.map(({ name }) => ({ name, points: pointsOf(name)!.toNumber() }))) });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (groups.every(isWhole)) save();
      }}
    >
      {groups.map((group, i) => (
        <div key={i} className={styles.group}>
          <div className={styles.head}>
            <span>{group.label === "" ? text.whole : oneLine(group.label)}</span>
            <span>{isWhole(group) ? text.full(show(group.points)) : text.left(show(leftOf(group)))}</span>
          </div>
          {group.rows.map(({ name, title }) => (
            <div key={name} className={styles.line}>
              <span className={styles.name}>{title}</span>
              <Input
                className={styles.input}
                size="small"
                inputMode="decimal"
                aria-label={text.pointsOf(title)}
                value={shown(name)}
                onChange={(_, data) => setTyped(new Map([...typed, [name, data.value]]))}
              />
            </div>
          ))}
        </div>
      ))}
      <Button className={styles.save} size="small" type="submit" appearance="primary" disabledFocusable={busy || !groups.every(isWhole)}>
        {text.save}
      </Button>
    </form>
  );
}

/** The points a person typed; null for anything else. */
function pointsIn(text: string): Decimal | null {
  const read = readNumber(text);
  return read.kind === "number" && read.quantity.unit === null && read.quantity.value.gte(0) ? read.quantity.value : null;
}
