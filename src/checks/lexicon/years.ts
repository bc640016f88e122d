/** Years in names and targets; in half width, without white space. */

/** A year in front of 年: group 1. 2020年代 and 2010年级 are none. */
export const YEAR = /(?<![\d.〔[])((?:19|20)\d{2})年(?![代级])/g;
/** 二〇二一 in front of 年, and its digits: the place of each, without tens, is its figure. */
export const YEAR_IN_WORDS = /二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;
export const YEAR_DIGITS = "〇一二三四五六七八九零.........○";
/** Two years with something between them are a span. */
export const YEAR_SPAN = /(?:19|20)\d{2}年?度?(?:[-—–~至到、,和及与/]|以来)+(?:19|20)?\d{2}/;
/** Words by which a year other than that of the form is meant, however long ago. */
export const MEANS_OTHER_YEAR = /以来|以前|之前|以后|之后|前后|年起|至今|较|比|同期|基数|基期|不变价|版|标准|规范|号|文件|规定|办法|规划|建成|投产|竣工|立项|达峰|中和|普查|年鉴|历年|往年|上年|结转|续建|遗留|欠|毕业/;
/** Words of things that belong to one year and are dealt with in another, of late: they leave a doubt. */
export const MAY_MEAN_OTHER_YEAR = /跨年|延续|尾款|余款|存量|计划|方案|届|批次|入库|中标|签订|合同|考核|评价|评估|审计|决算|整改|清算|补发|兑现|奖|调查|统计|数据|招|预算|目标|资料/;
