/** The formulas of scoring sentences (得分=完成率×分值), tried on one segment at a time. Lower-case rules skip no white space. */
export const FORMULAS = String.raw`
Formula {
  formula = scoring | comparison | ratioBeyond | definition
  scoring = head? expression tail remark? end
  head = (~scoreWord any)* scoreWord eq -- a
      | ("按照" | "按") -- b
  scoreWord = ("得分" | "计分" | "分数" | "评分") "率"? &eq
  eq = "=" | "二" | "为" | ":"
  tail = ("计入本项" | "计入该项" | "计入" | "计算" | "折算" | "换算" | "得分" | "计分" | "赋分" | "给分" | "确定" | "记分" | "得" | "计" | "分")*
  expression = expression sign term -- sum
      | term
  sign = "+" | "-"
  term = term times factor -- product
      | factor
  times = "×" | "*" | "÷" | "/" | "乘以" | "除以" | "·"
  factor = "(" expression ")" -- group
      | number "%" -- percent
      | full -- full
      | number "分"? -- number
      | byDirection -- direction
      | operand -- input
  byDirection = letter "/" letter "或" letter "/" letter
  full = ("本项" | "该项" | "此项" | "本条" | "该条" | "本指标" | "该指标" | "指标" | "本" | "该")? ("的")? ("标准分值" | "权重分值" | "满分值" | "标准分" | "权重分" | "分值"
        | "权重" | "满分" | "分数" | "总分")
  operand = (~stop any)+ remark?
  stop = times | sign | "(" | ")" | "=" | "≠" | ">" | "<" | "≥" | "≤" | full | tailEnd | sepChar | digit
  tailEnd = tail end
  sepChar = "," | ";" | ":" | "。"
  remark = "(" (~")" any)* ")"
  number = digit+ ("." digit+)?

  comparison = operand (times operand)? (times hundred)? "≠" (hundred | operand)
  hundred = "100" "%"?
  ratioBeyond = ("当" | "如" | "若")? operand times operandB beyondSign number "%"? ("时" | "的")*
  operandB = (~stop ~beyondSign any)+ remark?
  beyondSign = ">" | "≥" | "超过" | "大于"
  definition = (~"=" any)+ "=" (~"=" any)+
}
`;
