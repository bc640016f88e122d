import { departmentGrid, projectGrid, scoringGrid, SHEETS, workbookOf } from "./fake";
import { REPORT } from "./gallery/report";
import { alertText, area, control, field, findControl, fireEvent, goTo, happens, openPane, press, text, viewText } from "./pane";

const usual = () => workbookOf(projectGrid(), departmentGrid(), scoringGrid());

describe("汇总", () => {
  it("offers what can be built, and says why the rest cannot", async () => {
    await openPane(usual());
    await goTo(text.tabs.summaries);
    expect(findControl(`${text.summaries.insert} 一级指标得分汇总`)).not.toBeNull();
    expect(findControl(`${text.summaries.insert} 部门得分换算`)).toBeNull();
    expect(viewText()).toMatch(/部门得分换算.*不能插入：/);
  });

  it("previews a table with the numbers it would show", async () => {
    await openPane(usual());
    await goTo(text.tabs.summaries);
    await press(text.summaries.preview);
    const rows = [...area("绩效自评得分汇总表").querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toContainEqual([SHEETS.project, "产出指标(50分)", "50", "47", "94.00%", "✓ 平"]);
  });

  it("inserts on a new sheet or at the selection, once there is one", async () => {
    const { controller, port } = await openPane(usual());
    const insert = jest.spyOn(controller, "insertSummary").mockRejectedValue(new Error("not here"));
    await goTo(text.tabs.summaries);
    await press(`${text.summaries.insert} 一级指标得分汇总`);
    expect(insert).toHaveBeenLastCalledWith("by-level1", { kind: "new-sheet" });
    expect(alertText()).toContain("not here");
    await happens(() => void fireEvent.click(document.querySelector("input[value=selection]")!));
    expect(control(`${text.summaries.insert} 一级指标得分汇总`).getAttribute("aria-disabled")).toBe("true");
    await happens(() => port.click(SHEETS.project, "L3"));
    await press(`${text.summaries.insert} 一级指标得分汇总`);
    expect(insert).toHaveBeenLastCalledWith("by-level1", { kind: "selection", sheet: SHEETS.project, address: "L3" });
  });
});

describe("报告", () => {
  const give = async (report: string) => {
    await goTo(text.tabs.report);
    await happens(() => void fireEvent.change(field(text.report.text), { target: { value: report } }));
    await press(text.report.check);
  };

  it("says first how many figures do not agree, then shows each in its sentence", async () => {
    await openPane(usual());
    await give(REPORT);
    expect(viewText()).toMatch(/核对了 \d+ 个数，\d+ 个对不上；另有 1 个无法核对。/);
    expect(viewText()).toContain("52%，应为 50%");
    await press(text.report.group(text.report.verdicts.uncheckable, 1));
    expect(viewText()).not.toContain("52%，应为");
    // Its base is a total that is called wrong itself.
    expect(viewText()).toContain("16.66%");
  });

  it("counts a figure that could not be checked apart from those that were", async () => {
    await openPane(usual());
    await give("全县学生15230人。\n食堂供餐13811人，供餐覆盖面90.68%。");
    expect(viewText()).toContain("没有能核对的数；另有 1 个无法核对。");
  });

  it("keeps the text while the person looks elsewhere, and gives it back for editing", async () => {
    await openPane(usual());
    await give(REPORT);
    await goTo(text.tabs.overview);
    await goTo(text.tabs.report);
    await press(text.report.edit);
    expect((field(text.report.text) as HTMLTextAreaElement).value).toBe(REPORT);
  });

  it("reads a file and says when it is none", async () => {
    await openPane(usual());
    await goTo(text.tabs.report);
    const file = (bytes: number[], name: string) => ({ name, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
    await happens(
      () => void fireEvent.change(field(text.report.choose), { target: { files: [file([0xd0, 0xcf, 0x11, 0xe0], "旧.doc")] } }),
    );
    expect(alertText()).toContain("旧.doc");
    await happens(
      () =>
        void fireEvent.change(field(text.report.choose), {
          target: { files: [file([...Buffer.from("全年预算100万元，执行50万元，执行率60%。")], "新.txt")] },
        }),
    );
    expect(viewText()).toContain(text.report.from("新.txt"));
  });

  it("drafts paragraphs from the workbook and copies them", async () => {
    await openPane(usual());
    await goTo(text.tabs.report);
    const writeText = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    await press(text.report.draft);
    await press(text.report.copyAll);
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining("880"));
  });
});
