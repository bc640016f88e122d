import { checks } from "../../src/checks";
import { exportProfile, findProfile } from "../../src/profiles";
import { projectGrid, scoringGrid, SHEETS, workbookOf } from "./fake";
import { fireEvent, goTo, openPane, press, screen, settled, text, viewText, within } from "./pane";

const usual = () => workbookOf(projectGrid(), scoringGrid());

describe("规则", () => {
  it("shows the profile in force on each sheet with its reason, values and sources", async () => {
    const { controller } = await openPane(usual());
    await goTo(text.tabs.rules);
    const card = screen.getByRole("region", { name: text.rules.inForce(SHEETS.project) });
    const [sheet] = controller.getState().assessment!.sheets;
    expect(card.textContent).toContain(sheet!.score.profileWhy);
    fireEvent.click(within(card).getByRole("button", { name: /^规则的取值/ }));
    expect(card.textContent).toContain(sheet!.profile.execution.weight.source);
    expect(card.textContent).toContain(text.rules.labels.reverse);
  });

  it("changes the profile with one choice and back", async () => {
    const { controller } = await openPane(usual());
    await goTo(text.tabs.rules);
    fireEvent.change(screen.getByLabelText(text.rules.inForce(SHEETS.project), { selector: "select" }), { target: { value: "anhui" } });
    await settled();
    expect(controller.getState().stored.profiles).toEqual({ [SHEETS.project]: "anhui" });
    expect(viewText()).toContain(text.rules.chosen);
    await press(text.rules.back);
    expect(controller.getState().stored.profiles).toEqual({});
  });

  it("takes a changed profile in and offers it; a damaged one is refused with a sentence", async () => {
    await openPane(usual());
    await goTo(text.tabs.rules);
    const picker = screen.getByLabelText(`${text.rules.files} ${text.rules.import}`);
    const own = { ...findProfile("national-2020"), id: "county", name: "本县方案" };
    fireEvent.change(picker, { target: { files: [{ text: () => Promise.resolve(exportProfile(own)) }] } });
    await settled();
    expect(screen.getByText(text.rules.imported("本县方案"))).toBeTruthy();
    expect(screen.getAllByRole("option", { name: "本县方案" }).length).toBeGreaterThan(0);
    fireEvent.change(picker, { target: { files: [{ text: () => Promise.resolve("{") }] } });
    await settled();
    expect(screen.getByRole("alert")).toBeTruthy();
  });

  it("has a page for every check, found by searching", async () => {
    await openPane(usual());
    await goTo(text.tabs.rules);
    await press(text.rules.checks(checks.length));
    fireEvent.change(screen.getByPlaceholderText(text.rules.search), { target: { value: "REV-03" } });
    const record = checks.map((check) => check.record).find((one) => one.id === "REV-03")!;
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
    const entries = screen.getAllByRole("listitem").filter((item) => item.parentElement?.hasAttribute("reversed"));
    expect(entries).toHaveLength(2);
    expect(entries[0]!.textContent).toContain(text.history.last);
    fireEvent.click(within(entries[0]!).getByRole("button", { name: text.history.cells(1) }));
    expect(entries[0]!.textContent).toMatch(/I6\s*10\s*→\s*5/);
    fireEvent.click(within(entries[0]!).getByRole("button", { name: /^还原/ }));
    await settled();
    expect(book.controller.getState().report?.action).toBe("restore");
  });
});
