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
    addBrand(root, icon);
    const chooser = addSamples(root, samples, events.sample);
    this.samples = chooser.list;
    this.own = chooser.own;
    addThemes(root, theme);
    element("a", "", { href: manual, target: "_blank", rel: "noopener" }, root).textContent = text.manual;
    addOpening(root, events.chosen);
    this.save = addButton(root, "save", text.save, events.save);
    this.save.hidden = true;
    this.unsaved = element("span", "unsaved", { role: "status" }, root);
    this.forOpen = [addButton(root, "download", text.download, events.download), addButton(root, "ribbon-score", text.score, events.score)];
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
}

function addBrand(root: HTMLElement, icon: string): void {
  const brand = element("div", "brand", {}, root);
  element("img", "", { src: icon, alt: "" }, brand);
  element("h1", "", {}, brand).textContent = text.title;
  element("span", "", {}, brand).textContent = text.subtitle;
}

/** The list of the samples, and the choice in it that stands for a file of the person's own: seen while one is open. */
function addSamples(root: HTMLElement, samples: readonly string[], chosen: (name: string) => void) {
  const label = element("label", "", {}, root);
  label.append(text.sample);
  const list = element("select", "", { id: "sample" }, label);
  for (const name of samples) element("option", "", { value: name }, list).textContent = name.replace(/\.xlsx$/, "");
  const own = element("option", "", { value: "", disabled: "" }, list);
  own.textContent = text.ownFile;
  own.hidden = true;
  list.addEventListener("change", () => chosen(list.value));
  return { list, own };
}

function addThemes(root: HTMLElement, theme: PageTheme): void {
  const label = element("label", "", {}, root);
  label.append(text.theme.label);
  const list = element("select", "", { id: "theme" }, label);
  for (const choice of THEME_CHOICES) element("option", "", { value: choice }, list).textContent = text.theme[choice];
  list.value = theme.choice;
  list.addEventListener("change", () => theme.choose(itemAt(THEME_CHOICES, list.selectedIndex)));
}

/** The button that opens a file: by the browser's picker of files that can be written back, or where there is none by an input of its own. */
function addOpening(root: HTMLElement, chosen: (chosen: Chosen) => void): void {
  const input = element("input", "", { type: "file", id: "file", accept: ".xlsx,.xlsm", "aria-label": text.open, hidden: "" }, root);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) chosen({ kind: "file", file });
    input.value = "";
  });
  const open = async () => {
    const picked = await pick();
    if (picked === "no-picker") input.click();
    else if (picked) chosen(picked);
  };
  addButton(root, "open", text.open, () => void open());
}

function addButton(root: HTMLElement, id: string, label: string, run: () => void): HTMLButtonElement {
  const button = element("button", "", { type: "button", id }, root);
  button.textContent = label;
  button.addEventListener("click", run);
  return button;
}
