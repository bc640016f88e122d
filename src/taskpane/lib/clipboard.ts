import { messages } from "../../messages";

/** Puts a text on the clipboard. Throws an Error with a sentence for people where the web view does not let us. */
export async function copyText(text: string): Promise<void> {
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
