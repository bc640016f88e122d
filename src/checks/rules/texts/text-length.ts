import { bad, good, zpForm } from "../../specimens";
import { sheetCheck } from "../../kit/rule";
import { a1, place } from "../../kit/sheet";
import { SICHUAN_ZP } from "../../lexicon/sources";
import { labelled } from "../../kit/texts";

const LONG = "巡查记录不完整，个别路段间隔偏长，".repeat(14);

export const check = sheetCheck(
  {
    id: "text-length",
    names: [],
    covers: [],
    severity: "warning",
    source: SICHUAN_ZP,
    sureness: "T",
    title: "文字超过规定的字数",
    why: "系统对评价结论、存在问题、改进措施等栏限定字数，超出的部分保存不了。",
    advice: "删减到规定字数以内。",
    good: good("存在问题在 200 字以内", zpForm()),
    bad: bad("存在问题写了两百多字", zpForm({ B21: LONG }), "B21"),
  },
  (context) =>
    Object.entries(context.profile.textLimits?.value ?? {}).flatMap(([label, limit]) => {
      const found = labelled(context, new RegExp(`^(?:\\d\\.)?${label}`));
      if (!found || found.text.length <= limit) return [];
      return [
        {
          cell: place(context, found.cell),
          advice: `把 ${a1(found.cell)} 至少删减 ${found.text.length - limit} 字。`,
          message: `${a1(found.cell)} ${label}有 ${found.text.length} 字，规定不超过 ${limit} 字。`,
          expected: `不超过 ${limit} 字`,
          actual: found.text.length,
        },
      ];
    }),
);
