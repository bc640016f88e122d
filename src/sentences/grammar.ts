/**
 * The normal form of scoring sentences (rule catalogue 2, §3.1) as an ohm grammar over plain text (src/sentences/normalise.ts).
 * Order matters: total limits, ranks, linear and slope forms are tried before ladders, single words last.
 * Lower-case rules do not skip white space; plain text has none.
 */
export const GRAMMAR = String.raw`
Criteria {
  text = piece* end
  piece = mark | eitherOr | definition | totalCap | gradeBand | rank | linear | proportional | graded | baseShare | cap | slope | plusPoints | otherwise
        | standard | circled | bracketSum | edgeOnly | condition | rangeOnly | wordPoints | glue | unknown
  definition = definitionPart+ ("×" | "*") "100%" (("/" | "÷") definitionPart+)?
  definitionPart = han | letter | "(" | ")" | "/" | "÷" | "+" | "-" | "=" | (("×" | "*") ~"100%")
  edgeOnly = edgeSubject? range "的"? ","? &("每" | rateTimes | byRate | byShare)
  edgeSubject = (~stop ~range subjectChar)+
  rangeOnly = between &(separator | end)
  plusPoints = verb? thing? add number "分"?

  mark = separator | numbering
  separator = ";" | "," | ":" | stopDot
  stopDot = "." ~digit
  numbering = digit digit? ("、" | ".") ~digit -- a
      | "(" digit digit? ")" -- b
  glue = "本项" -- a
      | "该项" -- b
      | "此项" -- c
      | "指标" ("分值"|"得分") -- d
      | "计算得分" -- e
      | "具体" -- f
      | "评分标准" -- g
      | "满分" number "分" -- h
      | "(" number "分)" -- i
      | "者" -- j
      | "的" -- k
      | "即" -- l
      | "其中" -- m
      | "则" -- n
      | "、" -- o
      | "(" -- p
      | ")" -- q
      | "计算" -- r
      | "标准分" number "分" -- s
      | "按" &slope -- t
  unknown = any

  eitherOr = ("二者" | "两者") ("择其一" | "选其一" | "取其一" | "任选其一") ("进行考核" | "考核")?
  standard = "以" number unit? "为" ("标准" | "基准" | "目标")

  totalCap = subject? range link "总分" link? limitWord "为"? number "分"? -- a
      | range ":" limitWord number "分"? -- b
  limitWord = "≤" | "不超过" | "最高" | "不得超过" | "不高于"
  gradeBand = range link? ("评" | "定")? "为"? "等级"? "为"? grade ("秀" | "好" | "等" | "级")?
  grade = "优" | "良" | "中" | "差" | "合格" | "不合格"

  rank = rankHead (~";" any)*
  rankHead = ("排名" | "位列")? ("第" | "前") amount dash? amount? "名" -- a
      | amount dash amount "名" -- b
      | "每" ("下降" | "降低" | "后退")? amount? ("个")? ("位次" | "名次" | "位") -- c
      | "前" amount ("名")? "满分" -- d

  linear = (range | "其间" | "之间" | "期间" | "中间") "的"? link? ("按" | "以")? (~stop ~linearWord han)* linearWord "递"? "减"? "插值"? "法"? ("计算" | "折算" | give | deduct)* "分"?
  linearWord = "线性" | "比例" | "直线"

  proportional = formulaShare | byRate | rateTimes | byShare
  formulaShare = opSign "X" link ("得分=")? ("W" | "权重" | "分值" | "标准分") times (forwardShare | reverseShare)
  forwardShare = "B/A" | "实际值/目标值" | "实际完成值/目标值" | "实际/目标"
  reverseShare = "A/B" | "目标值/实际值" | "目标值/实际完成值" | "目标/实际"
  rateTimes = ("得分=")? rateWord times fullWord -- a
      | ("得分=") fullWord times rateWord -- b
  fullWord = "标准分" -- a
      | "分值" -- b
      | "权重分" -- c
      | "权重" -- d
      | "该项分值" -- e
      | "指标分值" -- f
      | number "分"? -- g
  byRate = ("按照" | "按") rateWord times fullWord ("计算" | "得分" | give)*
  rateWord = (~rateEnd ~stop han)+ rateTail
  rateTail = "率" | "比例" | "程度" | "比"
  rateEnd = rateTail times
  times = "×" | "*" | "x" | "乘以" | "·"
  byShare = ("否则" | "其余" | "未达到的" | "未达到" | "未完成的" | "未完成" | "不足的")? link? ("按照" | "按" | "根据") shareWord ("计算" | "折算" | "给予" | "相应" | give | deduct)* "分"?
  shareWord = (~("比例" | "完成率" | "完成情况计") ~stop han)* ("比例" | "完成率" | "完成程度" | "执行率")

  graded = ("特别严重" | "严重" | "较严重" | "中等" | "一般" | "较轻" | "轻微") "的"? link? deduct number "%" -- a
      | ("严重" | "中等" | "一般" | "轻微") link? "-" number "%" -- b

  baseShare = (~stop ~give han)* give number "%" ("标准分" | "的标准分" | "分值" | "的分值" | "权重")

  slope = (circledRun | slopeSubject)? every stepBody deductOrAdd number "分"? -- a
      | circledRun? direction event? amount unit ~suffix thing? ","? deductOrAdd number "分"? -- b
      | oneEvent "的"? ","? deduct number "分"? -- c
  slopeSubject = (~stop ~range subjectChar)+ ","? &every
  oneEvent = (~stop ~one subjectChar)* one counted thing?
  one = ("1" | "一") &counted
  counted = ("例" | "起" | "处" | "次" | "人次" | "件" | "个" | "项" | "笔" | "条" | "户") ~("以上" | "及以上" | "以下" | "百分点" | "点" | "月" | "工作日")
  every = "按"? "每"
  stepBody = "±" amount? unit? -- a
      | direction? verb? direction? goalWord? amount? unit? direction? thing? ","? -- b
  goalWord = "目标值" | "目标" | "标准值" | "标准" | "规定"
  thing = (~deductOrAdd ~separator ~"每" any)+
  event = verb
  verb = "出现" -- a
      | "发生" -- b
      | "发现" -- c
      | "查出" -- d
      | "存在" -- e
      | "有" -- f
      | "新开" -- g
      | "新增" -- h
      | "续建" -- i
      | "完成" -- j
      | "未" &han -- k
  direction = over | under | either
  over = "超过" | "超出" | "超" | "高于" | "高出" | "高" | "上升" | "增加" | "增长" | "多于" | "多" | "延迟" | "逾期" | "推迟" | "晚报" | "晚" | "迟报" | "迟交" | "迟" | "延期" | "超期" | "拖延"
  under = "低于" | "降低" | "下降" | "降" ~"至" | "低" | "减少" | "少于" | "少" | "不足" | "缺少" | "缺"
  either = "相差" | "偏差" | "偏离" | "变动"
  deductOrAdd = deduct | add | both
  deduct = "扣减" | "扣除" | "扣" | "减少" | "减" | "酌扣" | "-"
  add = "加" | "增加" | "奖励" | "+"
  both = "±"

  cap = "扣完" ("本项" | "该项")? ("分值" | "分")? "为止" -- zero
      | "扣至" "0" "分"? "为止"? -- zeroB
      | ("直至" | "直到")? "扣完" ("本项" | "该项")? ("分值" | "分")? ("即止" | "为止")? &(separator | end) -- zeroC
      | ("扣完" | "扣满") number "分"? "为止" -- lose
      | ("最多" | "最高") ("扣减" | "扣分" | "扣" | "-" | "加分" | "加" | "奖励") number "分"? -- loseB
      | ("累计" | "合计" | "总计" | "共计") (deductSum)? sumWord deductSum? number "分"? -- sum
      | deductSum sumWord number "分"? -- sumB
      | ("最低" | "最少" | "得分不低于") ("得" | "计" | "为")? number "分"? -- least
      | "加分"? ("满分为止" | "加满为止" | "加至满分为止") -- full
      | "≤" "上限" -- top
      | ("不得" | "不") ("突破" | "超过") ("权重" | "满分" | "分值" | "标准分" | "上限" | "该项分值" | "本项分值") -- topB

  sumWord = "不超过" | "≤" | "最多" | "不得超过" | "最高" | "小于等于" | "不高于" | "不大于"
  deductSum = "扣分" | "扣减" | "扣" | "加分" | "得分"
  otherwise = ("否则" | "其余" | "其他" | "其它" | "反之") (~give ~stop ~number han)* link? (points | barePoints)

  circled = circledRun link? (~"每" ~giveHere ~stop ~number any)* ("各" | "每项")? (give)? number "分"?
  circledRun = circle ((dash | "、" | ",")? circle)*
  circle = "①".."⑳"
  bracketSum = "("? number "分"? link? "其中" link? number "分"? ("+" number "分"?)+

  condition = subject? link? range ("或" range)* linkOut result
  result = deductOnce | pointRange | points | barePoints
  deductOnce = deduct number "分"?
  pointRange = give? number "分"? dash number "分"? &(separator | ")" | end)
  points = zero -- a
      | full -- b
      | give? number "分" -- c
  barePoints = give? number &(separator | ")" | end | circle)
  giveHere = give (number | "满" | "全分" | "标准分" | "权重")
  zero = "不得分" -- a
      | "不计分" -- b
      | "不给分" -- c
      | "不得" ~han -- d
      | give? "0分" -- e
      | give? "零分" -- f
      | "为" "0" "分"? -- g
  full = "不扣分" -- a
      | "不扣" -- b
      | give? "满分" number? "分"? -- c
      | give? "满" number "分"? -- d
      | give? "全分" -- e
      | give? ("标准分" | "权重分") ~number -- f
      | "得分" &(separator | end) -- g
  give = "得" | "计" | "记" | "给" | "为" | "评" | "赋" | "可得"

  wordPoints = subject ("," subjectB)? linkOut (points | barePointsB)
  barePointsB = give? number &(separator | ")" | end)
  subject = (~stop ~range ~circle subjectChar)+
  subjectB = (~stop ~circle subjectChar)+
  subjectChar = han -- a
      | letter -- b
      | "(" -- c
      | ")" -- d
      | "/" -- e
      | "《" -- f
      | "》" -- g
      | "、" -- h
      | "+" -- i
      | ">" "上年" -- j
      | "≤" "上年" -- k
  stop = "每" -- a
      | "扣" -- b
      | "否则" -- c
      | "其余" -- d
      | separator -- e
      | points -- f
      | "计" number -- g
      | "得" number -- h
      | "最高" -- i
      | "最多" -- j
      | "至多" -- k

  link = (":" | "," | "时" | "的" | "得分" ~"=" )+
  linkOut = (":" | "," | "的" | "时" | "之间" | "者" | "以内" )*

  range = plusMinus | between | twoSigns | sandwich | signed | suffixed | bare
  between = edge dash edge ("之间" | "以内")? inclNamed?
  inclNamed = "(" ("含" | "不含") number unit? ")"
  plusMinus = "±" number unit? ("以内" | "之内" | "范围内")? &(linkOut result)
  edge = number unit? incl? unit?
  dash = "-" | "~" | "至" | "到"
  twoSigns = op number unit? incl? ("," | "且" | "并" | "并且" | "、")* opB number unit? incl?
  opB = op
  sandwich = number unit? opSign (letter | han)+ opSign number unit?
  signed = op number unit? incl? ("及以上" | "及以下" | "以上" | "以下")? incl?
  suffixed = number unit? incl? suffix incl?
  suffix = "及以上" | "及以下" | "以上" | "以下" | "以内" | "及以内" | "之内" | "以外"
  bare = number unit?
  incl = "(含" number? unit? ")" -- a
      | "(不含" number? unit? ")" -- b
      | "含" &(dash | suffix) -- c
  op = opWord | opSign
  opSign = "≥" | "≤" | ">" | "<" | "="
  opWord = "大于等于" | "大于或等于" | "小于等于" | "小于或等于" | "不低于" | "不少于" | "不小于" | "至少" | "不超过" | "不高于" | "不大于" | "不多于" | "控制在"
         | "未超过" | "未达到" | "达到" | "达" | "大于" | "高于" | "超过" | "超出" | "超" | "多于" | "小于" | "低于" | "少于" | "不足" | "不到" | "等于"

  number = "-"? digit+ ("." digit+)?
  amount = number | "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十" | "半" | "1/2"
  unit = "个百分点" | "百分点" | "个工作日" | "工作日" | "个点" | "点" | "%" | "‰" | "个月" | "月" | "日" | "天" | "年" | "岁" | "万元" | "元"
       | "人次" | "人" | "次" | "例" | "个" | "项" | "处" | "起" | "篇" | "户" | "份" | "笔" | "条" | "倍" | "场" | "件" | "名" | "家"
  han = "\u4e00".."\u9fff"
}
`;
