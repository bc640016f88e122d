export { FORMULAS } from "./formula-grammar";
import { MEASURES, RATE_UNITS, TALLIES, TIME_UNITS } from "./lexicon/units";

const oneOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => JSON.stringify(word))
    .join(" | ");

/**
 * The tokens of a scoring sentence as an ohm grammar over plain text (src/sentences/normalise.ts): results (得5分, 扣1分), limits,
 * ranges of values, amounts, and single characters for all other words. How tokens become statements and statements a score
 * stands in statements.ts and combine.ts; no order of clauses is known here. Lower-case rules skip no white space.
 */
export const GRAMMAR = String.raw`
Sentence {
  text = numbering? token*
  token = separator | repeated | silent | cap | judge | line | share | effect | otherwise | veto | scope | scoreStep | every
        | standard | from | rank | range | relation | amount | open | close | pause | han | other

  separator = sepChar+ numbering?
  sepChar = ";" | "," | ":" | "。" | "!" | "?" | ("." ~digit)
  pause = "、"
  open = "("
  close = ")" numbering?
  numbering = digit digit? ("、" | "." | ")") ~digit -- a
      | "(" (twoDigits | cnWord) ")" ~("号" | cn) -- b
      | cn+ "、" -- c
      | "第" cn &("," | "、" | ":") -- d
      | circle ((dash | "、")? circle)* -- e
  twoDigits = digit digit?
  cnWord = cn+
  circle = "①".."⑳" | "⑴".."⒇"
  cn = "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十"
  han = "\u4e00".."\u9fff" | "〇"
  other = any
  boundary = sepChar | "(" | ")" | "、" | circle | end

  silent = name | document | year | date | ordinal | hotline | guard
  name = "《" (~"》" any)* "》" | "“" (~"”" any)* "”"
  document = "(" digit digit digit digit ")" "第"? digit+ "号" -- a
      | "(" digit digit digit digit "年" ")" -- b
      | "第" digit+ "号" -- c
  year = shortYear ("年度" | "年")? ("-" | "—" | "至" | "~" | "、" | "到" | "和") shortYear ("年度" | "年") -- a
      | shortYear ("年度" | "年") -- b
  shortYear = ("19" | "20") digit digit
  date = digit digit? "月" digit digit? "日" -- a
      | digit digit? "月" ("底" | "末" | "初" | "份" | "中旬" | "上旬" | "下旬" | "以前" | "之前" | "前") -- b
      | digit digit? "日" ("前" | "以前" | "之前") -- c
  ordinal = "第" digit+ ~((dash "第"? digit+)? ("名" | "位"))
  hotline = digit digit digit digit* ("热线" | "平台" | "专线" | "工程")
  guard = "提前" | "目前" | "之前" | "以前" | "此前" | "前后" | "满意" | "圆满" | "重视" | "巡视" | "电视" | "可视" | "监视" | "忽视" | "透视" | "影视" | "轻视" | "漠视"
        | "歧视" | "区分" | "部分" | "充分" | "压减" | "缩减" | "削减" | "裁减" | "精减"
  repeated = ("同一" (~sepChar ~digit ~"不" any)*)? "不" ("再" | "得" | "予" | "做" | "作")? ("重复" | "累计") ("扣分" | "计分" | "加分" | "得分" | "扣减" | "计算" | "统计" | "计") -- a
      | "不累计" &boundary -- c
      | addsUp &boundary -- b
      | ("同时" (~sepChar ~digit ~"不" ~toHighest any)* ","?)? toHighest ("级别" | "等次" | "奖项" | "档次" | "分值" | "分")? ("计分" | "计算" | "计")? &boundary -- highest

  toHighest = ("按照" | "按" | "以" | "取" | "就") "最高"
  addsUp = ("可以" | "可") ("累加" | "累计" | "叠加") ("扣分" | "计分" | "计算")? -- may
      | kindsOfThem ("累加" | "相加") -- all

  cap = partStep | zeroCap | loseCap | gainCap | leastCap | topCap | sumCap | worth
  fen = "分" ~("钟" | "别" | "贝")
  capLead = "直至" | "直到" | "至" | "可" | "累计" | "可累计" | "最多" | "最高" | "至多"
  partStep = partVerb? "不足" number unit ("的" | ",")* ("按照" | "按" | "以") number unit ("计算" | "计扣" | "计" | "扣分" | "扣减" | "处理" | "算") "分"? -- started
      | partVerb? "不足" number unit ("的" | ",")* ("不予扣分" | "不扣分" | "不计扣" | "不计算" | "忽略不计" | "不计" | "舍去") -- whole
  partVerb = "降低" | "下降" | "减少" | "超出" | "超过" | "增加" | "升高" | "上升" | "相差"
  zeroCap = capLead* allTaken ownPoints? capEnd -- a
      | capLead* allTaken (~"为止" ~"即止" ~digit ~sepChar any)* ("为止" | "即止" | "为限") -- b
      | capLead* allTaken ownPoints? &boundary -- c
      | capLead* ("扣至" | "减至" | "核减至" | "扣到" | "减到" | "扣减至" | "罚至") ("本项" | "该项" | "此项")? ("得分为" | "分值为")? ("0" | "零") "分"? capEnd? -- d
      | "至" ("0" | "零") "分" capEnd? -- g
      | ("本项" | "该项" | "此项")? ("分值" | "分数" | "得分" | "标准分")  allTaken capEnd? -- h
      | ("不计" | "不得" | "不出现" | "不产生") "负分" -- e
  allTaken = ("扣减" | "扣除" | "扣罚" | "核减" | "罚扣" | "核扣" | "扣" | "减" | "罚") ("完毕" | "完" | "光" | "尽")
  ownPoints = ("本项" | "该项" | "此项")? ("分值" | "分数" | "得分" | "标准分" | "满分" | "分")
  capEnd = "为止" | "即止" | "为限" | stopsHere
  stopsHere = "止" &boundary
  loseCap = most* ("单项" | "本项" | "该项")? ("扣完" | "扣满" | "减完" | "扣足") score fen capEnd? -- a
      | most+ deductVerb capSum? score fen? capEnd? -- b
      | deductVerb (capSum | most) most* ("为" | "是")? score fen capEnd? -- c
      | ("扣分" | "减分" | "罚分") "上限" ("为" | "是")? score fen -- d
      | "以扣" score fen "为限" -- e
      | most+ deductVerb ("达到" | "达" | "满") score fen capEnd -- f
      | deductVerb most* (capSum | most) ("本项" | "该项" | "此项" | "该")? ("指标" | "总")? wholeWord "的"? ofPoints -- share
  deductVerb = "扣减" | "扣罚" | "扣除" | "扣分" | "核减" | "罚扣" | "罚分" | "减分" | "扣" | "减" | "罚"
  most = allOfThem | ownKind | "最多" | "最高" | "至多" | "累计" | "合计" | "共计" | "总计" | "共" | "可"
  allOfThem = ("以上" | "上述")? kindsOfThem ("合计" | "累计" | "总计" | "共计") -- kinds
      | ("以上" | "上述") ("合计" | "累计" | "总计" | "共计") -- all
  kindsOfThem = ("两" | "二" | "三" | "四" | "各" | "2" | "3" | "4") ("项" | "类" | "种" | "者")
  ownKind = ("此" | "该" | "本") ("类" | "款" | "种情形" | "情形" | "类情形" | "类问题" | "种问题")
  capSum = "不超过" | "不得超过" | "最高不超过" | "最多不超过" | "≤" | "不高于" | "不大于" | "小于等于" | "最多" | "最高" | "至多"
  gainCap = most+ ("加分" | "加" | "奖励" | "奖") capSum? score fen "为止"? -- a
      | "加分" ("上限" | "最高" | "最多" | "累计")? (capSum | "为" | "是")? score fen -- b
  leastCap = "但"? ("本项" | "该项" | "此项")? leastWord ("得" | "计" | "记" | "为" | "保留" | "不低于")* score fen?
  leastWord = "最低" | "最少" | "保底" | leastGiven
  leastGiven = "至少" &("得" | "计" | "保留")
  topCap = ("多" | "节约" | "提前" | "高于" | "超产") (~sepChar ~"不" han)* "不" ("再" | "予" | "另" | "另行")? ("加分" | "奖励") -- f
      | (~sepChar ~"超过" han)* "超过100%" ("的" | "时" | "部分" | ",")* ("按" | "以" | "计")? ("满分" | "满分值") ("计算" | "计分" | "计" | "处理")? &boundary -- g
      | ("加分" | "得分")? ("满分为止" | "加满为止" | "加至满分为止" | "得满为止" | "得满分为止") -- a
      | ("超额" | "超出" | "超过") (~sepChar ~"不" han)* "不" ("再" | "予" | "另" | "另行")? ("加分" | "计分" | "奖励") -- b
      | ("得分" | "最高" | "最多")* ("不得" | "不") ("突破" | "超过") ("本项" | "该项" | "此项")? ("权重分" | "权重" | "满分" | "总分值" | "分值" | "标准分" | "上限") -- c
      | "≤上限" -- d
      | (~sepChar ~"超过" han)* "超过100%" ("的" | "时" | "部分" | ",")* ("按" | "以") "100%" ("计算" | "计分" | "计入" | "计") -- e
  sumCap = ("累计" | "合计" | "总计" | "本项" | "该项")* ("得分" | "计分" | "得")? capSum ("为" | "得" | "计" | "不超过")? score fen ("为止" | "为限")? -- a
      | ("总分" | "总计")? "以" score fen "为限" -- b
      | "上限" ("为" | "是")? score fen -- c
      | ("加满" | "得满" | "计满" | "加至" | "累计至") score fen ("为止" | "即止" | "止")? -- d
      | ("超过" | "高于" | "大于" | "超出") score fen ("的" | "时" | ",")* ("按" | "以" | "只") score fen ("计算" | "计分" | "计入" | "计" | "封顶")? -- same
  worth = ("满分" | "标准分" | "分值") ("为" | ":")? score fen -- a

  judge = "酌情" | "酌量" | "酌扣" | "酌减" | "酌定" | "斟酌" | "减半" ~halved | "折半" | "加倍" | "翻倍" | "双倍" | "另行" | "另文" | "待定" | "另定" | "均值" | "加权" | "系数" | "倒扣" | startsAt
        | "就高" | "就低" | "分别" | "依次" | "比照" | "挂钩" | "起评" | "基础分" ~("为"? score fen) | "基本分" ~("为"? score fen) | "综合评定" | "综合评判" | "综合打分"
        | "综合考虑" | "研究确定" | "自行确定"
        | vague | seeing | notFull
  startsAt = ("从" | "以" | "由" | "自") number fen ("起" | "开始" | "为起点" | "为基础")
  halved = ("计分" | "得分" | "给分" | "赋分") &boundary
  notFull = ("不予" | "不得" | "不能" | "不给" | "不" | "未") ("得" | "给" | "计")? ("满分" | "全分" | "高分")
  vague = ("适当" | "适量" | "相应") &("扣" | "减" | "加" | "给" | "降" | "调") ~(deduct score "分")
  seeing = "视" ~("为" | "频" | "力" | "察" | "同" | "觉" | "野" | "听" | "障" | "作")

  line = ("按照" | "按" | "采用" | "采取" | "以" | "用" | "呈")? ("线性" | "直线") ("内插" | "插值" | "插入" | "递减" | "递增" | "比例")? "法"? lineEnds? lineVerb* pointWord? -- a
      | ("按照" | "按" | "采用" | "采取") ("内插" | "插值") "法"? lineEnds? lineVerb* pointWord? -- b
  lineEnds = ("从" | "由" | "在")? lineEnd ("至" | "到" | "-" | "~") lineEnd ("之间" | "区间")?
  lineEnd = "满分" -- full
      | number fen? -- points
  lineVerb = "计算" | "折算" | "确定" | "计" | "得" | "给" | "扣" | "赋"
  pointWord = ("得分" | "分值" | "分数" | "分") ~("别" | "配" | "类")

  share = ("按照" | "按" | "根据" | "依据") (~shareWord ~sepChar ~digit han)* shareWord shareVerb* ("得分" | "分值" | "分数" | "分") ~("别" | "配" | "类") -- a
      | ("按照" | "按" | "根据" | "依据") (~shareWord ~sepChar ~digit han)* shareWord ("相应" | "计算" | "折算" | "计" | "得" | "递减" | "递增" | "扣减" | "扣" | "减")* &boundary -- b
  shareWord = "比例" | "完成率" | "完成程度" | "完成进度" | "执行率"
  shareVerb = "相应" | "计算" | "折算" | "换算" | "计" | "给予" | "赋予" | "赋" | "确定" | "得" | "给" | "记" | "扣减" | "扣除" | "扣" | "递减" | "减"

  effect = keep | zero | noGain | each | awardShare | awardRange | award | loseShare | loseRange | lose | gain
  keep = ("不予" | "不") ("扣分" | "减分") | "不扣" &boundary
  zero = ("不予" | "不能" | "不") ("得分" | "计分" | "记分" | "给分" | "赋分") -- a
      | "不得" ("此项" | "该项" | "本项" | "此" | "该")? "分" -- b
      | "得分=" "0" "分"? &boundary -- i
      | give? ("0" | "零") "分" ~suffix ~opSign ~dash -- c
      | ("扣完" | "扣除" | "扣减" | "扣") ("本项" | "该项" | "此项")? ("全部分值" | "全部分数" | "全部得分" | "全部" | "全分" | "满分") -- d
      | "全扣" ~(score fen) -- e
      | ("扣" | "扣除" | "扣减") ("本项" | "该项" | "此项") "分" &boundary -- h
      | ("得分" | "分值" | "成绩")? ("直接" | "一律" | "均" | "即" | "全部")* ("归零" | "清零" | "归0" | "清0") ("处理" | "计分")? &boundary -- g
      | "为" "0" &boundary -- f
  noGain = "不加分" | "不予加分" | "不奖励"
  each = "各" give? score "分" -- a
  give = ("可以" | "可" | "应" | "均" | "予以" | "则" | "只" | "仅" | "再" | "另")? ("给予" | "计算" | "得" | "计" | "记" | "给" | "为" | "评" | "赋" | "打" | "判" | "可得")
  score = number | "半" | "十" | cn
  awardShare = give ofPoints "的"? ("标准分" | "权重分" | "分值" | "权重" | "满分" | "本项分值" | "该项分值" | "分数" | "分") -- a
      | give ("本项" | "该项" | "此项")? ("指标")? wholeWord "的" ofPoints ~dash -- b
      | give score "%" &boundary -- bare
      | "减半" halved -- halved
  awardRange = give score "分"? dash score "分" -- a
      | give? score "分"? dash score "分" &boundary ~("," give) -- b
      | give score dash score &boundary -- c
  award = "得分=" ("权重分" | "权重" | "满分" | "标准分" | "分值") &boundary -- equalsFull
      | "得分=" score "分"? &boundary -- equals
      | give? ~(wholeWord "的" ofPoints) ("满分" | "全分" | "全部分值" | "全部分数" | "标准分" | "权重分" | "该项满分" | "本项满分") ~number ~"的" ~"值" -- full
      | give? "满" score "分" ~suffix ~opSign -- whole
      | give? "满分" score "分" -- named
      | ("基础分" | "基本分") "为"? score fen ~suffix ~opSign -- basis
      | give score "分" ~suffix ~opSign ~dash ~"钟" ~incl -- given
      | score "分" &boundary ~("(" ("含" | "不含")) -- bare
      | give score &boundary -- loose
  loseShare = deduct ("本项" | "该项" | "此项" | "该" | "本")? ("指标" | "得分" | "总")? wholeWord? "的"? ofPoints ("的"? wholeWord)? -- a
      | deduct score "%" "的"? ("本项" | "该项" | "此项")? "指标"? wholeWord -- b
  ofPoints = score "%" -- a
      | half -- b
  half = "一半" | "半数"
  wholeWord = "权重分值" | "标准分值" | "权重分" | "标准分" | "分值" | "权重" | "满分" | "总分" | "分数" | "分"
  loseRange = deduct score "分"? dash score "分"
  lose = deduct score "分" ~"钟" -- a
      | deduct number &boundary -- b
      | "-" number "分"? &boundary -- c
  deduct = ("再" | "另" | "则" | "应" | "予以" | "相应" | "直接" | "一次性" | "各")? ("扣减" | "扣除" | "扣罚" | "扣掉" | "核减" | "罚扣" | "罚分" | takesOff | "核扣"
        | "扣去" | "加扣" | "减扣" | "减去" | "扣" | "减")
  takesOff = "扣分" &score
  gain = ("另" | "再" | "可" | "则" | "予以" | "额外")? ("加计" | "加" | "奖励" | "奖") score fen -- a
      | "+" number "分"? &boundary -- b

  otherwise = ("否则" | "反之" | "除此之外" | "除此以外") -- a
      | ("其余" | "其他" | "其它") &("情况" | "情形" | "的" | "," | ":" | "均" | "一律" | "不得分" | "不计分" | "得" | "计" | "为" | "按" | "则" | "本项" | "0" | "者") -- b
  veto = "一票否决"
  scope = "本项" | "该项" | "此项" | "本条" | "该条" | "此条" | "全项" | "本指标" | "该指标" | "此指标"

  scoreStep = "每" (~"分" ~sepChar ~digit any)* number "分" &(","? (deduct | "加") score)
  every = "每"
  standard = "以" standardAt "为" ("满分线" | "达标线" | "及格线" | "基准线" | "标准线" | "标准" | "基准" | "目标" | "上限" | "下限" | "基数" | "底线" | "起点")

  standardAt = "完成率"? number unit? -- number
      | goalOfYear -- goal
  goalOfYear = ("年度" | "全年" | "年初" | "当年")? ("目标" | "计划" | "任务") ("值" | "数" | "量")?
  from = ("从" | "自") "第" number unit "起"

  rank = ("前" | "后" | "末") number ("%" | "名" | "位") incl? -- a
      | "第" (number | cn) ("名" | "位") -- b
      | "第" digit+ dash "第"? digit+ ("名" | "位") -- c

  range = plusMinus | sandwich | between | twoSigns | signed | suffixed
  at = "保持在" | "控制在" | "维持在" | "在" | "为" | "处于" | "达到" | "达" | "介于" | "占" | "满"
  plusMinus = outside pmEdge pmJoin* within pmEdgeB withinEnds -- ring
      | at? pmEdge dash pmEdgeB withinEnds -- rest
      | outside "±" number unit? around -- out
      | "±" number unit? ("以上" | "以外" | "之外") -- beyond
      | inside? "±" number unit? incl? withinEnds -- in
  withinEnds = ("以内" | "之内" | "范围内" | "范围之内" | "范围以内" | "的范围内" | "区间内" | "之间" | "范围" | "区间" | "内" | "(含)")*
  pmEdge = "±" number unit? incl?
  pmEdgeB = "±" number unit? incl?
  pmJoin = "," | "、" | "且" | "但" | "并" | "而" | "的"
  within = "不超过" | "不超出" | "未超过" | "未超出" | "不大于" | "不高于" | "小于等于" | "≤" | "在"
  outside = "超出" | "超过" | "大于" | "突破" | "高于" | "偏离" | "不在"
  inside = "控制在" | within
  around = ("以上" | "以外" | "以内" | "之外" | "范围" | "区间" | "的")*
  between = over edge ("至" | "到") edge ("之间" | "以内")? -- over
      | at? edge dash edge ("之间" | "区间内" | "区间" | "范围内" | "以内")? inclNamed? -- plain
  over = "超过" | "大于" | "高于" | "多于"
  edge = number rangeUnit? incl? rangeUnit?
  dash = "-" | "~" | "至" | "到" | "—"
  inclNamed = "(" ("含" | "不含") inclWhat ")" -- a
      | "(" ends ("均" | "都" | "皆")? "含" ")" -- b
      | "(" ("均" | "都") "含" ")" -- c
  inclWhat = ends -- a
      | number unit? -- b
  ends = "本数" | "两端" | "端点" | "两端点" | "两端值" | "上下限" | "边界值"
  sandwich = number rangeUnit? opSign (~opSign ~digit ~sepChar any)+ opSign number rangeUnit?
  twoSigns = (bound | suffixedEdge) ("," | "且" | "并且" | "并" | "但" | "而" | "、" | "的" | "在")* (boundB | suffixedEdgeB)
  suffixedEdge = at? number rangeUnit? incl? suffix incl?
  suffixedEdgeB = number rangeUnit? incl? suffix incl?
  bound = op number rangeUnit? incl? suffix?
  boundB = op number rangeUnit? incl? suffix?
  signed = op number rangeUnit? incl? suffix? incl?
  suffixed = at? number rangeUnit? incl? suffix incl?
  suffix = "及以上" | "及以下" | "及以内" | "或以上" | "或以下" | "以上" | "以下" | "以内" | "之内" | "以外" | "以后" | "之后" | "内" ~("容" | "部")
  incl = "(" ("含本数" | "含" | "不含本数" | "不含") number? rangeUnit? ")" -- a
      | ("不含" | "含") &(dash | suffix) -- b
  op = opWord | opSign
  opSign = "≥" | "≤" | ">" | "<" | "="
  opWord = "大于或等于" | "小于或等于" | "高于或等于" | "低于或等于" | "等于或大于" | "等于或高于" | "等于或小于" | "等于或低于" | "大于等于" | "小于等于" | "高于等于" | "低于等于" | "达到或超过"
      | "没有达到" | "没有超过" | "未能达到" | "不得低于" | "不得少于" | "不得超过" | "不得高于" | "未达到" | "达不到" | "没达到" | "未超过" | "未突破" | "不突破" | "未高于" | "未低于"
      | "不低于" | "不少于" | "不小于" | "不超过" | "不高于" | "不大于" | "不多于" | "控制在" | "应达到" | "须达到" | "需达到" | "要达到" | "应达" | "须达" | "不足" | "不到" | "不满"
        | "不及" | "没超过" | "未超" | "没超" | "未达" | "未满" | "未到" | "达到" | "至少" | "最少"
      | "大于" | "高于" | "超过" | "超出" | "高出" | "突破" | "多于" | "小于" | "低于" | "少于" | "等于" | "超" | "达" | "满"

  relation = &opSign op amountNoun -- amount
      | ~exceeds op (~noun ~relationStop any)* noun -- any
  exceeds = ("未" | "没有" | "没")? "超" "预算"
  amountNoun = ("计划" | "预算" | "目标" | "核定" | "概算") ("成本" | "单价" | "造价" | "投资" | "支出" | "费用" | "金额")
  relationStop = sepChar | digit | "每" | "(" | ")" | "扣" | "得" | "、" | "且" | "并" | "和" | "或" | "后" | "要求" | "完成"
  noun = average | schedule | goal
  schedule = ("序时" | "时间") "进度" ("要求" | "目标")?
  average = "平均" ("水平" | "比例" | "数" | "值" | "率" | "线")?
  goal = ("计划" | "目标" | "任务" | "指标" | "预算" | "批复" | "核定" | "控制" | "承诺" | "基准" | "标准" | "定额") ("数量" | "数额" | "总数" | "总额" | "数" | "值" | "额" | "量" | "线") -- a
      | ("承诺" | "批复") ("时限" | "时间" | "期限" | "单价" | "天数") -- d
      | ("限额" | "额度" | "计划" | "目标") -- b
      | "预算" &(boundary | "的" | "得" | "计") -- c

  amount = number unit?
  number = negative? (grouped | digits)
  negative = "-" &digit
  grouped = digit digit? digit? ("," digit digit digit ~digit)+ ("." digit+)?
  digits = digit+ ("." digit+)?
  unit = ${oneOf([...RATE_UNITS, ...TIME_UNITS, ...MEASURES, ...TALLIES])}
  rangeUnit = unit | "分"
}
`;
