/** Words of what is missing or wrong, told by yes or no or counted; in the plain text of sentences. */

/** What is good, and the same that is bad. */
export const GOOD = /^([\u4e00-\u9fff]{2,10})好$/;
export const BAD = /^([\u4e00-\u9fff]{2,10})差$/;
/** One thing that is missing, or was not done in time (未制定实施方案, 未按时报送): the manner that alone is denied, and the thing. */
export const ONE_THING_MISSING =
  /^(?:未|没有|没|无)(?:(按(?:时|期|规定时间|规定时限)|及时|如期|准时)|按规定|按要求)?(?:制定|制订|编制|建立|成立|设立|设置|明确|开展|签订|公示|公开|报送|上报|提交|落实|组织|配备|报备|备案|编报|实行)?([^\d且并及和与、或,]{2,12})$/;
/** What counts a failing and does not name it: 每发现一处, 每有1笔. */
export const COUNTED_WORDS = /每|发现|发生|出现|存在|有|(?:\d+|[一二两三])?(?:人次|次|处|项|条|份|笔|个|起|例|件|户|人|期|场|篇|家|天|日)(?!数|款|目)|[的,]/g;
/** Amounts of which more earns nothing. */
export const LESS_IS_BETTER = /成本|费用|支出|造价|单价|能耗|损失|损耗|拖欠|欠|负债|债务|缺口|超支|罚款|浪费/;
/** 被督办1次, 2次, 3次及以上: steps of one count. */
export const ONE_TIME = /^(?:全年|年内|年度内?|当年|本年度?)?(?:累计)?(?:如|若|凡)?([^,;。\d一二两三四五六七八九十每]{1,12})([一1])(次|例|件|起|处|项|户|人次|人|宗|批次|份|个|条|笔|期|天)$/;
/** 扣3分; 再扣3分 and 各扣3分 come to more. */
export const PLAIN_LOSS = /^(?:扣减|扣除|扣罚|核减|扣|减)\d/;
export const AGAIN_SO_MANY = /^(?:累计)?(\d+|[二两三四五六七八九十])(次|例|件|起|处|项|户|人次|人|宗|批次|份|个|条|笔|期|天)(及以上|或以上|以上)?$/;
/** Grades of one failing by who took it up, or who came; what only says that it happened; and 审计未发现问题, whose denial stands inside. */
export const LEVELS = /国家级|[部省市县区乡镇]级|个体|集体|群体/;
export const HAPPENS = /^(?:全年|年内|如|若|凡)?(?:发生|出现|存在|发现|受到|被|有)/;
export const NOT_FOUND = /^[\u4e00-\u9fff]{2,6}未(?:发现|查出)/;
/** What ends the name of a row that counts failings. */
export const ROW_OF_COUNTS = /(?:情况|次数|数量|件数|起数|数)$/;
/** 造成不良影响的: what came of the failing in front, no failing of its own. */
export const CAME_OF_IT = /^(?:造成|引发|引起|导致)/;
/** Behind 每: one more of what is named in front, and nothing else. */
export const ONLY_ONE_MORE = /^(?:发生|出现|发现|有)?(?:[\d一]{0,2}(?:人次|次|件|起|例|处|宗))?$/;
/** A name that any failing may have, the missing thing among them. */
export const ANY_FAILING =
  /^(?:其他|其它|相关|类似|此类)?(?:问题|隐患|漏洞|缺陷|违规|违纪|违法|差错|错误|失误|不足|不符|不合格|不规范|不到位|不合要求|不符合(?:要求|规定|标准)?|未整改|垃圾)(?:问题|行为|情况|情形|现象|要求|规定)?$/;
/** Parts that a document or a thing has: without the whole none of them is missing. */
export const PART_OF_A_THING = /^(?:条款|要素|内容|环节|格式|签字|签名|盖章|附件|字段|栏目|条目|章节|资料|材料|记录)/;
/** 有一项, 发现一起: one of the things that must not be, behind their denials alone (无超标准支出、无违规接待). */
export const ONE_OF_THEM = /^(?:一旦|凡是?|如|若)?(?:有|发现|发生|出现|存在)(?:任[何意一]?)?[一1](?:项|处|个|起|例|条|次|笔|件|人|人次)(?:及以上|以上)?(?:的|即|就)*$/;
export const ONE_HAPPENED = /^(?:每)?(?:发生|出现|发现)[一1](起|例|次|件|宗)(?:及以上|以上)?([^且并及和与或,]*)$/;
/** 一般及以上安全事故: one thing. */
export const AND_GRAVER = /及以上/;
export const DENIED_THINGS = /^(?:(?:全年|年内|当年|年度|本年度?)?(?:未|没有|无|不存在|不发生)(?:发生|出现|存在|发现|查出)?[^未没无不]{2,16}(?:[、,，和及]|$))+$/;
/** What is asked for beside a denial (无投诉、按时完成). */
export const ASKED_FOR = /按时|及时|按期|如期|完成|健全|完善|规范|到位|合格|齐全|达标|落实|有效|良好/;
/** 缺一项不得分 behind a list: its own points or all of them, it does not say. */
export const ONE_PART_MISSING = /^每?缺(?:少)?[一1](?:项|个|条|份)$/;
