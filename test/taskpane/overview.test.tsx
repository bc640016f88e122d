import { previewSummary, verdictOf } from "../../src/actions";
import { messages } from "../../src/messages";
import { gridOf } from "../../src/workbook";
import {
  departmentGrid,
  listGrid,
  pointsGrid,
  projectGrid,
  scoringGrid,
  SHEETS,
  unknownGrid,
  wellGrid,
  workbookOf,
  zeroGrid,
} from "./fake";
import { area, field, findControl, fireEvent, goTo, happens, openPane, press, screen, text, viewText, within } from "./pane";

const usual = () => workbookOf(projectGrid(), scoringGrid(), departmentGrid(), unknownGrid());
const main = () => document.querySelector("[data-main]")!;

describe("概览", () => {
  it("opens with a sentence about this workbook and a button that says what it will do", async () => {
    const { controller } = await openPane(usual());
    const { counts, fillable } = controller.getState().assessment!;
    expect(viewText()).toContain("已识别 3 张表：项目自评表、打分表、部门整体自评表。");
    expect(viewText()).toContain(`${counts.error} 处会被退回，${counts.warning} 处需复核（其中 3 处还没填，填好才能上报）。`);
    expect(main().textContent).toMatch(new RegExp(`^填写 ${fillable.length} 格并标出 \\d+ 格问题$`));
  });

  it("keeps the button's promise", async () => {
    const { controller } = await openPane(usual());
    const [fill, marks] = [...main().textContent!.matchAll(/\d+/g)].map(Number);
    await press(main().textContent!);
    expect(controller.getState().report).toMatchObject({ filled: fill, marked: marks });
    expect(screen.getByText(`填写 ${fill} 格，标记 ${marks} 格`, { selector: "span" })).toBeTruthy();
    expect(main().textContent).toBe(text.main.again);
  });

  it("gives a way back after an action", async () => {
    const { controller } = await openPane(usual());
    const before = controller.getState().assessment!.fillable;
    await press(main().textContent!);
    await press(text.bar.restore);
    expect(controller.getState().assessment!.fillable).toEqual(before);
    expect(controller.getState().report?.action).toBe("restore");
  });

  it("offers to mark without filling only where there is something to fill", async () => {
    await openPane(workbookOf(projectGrid()));
    expect(findControl(text.overview.check)).not.toBeNull();
    await press(main().textContent!);
    expect(findControl(text.overview.check)).toBeNull();
    await press(text.overview.clear);
    expect(main().textContent).toMatch(/^标出 \d+ 格问题$/);
    expect(findControl(text.overview.check)).toBeNull();
  });

  it("is quiet when all is well, and says what was not checked", async () => {
    await openPane(workbookOf(wellGrid()));
    expect(viewText()).toContain("没有发现问题。权重合计 100，得分 100，等级 优。");
    expect(viewText()).toContain(text.overview.notCheckedParts.proofs);
  });

  it("does not call a list of ours a sheet that was not recognised", async () => {
    const { findings, stamp } = messages.summaries;
    const list = gridOf("问题清单", [
      [findings.title],
      [null],
      ["序号"],
      [1],
      [stamp([{ name: "方案", version: "1" }], "2025-01-16", 1, "没有发现问题。")],
    ]);
    const { controller } = await openPane(workbookOf(projectGrid(), unknownGrid(), list));
    expect(
      controller
        .getState()
        .assessment!.sheets.filter((sheet) => sheet.isOurs)
        .map((sheet) => sheet.grid.sheet),
    ).toEqual(["问题清单"]);
    expect(viewText()).toContain(text.overview.notCheckedParts.unknown([SHEETS.unknown]));
    expect(viewText()).not.toContain("“问题清单”");
  });

  it("shows score, grade, confidence and bars with their numbers, every score without zeros at its end", async () => {
    await openPane(usual());
    const card = within(area(SHEETS.scoring));
    expect(card.getByText("94.8")).toBeTruthy();
    expect(card.getByText(text.confidence.sure)).toBeTruthy();
    expect(card.getByText("59.8 / 65")).toBeTruthy();
    expect(card.getByText("35 / 35")).toBeTruthy();
    const project = within(area(SHEETS.project));
    expect(project.getByText("50.00%")).toBeTruthy();
    expect(project.getByText("执行 440.00 ÷ 预算 880.00 万元")).toBeTruthy();
    expect(viewText()).not.toMatch(/\d\.\d*0(?= (分|\/))/);
  });

  it("shows no rate of 0 and 0, whatever rate was typed, and says why", async () => {
    await openPane(workbookOf(zeroGrid()));
    const project = within(area(SHEETS.project));
    expect(project.queryByText(/^执行 .* ÷ /)).toBeNull();
    expect(project.queryByText("0.00%")).toBeNull();
    expect(project.getByText(/预算数为 0，执行率没有意义/)).toBeTruthy();
  });

  it("opens a score to its derivation, with cells that can be clicked", async () => {
    const { port } = await openPane(usual());
    await press(text.card.rowsTitle(10));
    await press(/^预算执行率\s*10/);
    await press(text.goTo(SHEETS.project, "E6"));
    expect(port.selections).toEqual([`${SHEETS.project}!E6`]);
    expect(viewText()).toContain("表上 10，计算 5");
  });

  it("lists what a person has to judge with the allowed range", async () => {
    await openPane(usual());
    await press(text.judgements.title(5));
    expect(screen.getAllByText(text.judgements.range("3.2", "4"))).toHaveLength(5);
  });

  it("leads to the findings of one severity", async () => {
    const { controller } = await openPane(usual());
    const errors = controller.getState().assessment!.counts.error;
    await press(messages.verdict.errors(errors));
    expect(screen.getByText(text.findings.position(1, errors))).toBeTruthy();
  });

  it("says of a score where it comes from: after filling the sheet prints what was said", async () => {
    const blanked = gridOf("自评", [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "安装路灯", "≥60盏", "48盏", 40, null],
      ["产出指标", "质量指标", "合格率", "≥95%", "96%", 30, null],
      ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", "92%", 30, null],
      ["总分", null, null, null, null, 100, null],
    ]);
    await openPane(workbookOf(blanked));
    expect(viewText()).toContain(text.overview.filledScore(text.overview.scoreName, "92"));
    expect(area("自评").textContent).toContain(text.card.filledScore);
    await press(/^填写/);
    expect(viewText()).toContain(text.overview.printedScore(text.overview.scoreName, "92", 0));
    expect(area("自评").textContent).not.toContain(text.card.filledScore);
  });

  it.each([
    ["printed", 62, "得分 62 分（还有 1 项没有得分）"],
    ["blank", null, "得分已有 62 分，还有 1 项没有得分，补齐后总分自动出现"],
  ])("counts what has no score yet beside a total that is %s", async (_, total, said) => {
    await openPane(
      workbookOf(
        gridOf("自评", [
          ["项目支出绩效自评表"],
          ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          ["产出指标", "数量指标", "安装路灯", "≥60盏", "48盏", 40, 32],
          ["产出指标", "质量指标", "合格率", "≥95%", "96%", 30, 30],
          ["效益指标", "社会效益指标", "邻里和睦", "显著", "明显改善", 30, null],
          ["总分", null, null, null, null, 100, total],
        ]),
      ),
    );
    expect(viewText()).toContain(said);
  });

  it("gives the card of the scoring sheet first, calls a computed score so, and shows no rate that a finding denies", async () => {
    const rows = projectGrid().values.map((row) => row.map((value) => (value === "全年执行数(B)" ? "资金到位数(B)" : value)));
    await openPane(workbookOf(departmentGrid(), scoringGrid(), gridOf("到位", rows)));
    expect([...document.querySelectorAll("article")].map((card) => card.getAttribute("aria-label"))).toEqual([
      SHEETS.scoring,
      SHEETS.department,
      "到位",
    ]);
    expect(area(SHEETS.department).textContent).toContain(text.card.computedScore);
    expect(area("到位").textContent).toContain(text.card.rateDenied("").slice(0, 8));
    expect(area("到位").textContent).not.toContain("50.00%");
  });

  it("never ends at an unknown sheet: the button leads to pointing out the header", async () => {
    await openPane(workbookOf(unknownGrid()));
    expect(viewText()).toContain(text.overview.nothing);
    await press(text.main.point);
    expect(viewText()).toContain(text.layout.questionUnknown(text.roles.score));
  });

  it("says what can be done on a protected sheet and does not count its cells", async () => {
    await openPane(workbookOf({ ...projectGrid(), protected: true }, scoringGrid()));
    expect(viewText()).toContain(text.overview.protected([SHEETS.project]));
    expect(main().textContent).toMatch(/^填写 1 个得分并标出/);
  });

  it("shows no score for a list that has none", async () => {
    await openPane(workbookOf(listGrid()));
    expect(within(area("支出明细")).queryByText("550000")).toBeNull();
    expect(area("支出明细").textContent).not.toContain(text.card.change);
  });

  it("asks inside the pane before cleaning, and says that it cannot be taken back", async () => {
    const { controller } = await openPane(usual());
    await press(main().textContent!);
    await press(text.overview.more);
    await press(text.overview.clean, "menuitem");
    const { cleanGone: gone, cleanAsk } = text.overview;
    expect(screen.getByText(cleanAsk([gone.marks(controller.getState().stored.marks.length), gone.history(1)]))).toBeTruthy();
    expect(findControl(text.overview.cleanList)).toBeNull();
    await press(text.overview.cleanYes);
    expect(controller.getState().stored.marks).toEqual([]);
    expect(screen.queryByText(text.bar.cleaned, { selector: "span" })).toBeTruthy();
  });

  it("names the ignored findings among what cleaning deletes, and writes them with their reasons onto the findings sheet first", async () => {
    const { controller } = await openPane(workbookOf(scoringGrid()));
    const [first] = controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings);
    await happens(() => controller.suppress(first!.keys, "上级核定"));
    await press(text.overview.more);
    await press(text.overview.clean, "menuitem");
    expect(screen.getByText(text.overview.cleanAsk([text.overview.cleanGone.suppressions(1)]))).toBeTruthy();
    const { rows } = previewSummary(controller.getState().assessment!, controller.getState().stored, "findings");
    await press(text.overview.cleanList);
    expect(controller.getState().report).toMatchObject({ action: "insertFindings", addedSheets: [messages.summaries.findings.sheetName] });
    const texts = rows.flatMap((row) => row.flatMap((cell) => (cell.kind === "text" ? [cell.text] : [])));
    expect(texts).toContain(messages.summaries.findings.ignoredBecause(first!.message, "上级核定"));
    expect(texts.filter((one) => one === messages.summaries.findings.ignored)).toHaveLength(1);
    expect(texts).toContain(first!.title);
    expect(texts.filter((one) => /^[A-Z]{3}-\d/.test(one))).toEqual([]);
    await press(text.overview.cleanYes);
    expect(controller.getState().stored.suppressions).toEqual([]);
  });

  it("says when the main button checked again and nothing changed", async () => {
    await openPane(workbookOf(wellGrid()));
    expect(main().textContent).toBe(text.main.again);
    expect(viewText()).not.toContain(text.overview.rechecked);
    await press(text.main.again);
    expect(viewText()).toContain(text.overview.rechecked);
  });

  it("gives one verdict: no tick beside an ignored finding, which is counted here and in the list", async () => {
    const { controller } = await openPane(workbookOf(scoringGrid()));
    expect(viewText()).not.toContain(messages.verdict.well);
    for (const finding of controller.getState().assessment!.sheets.flatMap((sheet) => sheet.findings))
      await happens(() => controller.suppress(finding.keys, "上级核定"));
    const { ignored, state } = verdictOf(controller.getState().assessment!);
    expect([state, ignored > 0]).toEqual(["ignored", true]);
    expect(viewText()).toContain(messages.verdict.ignored(ignored));
    expect(viewText()).not.toContain(messages.verdict.well);
    await goTo(text.tabs.findings);
    expect(viewText()).toContain(messages.verdict.ignored(ignored));
  });
});

describe("points that are printed for a block only", () => {
  const radio = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const choose = (label: string) => happens(() => radio(label).click());

  it("are shared as the clerk chooses, and not at all before", async () => {
    const { controller } = await openPane(workbookOf(pointsGrid()));
    expect([radio(text.split.none).checked, controller.getState().assessment!.fillable.length]).toEqual([true, 4]);
    await choose(text.split.even);
    expect([controller.getState().stored.splits.get("自评表"), controller.getState().assessment!.fillable.length]).toEqual([
      { kind: "even" },
      9,
    ]);
    expect(viewText()).toContain(text.split.chosen(text.split.even));
    await choose(text.split.none);
    expect([controller.getState().stored.splits.size, controller.getState().assessment!.fillable.length]).toEqual([0, 4]);
  });

  it("can be given row by row once they add up", async () => {
    const { controller } = await openPane(workbookOf(pointsGrid()));
    await choose(text.split.own);
    const type = (name: string, value: string) => happens(() => fireEvent.change(field(text.split.pointsOf(name)), { target: { value } }));
    await type("开放场馆数", "15");
    expect(viewText()).toContain(text.split.left("-5"));
    await press(text.split.save);
    expect(controller.getState().stored.splits.size).toBe(0);
    await goTo(text.tabs.rules);
    await goTo(text.tabs.overview);
    await type("按时开放率", "5");
    await press(text.split.save);
    expect(controller.getState().stored.splits.get("自评表")).toMatchObject({ kind: "own" });
    expect(
      controller
        .getState()
        .assessment!.sheets[0]!.score.tables[0]!.rows.slice(0, 4)
        .map(({ weight }) => weight?.toNumber()),
    ).toEqual([15, 10, 10, 5]);
    expect(viewText()).toContain(text.split.chosen(text.split.own));
  });

  it("are asked for on no form that prints weights", async () => {
    await openPane(usual());
    expect(viewText()).not.toContain(text.split.title);
  });
});
