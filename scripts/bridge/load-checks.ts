import { EMPTY_PLAN, parseA1, type CellFill } from "../../src/workbook";
import type { Check, Source } from "./ground";

// What the contract of the port (src/embedded/client/contract) leaves out, since it is held under every trait: large plans.

const OURS: readonly Source[] = [
  {
    name: "Resource limits and performance optimization for Office Add-ins",
    url: "https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
  },
];
const RED: CellFill = { color: "#FFC7CE", pattern: "Solid", tint: 0 };
const NONE: CellFill = { color: null, pattern: "None", tint: 0 };

/** Checks of the port with plans of a size that Excel on the web refuses in one request. */
export const LOAD_CHECKS: readonly Check[] = [
  {
    id: "port-large",
    told: "超过 1.4 MB（往宽里算）的内容分几次写，全部写到。",
    sources: OURS,
    async run({ port, sheet, same }) {
      const text = (row: number) => `说明${"很长".repeat(250)}${row}`;
      const shares: number[] = [];
      const cells = Array.from(
        { length: 3000 },
        (_, row) => ({ sheet, row, col: 0, before: { kind: "blank" }, after: { kind: "value", value: text(row) } }) as const,
      );
      const { results } = await port.apply({ ...EMPTY_PLAN, cells }, (share) => shares.push(share));
      same("several requests", shares.length > 1, true);
      same("wrong results", results.filter((result) => result.value !== text(result.row)).length, 0);
    },
  },
  {
    id: "port-many-fills",
    told: "两千个分散的格标上底色，再还原。",
    sources: OURS,
    async run({ port, sheet, on, same }) {
      const cells = Array.from({ length: 2000 }, (_, i) => ({ sheet, row: i * 2, col: i % 5, severity: null }));
      const colors = () =>
        on(async (own, context) => {
          const asked = ["A1", "E1999", "E3999"].map((address) => {
            const { row, col } = parseA1(address)!;
            const one = own.getCell(row, col).format.fill;
            one.load("color");
            return one;
          });
          await context.sync();
          return asked.map((one) => one.color);
        });
      await port.apply({ ...EMPTY_PLAN, fills: cells.map((cell) => ({ ...cell, before: NONE, after: RED })) });
      same("marked", await colors(), [RED.color, RED.color, RED.color]);
      await port.apply({ ...EMPTY_PLAN, fills: cells.map((cell) => ({ ...cell, before: RED, after: NONE })) });
      same("given back", await colors(), ["#FFFFFF", "#FFFFFF", "#FFFFFF"]);
    },
  },
];
