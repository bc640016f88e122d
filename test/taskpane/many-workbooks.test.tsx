import { render } from "@testing-library/react";
import type { CollectFiles } from "../../src/collect";
import { messages } from "../../src/messages";
import { Pane, type FileOutlet } from "../../src/taskpane";
import { fixedTheme } from "../../src/taskpane/lib/theme";
import { WorkbookError } from "../../src/workbook";
import { projectGrid, workbookOf } from "./fake";
import { findControl, fireEvent, goTo, press, screen, settled, text, viewText } from "./pane";

const many = text.summaries.many;
const FILES = ["甲.xlsx", "乙.xlsx"].map((name) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }));

async function open(collect?: CollectFiles, outlet?: FileOutlet): Promise<void> {
  render(<Pane controller={workbookOf(projectGrid()).controller} theme={fixedTheme("light")} collect={collect} outlet={outlet} />);
  await settled();
  await goTo(text.tabs.summaries);
}

async function choose(): Promise<void> {
  fireEvent.change(screen.getByLabelText(many.choose, { selector: "input" }), { target: { files: FILES } });
  await settled();
}

describe("多个工作簿", () => {
  it("is offered only where files can be read", async () => {
    await open();
    expect(viewText()).not.toContain(many.title);
  });

  const RESULT = new Uint8Array([7]);
  const collects: CollectFiles = () => Promise.resolve({ bytes: RESULT, failed: 1, formless: ["乙.xlsx"] });
  let downloads: string[] = [];
  beforeEach(() => {
    downloads = [];
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      // Links beside the page are followed by some web views only.
      if (this.isConnected) downloads.push(this.download);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("collects the chosen files, downloads the workbook in a page, and says what could not be read", async () => {
    await open(collects);
    await choose();
    expect(downloads).toEqual([messages.collect.fileName]);
    expect(viewText()).toContain(
      `已汇总 0 个文件（共选 2 个），1 个未能读取，原因见“未能读取”表，1 个没有认出自评表或打分表：乙.xlsx。${many.downloaded}`,
    );
    expect(findControl(many.openAsNew)).toBeNull();
    await press(text.files.download);
    expect(downloads).toHaveLength(2);
  });

  it("opens the result as a new workbook in Excel, and downloads only when asked", async () => {
    const opened: Uint8Array[] = [];
    await open(collects, { openWorkbook: (bytes) => Promise.resolve(void opened.push(bytes)), downloads: true });
    await choose();
    expect([opened, downloads]).toEqual([[RESULT], []]);
    expect(viewText()).toContain(many.opened);
    await press(text.files.download);
    expect(downloads).toEqual([messages.collect.fileName]);
  });

  it.each([true, false])("says so when Excel does not open it, and keeps the result (downloads: %s)", async (canDownload) => {
    let refuses = true;
    await open(collects, {
      openWorkbook: () => (refuses ? Promise.reject(new WorkbookError("too-large", "")) : Promise.resolve()),
      downloads: canDownload,
    });
    await choose();
    expect(viewText()).toContain(many.notOpened(new WorkbookError("too-large", "").message, canDownload));
    expect(findControl(text.files.download) !== null).toBe(canDownload);
    refuses = false;
    await goTo(text.tabs.overview);
    await goTo(text.tabs.summaries);
    await press(many.openAsNew);
    expect(viewText()).toContain(many.opened);
  });

  it("shows how far it is and stops when asked", async () => {
    await open(
      (_files, { onProgress, signal }) =>
        new Promise((_, reject) => {
          onProgress(1);
          signal.addEventListener("abort", () => reject(new WorkbookError("cancelled")));
        }),
    );
    await choose();
    expect(viewText()).toContain(many.running(1, 2));
    await press(many.cancel);
    expect(screen.getByRole("alert").textContent).toContain(messages.errors.cancelled());
    expect(screen.getByRole("button", { name: many.choose })).toBeTruthy();
  });
});

describe("a text that leaves the pane", () => {
  it.each([
    [true, 1],
    [false, 0],
  ])("can be copied wherever it is, and is downloaded only where that works: %s", async (downloads, times) => {
    const clicks = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: (content: string) => Promise.resolve(void copied.push(content)) } });
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
    await open(undefined, { openWorkbook: null, downloads });
    await goTo(text.tabs.rules);
    await press(text.rules.export);
    expect(clicks).toHaveBeenCalledTimes(times);
    const shown = [...document.querySelectorAll("textarea")].map((area) => area.value);
    expect(shown.map((content) => (JSON.parse(content) as { id?: string }).id)).toEqual([expect.any(String)]);
    await press(/^复制 .*json/);
    expect(copied).toEqual(shown);
    expect(findControl(/^下载 .*json/) !== null).toBe(downloads);
    clicks.mockRestore();
  });
});
