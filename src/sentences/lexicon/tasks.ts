/** Words of what a row is to do, as its full mark names it; in the plain text of sentences. */

/** 完成年度培训人数, 完成目标值: the row's own target is met, and nothing else is asked. */
export const OWN_TASK =
  /^(?:按时|如期)?完成(?:了)?(?:全年|年度|本年度?|当年|既定|规定|计划|目标)?[^,;且并及和与、]{0,8}(?:目标值?|指标值?|任务数?量?|计划数?|[人户次场株亩篇件]数|数量|场次|人次)$/;
/** 少培训10人, 欠完成1场: what stands in front of the thing that lacks. */
export const LACKS = /^(?:少|缺|欠|低|差|不足)(?:完成)?/;
export const EXCEEDS = /^(?:超额?|多|增加?)(?:完成|出)?/;
/** 完成20场演出, 举办8期: one number of things that are done, and nothing else. */
export const DONE_NUMBER =
  /^(?:全年|年度|年内|本年度?|当年)?(?:累计|共|共计)?(?:完成|开展|举办|组织|召开|实施|建成|新增|编印|发放|培训)(?:不少于|至少)?\d+[^\d,;且并及和与、每均各]{1,12}$/;
