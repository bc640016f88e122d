import type { Finding } from "../../src/checks";
import { toA1 } from "../../src/workbook";
import {
  departmentGrid,
  frozen,
  overGrid,
  projectGrid,
  scoringGrid,
  SHEETS,
  wellGrid,
  withManyFindings,
  workbookOf,
  type FakeWorkbook,
} from "./fake";
import { control, field, fireEvent, findControl, goTo, happens, openPane, press, screen, showPane, text, viewText } from "./pane";

const usual = () => workbookOf(projectGrid(), scoringGrid(), departmentGrid());
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-key]")];
const openRow = () => document.querySelector<HTMLElement>("[data-key][aria-expanded=true]");
const findingsOf = ({ controller }: FakeWorkbook): Finding[] => controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 40));

async function findingsView(): Promise<FakeWorkbook> {
  const book = await openPane(usual());
  await goTo(text.tabs.findings);
  return book;
}

describe("问题", () => {
  // The person works in the pane, not in the sheet; jsdom does not know.
  beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());

  it("lists every open finding, worst first, each one sentence", async () => {
    const book = await findingsView();
    expect(rows()).toHaveLength(findingsOf(book).length);
    expect(rows()[0]!.textContent).toContain("I6 预算执行得分 10，按执行率 50.00% 应为 5。");
    const severities = rows().map((row) => findingsOf(book).find((finding) => finding.key === row.dataset["key"])!.severity);
    expect(severities).toEqual(
      [...severities].sort((a, b) => ["error", "warning", "info"].indexOf(a) - ["error", "warning", "info"].indexOf(b)),
    );
  });

  it("filters by severity, sheet and rule, and back", async () => {
    const book = await findingsView();
    const all = findingsOf(book);
    await press(/会被退回$/);
    expect(rows()).toHaveLength(all.filter((finding) => finding.severity === "error").length);
    await happens(() => void fireEvent.change(field(text.findings.sheet), { target: { value: SHEETS.scoring } }));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining("F10 得分 5 高于分值 4")]);
    await press(/全部$/);
    await happens(() => void fireEvent.change(field(text.findings.sheet), { target: { value: "" } }));
    await happens(() => void fireEvent.change(field(text.findings.rule), { target: { value: "score-over-weight" } }));
    expect(rows()).toHaveLength(all.filter((finding) => finding.rule === "score-over-weight").length);
  });

  it("is walked by arrow keys; the sheet follows", async () => {
    const { port, controller } = await findingsView();
    const inOrder = rows().map((row) => row.dataset["key"]);
    await happens(() => void fireEvent.keyDown(rows()[0]!, { key: "ArrowDown" }));
    await happens(() => void fireEvent.keyDown(rows()[0]!, { key: "ArrowDown" }));
    expect(openRow()?.dataset["key"]).toBe(inOrder[1]);
    await happens(() => void fireEvent.keyDown(openRow()!, { key: "End" }));
    await happens(() => void fireEvent.keyDown(openRow()!, { key: "ArrowUp" }));
    const visited = [0, 1, inOrder.length - 1, inOrder.length - 2].map(
      (at) => findingsOf({ port, controller }).find((finding) => finding.key === inOrder[at])!.cell,
    );
    expect(port.selections).toEqual(visited.map((cell) => `${cell.sheet}!${toA1(cell)}`));
    expect(screen.getByText(text.findings.position(inOrder.length - 1, inOrder.length))).toBeTruthy();
    await nextFrame();
    expect((document.activeElement as HTMLElement).dataset["key"]).toBe(inOrder[inOrder.length - 2]);
  });

  it("takes one stop of the Tab key for the whole list", async () => {
    await findingsView();
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it("shows the finding of a cell that is clicked in the sheet", async () => {
    const { port } = await findingsView();
    await happens(() => port.click(SHEETS.scoring, "F10"));
    expect(openRow()?.textContent).toContain("F10 得分 5 高于分值 4");
    expect(port.selections).toEqual([]);
  });

  it.each([
    ["F10:G12", true],
    ["E9:F10", true],
    ["F9:F10", true],
    ["F10,H3", false],
    ["A1:Z999", false],
    ["F5:F9", false],
  ])("a click on the merged cell %s shows the finding of F10: %s", async (address, found) => {
    const { port } = await findingsView();
    await happens(() => port.click(SHEETS.scoring, address));
    expect(openRow()?.textContent?.includes("F10 得分 5 高于分值 4") ?? false).toBe(found);
  });

  it("explains a finding: arithmetic with cells, source, what to do with old and new", async () => {
    const { port } = await findingsView();
    await press(text.findings.next);
    for (const part of [text.derivation.title, "440 ÷ 880 = 50%", text.findings.fix, text.derivation.source])
      expect(viewText()).toContain(part);
    await press(text.goTo(SHEETS.project, "F6"));
    expect(port.selections.at(-1)).toBe(`${SHEETS.project}!F6`);
    await press(text.findings.rulePage);
    expect(control(text.tabs.rules, "tab").getAttribute("aria-selected")).toBe("true");
    expect(viewText()).toContain(text.rules.ruleWhy);
  });

  it("brings a sentence to finish where a reason is due, of the row's own figures and with the cause left open", async () => {
    const { port } = await findingsView();
    await happens(() => port.click(SHEETS.project, "I14"));
    expect(viewText()).toContain("指标值1，实际完成0（完成0%），扣5分，因____；下一步____。");
    expect(control(text.findings.copySample)).toBeTruthy();
  });

  it("offers 一键修正 only where it is safe, and a suggestion by another name", async () => {
    const book = await findingsView();
    await press(text.findings.next);
    expect(findControl(text.findings.fixNow)).toBeNull();
    await press(text.findings.useSuggestion);
    expect(book.controller.getState().report).toMatchObject({ action: "fix", filled: 1 });
    expect(findingsOf(book).some((finding) => finding.rule === "execution-score")).toBe(false);
  });

  it("mends all safe ones at once after showing what would change", async () => {
    const book = await findingsView();
    const safe = findingsOf(book).filter((finding) => finding.fix?.safe);
    await press(text.findings.fixAll(safe.length));
    expect(viewText()).toContain("&NULL&");
    await press(text.findings.fixAllNow(safe.length));
    expect(findingsOf(book).filter((finding) => finding.fix?.safe)).toEqual([]);
  });

  it("ignores a finding only with a reason, and takes that back", async () => {
    const book = await findingsView();
    await press(text.findings.next);
    const { key } = rows()[0]!.dataset;
    await press(text.findings.ignore);
    await press(text.findings.ignoreYes);
    expect(book.controller.getState().stored.suppressions).toEqual([]);
    await happens(() => void fireEvent.change(field(text.findings.ignoreReason), { target: { value: " 上级核定 " } }));
    await press(text.findings.ignoreYes);
    expect(book.controller.getState().stored.suppressions).toEqual([{ key, reason: "上级核定" }]);
    await press(text.findings.showSuppressed(1));
    await happens(() => void fireEvent.click(rows().at(-1)!));
    expect(viewText()).toContain(text.findings.reason("上级核定"));
    await press(text.findings.unignore);
    expect(book.controller.getState().stored.suppressions).toEqual([]);
  });

  it("keeps a half-typed reason while its finding is out of sight, until it is used or given up", async () => {
    const book = await findingsView();
    const reason = () => field(text.findings.ignoreReason) as HTMLInputElement;
    await press(text.findings.next);
    await press(text.findings.ignore);
    expect(document.activeElement).toBe(reason());
    await happens(() => void fireEvent.change(reason(), { target: { value: "上级" } }));
    // Another finding, and another view: each takes the row away.
    await press(text.findings.next);
    expect(viewText()).not.toContain(text.findings.ignoreReason);
    await press(text.findings.previous);
    await goTo(text.tabs.overview);
    await goTo(text.tabs.findings);
    expect([reason().value, document.activeElement === reason()]).toEqual(["上级", false]);
    await happens(() => void fireEvent.change(reason(), { target: { value: "上级核定" } }));
    await press(text.findings.ignoreYes);
    expect(book.controller.getState().stored.suppressions.map((one) => one.reason)).toEqual(["上级核定"]);
    await press(text.findings.ignore);
    await press(text.findings.cancel);
    await press(text.findings.next);
    await press(text.findings.previous);
    expect(viewText()).not.toContain(text.findings.ignoreReason);
  });

  it("goes on to the next finding when the open one is mended in the pane", async () => {
    await findingsView();
    await press(text.findings.next);
    const [, second] = rows().map((row) => row.dataset["key"]);
    await press(text.findings.useSuggestion);
    expect(openRow()?.dataset["key"]).toBe(second);
  });

  it("leaves a person alone who mends it in the sheet", async () => {
    const { controller, port } = await findingsView();
    await press(text.findings.next);
    jest.mocked(document.hasFocus).mockReturnValue(false);
    port.type(SHEETS.project, 5, 8, 5);
    await happens(() => void controller.refresh());
    expect(openRow()).toBeNull();
    expect(port.selections).toHaveLength(1);
  });

  it("tells of suppressions that are of no use any more", async () => {
    const book = usual();
    await book.controller.refresh();
    await book.controller.suppress(["score-over-weight@'打分表'!A1"], "旧");
    await openPane(book);
    await goTo(text.tabs.findings);
    await press(text.findings.removeStale);
    expect(book.controller.getState().stored.suppressions).toEqual([]);
  });

  it("marks findings whose cells were edited since", async () => {
    const book = usual();
    await book.controller.refresh();
    const touched = new Set([findingsOf(book)[0]!.key]);
    await showPane(frozen(book.controller, { touched }));
    await goTo(text.tabs.findings);
    expect(screen.getAllByText(text.findings.touched)).toHaveLength(1);
  });

  it("tells 2,000 findings under their causes, draws of them what is in sight, and walks all of them", async () => {
    // jsdom lays nothing out: without a height nothing would be in sight.
    jest.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
    jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(40);
    const book = workbookOf(wellGrid());
    await book.controller.refresh();
    await showPane(frozen(book.controller, withManyFindings(book, 2000)));
    await goTo(text.tabs.findings);
    expect(viewText()).toContain(text.findings.limit(2000));
    expect([...document.querySelectorAll("[data-cause]")].map((head) => head.textContent)).toEqual([
      expect.stringContaining("200 处"),
      expect.stringContaining("1800 处"),
    ]);
    expect(rows()).toHaveLength(0);
    await happens(() => void fireEvent.click(document.querySelectorAll("[data-cause]")[1]!));
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    await press(text.findings.previous);
    expect(viewText()).toContain(text.findings.position(2000, 2000));
  });

  it("ignores all findings of a cause with one reason, and counts them", async () => {
    const book = workbookOf(overGrid());
    await openPane(book);
    await goTo(text.tabs.findings);
    const before = findingsOf(book).filter(({ rule }) => rule === "score-over-weight").length;
    expect(before).toBeGreaterThan(3);
    await happens(() => void fireEvent.click(document.querySelector("[data-cause$=score-over-weight]")!));
    await press(text.findings.ignoreAll(before));
    await press(text.findings.ignoreReasons[0]!);
    await press(text.findings.ignoreYes);
    expect(
      findingsOf(book).filter(
        ({ rule, suppressed }) => rule === "score-over-weight" && suppressed?.reason === text.findings.ignoreReasons[0],
      ),
    ).toHaveLength(before);
    expect(viewText()).toContain(text.findings.showSuppressed(before));
    await goTo(text.tabs.overview);
    expect(viewText()).toContain(`忽略了 ${before} 处`);
  });
});
