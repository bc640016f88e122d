import { gridOf, type CellValue, type Role } from "../../src/workbook";
import { workbookOf } from "./fake";
import { control, field, happens, openPane, press, text, viewText } from "./pane";

interface Odd {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** The cell of the score column's heading. */
  readonly score: string;
  readonly roles: Partial<Record<Role, string>>;
  /** What the blank cells show afterwards, by address. */
  readonly scores: Readonly<Record<string, number>>;
}

/** Tables with headings that no form has, as a county writes them by itself. */
const ODD: readonly Odd[] = [
  {
    name: "怪表头",
    score: "F2",
    roles: { level1: "A", level3: "B", targetValue: "C", actualValue: "D", weight: "E", score: "F" },
    rows: [
      ["路灯工程年终打分"],
      ["大项", "小项", "要做到", "做到了", "满分", "打的分"],
      ["数量", "路灯安装", "≥50盏", "48盏", 30, null],
      ["质量", "合格率", "100%", "100%", 20, null],
      ["群众", "群众说好", "≥90%", "95%", 30, null],
      ["花钱", "花钱", "≤10万元", "9.5万元", 20, null],
      ["合计", null, null, null, 100, null],
    ],
    scores: { F3: 28.8, F4: 20, F5: 30, F6: 20, F7: 98.8 },
  },
  {
    name: "两张皮",
    score: "E3",
    roles: { level3: "A", targetValue: "B", actualValue: "C", weight: "D", score: "E" },
    rows: [
      ["乡镇自己的考核"],
      ["填报：甲站"],
      ["事儿", "年初说的", "年底看的", "该得", "实得"],
      ["修渠", "≥20公里", "20公里", 40, null],
      ["植树", "≥1000株", "900株", 30, null],
      ["培训", "≥5期", "5期", 30, null],
      ["合计", null, null, 100, null],
    ],
    scores: { E4: 40, E5: 27, E6: 30, E7: 97 },
  },
  {
    name: "分列的要求",
    score: "I2",
    roles: { level1: "A", level3: "B", operator: "C", targetValue: "D", unitOfMeasure: "E", actualValue: "F", weight: "G", score: "I" },
    rows: [
      ["公路养护季度算账"],
      ["块", "干啥", "比法", "定的数", "计量", "干成的数", "占分", "由来", "挣分"],
      ["产出", "养护里程", "≥", 60, "公里", 54, 40, "台账", null],
      ["产出", "桥梁检查", "=", 12, "座", 12, 20, "记录", null],
      ["效益", "投诉", "≤", 5, "件", 4, 40, "系统", null],
      ["合计", null, null, null, null, null, 100, null, null],
    ],
    scores: { I3: 36, I4: 20, I5: 40, I6: 96 },
  },
];

const roleOf = (letter: string) => (field(text.layout.columnRole(letter)) as HTMLSelectElement).value;

describe("a table of a form that nobody knows is scored in at most five clicks, the tables of a county's own", () => {
  it.each(ODD)("$name", async ({ name, rows, score, roles, scores }) => {
    const { port, controller } = await openPane(workbookOf(gridOf(name, rows)));
    let clicks = 0;
    const click = async (what: () => Promise<unknown>) => {
      clicks += 1;
      await what();
    };
    await click(() => press(text.main.point));
    if (!viewText().includes(text.layout.save)) await click(() => happens(() => port.click(name, score)));
    expect(Object.fromEntries(Object.entries(roles).map(([, letter]) => [letter, roleOf(letter)]))).toEqual(
      Object.fromEntries(Object.entries(roles).map(([role, letter]) => [letter, role])),
    );
    await click(() => press(text.layout.save));
    await click(() => press(/^填写 \d+ 个得分/));
    const grid = controller.getState().assessment!.sheets[0]!.grid;
    const valueAt = (address: string) => grid.values[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65];
    expect(Object.fromEntries(Object.keys(scores).map((address) => [address, valueAt(address)]))).toEqual(scores);
    expect(clicks).toBeLessThanOrEqual(5);
    expect(control(text.overview.restore)).toBeTruthy();
  });
});
