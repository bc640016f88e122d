/** What goals, reasons, remarks and conclusions say in words; in half width, without white space. */

/** The month or day of an acceptance: group 1. */
export const ACCEPTED_ON = /((?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号])?)(?:底|初|中旬|下旬|上旬)?(?:才)?(?:组织|通过|完成|进行)?(?:了)?(?:竣工)?验收/;
export const NOT_ACCEPTED = /(?:未|尚未|没有|待)(?:组织|进行|完成|通过)?验收/;

/** That everything was done, and words that take something back from it. */
export const ALL_DONE = /(?:全部|全面|均已?|圆满|各项(?:指标|任务|目标)(?:均|都)?(?:已)?|完全)(?:完成|达成|达标|实现)|(?:完成|达成)了?(?:全部|所有|各项)(?:指标|目标|任务)/;
export const HEDGED = /未|除.{1,20}外|基本(?:全部)?完成|力争|确保|计划|应|将/;

/** That an indicator has no object this year. */
export const NO_OBJECT = /不适用|不涉及|无此(?:项|类)|没有(?:此|该)(?:项|类)|未(?:安排|开展|发生)(?:此|该|政府)?(?:项|类|采购)|无(?:政府)?采购预算|无闲置|未设/;

/** That nothing was to be done or happened, as people write it for a number: 无此项任务, 本年未发生, 年内没有安排. */
export const NOTHING_DUE = /不适用|不涉及|[无没]有?(?:此|该)(?:项|类)|(?:本年|年内|当年|全年|今年|20\d\d年)度?内?(?:未|没有|无)(?:发生|开展|安排|实施|下达|任务|此|该)/;

/** How many projects a note speaks of, and how many indicators were not met: group 1. */
export const PROJECTS_COUNTED = /(?:共|共计|合计|总计)(?:有|涉及|安排|开展|自评)?([\d一二三四五六七八九十两]+)个(?:预算|自评|支出)?项目/;
export const UNMET_COUNTED = /(?<![\d一二三四五六七八九十两])([\d一二三四五六七八九十两]+)[个项条](?:三级|绩效)?指标(?:均)?(?:未|没有)(?:能)?(?:完成|达标|达到|达成)/;

/** A day where none is asked for: 1月11号. */
export const DATE_LIKE = /^(?:\d{4}[年.-])?\d{1,2}[月.-]\d{1,2}[日号]?$/;
/** A deduction at somebody's discretion: no rule. */
export const AT_DISCRETION = /酌情/;
