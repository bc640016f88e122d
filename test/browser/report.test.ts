import { join } from "path";
import { picture, served } from "./served";

const start = served();
const TEXT = join(__dirname, "../fixtures/report-text/town.txt");

test("a chosen report is judged figure by figure, the arithmetic opens, and paragraphs are drafted", async () => {
  const { page, complaints } = await start().open("");
  const pane = page.locator("#pane");
  await pane.getByText("93.8").first().waitFor();
  await pane.getByRole("tab", { name: "报告" }).click();
  await pane.locator("input[type=file][accept='.docx,.txt']").setInputFiles(TEXT);
  const cut = pane.getByRole("button", { name: "截断 45.9%，应为 46" });
  await cut.click();
  await pane.getByText("441.55÷960.00=45.9948%").waitFor();
  await picture(page, "report-1366");
  await pane.getByRole("button", { name: "报告段落" }).click();
  await pane.getByText("绩效自评得分93.8分").waitFor();
  expect(complaints).toEqual([]);
});
