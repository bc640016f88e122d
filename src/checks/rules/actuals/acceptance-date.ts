import { bad, good, projectForm } from "../../specimens";
import { rowCheck } from "../../kit/rule";
import { compact, compareDates, scanDate } from "../../../reading";
import { called, noteCell, noteOf } from "../../kit/lines";
import { a1 } from "../../kit/sheet";
import { REVIEW_NOTES } from "../../lexicon/sources";
import { ACCEPTED_ON } from "../../lexicon/claims";

export const check = rowCheck(
  {
    id: "acceptance-date",
    names: ["REV-39"],
    covers: [],
    severity: "warning",
    source: REVIEW_NOTES,
    sureness: "T",
    title: "完成时间早于说明里的验收时间",
    why: "验收之前不能算完工；完成值写得比验收早，时效指标就不实。",
    advice: "完成时间改为验收时间，并相应扣分。",
    good: good("10 月完工", projectForm()),
    bad: bad("完成值 10 月，说明写 12 月验收", projectForm({ I15: "12月通过竣工验收" }), "F15"),
  },
  (line) => {
    const { actual } = line.score;
    const cell = line.cell("actualValue");
    const told = ACCEPTED_ON.exec(compact(noteOf(line)))?.[1];
    const accepted = told ? scanDate(told, 0) : null;
    if (!cell || !told || !accepted || accepted.invalid) return null;
    const month =
      actual.kind === "number" && line.score.target.kind === "by-date"
        ? { year: null, month: actual.quantity.value.toNumber(), day: null }
        : null;
    const done = actual.kind === "date" ? actual.at : month;
    if (!done || compareDates(done, accepted.at) >= 0) return null;
    const note = noteCell(line);
    return {
      cell,
      cells: note ? [note] : [],
      advice: `${told} 才验收的，把 ${a1(cell)} 改为 ${told}，并按改后的时间打分；说明写错的，改说明。`,
      message: `${a1(cell)} 指标${called(line)}的完成时间是 ${actual.text}，说明里却写着 ${told} 验收。`,
      expected: told,
      actual: actual.text,
    };
  },
);
