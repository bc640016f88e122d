/** What the claims write, and how they are told. */

/** Texts that must stay texts wherever they are written. */
export const TEXTS: readonly string[] = [
  "001", "=A1", "３－４", "９５％", "50%", "Jan 5", "1 1/2", "TRUE", "2024年3月", "二〇二四年三月", "1e5", "+86", "@用户", "'引号", "#N/A", "12月", "第1行\n第2行", "完成95%", "１２３",
];

/** A formula with everything that Excel rewrites, and with texts that it must not. */
export const REWRITTEN = (sheet: string): string => `=round(if('${sheet}'!a1="是 否", 0.50, 1.50)+len("a b 0.50"), 2)`;

/** Formulas as scores are filled in, over 20, 0.935 and 18.4 in B1:D1, with what each comes to. */
export const FORMULAS = (sheet: string): readonly (readonly [formula: string, result: number])[] => [
  ["=IF(B1=\"\",\"\",ROUND(MIN(1,C1)*B1,2))", 18.7], ["=ROUND(MIN(B1,B1*0.50+D1/2),2)", 19.2], [`=SUM('${sheet}'!B1:D1)`, 39.335], ["=IFERROR(D1/A1,0)", 0],
  ["=IF(AND(C1>=0.9,C1<1),B1*0.8,B1)", 16], ["=MAX(0,B1-ROUNDUP((1-C1)*100,0)*0.5)", 16.5],
];

export const HEADER = ["指标", "分值", "得分"] as const;
export const INSERTED = "核对用表";

/** The claims, as people are told. */
export const CLAIMS = {
  "contents-come-back": "数、文字、公式写进去，读回来一样",
  "texts-stay-texts": "看起来像数和日期的文字仍是文字",
  "text-cells-take-formulas": "文本格式的格连同格式一起写公式，再一起改回",
  "formulas-keep-formats": "写了公式的格，数字格式不变",
  "rewritten-formulas-are-known": "Excel 改写过的公式认得出是同一个",
  "hidden-lines-hold": "隐藏的行、列里外，每格得到自己的值",
  "tables-take-values-only": "表格里写得进数，公式不写，别的格不变",
  "spills-are-refused": "不让公式溢出到别的格",
  "fills-come-back": "底色标上再取消，与原来一样：没有、白色、彩色",
  "changed-cells-stay": "读后被改过的格不覆盖，整个放回",
  "failures-leave-nothing": "中途不成的，底色、格式、内容、记录都放回",
  "sheets-are-inserted-whole": "插入的表内容完整，打印、冻结、数据验证不成也不误事",
  "validations-replace-others": "数据验证换得上，也取得下",
  "store-is-kept": "记录写得进、改得了、删得掉",
  "selection-is-told": "选得中格，选中处说得出，说不出就说明原因",
  "sheets-are-surveyed": "无论什么在前面，都读得到全部工作表",
  "formulas-compute": "得分的公式写进去，算出来的数对",
  "tints-come-back": "带深浅的底色标上再取消，深浅不变，颜色每个分量最多差 3",
  "merges-are-told": "合并的格读得出来",
  "looks-come-back": "改过的样子放得回去",
  "renames-are-followed": "工作表改名后编号不变",
  "edits-are-heard": "别处的改动听得见，自己写的不算",
} as const;

export type ClaimName = keyof typeof CLAIMS;
