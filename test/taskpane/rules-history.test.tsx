import { checks } from "../../src/checks";
import { exportProfile, findProfile } from "../../src/profiles";
import { projectGrid, scoringGrid, SHEETS, workbookOf } from "./fake";
import { alertText, area, field, fireEvent, goTo, happens, openPane, press, screen, text, viewText } from "./pane";

const usual = () => workbookOf(projectGrid(), scoringGrid());

describe("规则", () => {
  it("shows the profile in force on each sheet with its reason, values and sources", async () => {
    const { controller } = await openPane(usual());
    await goTo(text.tabs.rules);
    const card = area(text.rules.inForce(SHEETS.project));
    const [sheet] = controller.getState().assessment!.sheets;
    expect(card.textContent).toContain(sheet!.score.profileWhy);
    await press(/^规则的取值/);
    expect(card.textContent).toContain(sheet!.profile.execution.weight.source);
    expect(card.textContent).toContain(text.rules.labels.reverse);
  });

  it("changes the profile with one choice and back", async () => {
    const { controller } = await openPane(usual());
    await goTo(text.tabs.rules);
    await happens(() => void fireEvent.change(field(text.rules.inForce(SHEETS.project)), { target: { value: "anhui" } }));
    expect([...controller.getState().stored.profiles]).toEqual([[SHEETS.project, "anhui"]]);
    expect(viewText()).toContain(text.rules.chosen);
    await press(text.rules.back);
    expect([...controller.getState().stored.profiles]).toEqual([]);
  });

  it("takes a changed profile in and offers it; a damaged one is refused with a sentence", async () => {
    await openPane(usual());
    await goTo(text.tabs.rules);
    const picker = field(`${text.rules.files} ${text.rules.import}`);
    const own = { ...findProfile("national-2020"), id: "county", name: "本县方案" };
    await happens(() => void fireEvent.change(picker, { target: { files: [{ text: () => Promise.resolve(exportProfile(own)) }] } }));
    expect(screen.getByText(text.rules.imported("本县方案"))).toBeTruthy();
    expect([...document.querySelectorAll("option")].filter((option) => option.textContent === "本县方案").length).toBeGreaterThan(0);
    await happens(() => void fireEvent.change(picker, { target: { files: [{ text: () => Promise.resolve("{") }] } }));
    expect(alertText()).toBeTruthy();
  });

  it("has a page for every check, found by searching", async () => {
    await openPane(usual());
    await goTo(text.tabs.rules);
    await press(text.rules.checks(checks.length));
    await happens(() => void fireEvent.change(screen.getByPlaceholderText(text.rules.search), { target: { value: "rev-03" } }));
    await goTo(text.tabs.overview);
    await goTo(text.tabs.rules);
    const record = checks.map((check) => check.record).find((one) => one.id === "score-over-weight")!;
    await press(new RegExp(`${record.title}\\s*2?$`));
    for (const part of [record.why, record.advice, record.source, record.bad.title, record.good.title]) expect(viewText()).toContain(part);
    await press(text.rules.findings(2));
    expect(document.querySelectorAll("[data-key]")).toHaveLength(2);
  });
});

describe("历史", () => {
  it("says that nothing was done yet", async () => {
    await openPane(usual());
    await goTo(text.tabs.history);
    expect(viewText()).toContain(text.history.none);
  });

  it("lists every action, newest first, shows its cells and takes it back", async () => {
    const book = usual();
    await book.controller.refresh();
    await book.controller.score();
    await book.controller.applyFixes([book.controller.getState().assessment!.sheets[0]!.findings[0]!]);
    await openPane(book);
    await goTo(text.tabs.history);
    const entries = [...document.querySelectorAll("ol[reversed] > li")];
    expect(entries).toHaveLength(2);
    expect(entries[0]!.textContent).toContain(text.history.last);
    await press(text.history.cells(1));
    expect(entries[0]!.textContent).toMatch(/I6\s*10\s*→\s*5/);
    await press(/^还原 \d/);
    expect(book.controller.getState().report?.action).toBe("restore");
  });
});
