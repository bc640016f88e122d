/** Makes an element with a class, attributes and a parent. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent?.append(made);
  return made;
}

/** Sets style properties through the object model, which the page's policy allows (attributes in markup it does not). */
export function setStyle(target: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style))
    if (value !== "")
      target.style.setProperty(
        name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
        value,
      );
}

/** A box in pixels. */
export function place(target: HTMLElement, left: number, top: number, width: number, height: number): void {
  target.style.left = `${left}px`;
  target.style.top = `${top}px`;
  target.style.width = `${width}px`;
  target.style.height = `${height}px`;
}

/** Where something lies in a sheet or on the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
