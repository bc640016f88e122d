import { Link } from "@fluentui/react-components";
import { messages } from "../../messages";
import { toA1, type SheetCellRef } from "../../workbook";
import { useController } from "../lib/use-app";

/** An address that selects its cell in the workbook. */
export function CellLink({ cell, withSheet }: { cell: SheetCellRef; withSheet?: boolean }): React.JSX.Element {
  const controller = useController();
  const address = toA1(cell);
  return (
    <Link inline aria-label={messages.pane.cell(cell.sheet, address)} onClick={(event) => { event.stopPropagation(); void controller.select(cell).catch(() => undefined); }}>
      {withSheet ? messages.pane.cell(cell.sheet, address) : address}
    </Link>
  );
}
