/** Words of what a row is to do, as its full mark names it; in the plain text of sentences. */

/** 完成年度培训人数, 完成目标值: the row's own target is met, and nothing else is asked. */
export const OWN_TASK =
  /^(?:按时|如期)?完成(?:了)?(?:全年|年度|本年度?|当年|既定|规定|计划|目标)?[^,;且并及和与、]{0,8}(?:目标值?|指标值?|任务数?量?|计划数?|[人户次场株亩篇件]数|数量|场次|人次)$/;
/** 未发表 behind steps of 发表论文5篇: none of what is counted. Not 未完成, which may be less than planned. */
export const DEED_DENIED = /^(?:未|没有|没)(发表|举办|开展|组织|召开|获得?授权|授权|获奖|获得|引进|培育|编印|出版|立项)$/;
/** 未公示, 未开展培训: none at all of what is measured in days, hours or times. */
export const NONE_OF_IT = /^(?:未|没有|没)(开展|进行|举办|组织|提供|发布|实施|安排|公示|公开|巡查|演练|培训|检查|走访|宣传|服务|监测|抽查|抽检)([\u4e00-\u9fff]{2,6})?$/;
/** 不超过预算成本的 in front of 90%. */
export const COMPARED_WITH_SHARE =
  /(?:不超过|未超过|不高于|不大于|不低于|不少于|不小于|低于|高于|超过|大于|小于|少于|多于|≤|≥|<|>)[^,;。\d]{1,10}的$/;
/** 每次, 每1次. */
export const EACH_ONE = /^每[一1]?([\u4e00-\u9fff]{1,2})$/;
/** 少培训10人, 欠完成1场: what stands in front of the thing that lacks. */
export const LACKS = /^(?:少|缺|欠|低|差|不足)(?:完成)?/;
export const EXCEEDS = /^(?:超额?|多|增加?)(?:完成|出)?/;
/** 每月抽检一次: a duty, whose own number counts nothing; 缺1次, 发现1处 behind it: what is counted. */
export const DUTY = /^每(?:个)?(?:季度|季|月|年|周|日|天|半年|学期|旬|半月)(?!.*[扣得])/;
export const ONE_OF_DUTY = /^(?:如|若)?(?:缺|少|漏|欠|未|发现|出现|存在|有)/;
/** 每少巡查1次: what lacks of the deed that the row counts, by its verb alone. */
export const LACKING_DEED = /^(?:少|缺|欠)(?:完成|开展|举办|建成|新增|培训|组织|发放|检查|巡查|走访|宣传|召开|印发|报送|抽查|抽检|培育|实施)?$/;
/** 30日内开工且手续齐全: the figure is not all that is asked for. */
export const ASKS_MORE = /且|同时|并(?![列行])/;
/** 每完成年度任务的10%: so much of the row's own task. */
export const OF_THE_TASK = /^(?:完成|实现)(?:全年|年度|年初|本年度?|当年)?(?:目标任务|任务目标|计划任务|目标|计划|任务)(?:总?[数量])?$/;
/** 少于计划数的, 未达到目标的 in front of it, or nothing. */
export const IF_TOO_FEW = /^(?:(?:少于|低于|未达到?|达不到|不足|未完成)(?:年度|全年)?(?:计划|目标|任务|指标)(?:数量?|值|量|任务)?)?$/;
/** 目标值为12次 in front of the steps: what the best of them asks for, said once more. */
export const GOAL_SAID = /(?:^|[,;。:])(?:年度|全年|年初)?(?:目标|指标|计划|任务)(?:值|数|量)(?:为|是|:)?$/;
/** 超额完成10%以上: so much on top of the plan. */
export const ON_TOP_OF_PLAN =
  /^(?:超额|超过|超出|超|(?:比|较)(?:年度|全年)?(?:计划|目标|任务)(?:增加|超出|超额|超|多|高出|高))(?:完成)?(?:全年|年度)?(?:任务|计划|目标)?$/;
/** 未全部整改 behind 整改率100%: less than all of it. */
export const NOT_ALL = /^(?:未能?|没有?|尚未)(?:全部|全面|完全|全)(?:完成|整改|落实|覆盖|达标|办结|兑现|发放|拨付|实现)?(?:到位|完毕|完成)?$/;
/** Words of more than something, whose number is no share of the plan. */
export const MORE_THAN = /[超增多高]/;
/** 未完成年度任务: what 完成 in front or behind leaves. */
export const PLAN_MISSED = /^(?:未能?|没有?)(?:按时|如期)?完成(?:全年|年度|本年度?|当年)?(?:既定|规定)?(?:目标|任务|计划)?(?:任务|值|数)?$/;
/** 完成20场演出, 举办8期: one number of things that are done, and nothing else. */
export const DONE_NUMBER =
  /^(?:全年|年度|年内|本年度?|当年)?(?:累计|共|共计)?(?:完成|开展|举办|组织|召开|实施|建成|新增|编印|发放|培训)(?:不少于|至少)?\d+[^\d,;且并及和与、每均各]{1,12}$/;
/** 已整改问题数 of 应整改问题数: what was done of what was due. */
export const DONE_OF_DUE = /^已([\u4e00-\u9fff]+)\/应([\u4e00-\u9fff]+)$/;
