/** @jest-environment jsdom */
import type { SheetModel } from "../../src/embedded";
import { FormulaBar } from "../../src/preview/formula-bar";
import { SheetTabs } from "../../src/preview/sheet-tabs";

// The workbook answers the pane at any moment, and the page then draws anew: what a person is typing must stay.
const TURNS = { undo: 0, redo: 0 };

function formulaBar() {
  const written: [string, string][] = [];
  const went: string[] = [];
  let active = "A1";
  let refused = false;
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const bar = new FormulaBar(root, {
    goTo: (address) => went.push(address),
    undo: () => undefined,
    redo: () => undefined,
    done: () => undefined,
    typing: () => {
      const at = active;
      return {
        cancel: () => undefined,
        write: (text) => {
          written.push([at, text]);
          return !refused;
        },
      };
    },
  });
  const [name, content] = [...root.querySelectorAll("input")] as [HTMLInputElement, HTMLInputElement];
  const show = (address: string, text: string) => {
    active = address;
    bar.show(address, text, TURNS);
  };
  const type = (box: HTMLInputElement, text: string) => {
    box.value = text;
    box.dispatchEvent(new Event("input"));
  };
  const press = (box: HTMLInputElement, key: string) =>
    box.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const leave = (box: HTMLInputElement) => box.dispatchEvent(new Event("blur"));
  show("A1", "旧");
  return {
    written,
    went,
    name,
    content,
    show,
    type,
    press,
    leave,
    refuse: (on: boolean) => {
      refused = on;
    },
  };
}

test("an address that is being typed outlives what the workbook answers meanwhile", () => {
  const { name, type, show, press, went } = formulaBar();
  type(name, "E6");
  show("A1", "旧");
  press(name, "Enter");
  expect([went, name.value]).toEqual([["E6"], "A1"]);
  show("E6", "");
  expect(name.value).toBe("E6");
});

test("a content that is being typed goes to the cell at which typing began, whatever is selected when it ends", () => {
  const { content, type, show, leave, written } = formulaBar();
  type(content, "新");
  show("A1", "旧");
  type(content, "新的");
  show("B2", "别的");
  expect(content.value).toBe("新的");
  leave(content);
  expect([written, content.value]).toEqual([[["A1", "新的"]], "别的"]);
});

test("what is refused stays to be mended; Escape gives it up, and nothing is written by looking", () => {
  const { content, type, press, leave, written, refuse } = formulaBar();
  leave(content);
  refuse(true);
  type(content, "=abc(");
  press(content, "Enter");
  expect([written, content.value]).toEqual([[["A1", "=abc("]], "=abc("]);
  press(content, "Escape");
  leave(content);
  expect([written.length, content.value]).toEqual([1, "旧"]);
});

function sheetTabs() {
  const names: string[] = [];
  // All that the tabs look at.
  const sheet = { id: "1", name: "一", visibility: "visible", tabColor: null };
  const model = sheet as unknown as SheetModel;
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const tabs = new SheetTabs(root, {
    activate: () => undefined,
    add: () => undefined,
    remove: () => undefined,
    show: () => undefined,
    menu: () => undefined,
    rename: (_: SheetModel, name: string) => {
      names.push(name);
      if (name === "") return false;
      sheet.name = name;
      draw();
      return true;
    },
  });
  const draw = () => tabs.draw([model], model);
  draw();
  const tab = () => root.querySelector<HTMLElement>("[role=tab]")!;
  const open = () => {
    tab().dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    return root.querySelector("input")!;
  };
  return { names, draw, tab, open, root };
}

test("a sheet's name that is being typed outlives a drawing of the tabs, and is taken once", () => {
  const { names, draw, tab, open } = sheetTabs();
  const box = open();
  box.value = "半";
  draw();
  expect([box.isConnected, names]).toEqual([true, []]);
  box.value = "";
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  expect([box.isConnected, names]).toEqual([true, [""]]);
  box.value = "全名";
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  expect([tab().textContent, names]).toEqual(["全名", ["", "全名"]]);
});

test("Escape and a refused name leave the sheet its own", () => {
  const { names, tab, open, root } = sheetTabs();
  open().dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect([tab().textContent, names]).toEqual(["一", []]);
  const box = open();
  box.value = "";
  box.dispatchEvent(new Event("blur"));
  expect([tab().textContent, names, root.querySelector("input")]).toEqual(["一", [""], null]);
});
