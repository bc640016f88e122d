/** Waits so many milliseconds. */
export const settle = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds, for five seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i += 1) await settle(50);
  if (!holds()) throw new Error("waited in vain");
}

const nameOf = (element: Element) => element.getAttribute("aria-label") ?? element.textContent ?? "";

/** Presses the first control whose name begins with `name`, once it is there. */
export async function press(root: HTMLElement, name: string, role: "button" | "tab" | "menuitem" = "button"): Promise<void> {
  const find = () =>
    [...document.querySelectorAll<HTMLElement>(role === "button" ? "button, summary" : `[role=${role}]`)].find((element) =>
      nameOf(element).trim().startsWith(name),
    );
  await until(() => find() !== undefined && root.isConnected);
  find()!.click();
  await settle(150);
}

/** Opens every closed disclosure. */
export async function pressAll(root: HTMLElement): Promise<void> {
  await until(() => root.querySelector("[aria-expanded=false]") !== null);
  for (let round = 0; round < 3; round += 1) {
    for (const closed of root.querySelectorAll<HTMLElement>("[role=tabpanel] [aria-expanded=false]:not([aria-haspopup])")) closed.click();
    await settle(150);
  }
}

/** Types a text into the first text area, as React hears it. */
export async function typeInto(root: HTMLElement, text: string): Promise<void> {
  await until(() => root.querySelector("textarea") !== null);
  const area = root.querySelector("textarea")!;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(area, text);
  area.dispatchEvent(new Event("input", { bubbles: true }));
  await settle(150);
}
