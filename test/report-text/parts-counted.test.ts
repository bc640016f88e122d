import { alarmsIn, expectTold } from "./marked";

/* A number of places or projects against the parts of a list that makes its total. 【right|wrong】 as in ./marked. Texts of our own, written before their first run. */

const TOLD: readonly string[] = [
  "高标准农田建设面积2.4万亩，涉及【3个|4个】镇，其中柳沟镇9600亩、马莲镇8200亩、川口镇6200亩。",
  "投入衔接资金591.4万元，实施项目【4个|5个】：温室大棚286.2万元，烘干仓储148.5万元，道路硬化95.1万元，饮水61.6万元。",
  "补助资金862.5万元分到【3个|2个】乡，其中青山乡312.4万元、白石乡286.3万元、龙门乡263.8万元。",
];

test.each(TOLD)("%s", expectTold);

const SILENT: readonly string[] = [
  // Not all of them, or others.
  "投入资金591.4万元，涉及6个镇，其中柳沟镇286.2万元、马莲镇148.5万元、川口镇95.1万元。",
  "投入资金529.8万元，覆盖6个镇，支出为柳沟线286.2万元、马莲线148.5万元、川口线95.1万元。",
  "实施项目4个，资金591.4万元，其中温室大棚286.2万元，烘干仓储等305.2万元。",
];

test.each(SILENT)("no alarm: %s", (text) => expect(alarmsIn(text)).toEqual([]));
