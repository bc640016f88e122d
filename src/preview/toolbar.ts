import { messages } from "../messages";
import { element } from "./grid/dom";
import { THEME_CHOICES, type PageTheme } from "./theme";

export interface ToolbarEvents {
  readonly sample: (name: string) => void;
  readonly file: (file: File) => void;
  readonly download: () => void;
  /** The ribbon's 一键评分, which Excel shows above the sheet. */
  readonly score: () => void;
}

const text = messages.preview;

/** The bar above: which workbook is shown, opening one's own, and taking the result away. */
export class Toolbar {
  private readonly samples: HTMLSelectElement;
  /** Of no use until a workbook is open. */
  private readonly forOpen: readonly HTMLButtonElement[];
  private readonly own: HTMLOptionElement;

  constructor(root: HTMLElement, samples: readonly string[], theme: PageTheme, events: ToolbarEvents) {
    const brand = element("div", "brand", {}, root);
    element("img", "", { src: "icons/icon-32.png", alt: "" }, brand);
    element("h1", "", {}, brand).textContent = text.title;
    element("span", "", {}, brand).textContent = text.subtitle;

    const label = element("label", "", {}, root);
    label.append(text.sample);
    this.samples = element("select", "", { id: "sample" }, label);
    for (const name of samples) element("option", "", { value: name }, this.samples).textContent = name.replace(/\.xlsx$/, "");
    this.own = element("option", "", { value: "", disabled: "" }, this.samples);
    this.own.textContent = text.ownFile;
    this.own.hidden = true;
    this.samples.addEventListener("change", () => events.sample(this.samples.value));

    const looks = element("label", "", {}, root);
    looks.append(text.theme.label);
    const look = element("select", "", { id: "theme" }, looks);
    for (const choice of THEME_CHOICES) element("option", "", { value: choice }, look).textContent = text.theme[choice];
    look.value = theme.choice;
    look.addEventListener("change", () => theme.choose(THEME_CHOICES[look.selectedIndex]!));

    element("a", "", { href: "manual.html", target: "_blank", rel: "noopener" }, root).textContent = text.manual;
    const picker = element("input", "", { type: "file", id: "file", accept: ".xlsx,.xlsm", "aria-label": text.open, hidden: "" }, root);
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file) events.file(file);
      picker.value = "";
    });
    this.button(root, "open", text.open, () => picker.click());
    this.forOpen = [this.button(root, "download", text.download, events.download), this.button(root, "ribbon-score", text.score, events.score)];
    for (const button of this.forOpen) button.disabled = true;
  }

  /** Says what is open: a sample, or (null) a file of the person's own. */
  show(sample: string | null, fileName: string): void {
    this.samples.value = sample ?? "";
    this.own.hidden = sample !== null;
    this.own.textContent = sample === null ? fileName : text.ownFile;
    for (const button of this.forOpen) button.disabled = false;
  }

  private button(root: HTMLElement, id: string, label: string, run: () => void): HTMLButtonElement {
    const button = element("button", "", { type: "button", id }, root);
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  }
}
