import { Fragment } from "react";
import { toA1, type SheetCellRef } from "../../workbook";
import { CellLink } from "./cell-link";

const ADDRESS = /(?<![A-Za-z0-9])([A-Z]{1,3}[1-9]\d{0,6})(?![A-Za-z0-9%])/;

/** A sentence whose addresses can be clicked. Only the cells given become links: "A4" may be a paper size. */
export function LinkedText({ text, cells }: { text: string; cells: readonly SheetCellRef[] }): React.JSX.Element {
  const byAddress = new Map([...cells].reverse().map((cell) => [toA1(cell), cell]));
  // split with a capturing group gives texts and addresses in turn
  const parts = text.split(new RegExp(ADDRESS, "g"));
  return (
    <>
      {parts.map((part, i) => {
        const cell = i % 2 === 1 ? byAddress.get(part) : undefined;
        return <Fragment key={i}>{cell ? <CellLink cell={cell}>{part}</CellLink> : part}</Fragment>;
      })}
    </>
  );
}
