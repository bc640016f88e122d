import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { columnLetters, parseRect, ROLES, type Role, type StoredMapping } from "../../workbook";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", gap: "2px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 36px auto auto", columnGap: "4px", alignItems: "center", minHeight: "28px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  column: { fontVariantNumeric: "tabular-nums", textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  selected: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: "4px 0" },
  question: { padding: "8px 10px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", paddingTop: "8px" },
});

type Draft = StoredMapping;

/** The mapping that the recognition found, as a starting point; an unknown sheet starts with nothing but the first row. */
function draftOf(sheet: SheetAssessment): Draft {
  const table = sheet.layout.tables[0];
  const kind = sheet.layout.kind === "unknown" ? "project-self-eval" : sheet.layout.kind;
  return { sheet: sheet.grid.sheet, kind, headerTopRow: Math.max(0, table?.headerTopRow ?? 0), headerRow: Math.max(0, table?.headerRow ?? 0), columns: table?.columns ?? {} };
}

/** Which column is what, each set by clicking a cell of it in the workbook. */
export function LayoutEditor({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const { selected, phase } = useApp();
  const controller = useController();
  const found = draftOf(sheet);
  const [draft, setDraft] = useState<Draft>(found);
  const [asked, setAsked] = useState<Role | null>(null);
  const text = messages.pane.layout;
  const cell = selected && selected.sheet === sheet.grid.sheet ? parseRect(selected.address.split(",")[0]!) : null;
  const dirty = JSON.stringify(draft) !== JSON.stringify(found);
  const roles = ROLES.filter((role) => draft.columns[role] !== undefined);
  const setColumn = (role: Role, column: number | null) => {
    const { [role]: _old, ...others } = draft.columns;
    setDraft({ ...draft, columns: column === null ? others : { ...others, [role]: column } });
    setAsked(null);
  };
  const question = asked ?? firstMissing(draft);
  return (
    <div className={styles.grid}>
      {question ? <div className={styles.question} role="status">{text.question(messages.pane.roles[question])}</div> : null}
      <div className={styles.selected}>{cell ? text.selected(selected!.address) : text.waiting}</div>
      <HeaderRow draft={draft} row={cell ? cell.top : null} onRow={(headerTopRow, headerRow) => setDraft({ ...draft, headerTopRow, headerRow })} />
      {roles.map((role) => (
        <div key={role} className={styles.row}>
          <span>{messages.pane.roles[role]}</span>
          <span className={styles.column}>{columnLetters(draft.columns[role]!)}</span>
          <Button size="small" appearance="subtle" disabled={!cell} title={text.setColumn} onClick={() => setColumn(role, cell!.left)}>{text.change}</Button>
          <Button size="small" appearance="subtle" title={text.remove} aria-label={`${messages.pane.roles[role]} ${text.remove}`} onClick={() => setColumn(role, null)}>×</Button>
        </div>
      ))}
      <Select size="small" aria-label={text.addRole} value="" onChange={(_, data) => setAsked((data.value || null) as Role | null)}>
        <option value="">{text.addRole}</option>
        {ROLES.filter((role) => draft.columns[role] === undefined).map((role) => <option key={role} value={role}>{messages.pane.roles[role]}</option>)}
      </Select>
      {question && cell ? <Button size="small" onClick={() => setColumn(question, cell.left)}>{`${messages.pane.roles[question]}：${columnLetters(cell.left)}`}</Button> : null}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabled={!dirty || phase === "working"} onClick={() => void controller.setMapping(draft).catch(() => undefined)}>{text.save}</Button>
      </div>
    </div>
  );
}

/** The one question worth asking first: a form without a score or weight column usually lacks just that. */
function firstMissing(draft: Draft): Role | null {
  if (draft.columns.level3 === undefined && draft.columns.name === undefined) return "level3";
  return null;
}

function HeaderRow({ draft, row, onRow }: { draft: Draft; row: number | null; onRow: (top: number, last: number) => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  return (
    <>
      <div className={styles.row}>
        <span>{text.headerTop}</span><span className={styles.column}>{draft.headerTopRow + 1}</span>
        <Button size="small" appearance="subtle" disabled={row === null} title={text.useRow} onClick={() => onRow(row!, Math.max(row!, draft.headerRow))}>{text.change}</Button><span />
      </div>
      <div className={styles.row}>
        <span>{text.headerRow}</span><span className={styles.column}>{draft.headerRow + 1}</span>
        <Button size="small" appearance="subtle" disabled={row === null} title={text.useRow} onClick={() => onRow(Math.min(row!, draft.headerTopRow), row!)}>{text.change}</Button><span />
      </div>
    </>
  );
}
