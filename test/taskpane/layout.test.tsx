import { departmentGrid, oddGrid, projectGrid, SHEETS, unknownGrid, workbookOf } from "./fake";
import { exportFormFile } from "../../src/forms";
import { formFiles } from "../../src/imported";
import { alertText, field, fireEvent, goTo, happens, openPane, press, screen, showPane, text, viewText } from "./pane";

const roleOf = (letter: string) => (field(text.layout.columnRole(letter)) as HTMLSelectElement).value;

describe("表样", () => {
  it("says what each column was taken for", async () => {
    await openPane(workbookOf(projectGrid()));
    await goTo(text.tabs.layout);
    expect(["B", "C", "D", "E", "F", "G", "H", "I"].map(roleOf)).toEqual([
      "level1",
      "level2",
      "level3",
      "targetValue",
      "actualValue",
      "weight",
      "score",
      "deviation",
    ]);
    expect(viewText()).toContain(text.layout.headerRows(12, 12));
  });

  it("changes a role by the list and stores the mapping", async () => {
    const { controller } = await openPane(workbookOf(projectGrid()));
    await goTo(text.tabs.layout);
    await happens(() => void fireEvent.change(field(text.layout.columnRole("I")), { target: { value: "remark" } }));
    await press(text.layout.save);
    const [mapping] = controller.getState().stored.mappings;
    expect(mapping).toMatchObject({ sheet: SHEETS.project, kind: "project-self-eval", headerTopRow: 11, headerRow: 11 });
    expect(mapping!.columns).toMatchObject({ remark: 8, score: 7 });
    expect(mapping!.columns.deviation).toBeUndefined();
  });

  it("takes a click in the sheet as the column, but not what was selected before", async () => {
    const { port } = await openPane(workbookOf(projectGrid()));
    await goTo(text.tabs.layout);
    await happens(() => port.click(SHEETS.project, "B2"));
    await happens(() => void fireEvent.change(field(text.layout.pointRole), { target: { value: "remark" } }));
    expect(viewText()).toContain(text.layout.questionColumn(text.roles.remark));
    expect(roleOf("B")).toBe("level1");
    await happens(() => port.click(SHEETS.project, "I20"));
    expect(roleOf("I")).toBe("remark");
  });

  it("keeps choices that were not taken over while another view or sheet is looked at, and forgets them afterwards", async () => {
    const { port } = await openPane(workbookOf(projectGrid(), departmentGrid()));
    await goTo(text.tabs.layout);
    await happens(() => void fireEvent.change(field(text.layout.columnRole("I")), { target: { value: "remark" } }));
    await goTo(text.tabs.overview);
    await happens(() => port.click(SHEETS.department, "A1"));
    await goTo(text.tabs.layout);
    expect(roleOf("I")).not.toBe("remark");
    await happens(() => port.click(SHEETS.project, "A1"));
    expect(roleOf("I")).toBe("remark");
    await press(text.layout.save);
    await press(text.layout.reset);
    expect(roleOf("I")).toBe("deviation");
  });

  it("changes the header's rows by clicking", async () => {
    const { port } = await openPane(workbookOf(projectGrid()));
    await goTo(text.tabs.layout);
    await press(text.layout.changeLast);
    await happens(() => port.click(SHEETS.project, "B13"));
    expect(viewText()).toContain(text.layout.headerRows(12, 13));
    await press(text.layout.undo);
    expect(viewText()).toContain(text.layout.headerRows(12, 12));
  });

  it("asks one question of an unknown sheet; a click sets header and columns by their words", async () => {
    const { port, controller } = await openPane(workbookOf(unknownGrid()));
    await goTo(text.tabs.layout);
    expect(viewText()).toContain("没有认出表头，请点一下“得分”所在的列。");
    await happens(() => port.click(SHEETS.unknown, "C2"));
    expect(roleOf("C")).toBe("score");
    await press(text.layout.save);
    expect(controller.getState().stored.mappings[0]).toMatchObject({
      sheet: SHEETS.unknown,
      headerTopRow: 1,
      headerRow: 1,
      columns: { score: 2 },
    });
  });

  it("starts from the rows that look like a header when the form is not known", async () => {
    await openPane(workbookOf(oddGrid()));
    await goTo(text.tabs.layout);
    expect(viewText()).toContain(text.layout.questionCandidate);
    expect(roleOf("E")).toBe("score");
  });

  it("confirms an unsure recognition with one yes", async () => {
    const { controller } = workbookOf(projectGrid());
    await controller.refresh();
    const state = controller.getState();
    const [sheet] = state.assessment!.sheets;
    const unsure = {
      ...state,
      assessment: { ...state.assessment!, sheets: [{ ...sheet!, layout: { ...sheet!.layout, confidence: 0.6 } }] },
    };
    const setMapping = jest.fn(() => Promise.resolve());
    const doubtful = {
      ...controller,
      getState: () => unsure,
      subscribe: () => () => undefined,
      refresh: () => Promise.resolve(),
      setMapping,
    };
    await showPane(doubtful as unknown as typeof controller);
    expect(screen.getByText(text.confidence.ask)).toBeTruthy();
    await press(text.card.confirm);
    await press(text.layout.yes);
    expect(setMapping).toHaveBeenCalledWith(expect.objectContaining({ sheet: SHEETS.project, headerRow: 11 }));
  });

  it("goes back to the automatic recognition", async () => {
    const book = workbookOf(projectGrid(), departmentGrid());
    await book.controller.refresh();
    await book.controller.setMapping({
      sheet: SHEETS.project,
      kind: "project-self-eval",
      headerTopRow: 11,
      headerRow: 11,
      columns: { level3: 3, score: 7, weight: 6 },
    });
    await openPane(book);
    await goTo(text.tabs.layout);
    await press(text.layout.reset);
    expect(book.controller.getState().stored.mappings).toEqual([]);
  });

  it("takes a form file in, and says when it is none", async () => {
    const { controller } = await openPane(workbookOf(projectGrid()));
    await goTo(text.tabs.layout);
    const picker = screen.getByLabelText(`${text.layout.files} ${text.layout.import}`);
    const give = async (content: string) => {
      await happens(() => void fireEvent.change(picker, { target: { files: [{ text: () => Promise.resolve(content) }] } }));
    };
    await give("{}");
    expect(alertText()).toContain("表样");
    await give(exportFormFile(controller.getState().assessment!.sheets[0]!.layout));
    const [form] = formFiles(controller.getState().stored);
    expect(screen.getByText(text.layout.imported(form!.name))).toBeTruthy();
  });
});
