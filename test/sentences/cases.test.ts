import { caseNamed } from "../../src/sentences/cases";

const DEGREES = ["可持续影响明显", "较明显", "不明显"];
const DAYS = ["3个工作日内办结", "4-5个工作日办结", "超过5个工作日"];

const PLACES = ["季度考评全市排名前3名", "第4-第6名", "第7至9名", "其余"];

describe("a place lies in a printed case", () => {
  it.each([
    [PLACES, "第1名", 1],
    [PLACES, "第3名", 1],
    [PLACES, "第5名", 2],
    [PLACES, "全市第九名", 3],
    [PLACES, "第11名", 4],
    [["前5名", "前10名", "其他名次"], "第4名", 1],
    [["前5名", "前10名", "其他名次"], "第7名", 2],
    [["第1名", "第2名", "第3名及以后"], "第3名", 3],
    [["第1-3名", "第4-8名", "第8名以后"], "第8名", 2],
  ])("%j: %s", (options, said, number) => {
    expect(caseNamed(options, said, "answer")).toBe(number);
    expect(caseNamed(options, said, "cell")).toBe(number);
  });

  it.each([
    [["前3名", "后3名", "其余"], "第2名"],
    [["前30%", "其余"], "第2名"],
    [["第1-3名", "第3-5名"], "第3名"],
    [["第1名", "第2名"], "第3名"],
    [PLACES, "第5"],
    [PLACES, "5名"],
    [PLACES, "后5名"],
    [PLACES, "第5名以后"],
  ])("of none where it cannot be counted, or two hold it: %j, %s", (options, said) => {
    expect(caseNamed(options, said, "answer")).toBeNull();
  });
});

describe("a printed case is named", () => {
  it.each([
    [DEGREES, "可持续影响明显", 1],
    [DEGREES, "明显", 1],
    [DEGREES, "较明显", 2],
    [DEGREES, "不明显", 3],
    [["按期完成", "未按期完成"], "按期完成", 1],
    [["台账登记清楚", "台账未登记清楚"], "登记清楚", 1],
    [DAYS, "超过5个工作日", 3],
    [["创建三星级食堂", "创建二星级食堂"], "三星级", 1],
    [["排名前15%", "排名前35%"], "前35%", 2],
  ])("by its own words: %j by %s", (options, said, number) => expect(caseNamed(options, said, "answer")).toBe(number));

  it.each([
    [DAYS, "5个工作日"],
    [["全部完成", "未能及时公开"], "及时公开"],
    [["基本合格", "不合格"], "合格"],
    [["未按要求整改到位"], "整改到位"],
    [["超过计划数"], "计划数"],
    [["登记清楚", "登记清楚"], "登记清楚"],
    [DEGREES, ""],
    [["90%以上", "80%至90%"], "90%"],
    [["10-15处", "15处以上"], "15处"],
  ])("by none that says more, or the opposite: %j by %s", (options, said) => expect(caseNamed(options, said, "answer")).toBeNull());

  it("by its end alone where it was written without a look at the cases", () => {
    expect(caseNamed(["创建三星级食堂", "创建二星级食堂"], "三星级", "cell")).toBeNull();
    expect(caseNamed(["台账登记清楚", "台账登记不全"], "登记清楚", "cell")).toBe(1);
    expect(caseNamed(DEGREES, "明显", "cell")).toBeNull();
  });
});
