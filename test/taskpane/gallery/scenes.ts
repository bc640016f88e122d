import type { AppController, AppState } from "../../../src/actions";
import { messages } from "../../../src/messages";
import { errorKind, WorkbookError } from "../../../src/workbook";
import {
  criteriaGrid,
  departmentGrid,
  frozen,
  listGrid,
  oddGrid,
  pointsGrid,
  projectGrid,
  scoringGrid,
  SHEETS,
  unknownGrid,
  wellGrid,
  withManyFindings,
  workbookOf,
  type FakeWorkbook,
} from "../fake";
import { press, pressAll, settle, typeInto, until } from "./hands";
import { REPORT } from "./report";

/** One look at the pane: a workbook, perhaps with its state held still, and what a person then does. */
export interface Scene {
  readonly id: string;
  readonly book: () => FakeWorkbook;
  readonly held?: Partial<AppState> | ((book: FakeWorkbook) => Partial<AppState>);
  /** What has happened in the workbook before. */
  readonly before?: (controller: AppController) => Promise<unknown>;
  readonly act?: (root: HTMLElement, book: FakeWorkbook) => Promise<unknown>;
}

const { tabs, findings, overview, bar, layout, rules, card } = messages.pane;
const usual = () => workbookOf(projectGrid(), scoringGrid(), departmentGrid(), unknownGrid());
const tab = (name: string) => (root: HTMLElement) => press(root, name, "tab");
const walk = (steps: number) => async (root: HTMLElement) => {
  await tab(tabs.findings)(root);
  for (let i = 0; i < steps; i += 1) await press(root, findings.next);
};
const failed = (code: "too-large" | "cell-edit-mode", detail: string) => ({
  error: { kind: errorKind(new WorkbookError(code)), message: messages.errors[code](""), detail },
});

export const SCENES: readonly Scene[] = [
  { id: "overview", book: usual },
  { id: "overview-open", book: usual, act: (root) => pressAll(root) },
  {
    id: "overview-rows",
    book: usual,
    act: async (root) => {
      await press(root, card.rowsTitle(10));
      await press(root, card.rate);
      await press(root, messages.pane.judgements.title(5));
    },
  },
  { id: "overview-well", book: () => workbookOf(wellGrid()) },
  { id: "overview-unknown", book: () => workbookOf(unknownGrid()) },
  { id: "overview-list", book: () => workbookOf(listGrid()) },
  { id: "split", book: () => workbookOf(pointsGrid()) },
  {
    id: "split-even",
    book: () => workbookOf(pointsGrid()),
    before: (controller) => controller.setSplit("自评表", { kind: "even" }),
    act: (root) => press(root, card.rowsTitle(8)),
  },
  {
    id: "split-own",
    book: () => workbookOf(pointsGrid()),
    act: async (root) => {
      await until(() => root.querySelector("input[value=own]") !== null);
      root.querySelector<HTMLElement>("input[value=own]")!.click();
      await settle(300);
      root.querySelector("form")!.scrollIntoView();
    },
  },
  { id: "overview-sentences", book: () => workbookOf(criteriaGrid()), act: (root) => pressAll(root) },
  {
    id: "overview-base",
    book: () => workbookOf(scoringGrid()),
    act: async (root) => {
      await press(root, messages.pane.sentences.base.insert).catch(() => undefined);
      await settle(500);
      await pressAll(root);
    },
  },
  { id: "overview-protected", book: () => workbookOf({ ...projectGrid(), protected: true }, scoringGrid()) },
  { id: "overview-empty", book: () => workbookOf() },
  {
    id: "overview-clean",
    book: usual,
    act: async (root) => {
      await press(root, overview.more);
      await press(root, overview.clean, "menuitem");
    },
  },
  {
    id: "overview-clean-reasons",
    book: usual,
    before: async (controller) => {
      await controller.refresh();
      const [finding] = controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);
      await controller.score();
      await controller.suppress(finding!.keys, "情况属实");
    },
    act: async (root) => {
      await press(root, overview.more);
      await press(root, overview.clean, "menuitem");
    },
  },
  { id: "overview-menu", book: usual, act: (root) => press(root, overview.more) },
  {
    id: "reading",
    book: usual,
    held: { phase: "reading", progress: 0.35, doing: { what: "read", done: 4375, of: 5000 }, assessment: null },
    act: () => settle(900),
  },
  {
    id: "working",
    book: usual,
    held: { phase: "working", progress: 0.56, doing: { what: "check", done: 85, of: 142 } },
    act: () => settle(900),
  },
  {
    id: "failed",
    book: usual,
    held: { phase: "failed", assessment: null, ...failed("too-large", "too-large · RichApi.Error: ResponsePayloadSizeLimitExceeded") },
  },
  {
    id: "refused",
    book: usual,
    act: async (root, book) => {
      await until(() => root.querySelector("[data-main]") !== null);
      await book.controller.restore().catch(() => undefined);
    },
  },
  {
    id: "error",
    book: usual,
    held: failed("cell-edit-mode", "cell-edit-mode · RichApi.Error: InvalidOperationInCellEditMode at Object.sync"),
  },
  {
    id: "scored",
    book: usual,
    act: async (root) => {
      const main = () => root.querySelector<HTMLElement>("[data-main]");
      await until(() => main() !== null);
      main()!.click();
      await until(() => root.textContent?.includes(bar.restore) ?? false);
      await settle(300);
    },
  },
  { id: "findings", book: usual, act: walk(0) },
  { id: "findings-open", book: usual, act: walk(1) },
  { id: "findings-fix", book: usual, act: walk(6) },
  {
    id: "findings-ignore",
    book: usual,
    act: async (root) => {
      await walk(2)(root);
      await press(root, findings.ignore);
    },
  },
  {
    id: "findings-safe",
    book: usual,
    act: async (root) => {
      await walk(0)(root);
      await press(root, findings.fixAll(1));
    },
  },
  {
    id: "findings-suppressed",
    book: usual,
    before: async (controller) => {
      const [first] = controller.getState().assessment!.sheets[0]!.findings;
      await controller.suppress(first!.keys, findings.ignoreReasons[0]!);
      await controller.suppress(["weights-total@'x'!A1"], "x");
    },
    act: async (root) => {
      await walk(0)(root);
      await press(root, findings.showSuppressed(1));
      await press(root, messages.pane.severity.error + "I6").catch(() => undefined);
      root.querySelector("[role=tabpanel]")!.scrollTop = 9999;
    },
  },
  { id: "findings-many", book: usual, held: (book) => withManyFindings(book, 2000), act: walk(3) },
  { id: "findings-none", book: () => workbookOf(wellGrid()), act: walk(0) },
  { id: "layout", book: usual, act: tab(tabs.layout) },
  { id: "layout-unknown", book: () => workbookOf(unknownGrid()), act: tab(tabs.layout) },
  {
    id: "layout-pointed",
    book: () => workbookOf(oddGrid()),
    act: async (root, book) => {
      await tab(tabs.layout)(root);
      book.port.click(SHEETS.odd, "E3");
      await settle(300);
    },
  },
  {
    id: "layout-change",
    book: usual,
    act: async (root, book) => {
      await tab(tabs.layout)(root);
      await press(root, layout.changeLast);
      book.port.click(SHEETS.project, "B13");
      await settle(300);
    },
  },
  { id: "summaries", book: usual, act: tab(tabs.summaries) },
  {
    id: "summaries-preview",
    book: usual,
    act: async (root) => {
      await tab(tabs.summaries)(root);
      await press(root, messages.pane.summaries.preview);
    },
  },
  { id: "report", book: usual, act: tab(tabs.report) },
  {
    id: "report-checked",
    book: usual,
    act: async (root) => {
      await tab(tabs.report)(root);
      await typeInto(root, REPORT);
      await press(root, messages.pane.report.check);
    },
  },
  {
    id: "report-draft",
    book: usual,
    act: async (root) => {
      await tab(tabs.report)(root);
      await press(root, messages.pane.report.draft);
    },
  },
  { id: "rules", book: usual, act: tab(tabs.rules) },
  {
    id: "rules-open",
    book: usual,
    act: async (root) => {
      await tab(tabs.rules)(root);
      await press(root, rules.values(0).split("（")[0]!);
    },
  },
  {
    id: "rules-page",
    book: usual,
    act: async (root) => {
      await walk(2)(root);
      await press(root, findings.rulePage);
    },
  },
  { id: "history-empty", book: usual, act: tab(tabs.history) },
  {
    id: "history",
    book: usual,
    before: async (controller) => {
      await controller.score();
      await controller.check();
      await controller.applyFixes([controller.getState().assessment!.sheets[0]!.findings[0]!]);
    },
    act: async (root) => {
      await tab(tabs.history)(root);
      await press(root, messages.pane.history.cells(1));
    },
  },
];

/** The controller of a scene: live, or with its state held still. */
export async function controllerOf(scene: Scene, book: FakeWorkbook): Promise<AppController> {
  await book.controller.refresh();
  await scene.before?.(book.controller);
  if (!scene.held) return book.controller;
  return frozen(book.controller, typeof scene.held === "function" ? scene.held(book) : scene.held);
}
