/** The one verdict on a workbook, in the words that the pane, the command, its JSON and inserted sheets share. */
export const verdict = {
  errors: (count: number) => `${count} 处会被退回`,
  warnings: (count: number) => `${count} 处需复核`,
  unfilled: (count: number) => `（其中 ${count} 处还没填，填好才能上报）`,
  infos: (count: number) => `另有 ${count} 条提示`,
  comma: "，",
  stop: "。",
  well: "没有发现问题。",
  partly: "填好的表没有发现问题。",
  unsure: "没有发现问题，但表样没有认准，请先在“表样”里核对。",
  unknown: "没有认出自评表或打分表，没有检查。",
  blank: "尚未填写：只检查了表样，没有发现问题。",
  ignored: (count: number) => `忽略了 ${count} 处，另无问题。`,
  alsoIgnored: (count: number) => `另忽略了 ${count} 处`,
};
