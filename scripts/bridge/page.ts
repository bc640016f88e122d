import { newWorkbook, TRAITS, type TraitRecord } from "../../src/embedded";
import { ClientFrames } from "../../src/embedded/client/browser";
import type { TraitCheck } from "../../src/embedded/client/trait-checks";
import { highestApiLevel } from "../../src/excel";
import { NotBlankError, type Bench } from "./ground";
import { BY_HAND, observe, runAll, STEPS, withTrait, type Host, type Report } from "./report";

/** So long a person has to begin what must go on while a check runs. */
const BEFOREHAND_MS = 5000;

const text = {
  opening: "正在连接…",
  notExcel: "请在 Excel 里打开这个页面（见 docs/真机核对.md）。",
  host: ({ platform, version, apiLevel }: Host) => `${`${platform} ${version}`.trim()}，ExcelApi 1.${apiLevel - 100}`,
  warning: "只在空白工作簿里运行：每项都新增一张工作表，做完就删。不读、也不保存您的任何数据。",
  start: "开始核对",
  notBlank: "这个工作簿里有内容，没有运行。请新建一个空白工作簿，在那里打开本窗格。",
  running: (done: number, id: string) => `${done + 1} / ${STEPS} ${id}`,
  failed: (why: string) => `中断了：${why}`,
  done: ({ claims, port, traits }: Report) =>
    `文档所说的 ${claims.run} 项，相符 ${claims.held} 项；适配层 ${port.run} 项，通过 ${port.held} 项；脾气 ${traits.length} 项，见到 ${traits.filter(({ observed }) => "seen" in observed && observed.seen).length} 项。`,
  saved: (name: string) => `结果已存为 ${name}。`,
  notSaved: "没能存到文件，请复制下面的文字，存成 .json 文件。",
  byHand: "还有几项要先做一步（核对之后再做）：",
  prepare: "准备",
  prepared: "已准备。请保存、关闭、重新打开这个工作簿，重新开始核对，再按“五秒后运行”。",
  later: "五秒后运行",
  waiting: "五秒后运行…",
  observed: (seen: string) => `结果：${seen}`,
  copy: "复制结果",
};

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  parent: HTMLElement,
  content = "",
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.textContent = content;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
};

const root = document.getElementById("root") as HTMLElement;

/** The Excel around the page, or the embedded workbook in a frame of it; null outside of both. */
async function connect(): Promise<{ readonly bench: Bench; readonly host: Host } | null> {
  if (document.documentElement.dataset["excel"] === "embedded") {
    const workbook = newWorkbook("Sheet1");
    const { excel } = await new ClientFrames("client.html").connect(workbook);
    return {
      bench: { excel, apiLevel: workbook.apiLevel },
      host: { platform: "embedded", version: "", language: "zh-CN", apiLevel: workbook.apiLevel },
    };
  }
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  const { diagnostics, displayLanguage: language, requirements } = Office.context;
  const apiLevel = highestApiLevel((name, version) => requirements.isSetSupported(name, version));
  return {
    bench: { excel: Excel, apiLevel },
    host: { platform: String(diagnostics.platform), version: diagnostics.version, language, apiLevel },
  };
}

/** The page while it is open: what was found, and where it is shown. */
class BridgePage {
  private report: Report | null = null;
  private readonly start: HTMLButtonElement;
  private readonly state: HTMLElement;
  private readonly byHand: HTMLElement;
  private readonly result: HTMLTextAreaElement;

  constructor(
    private readonly bench: Bench,
    private readonly host: Host,
  ) {
    root.textContent = "";
    element("p", root, text.host(host));
    element("p", root, text.warning);
    this.start = element("button", root, text.start, { type: "button", id: "start" });
    this.start.addEventListener("click", () => void this.run());
    this.state = element("p", root, "", { id: "state", role: "status" });
    this.byHand = element("section", root, "", { hidden: "" });
    element("p", this.byHand, text.byHand);
    for (const check of BY_HAND) this.offer(check);
    this.result = element("textarea", root, "", { id: "result", readonly: "", rows: "12", hidden: "", "aria-label": text.copy });
    this.result.addEventListener("focus", () => this.result.select());
  }

  private async run(): Promise<void> {
    this.start.disabled = true;
    try {
      await this.keep(
        await runAll(this.bench, this.host, {
          at: new Date(),
          step: (done, id) => {
            this.state.textContent = text.running(done, id);
          },
        }),
      );
      this.byHand.hidden = false;
    } catch (thrown) {
      this.state.textContent =
        thrown instanceof NotBlankError ? text.notBlank : text.failed(String((thrown as { readonly code?: unknown }).code ?? thrown));
    } finally {
      this.start.disabled = false;
    }
  }

  /** A check that needs a person first: what to do, and a button that gives the time for it. */
  private offer(check: TraitCheck): void {
    const item = element("div", this.byHand, "", { class: "item" });
    element("p", item, (TRAITS[check.trait] as TraitRecord).byHand);
    const { before } = check;
    const said = element("span", item);
    if (before) {
      element("button", item, text.prepare, { type: "button" }).addEventListener(
        "click",
        () =>
          void this.bench.excel.run(before).then(() => {
            said.textContent = text.prepared;
          }),
      );
    }
    element("button", item, text.later, { type: "button" }).addEventListener("click", () => {
      said.textContent = text.waiting;
      setTimeout(() => void this.see(check, said), BEFOREHAND_MS);
    });
  }

  private async see(check: TraitCheck, said: HTMLElement): Promise<void> {
    const seen = await observe(this.bench, check);
    said.textContent = text.observed(JSON.stringify(seen.observed));
    if (this.report) await this.keep(withTrait(this.report, seen));
  }

  /** Shows the result and hands it to the server that brought the page, which saves it as a file. */
  private async keep(report: Report): Promise<void> {
    this.report = report;
    const json = JSON.stringify(report, null, 2);
    this.result.value = json;
    this.result.hidden = false;
    const saved = await fetch("result", { method: "POST", headers: { "Content-Type": "application/json" }, body: json }).then(
      async (answer) => (answer.ok ? ((await answer.json()) as { name: string }).name : null),
      () => null,
    );
    this.state.textContent = text.done(report) + (saved === null ? text.notSaved : text.saved(saved));
    document.documentElement.dataset["done"] = "yes";
  }
}

root.textContent = text.opening;
void connect().then((found) => {
  if (found) new BridgePage(found.bench, found.host);
  else root.textContent = text.notExcel;
});
