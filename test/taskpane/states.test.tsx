import type { AppState } from "../../src/actions";
import { messages } from "../../src/messages";
import { gridOf, WorkbookError } from "../../src/workbook";
import { frozen, projectGrid, wellGrid, workbookOf } from "./fake";
import { act, render } from "@testing-library/react";
import { Pane } from "../../src/taskpane";
import { Waiting } from "../../src/taskpane/components/waiting";
import { later } from "../../src/taskpane/lib/later";
import { fixedTheme } from "../../src/taskpane/lib/theme";
import { alertText, findControl, goTo, happens, openPane, press, screen, settled, showPane, text, viewText } from "./pane";

async function held(state: Partial<AppState>) {
  const book = workbookOf(projectGrid());
  await book.controller.refresh();
  const controller = frozen(book.controller, state);
  await showPane(controller);
  return controller;
}

describe("states that pass", () => {
  it("reads without being asked and keeps the places while it does", async () => {
    const controller = await held({ phase: "reading", progress: 0.1, assessment: null });
    expect(controller.calls).toEqual(["refresh"]);
    expect(viewText()).toContain(text.overview.reading);
  });

  it("shows the count and 取消 only after half a second", async () => {
    // The half second passes when the test says so, however slow the machine is.
    const pass: (() => void)[] = [];
    const later = globalThis.setTimeout;
    const spy = jest
      .spyOn(globalThis, "setTimeout")
      .mockImplementation(((run: () => void, ms?: number) => (ms === 500 ? pass.push(run) : later(run, ms))) as typeof setTimeout);
    const controller = await held({ phase: "working", progress: 0.62, doing: { what: "write", done: 1250, of: 5000 } });
    expect(findControl(text.progress.cancel)).toBeNull();
    act(() => pass.forEach((run) => run()));
    spy.mockRestore();
    expect(screen.getByText("正在写入 1,250 / 5,000 格")).toBeTruthy();
    await press(text.progress.cancel);
    expect(controller.calls).toContain("cancel");
  });

  it("says a failure as a sentence, its cause folded away, with a way on", async () => {
    const controller = await held({ error: { kind: "failed", message: "有单元格正在编辑。", detail: "cell-edit-mode" } });
    expect(alertText()).toContain("有单元格正在编辑。");
    expect(screen.getByText("cell-edit-mode").closest("details")?.open).toBe(false);
    await press(text.error.retry);
    expect(controller.calls.filter((call) => call === "refresh")).toHaveLength(2);
    await press(text.error.close);
    expect(alertText()).toBeNull();
  });

  it("says a refusal as a plain note, without an engineer's detail or a way to try again, and in the sentence's own words", async () => {
    const book = await openPane(workbookOf(projectGrid()));
    await happens(() => void book.controller.restore().catch(() => undefined));
    expect(alertText()).toBe(messages.actions.nothingToRestore());
    expect(document.querySelector("[role=alert] details")).toBeNull();
    expect(findControl(text.error.retry)).toBeNull();
    await happens(
      () =>
        void book.controller
          .insertSummary("monthly", { kind: "selection", sheet: projectGrid().sheet, address: "A1" })
          .catch(() => undefined),
    );
    expect(alertText()).toContain("里已有内容，没有插入");
    expect(document.querySelector("[role=alert] details")).toBeNull();
  });

  it("keeps the words of a fault that is none of ours for the engineer", async () => {
    const book = workbookOf(projectGrid());
    book.port.select = () => Promise.reject(new TypeError("x is not a function"));
    await openPane(book);
    await goTo(text.tabs.findings);
    await press(text.findings.next);
    expect(screen.getByRole("alert").querySelector("details")?.textContent).toContain("x is not a function");
    expect(document.querySelector("[role=status][aria-live]")?.textContent).toBe(messages.errors.unknown());
  });

  it("does not begin a second action while one runs", async () => {
    const controller = await held({ phase: "working", progress: 0.2 });
    await press(text.overview.check);
    expect(controller.calls).toEqual(["refresh"]);
  });

  it("says what the last action changed besides", async () => {
    await held({
      report: {
        action: "score",
        filled: 12,
        marked: 5,
        unmarked: 0,
        marksLeft: 0,
        addedSheets: [],
        notes: ["工作表 乙 受保护，只检查。"],
        historyId: null,
      },
    });
    expect(screen.getByText("填写 12 格，标记 5 格", { selector: "span" })).toBeTruthy();
    expect(screen.getByText("工作表 乙 受保护，只检查。")).toBeTruthy();
    expect(document.querySelectorAll("button").length).toBeGreaterThan(0);
  });

  it("names the scores that were written as numbers, which do not follow the sheet", async () => {
    const rows = [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "安装路灯", "≥60盏", "四十八盏", 40, null],
      ["产出指标", "质量指标", "合格率", "≥95%", "96%", 30, null],
      ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", "９２％", 30, null],
      ["总分", null, null, null, null, 100, null],
    ];
    const book = await openPane(workbookOf(gridOf("自评", rows)));
    await happens(() => void book.controller.score());
    expect(screen.getByText("其中 2 格是数（G3、G5），不会跟着表变：改了指标值或完成值，要清空这些格重新评分。")).toBeTruthy();
  });

  it("says when a cell cannot be selected, which no state tells", async () => {
    const book = workbookOf(projectGrid());
    book.port.select = () => Promise.reject(new WorkbookError("sheet-gone", "项目自评表"));
    await openPane(book);
    await goTo(text.tabs.findings);
    await press(text.findings.next);
    expect(alertText()).toContain("找不到工作表");
  });

  it("tells the end of Excel's own list with one action and not with the next, without a person closing it", async () => {
    const { controller } = await openPane(workbookOf(projectGrid()));
    await happens(() => void controller.check());
    expect(screen.getAllByText(text.bar.undoEnded)).toHaveLength(1);
    await happens(() => void controller.clearMarks());
    expect(screen.queryByText(text.bar.undoEnded)).toBeNull();
    await happens(() => void controller.check());
    expect(screen.queryByText(text.bar.undoEnded)).toBeNull();
  });

  it("does not tell it where the surroundings keep a list of their own", async () => {
    const { controller } = workbookOf(projectGrid());
    render(<Pane controller={controller} theme={fixedTheme("light")} keepsUndo />);
    await settled();
    await happens(() => void controller.check());
    expect(controller.getState().undoEnded).toBe(true);
    expect(screen.queryByText(text.bar.undoEnded)).toBeNull();
  });

  it("gives cleared marks back", async () => {
    const { controller } = await openPane(workbookOf(projectGrid()));
    await happens(() => void controller.check());
    const { marks } = controller.getState().stored;
    expect(findControl(text.bar.markAgain)).toBeNull();
    await happens(() => void controller.clearMarks());
    expect(controller.getState().stored.marks).toEqual([]);
    await press(text.bar.markAgain);
    expect(controller.getState().stored.marks).toEqual(marks);
  });

  it("says after half a second that a part is still being opened, where a screen reader hears it", () => {
    jest.useFakeTimers();
    const Part = later(() => new Promise<never>(() => undefined), <Waiting />);
    render(<Part />);
    const place = screen.getByRole("status");
    expect(place.textContent).toBe("");
    act(() => jest.advanceTimersByTime(500));
    expect(screen.getByRole("status")).toBe(place);
    expect(place.textContent).toBe(text.overview.opening);
    jest.useRealTimers();
  });

  it("says once that Excel's own list of what can be undone has ended", async () => {
    const { controller } = await openPane(workbookOf(projectGrid()));
    await happens(() => controller.suppress(controller.getState().assessment!.sheets[0]!.findings[0]!.keys, "已核实"));
    expect(screen.getAllByText(text.bar.undoEnded)).toHaveLength(1);
    await press(text.bar.close);
    await happens(() => controller.check());
    expect(screen.queryByText(text.bar.undoEnded)).toBeNull();
  });

  it("survives a fault of its own and lets the person try again", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const book = workbookOf(wellGrid());
    await book.controller.refresh();
    const { assessment } = book.controller.getState();
    await showPane(
      frozen(book.controller, { assessment: { ...assessment!, sheets: [{ ...assessment!.sheets[0]!, score: null as never }] } }),
    );
    expect(viewText()).toContain(text.error.crash);
    await goTo(text.tabs.history);
    expect(viewText()).toContain(text.history.none);
    quiet.mockRestore();
    await settled();
  });
});
