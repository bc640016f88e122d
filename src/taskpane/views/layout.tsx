import { itemAt } from "../../workbook";
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SheetAssessment } from "../../assessment";
import { SURE, exportFormFile } from "../../forms";
import { messages } from "../../messages";
import { MappingEditor } from "../components/mapping-editor";
import { Section } from "../components/section";
import { SuretyBadge } from "../components/surety-badge";
import { kindName } from "../lib/describe";
import { tablesOf } from "../lib/mapping";
import { useKept, useShell } from "../lib/pane-context";
import { useApp, useController } from "../lib/use-app";
import { correctedOn } from "../lib/sentence-parts";
import { FileButtons } from "../components/file-buttons";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  verdict: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  kind: { fontSize: "15px", lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px" },
  reasons: { margin: 0, paddingLeft: "16px" },
});

/** 表样: what each sheet and column was taken for, and how to set it right by clicking the sheet. */
export function LayoutView(): React.JSX.Element {
  const styles = useStyles();
  const { assessment } = useApp();
  const { target } = useShell();
  const [wanted, setWanted] = useKept<string | null>("layout.sheet", () => null);
  const [asked, setAsked] = useState(target.sheet);
  const front = useFront(() => setAsked(undefined));
  const text = messages.pane.layout;
  if (!assessment || assessment.sheets.length === 0) return <div className={styles.view}>{text.none}</div>;
  const sheet = sheetToShow(assessment.sheets, asked ?? front ?? wanted);
  const choose = (name: string) => {
    setAsked(name);
    setWanted(name);
  };
  return (
    <div className={styles.view}>
      <Select aria-label={text.sheet} value={sheet.grid.sheet} onChange={(_, data) => choose(data.value)}>
        {assessment.sheets.map((one) => (
          <option key={one.grid.sheet} value={one.grid.sheet}>
            {one.grid.sheet}
          </option>
        ))}
      </Select>
      <Verdict sheet={sheet} />
      <Tables key={sheet.grid.sheet} sheet={sheet} />
      <FormFiles sheet={sheet} />
    </div>
  );
}

/** The sheet in front; `onMove` is called when a person goes to another one: what she chose in the list holds until then. */
function useFront(onMove: () => void): string | null {
  const { selected } = useApp();
  const front = selected?.sheet ?? null;
  const before = useRef(front);
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    if (front !== before.current) latest.current();
    before.current = front;
  }, [front]);
  return front;
}

/** The sheet asked for, else the first one that a person has to say something about, else the first form. */
function sheetToShow(sheets: readonly SheetAssessment[], wanted: string | null): SheetAssessment {
  const unsure = ({ layout }: SheetAssessment) => layout.kind !== "unknown" && !layout.mapped && layout.confidence < SURE;
  return (
    sheets.find((one) => one.grid.sheet === wanted) ??
    sheets.find(unsure) ??
    sheets.find((one) => one.layout.kind !== "unknown") ??
    itemAt(sheets, 0)
  );
}

function Verdict({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.layout;
  const { layout } = sheet;
  return (
    <div>
      <div className={styles.verdict}>
        <span className={styles.kind}>{kindName(sheet)}</span>
        {layout.kind === "unknown" ? null : <SuretyBadge sheet={sheet} share />}
      </div>
      {layout.reasons.length > 0 ? (
        <Section look="row" title={<span className={styles.soft}>{text.reasons}</span>}>
          {() => (
            <ul className={styles.reasons}>
              {layout.reasons.map((reason, i) => (
                <li key={i}>{reason.text}</li>
              ))}
            </ul>
          )}
        </Section>
      ) : null}
    </div>
  );
}

/** The editor of one table; a sheet with several lets a person choose which. */
function Tables({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const [index, setIndex] = useState(0);
  const text = messages.pane.layout;
  const tables = tablesOf(sheet);
  const table = tables[index] ?? tables[0];
  return (
    <>
      {tables.length > 1 ? (
        <Select size="small" aria-label={text.tableSelect} value={String(index)} onChange={(_, data) => setIndex(Number(data.value))}>
          {tables.map((one, i) => (
            <option key={i} value={i}>{`${text.table(i + 1)} · ${text.rows(one.firstRow + 1, one.lastRow + 1)}`}</option>
          ))}
        </Select>
      ) : null}
      <MappingEditor
        key={`${index} ${JSON.stringify([sheet.layout.kind, table?.headerTopRow, table?.headerRow, table?.columns])}`}
        sheet={sheet}
        table={table}
      />
    </>
  );
}

/** Form files: the layout of a sheet by its labels, written once by an office and taken in by all its units. */
function FormFiles({ sheet }: { sheet: SheetAssessment }): React.JSX.Element {
  const controller = useController();
  const { stored } = useApp();
  const text = messages.pane.layout;
  const { tables, candidates } = sheet.layout;
  const exportable = [...tables, ...candidates].some((table) => table.headerRow >= 0);
  return (
    <FileButtons
      title={text.files}
      why={text.filesWhy}
      exportName={text.export}
      importName={text.import}
      onExport={exportable ? () => [{ name: text.fileName, text: exportFormFile(sheet.layout, correctedOn(sheet, stored)) }] : null}
      onImport={async (file) => text.imported(await controller.importForm(file))}
    />
  );
}
