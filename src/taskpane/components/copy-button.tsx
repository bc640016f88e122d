import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
import { copyText } from "../lib/clipboard";
import { useRun } from "../lib/use-run";

/** Puts a text on the clipboard and says that it did. @param name what it copies, for assistive technology */
export function CopyButton({ label, content, name }: { label: string; content: string; name: string }): React.JSX.Element {
  const run = useRun();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(content);
    setCopied(true);
  };
  return (
    <Button size="small" aria-label={name} onClick={() => run(copy)}>
      {copied ? messages.pane.report.copied : label}
    </Button>
  );
}
