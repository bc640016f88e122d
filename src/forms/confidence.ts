import { messages } from "../messages";
import { columnLetters } from "../workbook";
import type { CellRef, Role, StoredMapping } from "../workbook";
import type { StructureSign } from "./family";
import type { HeaderColumn } from "./header/band";
import type { FamilyScore, FamilySign } from "./kind/score";
import type { CellText, FormKind, LayoutReason, TableLayout } from "./layout";
import { DOMAIN_WORDS } from "./lexicon/foreign";
import { LEVEL_NAME, NO_ROLE, WHOLE_OF_GROUP } from "./lexicon/labels";
import { openColumns } from "./table/shape";
import type { TableShape } from "./table/shape";
import { coreOf, normalise } from "./text/normalise";
import type { ViewCell, ViewRow } from "./view";

const words = messages.forms;
const structureTexts: Readonly<Record<StructureSign, string>> = words.structure;

/** What recognition came to, and how sure it is. */
export interface Verdict {
  readonly kind: FormKind;
  readonly family: string | null;
  readonly confidence: number;
  readonly reasons: readonly LayoutReason[];
}

export interface Evidence {
  readonly ranked: readonly FamilyScore[];
  readonly tables: readonly TableLayout[];
  readonly shapes: readonly TableShape[];
  readonly title: CellText | null;
  /** All labels, as families see them. */
  readonly labels: string;
  /** Rows that belong to no table. */
  readonly outside: readonly ViewRow[];
  readonly mapping: StoredMapping | null;
}

/** Something that makes a recognition less sure: what is left of the confidence, and why. */
interface Doubt {
  readonly factor: number;
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** A family needs this much to be named at all; tables of indicators speak for themselves, most of all where their levels have the names of the trade. */
const LEAST_SCORE = { levels: 1, indicators: 2.5, others: 4.5 };
/** Part of the level names that have to be such. */
const MOSTLY = 0.6;
const HIGHEST = 0.99;
const LOWEST = 0.02;
/** A column that may be another's role. */
const RIVAL = 0.75;
const RIVAL_STRENGTH = 0.75;
/** Strength below which a role counts as uncertain. */
const CERTAIN_ROLE = 0.72;

/** Chooses the kind and says how sure it is. Calibrated with npm run bench:recognition (its last table). */
export function confidenceOf(evidence: Evidence): Verdict {
  const { ranked, tables, mapping } = evidence;
  if (mapping) return { kind: mapping.kind, family: familyOf(mapping, ranked), confidence: 1, reasons: [{ text: words.mapped, weight: 1, cells: [] }] };
  const [best, second] = ranked;
  if (!best || tables.length === 0) return unknown(evidence, words.doubt.nothing);
  const indicators = evidence.shapes.some((shape) => shape.tableClass === "indicator");
  const usual = indicators ? LEAST_SCORE.indicators : LEAST_SCORE.others;
  if (!hasTrade(evidence)) return unknown(evidence, words.doubt.noDomain);
  if (best.score < (indicators && hasLevelsOfTrade(tables) ? LEAST_SCORE.levels : usual)) return unknown(evidence, words.doubt.weak);
  const doubts = [...kindDoubts(best, second, usual), ...roleDoubts(evidence.shapes[0]), ...sheetDoubts(evidence)];
  const confidence = doubts.reduce((left, doubt) => left * doubt.factor, HIGHEST);
  return { kind: best.family.kind, family: best.family.id, confidence: Math.max(LOWEST, confidence), reasons: reasonsOf(best, doubts, evidence) };
}

/** True when the levels of the first table are 产出指标, 效益指标, 数量指标 …: no other trade's tables have them. */
function hasLevelsOfTrade(tables: readonly TableLayout[]): boolean {
  const labels = tables.find((table) => table.headerRow >= 0)?.blocks.map(({ label }) => coreOf(normalise(label))) ?? [];
  return labels.length > 1 && labels.filter((label) => LEVEL_NAME.test(label)).length >= MOSTLY * labels.length;
}

/** The family of the kind that a person chose. */
function familyOf(mapping: StoredMapping, ranked: readonly FamilyScore[]): string | null {
  return ranked.find(({ family }) => family.kind === mapping.kind)?.family.id ?? null;
}

/** Unknown is sure of itself where nothing speaks of performance, and not where indicators stand about. */
function unknown({ labels, outside }: Evidence, text: string): Verdict {
  const trade = labels.split("|").filter((label) => DOMAIN_WORDS.test(label)).length;
  const confidence = lostLevels(outside).length >= 2 ? 0.3 : Math.max(0.5, 0.95 - 0.1 * trade);
  return { kind: "unknown", family: null, confidence, reasons: [{ text, weight: -1, cells: [] }] };
}

function lostLevels(outside: readonly ViewRow[]): ViewCell[] {
  return outside.flatMap((row) => row.cells.filter((cell) => cell.isText && LEVEL_NAME.test(cell.core)));
}

/** The kind is sure when its best family stands well above its threshold and above every other kind. */
function kindDoubts(best: FamilyScore, second: FamilyScore | undefined, least: number): Doubt[] {
  const margin = best.score - (second?.score ?? 0);
  const apart = 1 - 0.55 * Math.exp(-margin / 1.6);
  const enough = 1 - 0.35 * Math.exp(-(best.score - least) / 2);
  const other = second && apart < 0.9 ? [{ factor: apart, text: words.doubt.otherKind(words.kinds[second.family.kind]), cells: [] }] : [{ factor: apart, text: "", cells: [] }];
  return [...other, { factor: enough, text: enough < 0.85 ? words.doubt.weak : "", cells: [] }];
}

/** Columns without a role and roles that rest on little. */
function roleDoubts(shape: TableShape | undefined): Doubt[] {
  if (!shape) return [];
  const doubts: Doubt[] = [];
  const weak = shape.assigned.filter(({ score }) => score < CERTAIN_ROLE);
  if (weak.length > 0) {
    const factor = weak.reduce((left, { score }) => left * (1 - 0.6 * (CERTAIN_ROLE - score)), 1);
    doubts.push({ factor, text: words.doubt.misread(weak.map(({ column }) => headerName(column.cell)).join("、")), cells: weak.map(({ column }) => refOf(column.cell)) });
  }
  const open = openColumns(shape);
  if (open.length > 0) doubts.push({ factor: shape.tableClass === "list" ? 0.97 ** Math.min(open.length, 4) : 0.85 ** Math.min(open.length, 4), text: words.doubt.unexplained(open.map(({ cell }) => headerName(cell)).join("、")), cells: open.map(({ cell }) => refOf(cell)) });
  const rivals = rivalColumns(shape);
  if (rivals.length > 0) doubts.push({ factor: RIVAL, text: words.doubt.rivals(rivals.map(({ cell }) => headerName(cell)).join("、")), cells: rivals.map(({ cell }) => refOf(cell)) });
  if (shape.tableClass === "indicator" && !shape.assigned.some(({ role }) => role.startsWith("level") || role === "name")) doubts.push({ factor: 0.6, text: words.doubt.noName, cells: [] });
  return doubts;
}

/** Roles whose wrong column would give a wrong number. */
const COUNTED: ReadonlySet<Role> = new Set(["targetValue", "actualValue", "weight", "score", "level3"]);

/**
 * Filled columns left without a role that could be what another one was taken for: their own heading says so, or they stand under the
 * heading that it stands under (指标值 over one column for each town).
 */
function rivalColumns(shape: TableShape): readonly HeaderColumn[] {
  if (shape.tableClass !== "indicator") return [];
  const taken = new Map(shape.assigned.map(({ column, role }) => [column, role] as const));
  const isRival = (column: HeaderColumn) => shape.assigned.some(({ column: other, role }) => {
    if (!COUNTED.has(role)) return false;
    if ((column.roles.get(role) ?? 0) >= RIVAL_STRENGTH) return true;
    return column.group !== null && column.group === other.group && column.roles.size === 0 && !WHOLE_OF_GROUP.test(other.cell.core) && (column.group === other.cell || other.groupHead);
  });
  return shape.headerColumns.filter((column) => !taken.has(column) && column.cell !== shape.label && shape.filled.has(column.col) && !NO_ROLE.test(column.cell.core) && isRival(column));
}

/** True when the sheet has a word of the trade at all. */
function hasTrade({ labels, title }: Evidence): boolean {
  return DOMAIN_WORDS.test(labels) || DOMAIN_WORDS.test(title?.text ?? "");
}

/** Indicators that no table holds, and forms without a table. */
function sheetDoubts({ outside, tables }: Evidence): Doubt[] {
  const doubts: Doubt[] = [];
  const lost = lostLevels(outside);
  if (lost.length >= 2) doubts.push({ factor: Math.max(0.3, 0.8 ** (lost.length - 1)), text: words.doubt.levelsOutside(lost.length), cells: lost.map(refOf) });
  if (tables.every((table) => table.headerRow < 0)) doubts.push({ factor: 0.9, text: words.doubt.nothing, cells: [] });
  return doubts;
}

function reasonsOf(best: FamilyScore, doubts: readonly Doubt[], { title, tables }: Evidence): LayoutReason[] {
  const first = tables.find((table) => table.headerRow >= 0);
  const reasons = best.signs.map((sign): LayoutReason => ({ ...signText(sign, first, title), weight: sign.weight }));
  const against = doubts.filter((doubt) => doubt.text !== "").map((doubt): LayoutReason => ({ text: doubt.text, weight: doubt.factor - 1, cells: doubt.cells }));
  return [...reasons.sort((a, b) => b.weight - a.weight), ...against];
}

function signText(sign: FamilySign, table: TableLayout | undefined, title: CellText | null): { text: string; cells: readonly CellRef[] } {
  if (sign.from === "structure") return { text: structureTexts[sign.text as StructureSign], cells: [] };
  if (sign.from === "title") return { text: words.title(sign.text), cells: title ? [title.cell] : [] };
  if (sign.from !== "column") return { text: words[sign.from](sign.text), cells: [] };
  const col = table?.columns[sign.text as Role];
  return table && col !== undefined ? { text: words.column(table.headers[col] ?? sign.text), cells: [{ row: table.headerRow, col }] } : { text: words.column(sign.text), cells: [] };
}

function headerName(cell: ViewCell): string {
  return cell.text === "" ? words.bareColumn(columnLetters(cell.col)) : cell.text;
}

function refOf({ row, col }: CellRef): CellRef {
  return { row, col };
}
