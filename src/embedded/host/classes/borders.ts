import { itemAt } from "../../../workbook/invariant";
import type { BorderEdge, BorderLine, BorderSide, StylePatch } from "../../model/types";
import type { AreasTarget } from "../areas";
import { choiceArgument, colorArgument, integerArgument } from "../arguments";
import { HostError } from "../errors";
import type { Host } from "../host";
import type { ClassSpec } from "../member";
import { keyOf, lineOf, LINES } from "../names-of-styles";
import { patchStyles, stylesOf } from "../styles";
import { type BorderIndex, type BorderTarget, RangeBorderClass } from "./handles";
import type { CellRect } from "../../../workbook/cell";

const INDEXES: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const STYLES = [...new Set(Object.values(LINES).map((line) => line.style))];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const AUTOMATIC = "#000000";

/** The edges that a border stands for; one entry when they are all alike. */
function edges(host: Host, { sheet, rects, index }: BorderTarget): BorderEdge[] {
  const found = new Map<string, BorderEdge>();
  for (const rect of rects) {
    for (const place of borderPlaces(rect, index)) {
      for (const style of stylesOf(host.book, { sheet, rects: [place.rect] }))
        found.set(JSON.stringify(style.borders[place.side]), style.borders[place.side]);
    }
  }
  return [...found.values()];
}

function shared<T>(host: Host, target: BorderTarget, read: (edge: BorderEdge) => T): T | null {
  const values = new Set(edges(host, target).map(read));
  return values.size === 1 ? itemAt([...values], 0) : null;
}

function draw(host: Host, target: BorderTarget, change: (edge: BorderEdge) => BorderEdge, location: string): void {
  const [first = { line: "none", color: null } as const] = edges(host, target);
  const edge = change(first);
  for (const rect of target.rects) {
    for (const place of borderPlaces(rect, target.index))
      patchStyles(host, { sheet: target.sheet, rects: [place.rect] }, borderPatch(place.side, edge.line, edge.color), location);
  }
}

/** Excel.RangeBorder. */
export const rangeBorderSpec: ClassSpec<BorderTarget> = {
  id: (target) => ({ property: "SideIndex", value: target.index }),
  properties: {
    sideIndex: { get: (target) => target.index },
    style: {
      get: (target, host) => shared(host, target, (edge) => LINES[edge.line].style),
      set: (target, value, host) => {
        const style = choiceArgument(value, STYLES, "RangeBorder.style");
        draw(
          host,
          target,
          (edge) => ({
            line: lineOf(style, edge.line === "none" ? "Thin" : LINES[edge.line].weight) ?? edge.line,
            color: style === "None" ? null : edge.color,
          }),
          "RangeBorder.style",
        );
      },
    },
    weight: {
      get: (target, host) => shared(host, target, (edge) => LINES[edge.line].weight),
      set: (target, value, host) => {
        const weight = choiceArgument(value, WEIGHTS, "RangeBorder.weight");
        draw(
          host,
          target,
          (edge) => {
            const style = edge.line === "none" ? "Continuous" : LINES[edge.line].style;
            return {
              line:
                keyOf(LINES, (line) => line.style === style && line.weight === weight) ??
                keyOf(LINES, (line) => line.style === "Continuous" && line.weight === weight) ??
                edge.line,
              color: edge.color,
            };
          },
          "RangeBorder.weight",
        );
      },
    },
    color: {
      get: (target, host) => shared(host, target, (edge) => edge.color ?? AUTOMATIC),
      set: (target, value, host) => {
        const color = colorArgument(value, "RangeBorder.color");
        draw(host, target, (edge) => ({ line: edge.line === "none" ? "thin" : edge.line, color }), "RangeBorder.color");
      },
    },
  },
};

/** Excel.RangeBorderCollection. */
export const rangeBorderCollectionSpec: ClassSpec<AreasTarget> = {
  properties: { count: { get: () => INDEXES.length } },
  items: (target) => INDEXES.map((index) => RangeBorderClass.of({ ...target, index })),
  getItem: (target, key) => RangeBorderClass.of({ ...target, index: choiceArgument(key, INDEXES, "RangeBorderCollection.getItem") }),
  methods: {
    getItemAt: {
      call: (target, [at]) => {
        const index = INDEXES[integerArgument(at, "RangeBorderCollection.getItemAt")];
        if (index === undefined) throw new HostError("InvalidArgument", "RangeBorderCollection.getItemAt");
        return RangeBorderClass.of({ ...target, index });
      },
    },
  },
};

interface BorderPlace {
  readonly rect: CellRect;
  readonly side: BorderSide;
}

/** The cell sides that a border of an area stands for: its edge, or the lines between its cells. */
function borderPlaces(rect: CellRect, index: string): BorderPlace[] {
  const inner: Readonly<Record<string, () => BorderPlace[]>> = {
    EdgeTop: () => [{ rect: { ...rect, bottom: rect.top }, side: "top" }],
    EdgeBottom: () => [{ rect: { ...rect, top: rect.bottom }, side: "bottom" }],
    EdgeLeft: () => [{ rect: { ...rect, right: rect.left }, side: "left" }],
    EdgeRight: () => [{ rect: { ...rect, left: rect.right }, side: "right" }],
    DiagonalDown: () => [{ rect, side: "diagonalDown" }],
    DiagonalUp: () => [{ rect, side: "diagonalUp" }],
    InsideHorizontal: () =>
      rect.top === rect.bottom
        ? []
        : [
            { rect: { ...rect, bottom: rect.bottom - 1 }, side: "bottom" },
            { rect: { ...rect, top: rect.top + 1 }, side: "top" },
          ],
    InsideVertical: () =>
      rect.left === rect.right
        ? []
        : [
            { rect: { ...rect, right: rect.right - 1 }, side: "right" },
            { rect: { ...rect, left: rect.left + 1 }, side: "left" },
          ],
  };
  return inner[index]?.() ?? [];
}

/** A patch that draws one side. */
function borderPatch(side: BorderSide, line: BorderLine, color: string | null): StylePatch {
  return { borders: { [side]: { line, color } } };
}
