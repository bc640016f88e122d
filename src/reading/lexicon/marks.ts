/** Signs that part a text and say nothing of a value. */
export const MARKS = ",;。、.:!?\"'“”‘’《》…·★☆";
/** Signs that may stand in front of everything: core marks and list points. */
export const LEADING_MARKS = "*#●◆■□☑√①②③④⑤";
/** From … to, longest first. */
export const JOINS: readonly string[] = ["--", "——", "-", "~", "—", "至", "到"];
export const BAND_WORDS: readonly string[] = ["正负", "±"];
/** A word that ends so names a figure: 完成率, 人数, 满意度. */
export const NAME_ENDS = "率数度量额";
/** Names of the share of the target that is done. */
export const COMPLETION: ReadonlySet<string> = new Set(["完成率", "任务完成率", "计划完成率", "目标完成率", "完成比例", "执行率", "完成进度"]);
/** Counted by the year, as the whole form is. */
export const YEARLY: ReadonlySet<string> = new Set(["每年", "年均", "每"]);
/** In front of a word in a name: what is to be avoided, not what is measured (不逾期, 防超支). */
export const UNMADE = "不未无非零防免得";
/** 第2批: an order, not a quantity; 第1,23 goes on after its digits and is neither. */
export const ORDINAL = /^第(?:\d+(?![.,]?\d)|[一二三四五六七八九十]+)/;
/** The template's numbering in front of everything: 指标1：. */
export const TEMPLATE_NUMBER = /^(?:指标|目标)\d+[:.、]/;
/** The number of a list: 1、完成…, 2.培训…, 3)…. */
export const LIST_NUMBER = /^\d{1,2}[、.)](?=[一-鿿])/;
/** The number of a document, a road, a house: 2号文件. */
export const DOCUMENT_NUMBER = /^\d+号(?!前|内|以)/;
/** Marks that fill a cell without saying anything: dashes, slashes, dots, 无, 不适用, the export's &NULL&. */
export const BLANK_MARK = /^(?:[-—/\\*·…．.。_~]+|无|暂无|没有|不适用|不涉及|空|N\/?A|&NULL&|NULL)$/i;
/** What begins another number right behind a number. */
export const NUMBER_GOES_ON = /^[-+.\d¥百]/;

/** 2小时20分, 12分30秒: one span of time in two units, the second below sixty. */
export const SPAN_OF_TIME = /(?:(\d{1,3})个?小时)(?:([0-5]?\d)分钟?)(?:([0-5]?\d)秒钟?)?|(\d{1,3})(?:分钟?)([0-5]?\d)秒钟?/y;
/** 半小时, 一个半小时, 3个小时: hours as they are said; the count in front of 个, and whether a half is added. */
export const HOURS_SAID = /(?:(\d{1,2}|[一二两三四五六七八九十])个(半)?|(半)个?)小时/y;
