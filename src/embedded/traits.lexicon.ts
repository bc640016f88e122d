/** Where a trait is documented or was reported. */
export interface TraitSource {
  /** "docs": Microsoft's documentation; "report": a public report, with its number. */
  readonly kind: "docs" | "report";
  readonly name: string;
  readonly url: string;
}

/** One way in which a real Excel is less kind than a file would be. */
export interface TraitRecord {
  /** What Excel does, for people; a whole sentence. */
  readonly told: string;
  /** What the add-in does so that it does no harm. */
  readonly answer: string;
  /** "always": the embedded workbook does so without being asked; "switched": only where the trait is asked for. */
  readonly when: "always" | "switched";
  readonly sources: readonly TraitSource[];
  /** What a person must do first, where a check in a real Excel needs it. */
  readonly byHand?: string;
}

const report = (repository: string, number: number): TraitSource => ({ kind: "report", name: `${repository} #${number}`,
  url: `https://github.com/${repository}/issues/${number}` });
const officeJs = (...numbers: readonly number[]): TraitSource[] => numbers.map((number) => report("OfficeDev/office-js", number));
const docs = (name: string, path: string): TraitSource => ({ kind: "docs", name, url: `https://learn.microsoft.com/${path}` });

/**
 * What a real Excel does, by name: each is one switch of the embedded workbook (`OpenOptions.traits`), and one small check that can be
 * run in a real Excel (src/embedded/client/trait-checks.ts). None of them was seen in an Excel by us.
 */
export const TRAITS = {
  "text-cells-keep-text": {
    told: "文本格式（@）的单元格，写进去的公式和数字都变成文字。",
    answer: "要填公式或数字的文本格，连同数字格式一起改成“常规”，还原时一起改回。",
    when: "always",
    sources: [docs("Range.numberFormat, Range.values", "javascript/api/excel/excel.range"), report("OfficeDev/office-js", 1943)],
  },
  "limits-refused": {
    told: "数据验证的提示标题超过 32 字、提示超过 255 字、出错提示超过 225 字，数字格式超过 255 字或写法不通，都拒绝。",
    answer: "提示写到上限为止；数字格式只写自己的几种，或原样放回。",
    when: "always",
    sources: [docs("MS-XLSB 2.5.37 DValStrings", "openspecs/office_file_formats/ms-xlsb/b8894965-c186-4bba-8a0b-8ec2a37a1cbe"),
      docs("Validation.InputTitle", "office/vba/api/excel.validation.inputtitle")],
  },
  "null-results-left-out": {
    told: "对不存在的对象（…OrNullObject）调用的方法，回答里可能根本没有它的结果。",
    answer: "先看对象在不在，再取结果。",
    when: "switched",
    sources: [docs("*OrNullObject 方法和属性", "office/dev/add-ins/develop/application-specific-api-model")],
  },
  "fills-without-pattern": {
    told: "底色的 pattern 是 null，没有底色的格颜色读出来是 #FFFFFF、tintAndShade 是 null；白底色的 tintAndShade 是数。",
    answer: "pattern 为空时按 tintAndShade 分辨：null 是没有底色，数是有底色。",
    when: "switched",
    sources: officeJs(4900, 6218),
  },
  "ids-by-position": {
    told: "工作表的 id 只在工作簿打开期间不变；重新打开后可能按位置重编。",
    answer: "名字和 id 一起看：旧名字已经没有了才算改名。",
    when: "switched",
    sources: [report("OfficeDev/office-js-docs", 297), ...officeJs(1390, 552)],
  },
  "hidden-rows-repeat": {
    told: "一次写一块，块里有隐藏或筛掉的行、列时，每个看得见的格都得到这一块的第一个值，隐藏的不写。",
    answer: "写之前问哪些行、列隐藏了，块在那里断开，隐藏的行、列各自写。",
    when: "switched",
    sources: [report("xlwings/xlwings", 747), ...officeJs(224)],
  },
  "hidden-rows-shift": {
    told: "一次写一块，块里有隐藏或筛掉的行、列时，值依次落到看得见的格里，错了位。",
    answer: "同上；读回来逐格核对。",
    when: "switched",
    sources: [...officeJs(224, 226), report("netoffice/NetOffice", 2)],
  },
  "tables-fill-columns": {
    told: "在表格（套用表格格式）里写一个公式，整列都变成这个公式，别的格里原有的内容也会被盖掉。",
    answer: "表格里只写数；要写公式的，不写并说明。",
    when: "switched",
    sources: officeJs(2093, 5909, 6745),
  },
  "formulas-rewritten": {
    told: "公式读回来是改写过的：字母大写、工作表名不必要的引号去掉、逗号后的空格去掉、0.50 变成 0.5。",
    answer: "读回来的公式去掉这些差别再逐格比较，还要看它不是文字。",
    when: "switched",
    sources: [docs("Range.formulas", "javascript/api/excel/excel.range#excel-excel-range-formulas-member")],
  },
  "formulas-take-formats": {
    told: "公式写进“常规”格式的格，这一格会换成公式引到的第一格的格式（百分比、货币、日期、文本）。",
    answer: "写了公式，就把这一格原来的格式再设一遍。",
    when: "switched",
    sources: [{ kind: "docs", name: "微软知识库 Q191160（by design）",
      url: "https://library.thedatadungeon.com/msdn-2000-04/kboffice/Source/excel/q191160.content.htm" }],
  },
  "formulas-spill": {
    told: "结果是多格的公式会溢出到旁边的格；旁边有内容时得到 #SPILL!。",
    answer: "写完看有没有溢出，有就全部恢复，不算写成。",
    when: "switched",
    sources: [docs("处理动态数组和溢出", "office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays")],
  },
  "cell-editing-now-and-then": {
    told: "用户随时可能正在编辑一格，这时的请求整个被拒绝，除非请求说了可以等。",
    answer: "第一个请求被拒绝就说明原因，什么也没有改；已经写了一部分的，其余请求等编辑结束；编辑后的重新检查自己再试。",
    when: "switched",
    sources: [docs("delayForCellEdit", "javascript/api/excel/excel.runoptions"), ...officeJs(856, 3388)],
    byHand: "在任一空白格里打几个字，不要按回车，再运行这一项。",
  },
  "chart-sheet-in-front": {
    told: "前面是一张图表工作表时，取当前工作表、选中的格都出错。",
    answer: "取不到当前工作表就当没有，其余照常读。",
    when: "switched",
    sources: officeJs(2444),
    byHand: "插入一张图表工作表（F11），让它在前面，再运行这一项。",
  },
  "other-workbook-in-front": {
    told: "另一个工作簿在前面时，取当前工作表、当前格、选中的格都出错（InvalidSelection）。",
    answer: "同上；要用选中处的操作会说明先回到这个工作簿。",
    when: "switched",
    sources: officeJs(5319, 6365, 561),
    byHand: "另开一个工作簿，点一下运行后在五秒内切到它前面。",
  },
  "print-set-up-fails": {
    told: "没有打印机时，打印设置（方向、缩放、打印区域、标题行）会出错，或设了不生效。",
    answer: "打印设置放在最后单独做，不成就说一声，其余都已完成。",
    when: "switched",
    sources: [docs("PageSetup（无打印机时）", "office/vba/api/excel.pagesetup"), ...officeJs(1860)],
    byHand: "在没有装打印机的电脑上运行这一项。",
  },
  "freezing-fails": {
    told: "冻结窗格会出错（GeneralException）。",
    answer: "同上。",
    when: "switched",
    sources: officeJs(2196, 2014),
  },
  "validation-fails": {
    told: "设置数据验证会出错（InvalidArgument）。",
    answer: "同上；原来的数据验证放回去。",
    when: "switched",
    sources: officeJs(2594),
  },
  "validation-over-another": {
    told: "单元格已有另一种数据验证时，直接设新的会出错，要先清除。",
    answer: "先清除再设。",
    when: "switched",
    sources: officeJs(2594),
  },
  "custom-xml-lost": {
    told: "保存并重新打开后，自定义 XML 部件不见了（Mac）。",
    answer: "没有记录也照常评分和检查；清除标记时，与标记同色而没有记录的格一一说出，不动。",
    when: "switched",
    sources: officeJs(6091),
    byHand: "先运行一次准备，保存，关闭，重新打开，再运行这一项。",
  },
  "more-texts-are-numbers": {
    told: "全角数字（９５％）、英文月份（Jan 5）、带分数（1 1/2）等文字，写进去会变成数或日期。",
    answer: "看起来像数、日期的文字，都按文字写（前面加撇号）。",
    when: "switched",
    sources: [docs("停止自动更改数字", "office/troubleshoot/excel/numbers-converted-to-dates")],
  },
} as const satisfies Readonly<Record<string, TraitRecord>>;

/** The name of a trait. */
export type Trait = keyof typeof TRAITS;

/** The traits that can be switched on. */
export const SWITCHED_TRAITS = (Object.keys(TRAITS) as Trait[]).filter((name) => (TRAITS[name] as TraitRecord).when === "switched");
