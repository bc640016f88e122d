import { tokens as fluentTokens } from "@fluentui/react-components";
import { tokens as builtTokens } from "../../scripts/shell/fluent-tokens";
import Decimal from "decimal.js";
import fc from "../helpers/property";
import type { Claim } from "../../src/report-text";
import { gridOf, type Role } from "../../src/workbook";
import { bySentence, expectedText, partsOfSentence } from "../../src/taskpane/lib/claims";
import { withoutPoints, localTime } from "../../src/taskpane/lib/describe";
import { mainAction } from "../../src/taskpane/lib/main-action";
import { columnsOf, fromHeaderCell, mappingOf, sameDraft, selectedCell, withRole, type MappingDraft } from "../../src/taskpane/lib/mapping";
import { amount, barShare, percent, points } from "../../src/taskpane/lib/numbers";
import { doubtTexts } from "../../src/taskpane/lib/sentence-parts";
import { summaryText } from "../../src/taskpane/lib/summary-text";
import { themeOf } from "../../src/taskpane/lib/theme";
import { listGrid, projectGrid, scoringGrid, unknownGrid, wellGrid, workbookOf } from "./fake";

describe("the look", () => {
  it.each([
    ["#FFFFFF", "#000000", "light"],
    ["#F3F2F1", "#323130", "light"],
    ["#262626", "#FFFFFF", "dark"],
    ["#000000", "#FFFFFF", "contrast"],
    ["#000000", "#FFFF00", "contrast"],
    ["#0A0A0A", "#FFFFFF", "dark"],
    ["", "", "light"],
  ])("%s under %s is %s", (background, foreground, theme) => expect(themeOf(background, foreground)).toBe(theme));
});

test("what a sentence leaves open is said with the places where it does, each once", () => {
  const told = doubtTexts([
    { kind: "open-edge", at: 80 },
    { kind: "gap", from: 60, to: 70 },
    { kind: "overlap", from: 90, to: 90 },
    { kind: "overlap", from: 85, to: 90 },
    { kind: "lost-sign", text: "发现1例" },
    { kind: "gap", from: 60, to: 70 },
  ]);
  const places = [/80 算哪一档/, /60 到 70 之间没有/, /^90 同时属于两档/, /85 到 90 同时/, /“发现1例”可能缺少符号/];
  expect(told).toEqual(places.map((place) => expect.stringMatching(place) as string));
});

describe("numbers", () => {
  it("prints them as forms do", () => {
    expect(points(new Decimal("93.80"))).toBe("93.8");
    expect(percent(new Decimal("0.9007"))).toBe("90.07%");
    expect(amount(new Decimal("1599.38"))).toBe("1,599.38");
    expect(amount(new Decimal("1234567"))).toBe("1,234,567.00");
    expect(points(null)).toBeNull();
  });

  it("keeps a bar inside its track", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (part, whole) => {
        const share = barShare(new Decimal(part), whole);
        return share >= 0 && share <= 1;
      }),
    );
  });

  it("shows summaries by their column", () => {
    expect(summaryText(0.5, "percent")).toBe("50.00%");
    expect(summaryText(0, "check")).toBe("✓ 平");
    expect(summaryText(-1.5, "check")).toBe("✗ 差 -1.5");
    expect(summaryText(null, "money")).toBe("");
  });

  it("takes the points out of a label", () => {
    expect(withoutPoints("产\n出\n指标（50分）")).toBe("产出指标");
    expect(withoutPoints("满意度指标(10%)")).toBe("满意度指标");
    expect(withoutPoints("预算（财政）")).toBe("预算（财政）");
  });

  it("shows the time to the minute, and what is no time as it is", () => {
    expect(localTime("2025-01-16T09:30:59")).toBe("2025-01-16 09:30");
    expect(localTime("昨天")).toBe("昨天");
  });
});

describe("the one button", () => {
  const labelOf = async (...grids: Parameters<typeof workbookOf>) => {
    const { controller } = workbookOf(...grids);
    controller.subscribe(() => undefined);
    await controller.refresh();
    return { controller, label: () => mainAction(controller.getState().assessment!, controller.getState()) };
  };

  it("says what is filled by its name where it is all of one kind", async () => {
    const { label } = await labelOf(scoringGrid());
    expect(label().label).toMatch(/^填写 1 个得分并标出 \d+ 格问题$/);
  });

  it("only marks where nothing is to be filled, and checks again when all is marked", async () => {
    const { controller, label } = await labelOf(listGrid());
    expect(label()).toMatchObject({ does: "score", label: expect.stringMatching(/^标出 \d+ 格问题$/) as string });
    await controller.check();
    expect(label().does).toBe("refresh");
  });

  it("checks again when all is well, and points at the header of an unknown sheet", async () => {
    expect((await labelOf(wellGrid())).label().does).toBe("refresh");
    expect((await labelOf(unknownGrid())).label().does).toBe("point");
  });

  it.each([{ protected: true }, { hidden: true }])("leaves out the cells of sheets that take nothing (%j)", async (how) => {
    const { label } = await labelOf({ ...projectGrid(), ...how }, scoringGrid());
    expect(label().label).toMatch(/^填写 1 个得分/);
  });
});

describe("a mapping by hand", () => {
  const grid = gridOf("表", [["某表"], ["序号", "三级指标", "分值", "得分"], [1, "甲", 10, 10]]);
  const nothing: MappingDraft = { kind: "project-self-eval", header: null, columns: {} };

  it("begins with a click on a header cell; the other headers say what they are", () => {
    const draft = fromHeaderCell(grid, nothing, { row: 1, col: 3 }, "score");
    expect(mappingOf("表", draft)).toEqual({
      sheet: "表",
      kind: "project-self-eval",
      headerTopRow: 1,
      headerRow: 1,
      columns: { seq: 0, level3: 1, weight: 2, score: 3 },
    });
    expect(columnsOf(grid, draft).map((column) => [column.letter, column.header, column.role])).toEqual([
      ["A", "序号", "seq"],
      ["B", "三级指标", "level3"],
      ["C", "分值", "weight"],
      ["D", "得分", "score"],
    ]);
  });

  it("proposes roles by what stands below where the words say nothing", () => {
    const odd = gridOf("表", [
      ["路灯项目"],
      ["大项", "小项", "要做到", "做到了", "满分", "打的分"],
      ["做事", "路灯安装", "≥50盏", "48盏", 30, null],
      ["做事", "合格率", "100%", "100%", 20, null],
      ["效果", "群众说好", "≥90%", "95%", 30, null],
      ["效果", "花钱", "≤10万元", "9.5万元", 20, null],
      ["合计", null, null, null, 100, null],
    ]);
    const draft = fromHeaderCell(odd, nothing, { row: 1, col: 5 }, "score");
    expect(draft.columns).toEqual({ level1: 0, level3: 1, targetValue: 2, actualValue: 3, weight: 4, score: 5 });
    expect(columnsOf(odd, draft).map(({ sample }) => sample)).toEqual([
      "做事、做事",
      "路灯安装、合格率",
      "≥50盏、48盏".replace("48盏", "100%"),
      "48盏、100%",
      "30、20",
      "",
    ]);
  });

  it("keeps one role on one column", () => {
    const role = fc.constantFrom<Role>("score", "weight", "level3", "remark");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(role)), { maxLength: 20 }), (steps) => {
        const { columns } = steps.reduce((draft, [col, wanted]) => withRole(draft, col, wanted), nothing);
        return new Set(Object.values(columns)).size === Object.keys(columns).length;
      }),
    );
  });

  it("knows when nothing was changed, whatever the order", () => {
    expect(sameDraft({ ...nothing, columns: { score: 1, weight: 2 } }, { ...nothing, columns: { weight: 2, score: 1 } })).toBe(true);
    expect(sameDraft(nothing, { ...nothing, header: { top: 1, last: 1 } })).toBe(false);
  });

  it("hears only clicks on its own sheet", () => {
    expect(selectedCell({ sheet: "表", address: "C5:D9,F2" }, "表")).toEqual({ row: 4, col: 2 });
    expect(selectedCell({ sheet: "别的", address: "C5" }, "表")).toBeNull();
    expect(selectedCell(null, "表")).toBeNull();
  });
});

describe("the claims of a report", () => {
  const claim = (text: string, start: number, sentence: string): Claim => ({
    sentence,
    text,
    start,
    end: start + text.length,
    kind: "sum",
    verdict: "inconsistent",
    claimed: 0,
    expected: 1.5,
    derivation: "",
    note: null,
    cells: [],
  });

  it("stand in their sentence, which is kept whole", () => {
    const sentence = "预算 10 万元，执行 10 万元。";
    const claims = [claim("10 万元", 3, sentence), claim("10 万元", 13, sentence)];
    expect(partsOfSentence(claims).map((part) => [part.text, part.claim?.start ?? null])).toEqual([
      ["预算 ", null],
      ["10 万元", 3],
      ["，执行 ", null],
      ["10 万元", 13],
      ["。", null],
    ]);
    expect(
      partsOfSentence(claims)
        .map((part) => part.text)
        .join(""),
    ).toBe(sentence);
  });

  it("of equal sentences at different places stay apart", () => {
    expect(bySentence([claim("5 人", 90, "共 5 人。"), claim("5 人", 2, "共 5 人。")]).map((group) => group[0]!.start)).toEqual([2, 90]);
  });

  it("say what they should be in the printed unit", () => {
    expect(["52%", "900.00 万元", "16", "1,599.38万元"].map((text) => expectedText(claim(text, 0, text)))).toEqual([
      "1.5%",
      "1.5 万元",
      "1.5",
      "1.5 万元",
    ]);
    expect(expectedText({ ...claim("5", 0, "5"), expected: null })).toBeNull();
  });
});

test("the tokens that the pages are built with are Fluent's", () => {
  const names = Object.keys(fluentTokens) as (keyof typeof fluentTokens)[];
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => builtTokens[name] !== fluentTokens[name])).toEqual([]);
});
