import { Link, makeStyles } from "@fluentui/react-components";
import { messages } from "../../messages";
import { toA1, type SheetCellRef } from "../../workbook";
import { useController } from "../lib/use-app";
import { useRun } from "../lib/use-run";

const useStyles = makeStyles({ link: { fontVariantNumeric: "tabular-nums", fontSize: "inherit", lineHeight: "inherit" } });

/** An address that selects its cell in the workbook. The sheet is named when the cell is on another one than `from`. */
export function CellLink({ cell, from, children }: { cell: SheetCellRef; from?: string; children?: string }): React.JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const run = useRun();
  const address = toA1(cell);
  const named = from !== undefined && from !== cell.sheet ? messages.pane.cell(cell.sheet, address) : address;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={messages.pane.goTo(cell.sheet, address)}
      onClick={() => run(() => controller.select(cell))}
    >
      {children ?? named}
    </Link>
  );
}
