import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { messages } from "../../messages";

const useStyles = makeStyles({
  detail: {
    margin: "4px 0 0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: "12px",
    lineHeight: "16px",
    fontFamily: tokens.fontFamilyMonospace,
    maxHeight: "140px",
    overflowY: "auto",
  },
  crash: { padding: "16px 12px", display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

/** The cause for those who maintain the add-in, folded away; nothing when there is none. */
export function Detail({ text }: { text: string }): React.JSX.Element | null {
  const styles = useStyles();
  if (text === "") return null;
  return (
    <details>
      <summary className={styles.summary}>{messages.pane.error.detail}</summary>
      <pre className={styles.detail}>{text}</pre>
    </details>
  );
}

function Crash({ detail, onRetry }: { detail: string; onRetry: () => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.error;
  return (
    <div className={styles.crash} role="alert">
      <strong>{text.crash}</strong>
      <span>{text.crashAdvice}</span>
      <Button appearance="primary" onClick={onRetry}>
        {text.again}
      </Button>
      <Detail text={detail} />
    </div>
  );
}

/** Catches a fault of the pane itself: the workbook is not touched, and the person can try again. A new `scope` starts afresh. */
export class CrashGuard extends Component<{ scope: string; children: ReactNode }, { thrown: unknown; scope: string }> {
  override state: { thrown: unknown; scope: string } = { thrown: null, scope: this.props.scope };

  static getDerivedStateFromError(thrown: unknown): { thrown: unknown } {
    return { thrown };
  }

  static getDerivedStateFromProps(
    props: { scope: string },
    state: { thrown: unknown; scope: string },
  ): { thrown: unknown; scope: string } | null {
    return props.scope === state.scope ? null : { thrown: null, scope: props.scope };
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ""}` : String(thrown);
    return <Crash detail={detail} onRetry={() => this.setState({ thrown: null })} />;
  }
}
