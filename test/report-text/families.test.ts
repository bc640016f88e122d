import { alarmsIn, expectTold } from "./marked";

/* Totals right in front of parts whose names make a whole: answers, kinds of homes and roads, parts that are counted or out of a number. Texts of our own, written before the mends. */
const TOLD: readonly string[] = [
  "全区养老机构【28家|23家】，公办9家，公建民营6家，民办13家；总床位3420张。",
  "对【1104名|1140名】老人做了入户问卷，非常满意523人、比较满意447人、一般101人、不满意33人。",
  "入户调查【300户|330户】，回答满意的262户、基本满意的23户、不满意的15户。",
  "抽样的【120家|130家】企业里，认为作用明显的74家，有一定作用的39家，作用不明显的7家。",
  "年末技术状况评定里程【3310.5公里|3301.5公里】，优等路1126.8公里，良等路1342.3公里，中等路518.9公里，次差路322.5公里。",
  "安排项目【386个|368个】，分县（市、区）情况是：甲区41个、乙县67个、丙县83个、丁县58个、戊县74个、己市63个。",
  "建设高标准农田【4.16万亩|4.61万亩】，分三个片区，东兴片1.52万亩、河西片1.38万亩、七星泡片1.26万亩。",
];

const SILENT: readonly string[] = [
  "回答非常满意的523人，满意的447人、基本满意的101人、不满意的33人。",
  "全区养老机构28家，其中公办9家；农村互助点35家，公办21家，公建民营6家，民办8家。",
  "对1104名老人做了入户问卷，非常满意523人、比较满意447人，其余未作答。",
  "评定里程3310.5公里，优等路1126.8公里，良等路1342.3公里，其余为中等路和次差路。",
  "修筑砂石路61.7公里，混凝土路12.3公里，桥梁3座。",
];

test.each(TOLD)("%s", expectTold);

test.each(SILENT)("nothing is said of %s", (text) => {
  expect(alarmsIn(text)).toEqual([]);
});
