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
import { AskForm } from "./ask-form";

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
  return score.tables.some(({ layout }) => {
    const col = layout.columns.score;
    const isBlank = ({ row }: { readonly row: number }) => col !== undefined && textAt(grid, row, col).trim() === "";
    return sharedPoints(grid, layout).some(({ rows }) => rows.length > 1 && rows.some(isBlank));
  });
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
  const keep = async (split: PointsSplit) => {
    await controller.setSplit(name, split);
    setAsked(false);
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
        <OwnSplit key={name} name={name} groups={groupsOf(sheet)} chosen={chosen} onSave={(split) => run(() => keep(split))} />
      ) : null}
      {chosen === null ? null : <div className={styles.soft}>{text.chosen(text[chosen.kind])}</div>}
    </div>
  );
}

interface OwnSplitProps {
  readonly name: string;
  readonly groups: readonly Group[];
  readonly chosen: PointsSplit | null;
  readonly onSave: (split: PointsSplit) => void;
}

/** The clerk's own points, row by row; kept once every group makes up what is printed for it. */
function OwnSplit({ name: sheet, groups, chosen, onSave }: OwnSplitProps): React.JSX.Element {
  const styles = useStyles();
  const busy = useBusy();
  const { shown, type } = useTypedPoints(sheet, groups, chosen);
  const isReady = groups.every((group) => isWhole(group, shown));
  const save = () =>
    onSave({
      kind: "own",
      rows: groups
        .flatMap(({ rows }) => rows)
        .flatMap(({ name }) => {
          const points = pointsIn(shown(name));
          return points ? [{ name, points: points.toNumber() }] : [];
        }),
    });
  return (
    <AskForm className={styles.form} onSubmit={() => (isReady ? save() : undefined)}>
      {groups.map((group, i) => (
        <GroupPoints key={i} group={group} shown={shown} onType={type} />
      ))}
      <Button className={styles.save} size="small" type="submit" appearance="primary" disabledFocusable={busy || !isReady}>
        {messages.pane.split.save}
      </Button>
    </AskForm>
  );
}

/** What stands in the field of each row: typed now, chosen before, or an even part. */
function useTypedPoints(sheet: string, groups: readonly Group[], chosen: PointsSplit | null) {
  const [typed, setTyped] = useKept<ReadonlyMap<string, string>>(`split.typed ${sheet}`, () => new Map());
  const before = new Map(chosen?.kind === "own" ? chosen.rows.map(({ name, points }) => [name, String(points)] as const) : []);
  const even = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.name, show(row.even)] as const)));
  return {
    shown: (name: string) => typed.get(name) ?? before.get(name) ?? even.get(name) ?? "",
    type: (name: string, text: string) => setTyped(new Map([...typed, [name, text]])),
  };
}

interface GroupProps {
  readonly group: Group;
  readonly shown: (name: string) => string;
  readonly onType: (name: string, text: string) => void;
}

/** The rows of one block, and how many of its points are not given yet. */
function GroupPoints({ group, shown, onType }: GroupProps): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.split;
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <span>{group.label === "" ? text.whole : oneLine(group.label)}</span>
        <span>{isWhole(group, shown) ? text.full(show(group.points)) : text.left(show(leftOf(group, shown)))}</span>
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
            onChange={(_, data) => onType(name, data.value)}
          />
        </div>
      ))}
    </div>
  );
}

/** What is left of a block's points; below 0 where its rows hold more. */
function leftOf({ points, rows }: Group, shown: GroupProps["shown"]): Decimal {
  return points.minus(sumOf(rows.map(({ name }) => pointsIn(shown(name)) ?? ZERO)));
}

/** True when every row has points, and all of the block's are given. */
function isWhole(group: Group, shown: GroupProps["shown"]): boolean {
  return group.rows.every(({ name }) => pointsIn(shown(name)) !== null) && leftOf(group, shown).isZero();
}
/** The points a person typed; null for anything else. */
function pointsIn(text: string): Decimal | null {
  const read = readNumber(text);
  return read.kind === "number" && read.quantity.unit === null && read.quantity.value.gte(0) ? read.quantity.value : null;
}
