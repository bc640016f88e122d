import { render } from "@testing-library/react";
import type { CollectFiles } from "../../src/actions";
import { messages } from "../../src/messages";
import { Pane } from "../../src/taskpane";
import { fixedTheme } from "../../src/taskpane/lib/theme";
import { WorkbookError } from "../../src/workbook";
import { projectGrid, workbookOf } from "./fake";
import { fireEvent, goTo, press, screen, settled, text, viewText } from "./pane";

const many = text.summaries.many;
const FILES = ["甲.xlsx", "乙.xlsx"].map((name) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }));

async function open(collect?: CollectFiles): Promise<void> {
  render(<Pane controller={workbookOf(projectGrid()).controller} theme={fixedTheme("light")} collect={collect} />);
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

  it("collects the chosen files, hands the workbook over and says what could not be read", async () => {
    const names: string[] = [];
    const download = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) { names.push(this.download); });
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined });
    await open((files) => Promise.resolve({ bytes: new Uint8Array(files.length), failed: 1, formless: ["乙.xlsx"] }));
    await choose();
    expect(names).toEqual([messages.collect.fileName]);
    expect(viewText()).toContain("已汇总 0 个文件（共选 2 个），1 个未能读取，原因见“未能读取”表，1 个没有认出自评表或打分表：乙.xlsx。");
    download.mockRestore();
  });

  it("shows how far it is and stops when asked", async () => {
    await open((_files, { onProgress, signal }) => new Promise((_, reject) => {
      onProgress(1);
      signal.addEventListener("abort", () => reject(new WorkbookError("cancelled")));
    }));
    await choose();
    expect(viewText()).toContain(many.running(1, 2));
    await press(many.cancel);
    expect(screen.getByRole("alert").textContent).toContain(messages.errors.cancelled());
    expect(screen.getByRole("button", { name: many.choose })).toBeTruthy();
  });
});
