import { gridOf, type CellValue } from "../../src/workbook";
import { exportFormFile, importFormFile } from "../../src/forms";
import { correctedOn } from "../../src/taskpane/lib/sentence-parts";
import yueyang from "../fixtures/corpus/15-yueyang-gonglu-pingfen.json";
import { workbookOf } from "./fake";
import { area, field, findControl, fireEvent, goTo, happens, openPane, press, screen, text, viewText } from "./pane";

const RATE = "以100%为标准。在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。";

/** 岳阳's sheet with its first score taken out, and what a person wrote beside it. */
function sheet(note: string | null = null) {
  const rows = (yueyang.grid as CellValue[][]).map((row) => [...row]);
  rows[1]![5] = null;
  rows[1]![6] = note;
  return workbookOf(gridOf("打分表", rows));
}

async function openRow(): Promise<void> {
  await press(/^得分怎么来的/);
  await press(/^财政供养人员控制率/);
}

describe("a scoring sentence in the pane", () => {
  it("underlines what it understood and says what is missing", async () => {
    await openPane(sheet());
    await openRow();
    expect(
      screen
        .getAllByTitle(text.sentences.legend.understood)
        .map((part) => part.textContent)
        .join(""),
    ).toContain("每超过一个百分点扣0.5分");
    expect(area(text.sentences.inputs).textContent).toContain(text.sentences.missing("在职人员控制率", "%"));
  });

  it("shows the figure put in with its cell, and what each reading gives", async () => {
    await openPane(sheet("控制率101.5%"));
    await openRow();
    expect(area(text.sentences.inputs).textContent).toBe("在职人员控制率：101.5%G2");
    for (const [reading, score] of [
      ["不足一步按比例扣", "4.25"],
      ["不足一步不扣", "4.5"],
      ["不足一步按一步扣", "4"],
    ] as const)
      expect(viewText()).toContain(text.card.variant(reading, score));
  });

  it("follows a reading that a person chose, keeps it with the form, and goes back", async () => {
    const { controller } = await openPane(sheet("控制率101.5%"));
    const computed = () => controller.getState().assessment!.sheets[0]!.score.tables[0]!.rows[0]!.computed?.value.toString();
    expect(computed()).toBeUndefined();
    await openRow();
    await press(text.sentences.change);
    await happens(() => void fireEvent.click(field(text.sentences.readings.started)));
    await press(text.sentences.save);
    expect(computed()).toBe("4");
    const { assessment, stored } = controller.getState();
    const file = exportFormFile(assessment!.sheets[0]!.layout, correctedOn(assessment!.sheets[0]!, stored));
    expect(importFormFile(file).sentences).toEqual({ [RATE]: { reading: "started" } });
    await press(text.sentences.change);
    await press(text.sentences.back);
    expect(computed()).toBeUndefined();
    await happens(() => void controller.importForm(file));
    expect(computed()).toBe("4");
  });

  it("reads the wording that a person put in place of the printed one", async () => {
    const { controller } = await openPane(sheet("控制率101.5%"));
    await openRow();
    await press(text.sentences.change);
    await happens(() => void fireEvent.change(field(text.sentences.rewrite), { target: { value: "≤100%得5分，否则不得分" } }));
    // What is typed is still there after a look at another view.
    await goTo(text.tabs.findings);
    await goTo(text.tabs.overview);
    await openRow();
    await press(text.sentences.save);
    expect(controller.getState().assessment!.sheets[0]!.score.tables[0]!.rows[0]!.computed?.value.toString()).toBe("0");
    expect(viewText()).toContain(text.sentences.corrected(RATE));
  });
});

describe("a sentence that is not wholly read", () => {
  /** The third sentence of the sheet with a part that only a person can judge. */
  function judged() {
    const rows = (yueyang.grid as CellValue[][]).map((row) => [...row]);
    rows[3]![3] = "≥90%，计3分；其余由考核组另行核定扣分";
    return workbookOf(gridOf("打分表", rows));
  }

  it("is shown under its finding with the unread words underlined, and is not scored", async () => {
    const { controller } = await openPane(judged());
    const row = controller.getState().assessment!.sheets[0]!.score.tables[0]!.rows.find((one) => one.layout.row === 3)!;
    expect([row.computed, row.sentences[0]!.read.status]).toEqual([null, "partly"]);
    await goTo(text.tabs.findings);
    const finding = document.querySelector<HTMLElement>("[data-key^=criteria-unread]")!;
    await happens(() => void fireEvent.click(finding));
    const unread = screen
      .getAllByTitle(text.sentences.legend.notUnderstood)
      .map((part) => part.textContent)
      .join("");
    expect(unread).toContain("考核组");
    expect(finding.textContent).toContain("考核组");
  });
});

describe("基础数据 in the pane", () => {
  it("asks for the missing figures with their units, and takes numbers only", async () => {
    await openPane(sheet());
    await press(text.sentences.base.missing(1));
    const rate = field("财政供养人员控制率：在职人员控制率");
    await happens(() => void fireEvent.change(rate, { target: { value: "约一百" } }));
    expect(viewText()).toContain(text.sentences.base.notNumber);
    expect(findControl(text.sentences.base.fill)?.getAttribute("aria-disabled")).toBe("true");
    await happens(() => void fireEvent.change(rate, { target: { value: "101" } }));
    await goTo(text.tabs.rules);
    await goTo(text.tabs.overview);
    await press(text.sentences.base.missing(1));
    expect(findControl(text.sentences.base.fill)?.getAttribute("aria-disabled")).not.toBe("true");
    expect(findControl(text.sentences.base.insert)).not.toBeNull();
  });
});
