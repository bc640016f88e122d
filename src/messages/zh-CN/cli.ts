import { collect } from "./collect";
import { severities } from "./severities";

/** The command line: help, progress, the table in the terminal, and what it refuses. */
export const cli = {
  help: (version: string) => `绩效自评助手 ${version}：识别绩效自评表和打分表，评分并检查。

用法：npm run --silent score -- 文件或文件夹 … [选项]

  --out 文件夹     评分后的工作簿写到这里；不给则只出报告，不写任何工作簿
  --json 文件      报告写成 JSON；写 - 则输出到标准输出
  --profile 编号   指定规则方案；不给则按表自动选择，报告里说明理由
  --split even     没有印各指标分值的表，标题里的分值按条数平均分配；不给则不分配
  --check          只识别和检查，不填得分
  --values         填数值，不填公式
  --report 文本    报告正文（.docx、.txt）里的数，与自己和工作簿对数；可以单独使用
  --summary        插入汇总表；多个文件时另写一个 ${collect.fileName}（要有 --out）
  --jobs 个数      几个文件同时处理，默认 1
  --help           显示这段说明
  --version        显示版本

文件夹会连同下级一起读取（.xlsx、.xlsm）。输入的文件从不改动。
退出码：0 没有会被退回的问题；1 有会被退回的问题；2 有输入不能用。`,
  unknownOption: (option: string) => `不认识的选项 ${option}。可用的选项见 --help。`,
  needsValue: (option: string) => `选项 ${option} 后面要有一个值。`,
  badArguments: (detail: string) => `命令写法不对：${detail}。用法见 --help。`,
  noInput: "请给出要处理的文件或文件夹。用法见 --help。",
  nothingIn: (folder: string) => `文件夹 ${folder} 里没有 .xlsx 或 .xlsm 工作簿。`,
  badSplit: (typed: string) => `--split 只能是 even（按条数平均分配），给的是 ${typed}。`,
  badProfile: (id: string, ids: readonly string[]) => `没有编号为 ${id} 的规则方案。可用的有：${ids.join("、")}。`,
  sameTarget: (first: string, second: string, target: string) => `${first} 和 ${second} 都会写到 ${target}，已停止，没有写任何文件。请分开处理或改名。`,
  targetIsInput: (target: string) => `${target} 是输入文件，不能覆盖，已停止，没有写任何文件。请换一个 --out 文件夹。`,
  targetIsFolder: (target: string) => `${target} 是文件夹，不能写成工作簿，已停止，没有写任何文件。`,
  outIsFile: (out: string) => `${out} 是文件，--out 要给文件夹，已停止，没有写任何文件。`,
  jsonIsInput: (file: string) => `--json 给出的 ${file} 是输入文件或要写的工作簿，已停止，没有写任何文件。`,
  cannotWrite: (target: string, why: string) => `写不了 ${target}（${why}），没有留下写了一半的文件`,
  cannotRead: (path: string, why: string) => `读不了 ${path}：${why}`,
  badJobs: (typed: string) => `--jobs 要给一个不小于 1 的整数，给的是 ${typed}。`,
  summaryNeedsOut: "没有给 --out，汇总表只列在报告里，没有写任何工作簿。",
  collectedIsInput: (target: string) => `${target} 是输入文件，不能写成汇总，已停止，没有写任何文件。请把它移走、改名，或换一个 --out 文件夹。`,
  collectedIsTarget: (input: string, target: string) => `${input} 也会写到 ${target}，与汇总同名，已停止，没有写任何文件。请给它改名。`,
  progress: (done: number, all: number, path: string) => `[${done}/${all}] ${path}`,
  saved: (target: string) => `已写好 ${target}`,
  report: { monthUnit: "月" },
  table: {
    heads: ["工作表", "表样", "把握", "方案", "得分", "等级", "退回", "复核", "提示"],
    kinds: {
      "project-self-eval": "项目自评表", "department-self-eval": "部门整体自评表", "scoring-sheet": "打分表", "execution-list": "执行情况表",
      "goal-list": "目标任务表", "target-declaration": "目标申报表", monitoring: "运行监控表", "base-data": "基础数据", summary: "汇总表", unknown: "没有认出",
    },
    /** A sheet that this tool inserted. */
    ours: "插入的汇总表",
    sure: "确定", likely: "基本确定", unsure: "请确认",
    severity: severities,
    verdicts: { consistent: "一致", rounding: "四舍五入内一致", truncated: "截断", inconsistent: "不一致", uncheckable: "无法核对" },
    claims: (all: number, right: number, open: number) => `报告正文：找到 ${all} 个可核对的数，一致 ${right} 个，无法核对 ${open} 个。`,
    claim: (verdict: string, text: string, expected: number | null, derivation: string, note: string | null) =>
      `${verdict}  ${text}${expected === null ? "" : `，应为 ${expected}`}（${derivation}）${note === null ? "" : `。${note}`}`,
    none: "–",
    filled: (count: number, mode: "score" | "values" | "check") => (mode === "check" ? "只检查，没有填写得分。" : count === 0 ? "没有要填的得分。" : `填写 ${count} 格。`),
    summaries: (sheets: readonly string[]) => `插入汇总表：${sheets.join("、")}。`,
    suppressed: (reason: string) => `（已忽略：${reason}）`,
    judgements: (count: number) => `${count} 项由人判断，没有填写得分。`,
  },
};
