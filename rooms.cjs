// The rooms of src: one list for the arrows (.dependency-cruiser.cjs), for the lint rules of rooms (eslint.config.mjs)
// and for the table of rooms in README.md (npm run docs).

/** A sheet from its cells to its scores, and what is said of them. */
const SCORED = ["workbook", "reading", "forms", "profiles", "sentences", "scoring"];
const JUDGED = [...SCORED, "base-sheet", "checks"];

/**
 * Each room with what lives there, in the order of the way through, and what it may import besides itself and src/messages; rooms that are not
 * named are out of reach. `pipeline`: it may see src/assess.ts and its result type.
 */
const rooms = {
  workbook: { about: "公用词汇：网格、地址、改动计划、`ExcelPort` 接口、存进工作簿的记录", imports: [] },
  reading: { about: "读人写的东西：指标值、完成值、单位、金额、日期", imports: ["workbook"] },
  provinces: { about: "一个地方一个文件夹：怎样认、自己的表样、自己的规则、证明它的小表", imports: ["workbook"] },
  forms: { about: "认表：词库、标题区、栏目、列的角色、块、把握程度", imports: ["workbook", "reading", "provinces"] },
  profiles: { about: "规则方案：合成、校验、选择", imports: ["workbook", "reading", "provinces"] },
  sentences: { about: "表上印的评分标准句子：读、问数、计分、出公式", imports: ["workbook", "reading", "profiles"] },
  scoring: { about: "版式 + 方案 → 得分，每个得分带推导", imports: ["workbook", "reading", "forms", "profiles", "sentences"] },
  checks: { about: "检查规则，一条一个文件", imports: SCORED },
  "base-sheet": { about: "基础数据表：打分所需、由人填写的数", imports: SCORED },
  summaries: { about: "汇总表，一种一个文件", imports: JUDGED },
  "report-text": { about: "报告文字里的数字：与自身、与表核对", imports: JUDGED, pipeline: true },
  actions: {
    about: "用户能做的事：评分、检查、还原、插表……各有一个纯函数做计划",
    imports: [...JUDGED, "formulas", "summaries", "report-text"],
    pipeline: true,
  },
  worker: {
    about: "流水线在网页的另一个线程里运行；页面只管 Excel 和显示",
    imports: ["workbook", "actions"],
    pipeline: true,
  },
  excel: { about: "Office.js 适配器，唯一直呼 `Excel`/`Office` 的地方", imports: ["workbook"] },
  formulas: { about: "公式：解析、计算、按数字格式显示", imports: ["workbook"] },
  embedded: {
    about: "嵌入式工作簿：一个 .xlsx 文件，回答真正的 Office.js 客户端的请求（[docs/嵌入工作簿.md](docs/嵌入工作簿.md)）",
    imports: ["workbook", "formulas"],
  },
  collect: {
    about: "多本工作簿汇成一本",
    imports: ["workbook", "reading", "scoring", "summaries", "actions", "excel", "embedded"],
    pipeline: true,
  },
  taskpane: { about: "面板（React）", imports: [...JUDGED, "summaries", "report-text", "actions", "collect"], pipeline: true },
  commands: {
    about: "Excel 打开的页面与功能区按钮",
    imports: ["workbook", "actions", "excel", "taskpane", "collect", "worker"],
    pipeline: true,
  },
  preview: {
    about: "不用 Excel 的预览页，也做成单个文件",
    imports: ["workbook", "actions", "excel", "embedded", "taskpane", "collect", "worker"],
    pipeline: true,
  },
  cli: {
    about: "命令行",
    imports: [...JUDGED, "summaries", "report-text", "actions", "collect", "excel", "embedded"],
    pipeline: true,
  },
  messages: { about: "全部中文文字", imports: [] },
};

/**
 * Below src: where the time and chance may be asked for (entries, what stamps a file, what takes turns with the page). All else gives the same
 * answer for the same input. test/shell/rooms.test.ts holds that each needs it.
 */
const clock = [
  "embedded/workbook.ts",
  "embedded/recalculate.ts",
  "worker/engine.worker.ts",
  "worker/channel.ts",
  "worker/serve.ts",
  "preview/pace.ts",
  "preview/page.ts",
  "preview/clip.ts",
  "cli/main.ts",
];

/** Rooms that ask a page, Excel or Node. No other room sees one of them, and tests load what is in the others once for many suites. */
const hosts = ["excel", "embedded", "collect", "worker", "taskpane", "commands", "preview", "cli"];

/** Below src: where Node's own modules may be used. All else also runs in Excel's web view. */
const node = ["embedded/client/node.ts", "cli/**"];

module.exports = { rooms, hosts, clock, node };
