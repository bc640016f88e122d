import { messages } from "../../messages";
import { errorKind, FileRefused, WorkbookError } from "../../workbook";
import type { LocalProblem } from "./pane-context";

/** Errors of ours bring a sentence for people; the words of any other are for engineers and stay in the detail. */
export function problemOf(thrown: unknown): LocalProblem {
  if (thrown instanceof WorkbookError) return { kind: errorKind(thrown), message: thrown.message, detail: detailOf(thrown) };
  if (thrown instanceof FileRefused) return { kind: "refused", message: thrown.message, detail: "" };
  return { kind: "failed", message: messages.errors.unknown(), detail: detailOf(thrown) };
}

function detailOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown as { cause?: unknown };
  const own = thrown.name === "Error" ? (thrown.stack ?? thrown.message) : `${thrown.name}: ${thrown.message}`;
  return [own, cause === undefined ? "" : String(cause)].filter(Boolean).join(" · ");
}
