/** Texts about rule profiles: why one was chosen, why a file was refused. */
export const profiles = {
  notJson: () => "这个规则方案文件不是 JSON，读不出来。",
  wrongShape: (where: string) => `规则方案文件的“${where || "开头"}”缺少内容，或内容不合要求。`,
  tiersOutOfOrder: () => "规则方案里定性指标的各档首尾不相接，或上下限颠倒。",
  gradesOutOfOrder: () => "规则方案里等级的分数线没有从高到低排列，或最低一档不是从 0 开始。",
  capsOutOfOrder: () => "规则方案里按执行率限制总分的各档没有从低到高排列。",
  unknownProfile: (id: string) => `没有编号为“${id}”的规则方案。`,
  place: { title: "标题", number: "表号", note: "表注", label: "栏目名", level1: "一级指标名", unit: "单位名称" },
  signFound: (place: string, text: string) => `${place}有“${text}”`,
  noteSource: "本表的表注",
  executionWeight: (weight: string) => `预算执行项为 ${weight} 分`,
  levelWeights: () => "一级指标分值与方案一致",
  typedFits: (fit: number, all: number) => `已填得分有 ${fit}/${all} 项按它的公式成立`,
  chosenBecause: (name: string, reasons: readonly string[]) => `按“${name}”：${reasons.join("，")}`,
  formOf: (form: string) => `表样是“${form}”`,
  noneOfPlace: (why: string, place: string, name: string) => `${why}，${place}这类表没有自己的规则方案，按“${name}”`,
  chosenByDefault: (name: string) => `没有找到地方性特征，按“${name}”`,
};
