import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Component, useState, type ReactNode } from "react";
import { messages } from "../../messages";
import { useApp, useController } from "../lib/use-app";

const useStyles = makeStyles({
  detail: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyMonospace },
  crash: { padding: "16px", display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
});

function Detail({ text }: { text: string }): React.JSX.Element | null {
  const styles = useStyles();
  if (text === "") return null;
  return <details><summary className={styles.summary}>{messages.pane.error.detail}</summary><pre className={styles.detail}>{text}</pre></details>;
}

/** The sentence of what went wrong last, with the technical cause folded away. */
export function Problem(): React.JSX.Element | null {
  const { error } = useApp();
  const controller = useController();
  const [closed, setClosed] = useState<object | null>(null);
  if (!error || error === closed) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{error.message}<Detail text={error.detail} /></MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void controller.refresh().catch(() => undefined)}>{messages.pane.error.retry}</Button>
        <Button size="small" appearance="subtle" onClick={() => setClosed(error)}>{messages.pane.error.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Crash({ detail, onRetry }: { detail: string; onRetry: () => void }): React.JSX.Element {
  const styles = useStyles();
  const text = messages.pane.error;
  return (
    <div className={styles.crash} role="alert">
      <strong>{text.crash}</strong>
      <span>{text.crashAdvice}</span>
      <Button appearance="primary" onClick={onRetry}>{text.retry}</Button>
      <Detail text={detail} />
    </div>
  );
}

/** Catches a fault of the pane itself: the workbook is not touched, and the person can try again. */
export class CrashGuard extends Component<{ children: ReactNode }, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): { thrown: unknown } {
    return { thrown };
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ""}` : String(thrown);
    return <Crash detail={detail} onRetry={() => this.setState({ thrown: null })} />;
  }
}
