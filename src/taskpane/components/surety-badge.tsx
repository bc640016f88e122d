import { Badge } from "@fluentui/react-components";
import type { SheetAssessment } from "../../assessment";
import { messages } from "../../messages";
import { suretyOf } from "../lib/describe";

/** How sure the recognition of a sheet is, as a word; with its share where asked for. */
export function SuretyBadge({ sheet, share = false }: { sheet: SheetAssessment; share?: boolean }): React.JSX.Element {
  const surety = suretyOf(sheet);
  const word = messages.pane.confidence[surety];
  const percent = `${Math.floor(sheet.layout.confidence * 100)}%`;
  const color = surety === "ask" || surety === "unknown" ? "warning" : surety === "likely" ? "informative" : "success";
  return (
    <Badge appearance="tint" color={color}>
      {share && surety !== "mapped" && surety !== "unknown" ? messages.pane.layout.confidence(word, percent) : word}
    </Badge>
  );
}
