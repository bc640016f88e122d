import form from "../../../test/fixtures/corpus/03-tianchang-shuili.json";
import type { SampleBook, Typed } from "../sample";

const OMITTED = "【文字略】";

/** The two narrative cells of the form, in our own words. */
const GOALS = [
  "汛前完成水库、堤防和涵闸的隐患排查与应急维修，备齐防汛抗旱物资；汛期加密值守和巡查，遇险情及时处置；全年按计划实施中型灌区改造和农业水价综合改革，保障城乡供水与农田灌溉。",
  "汛前排查的隐患已全部整改，防汛物资按定额储备到位；汛期各级值守正常，全市未发生垮坝和人员伤亡；灌区改造与水价改革任务当年完工并通过验收，资金已按进度支付。",
];

const narratives = [...GOALS];
const rows: Typed[][] = form.grid.map((cells) => cells.map((value) => (value === OMITTED ? (narratives.shift() ?? null) : value)));

/** The project form of corpus table 03 as the bureau would have typed it: one sheet, amounts as numbers, the rate left empty. */
export const tianchang2022: SampleBook = {
  file: "天长水利2022.xlsx",
  sheets: [{
    name: "项目支出绩效自评表",
    widths: [7, 11, 19, 34, 14, 14, 9, 13, 18],
    rows,
    merges: form.merges,
    looks: [
      ["A3:I40", "text"], ["A1:I1", "title"], ["A2:I2", "subtitle"], ["A3:B9", "label"], ["F4:G4", "label"], ["C5:I5", "label"], ["C6:C9", "label"],
      ["A10:A39", "label"], ["B10:I10", "label"], ["B11:I11", "prose"], ["B12:I12", "label"], ["B13:C39", "label"], ["D13:D39", "prose"], ["A40:I40", "total"],
    ],
    bordered: ["A3:I40"],
    formats: [["D6:F9", "0.00"], ["H6:H9", "0.00%"]],
    heights: { 11: 96 },
    titleRows: [12, 12],
  }],
};
