/** Words of parts of a sentence that have points of their own; in the text as printed. */

/** （1）设施完好率（5分）：, ②资金使用（5分）： the name of a part, and its points. */
export const HEADED_PART =
  /^\s*((?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[）)、.．]|[\u2460-\u2487])?\s*[\u4e00-\u9fff]{2,14})[（(](\d+(?:\.\d+)?)分[）)][：:]/;
/** 90%以下部分每低1个百分点: what lies beyond the edge, and nothing of what lies in front of it. */
export const OF_THE_PART = /部分的?,?每/;
/** 未整改的全部不得分: all parts, not this one. */
export const ALL_OF_THEM = /全部$/;
export const PART_BEGINS = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[）)、.．]|[\u2460-\u2487])/;
/** What speaks of other parts, or of all: the part says nothing by itself. */
export const SPEAKS_OF_ALL =
  /本项|该项|此项|本条|全项|上述|以上(?:各|两|三|几|情)|前述|其中|各项|合计|总计|一票否决|二者|两者|^[\s]*(?:否则|其余|其他|反之|每|同时|另|但|此外|如|若|凡|未完成|未达到|达不到)/;
/** 同时获得多级表彰的取最高分,不累计: one of several cases, never a list. */
export const HIGHEST_ALONE = /[按以取就]最高(?:级别|等次|奖项|档次|分值|分)?(?:计分|计算|计)?(?=[,;。)]|$)|不累计(?=[,;。)]|$)/;
