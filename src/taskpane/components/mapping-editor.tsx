import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SheetAssessment } from "../../assessment";
import type { TableLayout } from "../../forms";
import { messages } from "../../messages";
import { FORM_KINDS, ROLES, type FormKind, type Role } from "../../workbook";
import { suretyOf } from "../lib/describe";
import { columnsOf, draftOf, fromHeaderCell, mappingOf, sameDraft, selectedCell, withRole, type MappingDraft } from "../lib/mapping";
import { mainAction } from "../lib/main-action";
import { useKept } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { ColumnList } from "./column-list";
import { LayoutQuestion, type Ask } from "./layout-question";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px" },
  field: { display: "grid", gridTemplateColumns: "72px minmax(0, 1fr)", columnGap: "8px", alignItems: "center" },
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  grow: { flexGrow: 1, whiteSpace: "nowrap" },
  label: { color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    position: "sticky",
    bottom: 0,
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  select: { minWidth: 0 },
  short: { minWidth: 0, paddingLeft: "6px", paddingRight: "6px", whiteSpace: "nowrap" },
});

/** What a table's header and columns were taken for, each set right by a list or by a click in the sheet. */
export function MappingEditor({ sheet, table }: { sheet: SheetAssessment; table: TableLayout | undefined }): React.JSX.Element {
  const styles = useStyles();
  const found = useMemo(() => draftOf(sheet, table), [sheet, table]);
  // Choices that were not taken over yet outlive a look at another view or sheet.
  const [chosen, setChosen] = useKept<MappingDraft | null>(`layout.draft ${JSON.stringify([sheet.grid.sheet, found])}`, () => null);
  const draft = chosen ?? found;
  const setDraft = (next: MappingDraft) => setChosen(sameDraft(next, found) ? null : next);
  const [ask, setAsk] = useState<Ask | null>(() => firstAsk(sheet, draft));
  const cell = useAnswer(sheet, ask, (at) => {
    if (!ask) return;
    setDraft(answer(sheet, draft, ask, at));
    setAsk(null);
  });
  return (
    <div className={styles.box}>
      {ask ? <LayoutQuestion sheet={sheet} draft={draft} ask={ask} onAsk={setAsk} /> : null}
      {draft.header ? (
        <>
          <Kind kind={draft.kind} onKind={(kind) => setDraft({ ...draft, kind })} />
          <HeaderRows header={draft.header} onAsk={setAsk} />
          <ColumnList
            sheet={sheet.grid.sheet}
            columns={columnsOf(sheet.grid, draft)}
            headerRow={draft.header.last}
            selectedCol={cell?.col ?? null}
            onRole={(col, role) => setDraft(withRole(draft, col, role))}
          />
          <PointAt onRole={(role) => setAsk({ for: "column", role })} />
        </>
      ) : null}
      <Save
        sheet={sheet}
        draft={draft}
        dirty={!sameDraft(draft, found) || (draft.header !== null && suretyOf(sheet) === "unknown")}
        onDone={() => setChosen(null)}
      />
    </div>
  );
}

function Kind({ kind: chosen, onKind }: { kind: FormKind; onKind: (kind: FormKind) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  return (
    <div className={styles.field}>
      <span className={styles.label}>{text.kind}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={text.kind}
        value={chosen}
        onChange={(_, data) => onKind(data.value as FormKind)}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {messages.pane.kinds[kind]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function HeaderRows({ header, onAsk }: Pick<MappingDraft, "header"> & { onAsk: (ask: Ask) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  return (
    <div className={styles.field}>
      <span className={styles.label}>{text.header}</span>
      <span className={styles.header}>
        <span className={styles.grow}>{header ? text.headerRows(header.top + 1, header.last + 1) : null}</span>
        <Button size="small" className={styles.short} onClick={() => onAsk({ for: "top" })}>
          {text.changeTop}
        </Button>
        <Button size="small" className={styles.short} onClick={() => onAsk({ for: "last" })}>
          {text.changeLast}
        </Button>
      </span>
    </div>
  );
}

const KINDS = FORM_KINDS.filter((kind) => kind !== "unknown");

/** The question a sheet begins with; none when it was recognised with confidence. */
function firstAsk(sheet: SheetAssessment, draft: MappingDraft): Ask | null {
  switch (suretyOf(sheet)) {
    case "unknown":
      return draft.header ? { for: "candidate" } : { for: "unknown", role: "score" };
    case "ask":
      return { for: "kind" };
    default:
      return null;
  }
}

/** Takes the first click in the sheet after a question as its answer. Gives the cell that is selected on this sheet. */
function useAnswer(
  sheet: SheetAssessment,
  ask: Ask | null,
  onAnswer: (cell: { row: number; col: number }) => void,
): { row: number; col: number } | null {
  const { selected } = useApp();
  const asked = useRef({ ask, selected });
  // A new question waits for a new click: what was selected before is no answer.
  if (asked.current.ask !== ask) asked.current = { ask, selected };
  const latest = useRef(onAnswer);
  latest.current = onAnswer;
  const cell = selectedCell(selected, sheet.grid.sheet);
  useEffect(() => {
    if (!ask || ask.for === "kind" || ask.for === "candidate" || selected === asked.current.selected) return;
    const at = selectedCell(selected, sheet.grid.sheet);
    if (at) latest.current(at);
  }, [ask, selected, sheet.grid.sheet]);
  return cell;
}

function answer(sheet: SheetAssessment, draft: MappingDraft, ask: Ask, { row, col }: { row: number; col: number }): MappingDraft {
  const header = draft.header ?? { top: row, last: row };
  switch (ask.for) {
    case "unknown":
      return fromHeaderCell(sheet.grid, draft, { row, col }, ask.role);
    case "column":
      return withRole(draft, col, ask.role);
    case "top":
      return { ...draft, header: { top: row, last: Math.max(row, header.last) } };
    case "last":
      return { ...draft, header: { top: Math.min(row, header.top), last: row } };
    case "kind":
    case "candidate":
      return draft;
  }
}

/** Chooses a role whose column is then pointed at in the sheet. */
function PointAt({ onRole }: { onRole: (role: Role) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  return (
    <div className={styles.field}>
      <span className={styles.label}>{text.point}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={text.pointRole}
        value=""
        onChange={(_, data) => {
          if (data.value) onRole(data.value as Role);
        }}
      >
        <option value="">{text.pointRole}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {messages.pane.roles[role]}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface SaveProps {
  readonly sheet: SheetAssessment;
  readonly draft: MappingDraft;
  readonly dirty: boolean;
  /** The draft is not wanted any more: it was taken over or given up. */
  readonly onDone: () => void;
}

function Save({ sheet, draft, dirty, onDone }: SaveProps): React.JSX.Element | null {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.layout;
  const mapping = mappingOf(sheet.grid.sheet, draft);
  if (!dirty && !sheet.layout.mapped) return null;
  if (!dirty) return <TakenOver name={sheet.grid.sheet} />;
  const save = () => {
    if (mapping)
      run(async () => {
        await controller.setMapping(mapping);
        onDone();
      });
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="primary" disabledFocusable={busy || !mapping} onClick={save}>
        {text.save}
      </Button>
      <Button size="small" onClick={onDone}>
        {text.undo}
      </Button>
    </div>
  );
}

/** The columns are as the person said: on to the score, or back to what was recognised. */
function TakenOver({ name }: { name: string }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  return (
    <div className={styles.buttons}>
      <Next />
      <Button size="small" disabledFocusable={busy} onClick={() => run(() => controller.setMapping({ sheet: name, remove: true }))}>
        {messages.pane.layout.reset}
      </Button>
    </div>
  );
}

/** Once the columns are said: the main action of the overview, here where she is. */
function Next(): React.JSX.Element | null {
  const state = useApp();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const action = state.assessment && mainAction(state.assessment, state);
  return action?.does === "score" ? (
    <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run(() => controller.score())}>
      {action.label}
    </Button>
  ) : null;
}
