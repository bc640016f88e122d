/** Text of the view 汇总. */
export const paneSummaries = {
  none: "认出自评表或打分表之后，可以在这里插入汇总表。",
  why: "汇总表用公式连着来源单元格，自带校验行；再次插入会就地更新。",
  place: "新插入的放在",
  newSheet: "新工作表",
  selection: (sheet: string, address: string) => `选中的位置（${sheet} ${address}）`,
  selectionNone: "选中的位置（请先在表格里点一格）",
  insert: "插入",
  update: "更新",
  standing: "已插入：",
  standsAt: (sheet: string, address: string) => `${sheet} ${address}`,
  preview: "预览",
  missing: (reason: string) => `不能插入：${reason}。`,
  rows: (count: number) => `共 ${count} 行，只显示前几行`,
  balanced: "✓ 平",
  off: (amount: string) => `✗ 差 ${amount}`,
  bar: (part: string, whole: string, rate: string) => `${part} / ${whole} · ${rate}`,
  many: {
    title: "多个工作簿汇总成一个",
    why: "选择各单位的 .xlsx，逐个读取、核对，做成一个汇总工作簿。文件只在本机读取，不会上传；链接按文件名，请把汇总存成“汇总.xlsx”，放在同一文件夹。",
    choose: "选择工作簿…",
    running: (done: number, all: number) => `已读取 ${done} / ${all}`,
    cancel: "取消",
    openAsNew: "在新窗口打开",
    opened: "已在新窗口打开，请另存为“汇总.xlsx”；没有看到时，请在“视图—切换窗口”（Mac 是“窗口”菜单）里找。",
    downloaded: "已交给浏览器下载“汇总.xlsx”。",
    notOpened: (why: string, downloads: boolean) =>
      `Excel 没有打开新工作簿${why ? `（${why.replace(/。$/, "")}）` : ""}。${downloads ? "请用下面的“下载”。" : "请再试一次；仍不行时，请在 Windows 版或网页版 Excel 里汇总。"}`,
    /** `files` are the chosen ones, `formless` the names of those without a known form. */
    done: (files: number, failed: number, formless: readonly string[]) =>
      `已汇总 ${files - failed - formless.length} 个文件${failed + formless.length > 0 ? `（共选 ${files} 个）` : ""}${failed > 0 ? `，${failed} 个未能读取，原因见“未能读取”表` : ""}${formless.length > 0 ? `，${formless.length} 个没有认出自评表或打分表：${formless.join("、")}` : ""}。`,
  },
};
