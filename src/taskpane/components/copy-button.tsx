import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../../messages";
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

/** Puts a text on the clipboard. Throws an Error with a sentence for people where the web view does not let us. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    // Older web views know only the command, and only from a field that is selected.
    if (!copySelected(text)) throw new Error(messages.pane.report.notCopied, { cause });
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
