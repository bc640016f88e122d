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
export async function settled(): Promise<void> {
  await act(async () => {
    for (let i = 0; i < 6; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Presses a button by its name, exactly or by a pattern. */
export async function press(name: string | RegExp, role: "button" | "tab" | "menuitem" = "button"): Promise<void> {
  fireEvent.click(screen.getAllByRole(role, { name })[0]!);
  await settled();
}

/** Goes to a view by its tab. */
export const goTo = (name: string): Promise<void> => press(new RegExp(`^${name}`), "tab");

/** What the person reads in the view, as one line. */
export const viewText = (): string => screen.getByRole("main").textContent ?? "";
