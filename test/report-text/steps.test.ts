import { alarmsIn } from "./marked";

/*
 * What is done of a part stands behind it with its number and is no further part; and of what is reckoned from a wrong figure nothing is told.
 * Texts of our own, written before the mends.
 */

describe("what was done of a part is no part besides", () => {
  test.each([
    "接收转业人员48人，其中符合安置条件的7人，安置7人，安置率100%，自谋职业41人。",
    "走访商户96户，其中有隐患的18户，整改18户，没有隐患的78户。",
    "登记流动摊点64个，其中占道经营的15个，规范15个，入市经营的49个。",
    "受理申请210件，其中材料不全的32件，退回32件，材料齐全的178件。",
    "摸排危房52户，其中D级21户，拆除21户，C级31户。",
    "接收转业人员48人，其中符合安置条件的7人，自谋职业41人，安置7人，安置率100%。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));

  test.each([["全县医疗机构64家，其中医院9家、乡镇卫生院9家、诊所55家。", "64家"]])("%s", (text, wrong) =>
    expect(alarmsIn(text)).toEqual([wrong]),
  );
});

describe("what is left of a wrong total", () => {
  test.each([
    [
      "到位资金800万元。场馆改造支出312.6万元，设备购置支出248.4万元，人员培训支出145.2万元。全年合计支出716.2万元，结余结转93.8万元。",
      ["716.2万元"],
    ],
    [
      "预算安排500万元。道路维修支出187.3万元，路灯更换支出152.4万元，绿化补植支出96.1万元。合计支出453.8万元，结余64.2万元。",
      ["453.8万元"],
    ],
    [
      "预算安排500万元。道路维修支出187.3万元，路灯更换支出152.4万元，绿化补植支出96.1万元。合计支出435.8万元，结余46.2万元。",
      ["46.2万元"],
    ],
  ])("%s", (text, wrong) => expect(alarmsIn(text)).toEqual(wrong));
});

describe("what each gets, in a bracket behind the amount, is what was fixed and no average", () => {
  test.each(["自主创业38人，发放一次性补助18.15万元（每人5500元）。", "慰问困难职工64户，发放慰问金5.12万元（每户600元）。"])(
    "%s",
    (text) => expect(alarmsIn(text)).not.toContain(/每.(\d+元)/.exec(text)![1]),
  );
});

describe("a reason that names another thing is no difference of the amounts in front", () => {
  test.each([
    "10月当月完成收入6280万元，同比下降7.0%，上年10月为6753万元，下降的主要原因是当月契税一次性入库减少880万元。",
    "公务接待费3.20万元，上年3.85万元，主要原因是外事接待减少1.10万元。",
  ])("%s", (text) => expect(alarmsIn(text)).toEqual([]));

  test("the difference itself is told", () =>
    expect(alarmsIn("公务接待费3.20万元，上年3.85万元，比上年减少1.05万元。")).toEqual(["1.05万元"]));
});
