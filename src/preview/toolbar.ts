import { itemAt } from "../workbook";
import { messages } from "../messages";
import { element } from "./grid/dom";
import { pick, type Chosen } from "./file/choosing";
import { THEME_CHOICES, type PageTheme } from "./theme";

/** What stands around the page's own parts. */
export interface Surroundings {
  readonly samples: readonly string[];
  /** Addresses of the icon and of the manual. */
  readonly icon: string;
  readonly manual: string;
}

export interface ToolbarEvents {
  readonly sample: (name: string) => void;
  readonly chosen: (chosen: Chosen) => void;
  readonly download: () => void;
  /** Writes the workbook back into its file. */
  readonly save: () => void;
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
  private readonly save: HTMLButtonElement;
  private readonly unsaved: HTMLElement;

  constructor(root: HTMLElement, { samples, icon, manual }: Surroundings, theme: PageTheme, events: ToolbarEvents) {
    const brand = element("div", "brand", {}, root);
    element("img", "", { src: icon, alt: "" }, brand);
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
    look.addEventListener("change", () => theme.choose(itemAt(THEME_CHOICES, look.selectedIndex)));

    element("a", "", { href: manual, target: "_blank", rel: "noopener" }, root).textContent = text.manual;
    const picker = element("input", "", { type: "file", id: "file", accept: ".xlsx,.xlsm", "aria-label": text.open, hidden: "" }, root);
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file) events.chosen({ kind: "file", file });
      picker.value = "";
    });
    this.button(
      root,
      "open",
      text.open,
      () =>
        void pick().then((chosen) => {
          if (chosen === "no-picker") picker.click();
          else if (chosen) events.chosen(chosen);
        }),
    );
    this.save = this.button(root, "save", text.save, events.save);
    this.save.hidden = true;
    this.unsaved = element("span", "unsaved", { role: "status" }, root);
    this.forOpen = [
      this.button(root, "download", text.download, events.download),
      this.button(root, "ribbon-score", text.score, events.score),
    ];
    for (const button of this.forOpen) button.disabled = true;
  }

  /** Says whether the workbook holds what its file does not; nothing is said of samples. */
  mark(unsaved: boolean): void {
    const words = unsaved ? text.file.unsaved : "";
    if (this.unsaved.textContent !== words) this.unsaved.textContent = words;
  }

  /** Says what is open: a sample, or (null) a file of the person's own. @param isKept whether it can be written back into its file */
  show(sample: string | null, fileName: string, isKept: boolean): void {
    this.save.hidden = !isKept;
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
