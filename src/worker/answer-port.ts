import { WorkbookError, type ChangeEvent, type ExcelPort, type Unsubscribe } from "../workbook";
import type { PortAsked } from "./asked";
import type { End } from "./line";

/** What the page does for the worker: it reads and writes the workbook. @param tell passes on what a person does in the workbook */
export function portAnswers(
  port: ExcelPort,
  { tell, isGivenUp }: { readonly tell: (listener: number, event: ChangeEvent) => void; readonly isGivenUp: () => boolean },
): End<PortAsked, never>["answer"] {
  const leaves = new Map<number, Unsubscribe>();
  return async (asked, { onProgress, signal }) => {
    switch (asked.kind) {
      case "survey":
        return port.survey();
      case "readGrids":
        return port.readGrids(asked.sheets, { ...asked.options, onProgress, signal });
      case "sheetsWithAttachments":
        return port.sheetsWithAttachments(asked.ids);
      case "readLooks":
        return port.readLooks(asked.request);
      case "apply":
        // 取消 was pressed while the plan was on its way.
        if (isGivenUp()) throw new WorkbookError("cancelled");
        return port.apply(asked.plan, onProgress, signal);
      case "select":
        return port.select(asked.sheet, asked.address);
      case "selection":
        return port.selection();
      case "listen":
        return void leaves.set(asked.listener, await port[asked.to]((event) => tell(asked.listener, event)));
      case "leave":
        return leaves.get(asked.listener)?.();
    }
  };
}
