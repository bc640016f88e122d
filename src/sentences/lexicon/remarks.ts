import { either } from "../../workbook";

/** Words of stretches that give no points: what they are known by, and what no stretch may hold that is passed over. In the plain text of sentences. */

/** Conditions, exceptions, annulments and scopes: a stretch with one of these may change points, whatever else it says. */
export const NEVER_REMARK = either(
  /若|倘|假如|如果|如(?![数期实约下])|凡|一旦|只要|只有|仅|除(?!险|尘|草)|例外|另|[的者]$|(?<![学课工])时$|发生|出现|检出|查出|查实|存在|受到|被|因|未|不|没|无(?!纸|障碍)|缺|[本该此全各]项|总体|全部/,
  /一律|归零|清零|作废|取消|认定|追回|折|减|降|加(?!盖)|翻|从[严宽]|豁免|免|放宽|剔除|类推|连续|其中|才|方可|以后|之后|后$|视(?!频|力)|(?<![期时年])限(?!期|时|额)|优先|比照|[一二两三四五六七八九十百半]/,
);

/** What makes a stretch in front of a value one of conditions: it names no quantity. */
export const CONDITIONAL = either(
  /若|倘|假如|如果|如(?![数期实约下])|凡|一旦|只要|只有|除(?!险|尘|草).*外|例外|[的者]$|(?<![学课工])时$|检出|查出|查实|且|才|方可|归零|清零|作废|取消|不予|不适用|剔除|类推|不再|视同|连续|加重|仅限|其中/,
  /从[严宽]|豁免|放宽|(?<![期时年])限(?!期|时|额)|折|[本该此全]项|(?:发生|出现|存在)(?!率|数|起数|次数|件数|比例|额)|受到|经.*认可/,
);

/** Sources, evidence, ways of looking, and consequences outside of points. */
export const REMARKS: readonly RegExp[] = [
  /^(?:并|且)?(?:以|按照?|统计口径|考核口径|口径|数据).{2,}(?:为准|为依据|为口径)$|^(?:统计)?口径(?:为|是|以)/,
  /^(?:依据|根据|按照?|对照|参照|参考|结合|遵照|执行|详?见|参见).{0,40}(?:》|”|号|条|款|规定|文件|要求|办法|标准|方案|通知|细则|条例|规范|指南|意见|合同|制度|实际|数据|台账)(?:第.{1,3}[条款])?$/,
  /^(?:以上|上述)?(?:均|并|同时)?(?:应当?|须|需要?|请)?(?:一并)?(?:提供|附上?|提交|报送|留存|上传|出示|备齐).{0,20}(?:材料|资料|证明|文件|截图|照片|签到表|目录|清单|凭证|台账|记录|报告|复印件|扫描件|名单|通报|查|佐证)(?:备查)?$/,
  /^(?:责令|督促).{0,10}(?:改正|整改)$/,
  /^第.{1,3}[条款]$/,
  /^(?:并|均)?由.{2,14}负责(?:解释|考核|统计|提供数据)$/,
  /^(?:佐证|证明|支撑|印证)(?:材料|资料)?(?:为|包括|含|见).{2,30}$/,
  /^加分(?:后)?(?:可|允许)(?:突破|超过)(?:权重|标准分)?$/,
  /^[^若如凡]*(?:的打分|打分)一样$/,
];
export const PLACE_IN_DOCUMENT = /第.{1,3}[条款]/g;
export const SAME_SCORE = /打分一样$/;
/** Two failings that count as one (黑屏等同没有架设); never a failing and the full mark. */
export const EQUATES = /^(?!.*(?:若|如果|凡|得分|满分|达标|完成|合格)).{1,12}等同于?.{1,10}$/;
/** What lets a failing off (因不可抗力的不扣分): a cause, a consent, a later mending. */
export const EXEMPTS = /因|由于|不可抗力|原因|客观|特殊|(?:整改|批准|同意|备案)(?!率)|说明理由|正当理由|免责|当场|及时纠正/;
/** A closing word on the grade of the whole. */
export const NO_GRADE = /(?:不得|不能)(?:评|定)(?:为|定为).{1,6}$/;
/** Titles of stretches that tell sources or evidence; all that stands behind their colon is told by them. */
export const REMARK_TITLE = /^(?:佐证(?:材料|资料)?|证明材料|支撑材料|数据来源|资料来源|取数口径|统计口径|评价依据|考核依据|评分依据|依据|备注|出处)$/;
/** Short remarks in brackets: what is meant, what is counted in, and other names of the thing in front. */
export const ASIDE_REMARK = /^(?:含|包括|不含|指|即|下同|简称|以下简称|详见|参见)/;
export const ASIDE_NAME = /^[\u4e00-\u9fff、]{1,6}$/;
/** A title in front of what is scored, and ends of the names of what is measured. */
export const ROW_TITLE = /(?:情况|考核|评价|内容|说明|要求|建设|管理|工作|办法|标准|解释|方式)$/;
export const QUANTITY_NAME = /(?:率|增速|增幅|涨幅|降幅|比重|比例|占比|之比|成绩|分数|数|数量|量|额|程度|满意度)$/;
/** Words in front of a step that lead to its quantity (逐年评分时), and what begins a condition on a value. */
export const LEADS_TO_STEP = /^(?:逐年)?评分时$|^在此基础上$|^(?:与|比|较)?(?:计划|目标|任务|指标|标准|基准|预算|限额|定额)(?:值|数|量|额)?$|[率量数度分]\S{0,4}(?:下降|降低|上升|提高)的?$/;
export const CONDITION_BEGINS = /^(?:如果|如|若|凡是?|当|但|而)/;
/** In a range of the year a number for each month or quarter is no edge. */
export const RHYTHM = /每(?:个)?(?:季度|季|月|周|日|天|半年|学期|旬|半月)|按[季月周]|逐[季月周]/;
/** Of one person or one time: a count of all of them does not tell it. */
export const OF_ONE_OF_THEM = /每|同一|同[人类]|单[一人个项次月季]|人均|个人|任一|任何|连续|当[月日季周]|月度|季度|[月季周]内/;
/** A remark behind a formula or a name in it that says what the names mean (A为实际值; 指抽查合格的村). */
export const EXPLAINS_A_NAME = /^\((?:按)?(?:百分制|满分100分?)\)$|^\((?:指|含|不含|包括|即)[^()]*\)$|^\([^()]{1,12}?(?:(?<![视定改作算])为|指|表示|是|=)[^()]*\)$/;
