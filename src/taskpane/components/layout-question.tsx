import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import type { Role } from "../../workbook";
import { kindName } from "../lib/describe";
import { mappingOf, type MappingDraft } from "../lib/mapping";
import { useApp, useController } from "../lib/use-app";
import { useBusy, useRun } from "../lib/use-run";
import { Notice } from "./notice";

/** What is asked: is this the form (yes or no), look at what may be a header, or a click in the sheet on a row or a column. */
export type Ask =
  { readonly for: "kind" | "candidate" } | { readonly for: "unknown" | "column"; readonly role: Role } | { readonly for: "top" | "last" };

const useStyles = makeStyles({
  words: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  soft: { color: tokens.colorNeutralForeground2, fontSize: "12px", lineHeight: "18px" },
});

interface Props {
  readonly sheet: SheetAssessment;
  readonly draft: MappingDraft;
  readonly ask: Ask;
  readonly onAsk: (ask: Ask | null) => void;
}

/** The one question that is asked at a time. */
export function LayoutQuestion({ sheet, draft, ask, onAsk }: Props): React.JSX.Element {
  const styles = useStyles();
  const { selected } = useApp();
  const text = messages.pane.layout;
  const name = sheet.grid.sheet;
  return (
    <Notice look="ask" role="status">
      <div className={styles.words}>{questionText(sheet, ask)}</div>
      {ask.for === "kind" ? (
        <YesNo sheet={sheet} draft={draft} onNo={() => onAsk(null)} />
      ) : ask.for === "candidate" ? null : (
        <>
          {selected?.sheet === name ? <div className={styles.soft}>{text.selected(selected.address)}</div> : null}
          <div className={styles.buttons}>
            {ask.for === "unknown" && ask.role === "score" ? (
              <Button size="small" onClick={() => onAsk({ for: "unknown", role: "level3" })}>
                {text.other}
              </Button>
            ) : null}
            {ask.for === "unknown" ? null : (
              <Button size="small" onClick={() => onAsk(null)}>
                {text.stop}
              </Button>
            )}
          </div>
        </>
      )}
    </Notice>
  );
}

function questionText(sheet: SheetAssessment, ask: Ask): string {
  const text = messages.pane.layout;
  switch (ask.for) {
    case "kind":
      return text.questionKind(kindName(sheet));
    case "candidate":
      return text.questionCandidate;
    case "unknown":
      return text.questionUnknown(messages.pane.roles[ask.role]);
    case "column":
      return text.questionColumn(messages.pane.roles[ask.role]);
    case "top":
      return text.questionTop;
    case "last":
      return text.questionLast;
  }
}

/** "Yes" keeps the layout as it was found, so that it counts as the person's own from now on. */
function YesNo({ sheet, draft, onNo }: { sheet: SheetAssessment; draft: MappingDraft; onNo: () => void }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const busy = useBusy();
  const text = messages.pane.layout;
  const mapping = mappingOf(sheet.grid.sheet, draft);
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy || !mapping}
        onClick={() => {
          if (mapping) run(() => controller.setMapping(mapping));
        }}
      >
        {text.yes}
      </Button>
      <Button size="small" onClick={onNo}>
        {text.no}
      </Button>
    </div>
  );
}
