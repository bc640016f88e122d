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
  --json-lines 文件  每做完一个文件就写一行 JSON（- 是标准输出），文件再多也不占内存
  --resume         接着上次没做完的 --json-lines 做：做过的、没变的不重做
  --shard k/n      只做 n 份里的第 k 份（k 从 1 起），分给几台机器
  --gather         把几次的 JSON 行（文件或文件夹）合成 --out 里的 ${collect.fileName}
  --help           显示这段说明
  --version        显示版本

文件夹会连同下级一起读取（.xlsx、.xlsm）。输入的文件从不改动。
退出码：0 没有会被退回的问题；1 有会被退回的问题；2 有输入不能用；3 --json-lines 写不下去，已停止。`,
  unknownOption: (option: string) => `不认识的选项 ${option}。可用的选项见 --help。`,
  needsValue: (option: string) => `选项 ${option} 后面要有一个值。`,
  badArguments: (detail: string) => `命令写法不对：${detail}。用法见 --help。`,
  noInput: "请给出要处理的文件或文件夹。用法见 --help。",
  nothingIn: (folder: string) => `文件夹 ${folder} 里没有 .xlsx 或 .xlsm 工作簿。`,
  badSplit: (typed: string) => `--split 只能是 even（按条数平均分配），给的是 ${typed}。`,
  badProfile: (id: string, ids: readonly string[]) => `没有编号为 ${id} 的规则方案。可用的有：${ids.join("、")}。`,
  sameTarget: (first: string, second: string, target: string) =>
    `${first} 和 ${second} 都会写到 ${target}，已停止，没有写任何文件。请分开处理或改名。`,
  targetIsInput: (target: string) => `${target} 是输入文件，不能覆盖，已停止，没有写任何文件。请换一个 --out 文件夹。`,
  targetIsFolder: (target: string) => `${target} 是文件夹，不能写成工作簿，已停止，没有写任何文件。`,
  outIsFile: (out: string) => `${out} 是文件，--out 要给文件夹，已停止，没有写任何文件。`,
  jsonIsInput: (file: string) => `--json 给出的 ${file} 是输入文件或要写的工作簿，已停止，没有写任何文件。`,
  cannotWrite: (target: string, why: string) => `写不了 ${target}（${why}），没有留下写了一半的文件`,
  cannotRead: (path: string, why: string) => `读不了 ${path}：${why}`,
  badJobs: (typed: string) => `--jobs 要给一个不小于 1 的整数，给的是 ${typed}。`,
  resumeNeedsLines: "--resume 要和 --json-lines 文件 一起用：做到哪里记在那个文件里。",
  oneReport: "--json 和 --json-lines 只能给一个。",
  badShard: (typed: string) => `--shard 要写成 k/n（例如 3/8，k 从 1 到 n），给的是 ${typed}。`,
  notWithGather: (option: string) => `--gather 只把 JSON 行合成汇总，不能和 ${option} 一起用。`,
  gatherNeeds: "--gather 要给出 JSON 行文件（或放着它们的文件夹）和 --out 文件夹。",
  noLinesIn: (folder: string) => `文件夹 ${folder} 里没有 .jsonl 文件。`,
  outInside: (out: string, folder: string) =>
    `--out ${out} 在输入文件夹 ${folder} 里面，再做一次时写出的会被当成输入，已停止，没有写任何文件。请放到外面。`,
  shareIsEmpty: (index: number, count: number) => `${count} 份里的第 ${index} 份没有文件。`,
  summaryOfShare: (file: string) => `只做了一份，没有写 ${file}；各份都做完后用 --gather 合成。`,
  resumed: (kept: number, dropped: number) =>
    `接着做：已做好 ${kept} 个，不再做${dropped > 0 ? `；另有 ${dropped} 行是失败的、变了的或不完整的，重做` : ""}。`,
  linesBroken: (path: string, count: number) => `${path} 有 ${count} 行不完整或不是本工具写的，没有计入；请先用 --resume 把那一次做完。`,
  linesClash: (first: string, second: string, place: string) =>
    `${first} 和 ${second} 在汇总里都是 ${place}，分不清是一个文件还是两个，没有写汇总。请分开汇总，或在各台机器上用同样的写法给出文件夹。`,
  linesTwice: (count: number) => `有 ${count} 个文件在不止一处出现，按后面的一次计。`,
  linesStopped: (path: string, why: string) => `写不了 ${path}（${why}），已停止。腾出地方后加上 --resume 接着做。`,
  summaryNeedsOut: "没有给 --out，汇总表只列在报告里，没有写任何工作簿。",
  collectedIsInput: (target: string) =>
    `${target} 是输入文件，不能写成汇总，已停止，没有写任何文件。请把它移走、改名，或换一个 --out 文件夹。`,
  collectedIsTarget: (input: string, target: string) => `${input} 也会写到 ${target}，与汇总同名，已停止，没有写任何文件。请给它改名。`,
  progress: (done: number, all: number, path: string) => `[${done}/${all}] ${path}`,
  saved: (target: string) => `已写好 ${target}`,
  report: { monthUnit: "月" },
  table: {
    heads: ["工作表", "表样", "把握", "方案", "得分", "等级", "退回", "复核", "提示"],
    kinds: {
      "project-self-eval": "项目自评表",
      "department-self-eval": "部门整体自评表",
      "scoring-sheet": "打分表",
      "execution-list": "执行情况表",
      "goal-list": "目标任务表",
      "target-declaration": "目标申报表",
      monitoring: "运行监控表",
      "base-data": "基础数据",
      summary: "汇总表",
      unknown: "没有认出",
    },
    /** A sheet that this tool inserted. */
    ours: "插入的汇总表",
    sure: "确定",
    likely: "基本确定",
    unsure: "请确认",
    severity: severities,
    verdicts: { consistent: "一致", rounding: "四舍五入内一致", truncated: "截断", inconsistent: "不一致", uncheckable: "无法核对" },
    claims: (checked: number, right: number, open: number) =>
      `报告正文：核对了 ${checked} 个数，一致 ${right} 个${open === 0 ? "" : `；另有 ${open} 个无法核对`}。`,
    claim: (verdict: string, text: string, expected: number | null, derivation: string, note: string | null) =>
      `${verdict}  ${text}${expected === null ? "" : `，应为 ${expected}`}（${derivation}）${note === null ? "" : `。${note}`}`,
    none: "–",
    filled: (count: number, mode: "score" | "values" | "check") =>
      mode === "check" ? "只检查，没有填写得分。" : count === 0 ? "没有要填的得分。" : `填写 ${count} 格。`,
    summaries: (sheets: readonly string[]) => `插入汇总表：${sheets.join("、")}。`,
    suppressed: (reason: string) => `（已忽略：${reason}）`,
    judgements: (count: number) => `${count} 项由人判断，没有填写得分。`,
  },
};
