import { messages } from "../messages";
import type { CellRef, Role, StoredMapping } from "../workbook";
import { lostLevels, roleDoubts, sheetDoubts } from "./doubts";
import type { Doubt } from "./doubts";
import type { StructureSign } from "../provinces";
import type { FamilyScore, FamilySign } from "./kind/score";
import type { CellText, FormKind, LayoutReason, TableLayout } from "./layout";
import { DOMAIN_WORDS } from "./lexicon/foreign";
import { LEVEL_NAME } from "./lexicon/labels";
import type { TableShape } from "./table/shape";
import { factsOf } from "./text/facts";
import type { SheetView, ViewRow } from "./view";

const words = messages.forms;
const structureTexts: Readonly<Record<StructureSign, string>> = words.structure;

/** What recognition came to, and how sure it is. */
export interface Verdict {
  readonly kind: FormKind;
  readonly family: string | null;
  readonly confidence: number;
  readonly reasons: readonly LayoutReason[];
}

/** What speaks for and against the recognition of a sheet. */
export interface Evidence {
  readonly view: SheetView;
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

/** A family needs this much to be named at all; tables of indicators speak for themselves, most of all where their levels have the names of the trade. */
const LEAST_SCORE = { levels: 1, indicators: 2.5, others: 4.5 };
/** Part of the level names that have to be such. */
const MOSTLY = 0.6;
const HIGHEST = 0.99;
const LOWEST = 0.02;
/** Chooses the kind and says how sure it is. Calibrated with npm run bench:recognition (its last table). */
export function confidenceOf(evidence: Evidence): Verdict {
  const { ranked, tables, mapping } = evidence;
  if (mapping)
    return {
      kind: mapping.kind,
      family: familyOf(mapping, ranked),
      confidence: 1,
      reasons: [{ text: words.mapped, weight: 1, cells: [] }],
    };
  const [best] = ranked;
  if (!best || tables.length === 0) return unknown(evidence, words.doubt.nothing);
  const indicators = evidence.shapes.some((shape) => shape.tableClass === "indicator");
  const usual = indicators ? LEAST_SCORE.indicators : LEAST_SCORE.others;
  if (!hasTrade(evidence)) return unknown(evidence, words.doubt.noDomain);
  if (best.score < (indicators && hasLevelsOfTrade(tables) ? LEAST_SCORE.levels : usual)) return unknown(evidence, words.doubt.weak);
  const doubts = [
    ...kindDoubts(best, rival(best, ranked), usual),
    ...roleDoubts(evidence.shapes, tables),
    ...sheetDoubts({ ...evidence, kind: best.family.kind }),
  ];
  const confidence = doubts.reduce((left, doubt) => left * doubt.factor, HIGHEST);
  return {
    kind: best.family.kind,
    family: best.family.id,
    confidence: Math.max(LOWEST, confidence),
    reasons: reasonsOf(best, doubts, evidence),
  };
}

/** True when the levels of the first table are 产出指标, 效益指标, 数量指标 …: no other trade's tables have them. */
function hasLevelsOfTrade(tables: readonly TableLayout[]): boolean {
  const labels = tables.find((table) => table.headerRow >= 0)?.blocks.map(({ label }) => factsOf(label).core) ?? [];
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

/** The kind is sure when its best family stands well above its threshold and above every other kind. */
function kindDoubts(best: FamilyScore, second: FamilyScore | undefined, least: number): Doubt[] {
  const margin = best.score - (second?.score ?? 0);
  const apart = 1 - 0.55 * Math.exp(-margin / 1.6);
  const enough = 1 - 0.35 * Math.exp(-(best.score - least) / 2);
  const other =
    second && apart < 0.9
      ? [{ factor: apart, text: words.doubt.otherKind(words.kinds[second.family.kind]), cells: [] }]
      : [{ factor: apart, text: "", cells: [] }];
  return [...other, { factor: enough, text: enough < 0.85 ? words.doubt.weak : "", cells: [] }];
}

/** Lists of either kind are read and checked alike: which of the two a list is called is no doubt about it. */
const LISTS: readonly FormKind[] = ["execution-list", "summary"];

/** The best family of another sort. */
function rival(best: FamilyScore, ranked: readonly FamilyScore[]): FamilyScore | undefined {
  return ranked.find((one) => one !== best && !(LISTS.includes(best.family.kind) && LISTS.includes(one.family.kind)));
}

/** True when the sheet has a word of the trade at all. */
function hasTrade({ labels, title }: Evidence): boolean {
  return DOMAIN_WORDS.test(labels) || DOMAIN_WORDS.test(title?.text ?? "");
}

function reasonsOf(best: FamilyScore, doubts: readonly Doubt[], { title, tables }: Evidence): LayoutReason[] {
  const first = tables.find((table) => table.headerRow >= 0);
  const reasons = best.signs.map((sign): LayoutReason => ({ ...signText(sign, first, title), weight: sign.weight }));
  const against = doubts
    .filter((doubt) => doubt.text !== "")
    .map((doubt): LayoutReason => ({ text: doubt.text, weight: doubt.factor - 1, cells: doubt.cells }));
  return [...reasons.sort((a, b) => b.weight - a.weight), ...against];
}

function signText(sign: FamilySign, table: TableLayout | undefined, title: CellText | null): { text: string; cells: readonly CellRef[] } {
  if (sign.from === "structure") return { text: structureTexts[sign.text as StructureSign], cells: [] };
  if (sign.from === "title") return { text: words.title(sign.text), cells: title ? [title.cell] : [] };
  if (sign.from !== "column") return { text: words[sign.from](sign.text), cells: [] };
  const col = table?.columns[sign.text as Role];
  return table && col !== undefined
    ? { text: words.column(table.headers[col] ?? sign.text), cells: [{ row: table.headerRow, col }] }
    : { text: words.column(sign.text), cells: [] };
}
