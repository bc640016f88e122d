import type { AppController, AppState } from "../../../src/actions";
import { messages } from "../../../src/messages";
import { departmentGrid, frozen, listGrid, projectGrid, scoringGrid, SHEETS, unknownGrid, wellGrid, workbookOf, type FakeWorkbook } from "../fake";
import { press, pressAll, settle, until } from "./hands";

/** One look at the pane: a workbook, a state, and what a person has pressed. */
export interface Scene {
  readonly id: string;
  readonly make: () => Promise<AppController>;
  readonly act?: (root: HTMLElement) => Promise<void>;
}

const { tabs, findings, overview } = messages.pane;
const usual = () => workbookOf(projectGrid(), scoringGrid(), departmentGrid(), unknownGrid());

async function live(book: FakeWorkbook): Promise<AppController> {
  await book.controller.refresh();
  return book.controller;
}

async function held(book: FakeWorkbook, state: Partial<AppState>): Promise<AppController> {
  return frozen(await live(book), state);
}

const locked = () => workbookOf({ ...projectGrid(), protected: true }, scoringGrid());
const tab = (name: string) => (root: HTMLElement) => press(root, name, "tab");

export const SCENES: readonly Scene[] = [
  { id: "overview", make: () => live(usual()) },
  { id: "overview-well", make: () => live(workbookOf(wellGrid())) },
  { id: "overview-unknown", make: () => live(workbookOf(unknownGrid())) },
  { id: "overview-list", make: () => live(workbookOf(listGrid())) },
  { id: "overview-protected", make: () => live(locked()) },
  { id: "overview-open", make: () => live(usual()), act: (root) => pressAll(root) },
  { id: "reading", make: () => held(usual(), { phase: "reading", progress: 0.35, assessment: null }), act: () => settle(900) },
  { id: "working", make: () => held(usual(), { phase: "working", progress: 0.62 }), act: () => settle(900) },
  { id: "failed", make: () => held(usual(), { phase: "failed", assessment: null, error: { message: messages.errors["too-large"](""), detail: "too-large · RichApi.Error: ResponsePayloadSizeLimitExceeded" } }) },
  { id: "error", make: () => held(usual(), { error: { message: messages.errors["cell-edit-mode"](), detail: "cell-edit-mode · RichApi.Error: InvalidOperationInCellEditMode at Object.sync" } }) },
  { id: "scored", make: () => live(usual()), act: async (root) => { (root.querySelector("[data-main]") as HTMLElement).click(); await until(() => root.textContent?.includes(messages.pane.bar.restore) ?? false); await settle(300); } },
  { id: "findings", make: () => live(usual()), act: tab(tabs.findings) },
  { id: "findings-open", make: () => live(usual()), act: async (root) => { await tab(tabs.findings)(root); await press(root, findings.next); } },
  { id: "findings-fix", make: () => live(usual()), act: async (root) => { await tab(tabs.findings)(root); for (let i = 0; i < 6; i += 1) await press(root, findings.next); } },
  { id: "findings-ignore", make: () => live(usual()), act: async (root) => { await tab(tabs.findings)(root); await press(root, findings.next); await press(root, findings.ignore); } },
  { id: "layout", make: () => live(usual()), act: tab(tabs.layout) },
  { id: "layout-unknown", make: () => live(workbookOf(unknownGrid())), act: tab(tabs.layout) },
  { id: "rules", make: () => live(usual()), act: tab(tabs.rules) },
  { id: "history-empty", make: () => live(usual()), act: tab(tabs.history) },
  { id: "history", make: async () => { const book = usual(); await book.controller.refresh(); await book.controller.score(); await book.controller.clearMarks(); return book.controller; }, act: tab(tabs.history) },
];
export { overview, SHEETS };
