import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { AppController } from "../../src/actions";
import { messages } from "../../src/messages";
import { Pane } from "../../src/taskpane";
import { fixedTheme } from "../../src/taskpane/lib/theme";
import type { FakeWorkbook } from "./fake";

export const text = messages.pane;
export { fireEvent, screen, waitFor, within };

/** The pane over a controller, with what it reads at the start done. */
export async function showPane(controller: AppController): Promise<void> {
  render(<Pane controller={controller} theme={fixedTheme("light")} />);
  await settled();
}

/** The pane over a workbook; gives the workbook back. */
export async function openPane(book: FakeWorkbook): Promise<FakeWorkbook> {
  await showPane(book.controller);
  return book;
}

/** Lets what was begun come to its end. */
export const settled = (): Promise<void> => happens(() => undefined);

/** Lets something happen outside of the pane, as a click in the sheet does, and all that follows from it. */
export async function happens(what: () => void): Promise<void> {
  await act(async () => {
    what();
    for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const SELECTORS = { button: "button:not([role=tab])", tab: "[role=tab]", menuitem: "[role=menuitem]" };

/** The first control with this name, exactly or by a pattern; much faster than asking for what assistive technology can reach. */
export function control(name: string | RegExp, role: keyof typeof SELECTORS = "button"): HTMLElement {
  const found = findControl(name, role);
  if (!found) throw new Error(`no ${role} called ${String(name)} among: ${controls(role).map(nameOf).join(" | ")}`);
  return found;
}

/** The same, null when there is none. */
export function findControl(name: string | RegExp, role: keyof typeof SELECTORS = "button"): HTMLElement | null {
  const fits = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  return controls(role).find((element) => fits(nameOf(element))) ?? null;
}

const controls = (role: keyof typeof SELECTORS) => [...document.querySelectorAll<HTMLElement>(SELECTORS[role])];
const nameOf = (element: HTMLElement) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();

/** Presses a control by its name. */
export async function press(name: string | RegExp, role: keyof typeof SELECTORS = "button"): Promise<void> {
  const pressed = control(name, role);
  await happens(() => void fireEvent.click(pressed));
}

/** Goes to a view by its tab. */
export const goTo = (name: string): Promise<void> => press(new RegExp(`^${name}`), "tab");

/** What the person reads in the view, as one line. */
export const viewText = (): string => document.querySelector("[role=tabpanel]")?.textContent ?? "";

/** The card of a sheet in 概览, or a region by its name. */
export const area = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;

/** The field with this label. */
export const field = (name: string): HTMLElement => screen.getByLabelText(name, { selector: "input, select, textarea" });

/** What is said as an alert; null when nothing is. */
export const alertText = (): string | null => document.querySelector("[role=alert]")?.textContent ?? null;
