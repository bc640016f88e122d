import type { AlignmentStyle, BorderEdge, BorderSide, StylePatch } from "../../src/embedded/model";
import type { LookName } from "./sample";

const SONG = "宋体";
const FANG = "仿宋";
const HEI = "黑体";

const centre: Partial<AlignmentStyle> = { horizontal: "Center", vertical: "Center", wrap: true };
const left: Partial<AlignmentStyle> = { horizontal: "Left", vertical: "Center", wrap: true };
const right: Partial<AlignmentStyle> = { horizontal: "Right", vertical: "Center", wrap: false };

/** The looks that forms of county offices have: titles in bold 宋体, heads in 宋体, what is typed in 仿宋. */
export const LOOKS: Readonly<Record<LookName, StylePatch>> = {
  title: { font: { name: SONG, size: 18, bold: true }, alignment: { ...centre, wrap: false } },
  subtitle: { font: { name: FANG, size: 12 }, alignment: { ...centre, wrap: false } },
  unit: { font: { name: FANG, size: 11 }, alignment: right },
  corner: { font: { name: HEI, size: 12 }, alignment: { ...left, wrap: false } },
  head: { font: { name: SONG, size: 11, bold: true }, alignment: centre },
  label: { font: { name: SONG, size: 11 }, alignment: centre },
  text: { font: { name: FANG, size: 11 }, alignment: centre },
  prose: { font: { name: FANG, size: 11 }, alignment: left },
  number: { font: { name: FANG, size: 11 }, alignment: centre },
  money: { font: { name: FANG, size: 11 }, alignment: centre, numberFormat: "0.00" },
  percent: { font: { name: FANG, size: 11 }, alignment: centre, numberFormat: "0.00%" },
  rate: { font: { name: FANG, size: 11 }, alignment: centre, numberFormat: "0%" },
  typed: { font: { name: FANG, size: 11 }, alignment: centre, numberFormat: "@" },
  total: { font: { name: SONG, size: 11, bold: true }, alignment: centre },
  note: { font: { name: FANG, size: 10 }, alignment: { ...left, vertical: "Top" } },
  signature: { font: { name: FANG, size: 11 }, alignment: { ...left, wrap: false } },
};

const line: BorderEdge = { line: "thin", color: "#000000" };
export const GRID: Readonly<Partial<Record<BorderSide, BorderEdge>>> = { left: line, right: line, top: line, bottom: line };
