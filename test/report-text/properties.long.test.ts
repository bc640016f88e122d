import fc from "../helpers/property";
import { findClaims } from "../../src/report-text";

const cents = fc.integer({ min: 100, max: 900_000 });
const money = (value: number) => (value / 100).toFixed(2);
const alarms = (text: string) => findClaims(text).filter((claim) => claim.verdict === "inconsistent" || claim.verdict === "truncated");
const percent = (part: number, whole: number) => (Math.round((part / whole) * 1e4 + 1e-7) / 100).toFixed(2);

/** A paragraph whose figures all follow from random inputs. Groups have two people or more: a group of one explains a total that is off by one. */
const paragraph = fc
  .record({
    parts: fc.array(cents, { minLength: 2, maxLength: 6 }),
    done: fc.double({ min: 0.05, max: 1, noNaN: true }),
    people: fc.array(fc.integer({ min: 2, max: 200 }), { minLength: 2, maxLength: 5 }),
  })
  .map(({ parts, done, people }) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const spent = Math.max(1, Math.floor(total * done));
    return { total, spent, parts, people, staff: people.reduce((sum, one) => sum + one, 0) };
  });
type Told = typeof paragraph extends fc.Arbitrary<infer T> ? T : never;

function tell({ total, spent, parts, people, staff }: Told): string {
  const lists = parts.map((part, i) => `第${"甲乙丙丁戊己"[i]}类支出${money(part)}万元，占${percent(part, total)}%`).join("；");
  return [
    `年末人员${staff}人，其中${people.map((one, i) => `${"甲乙丙丁戊"[i]}类岗位${one}人`).join("、")}。`,
    `全年支出${money(total)}万元，其中：${lists}。`,
    `预算安排${money(total)}万元，实际支付${money(spent)}万元，执行率为${percent(spent, total)}%。`,
  ].join("\n");
}

test("a consistent paragraph never alarms", () => {
  fc.assert(
    fc.property(paragraph, (told) => {
      expect(alarms(tell(told))).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});

// One more than the list: a group of one may be left out of it.
test("a count that is one less than its list alarms", () => {
  fc.assert(
    fc.property(paragraph, (told) => {
      const text = tell({ ...told, staff: told.staff - 1 });
      expect(alarms(text).map((claim) => claim.text)).toContain(`${told.staff - 1}人`);
    }),
    { numRuns: 200, seed: 8 },
  );
});

test("a rate that no rounding gives alarms", () => {
  fc.assert(
    fc.property(paragraph, (told) => {
      const right = `执行率为${percent(told.spent, told.total)}%`;
      const wrong = (Number(percent(told.spent, told.total)) + 1.5).toFixed(2);
      fc.pre(told.total > 2_000);
      expect(alarms(tell(told).replace(right, `执行率为${wrong}%`)).map((claim) => claim.text)).toContain(`${wrong}%`);
    }),
    { numRuns: 200, seed: 9 },
  );
});

test("any text is read without a fault, with offsets inside it", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "其中",
          "占",
          "（",
          "）",
          "12.5万元",
          "3个",
          "90%",
          "满分5分，自评得分6分",
          "。",
          "；",
          "、",
          "\n",
          "1.",
          "（一）",
          "减少",
          "分别为",
          "合计",
          "0万元",
          "执行率",
          "每人",
          "等",
        ),
        { maxLength: 40 },
      ),
      (words) => {
        const text = words.join("");
        for (const claim of findClaims(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      },
    ),
    { numRuns: 500, seed: 10 },
  );
});
