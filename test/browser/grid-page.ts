import type { Locator, Page } from "playwright-core";
import { newWorkbook } from "../../src/embedded";

/** A workbook of one sheet of our own (试算), opened in the page. */
export async function openSheet(
  page: Page,
  prepare: (sheet: ReturnType<typeof newWorkbook>["model"]["activeSheet"]) => void,
): Promise<void> {
  const book = newWorkbook("试算");
  prepare(book.model.activeSheet);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#file", { name: "试算.xlsx", mimeType, buffer: Buffer.from(book.save()) });
  await page.locator(".tabs").getByRole("tab", { name: "试算" }).waitFor();
}

/** A cell of the grid by its address (the first cell of a merged area). */
export function cell(page: Page, ref: string): Locator {
  return page.locator(`.grid [data-ref="${ref}"]`);
}

/** What a cell shows. */
export async function shown(page: Page, ref: string): Promise<string> {
  return (await cell(page, ref).innerText()).trim();
}

/** The address of what is selected in the grid. */
export async function selected(page: Page): Promise<string | null> {
  return page.locator(".grid-selection").getAttribute("data-address");
}

/** The content of the active cell: its formula or value. */
export async function content(page: Page): Promise<string> {
  return page.locator(".formula .content").inputValue();
}

export async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator(".tabs").getByRole("tab", { name, exact: true }).click();
}

/** The background of a cell as the browser computes it. */
export async function fill(page: Page, ref: string): Promise<string> {
  return cell(page, ref).evaluate((element) => getComputedStyle(element).backgroundColor);
}

/** Selects an address through the box above the grid. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator(".formula .name").fill(address);
  await page.keyboard.press("Enter");
}
