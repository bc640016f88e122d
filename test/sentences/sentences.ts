/** One sentence with what it must be read as and what it must give: [inputs by need name, score by reading]. */
export interface Case {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly weight: number;
  readonly points: readonly (readonly [Readonly<Record<string, number>>, readonly number[]])[];
}

const value = (v: number) => ({ value: v });
const count = (v: number) => ({ count: v });
const yes = (v: number) => ({ yes: v });

/** Sentences of the classes that are computed (rule catalogue 2, §3, as skeletons and in full wording). One score: readings agree; three: straight, whole, started. */
export const computed: readonly Case[] = [
  // G1 slope
  { text: "≤100%,5分;每超1点 −0.5,扣完为止", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(102), [4]], [value(102.6), [3.7, 4, 3.5]], [value(130), [0]]] },
  { text: "≥95%不扣;每低1点 −0.02,累计≤0.5", kinds: ["slope"], weight: 2, points: [[value(95), [2]], [value(90), [1.9]], [value(40), [1.5]]] },
  { text: "每相差3% −1,扣满15为止", kinds: ["slope"], weight: 20, points: [[{ value: 100, target: 100 }, [20]], [{ value: 94, target: 100 }, [18]], [{ value: 200, target: 100 }, [5]]] },
  { text: "0~2%满35;每高1点 −0.4;每低1点 −0.2;最低25", kinds: ["slope"], weight: 35, points: [[value(1), [35]], [value(4), [34.2]], [value(-5), [34]], [value(90), [25]]] },
  { text: "以100%为标准。在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。", kinds: ["slope"], weight: 5, points: [[value(99), [5]], [value(101), [4.5]], [value(141.2), [0]]] },
  { text: "“三公经费”变动率≦0,计5分;>0,每超过一个百分点扣0.5分,扣完为止。", kinds: ["slope"], weight: 5, points: [[value(-30), [5]], [value(2), [4]], [value(10), [0]]] },
  { text: "以100%为标准。≦100%,计6分;每超过一个百分点扣1分,扣完为止。", kinds: ["slope"], weight: 6, points: [[value(100), [6]], [value(103), [3]], [value(200), [0]]] },
  { text: "100%计满分，每低于5%扣2分，扣完为止。", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(95), [3]], [value(80), [0]]] },
  { text: "概算控制率≤100%，计５分；\n每超过5%扣2分，扣完为 止。", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(105), [3]], [value(107), [2.2, 3, 1]]] },
  { text: "≤30天得6分，每逾期1天扣0.2分，扣完为止", kinds: ["slope"], weight: 6, points: [[value(30), [6]], [value(35), [5]], [value(90), [0]]] },
  // G2 per event
  { text: "每出现1例 −0.5,扣完为止", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(2), [2]], [count(9), [0]]] },
  { text: "每出现一个专项未按进度完成资金下达扣0.5分,扣完为止。", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(1), [2.5]], [count(6), [0]]] },
  { text: "①-⑤每出现一例不符合要求的扣1分,扣完为止。", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(1), [2]], [count(4), [0]]] },
  { text: "至少3次,3分,少1次 −1", kinds: ["per-event"], weight: 3, points: [[value(5), [3]], [value(2), [2]], [value(0), [0]]] },
  { text: "每项 −1,最多 −6", kinds: ["per-event"], weight: 10, points: [[count(0), [10]], [count(3), [7]], [count(9), [4]]] },
  { text: "超30%及以上,−2", kinds: ["per-event"], weight: 5, points: [[count(0), [5]], [count(1), [3]], [count(2), [3]]] },
  // G3 proportional
  { text: "按完成比例计,满分为止", kinds: ["proportional"], weight: 20, points: [[{ value: 50, target: 100, reverse: 0 }, [10]], [{ value: 120, target: 100, reverse: 0 }, [20]], [{ value: 20, target: 10, reverse: 1 }, [10]]] },
  { text: "≥X: W·B/A; ≤X: W·A/B", kinds: ["proportional"], weight: 10, points: [[{ value: 8, target: 10, reverse: 0 }, [8]], [{ value: 12, target: 10, reverse: 1 }, [8.333333]], [{ value: 9, target: 10, reverse: 1 }, [10]]] },
  { text: "10例以上15分,否则按比例", kinds: ["proportional"], weight: 15, points: [[value(10), [15]], [value(4), [6]], [value(0), [0]]] },
  { text: "完成率×标准分", kinds: ["proportional"], weight: 8, points: [[{ value: 90, target: 100, reverse: 0 }, [7.2]], [{ value: 100, target: 100, reverse: 0 }, [8]], [{ value: 0, target: 100, reverse: 0 }, [0]]] },
  { text: "完成目标得满分，未完成的按实际完成率计算得分。", kinds: ["proportional"], weight: 4, points: [[{ value: 3, target: 4, reverse: 0 }, [3]], [{ value: 4, target: 4, reverse: 0 }, [4]], [{ value: 0, target: 4, reverse: 0 }, [0]]] },
  // G4 ladder
  { text: "≥90:5;80(含)-90:4;70(含)-80:3;60(含)-70:2;<60:0", kinds: ["ladder"], weight: 5, points: [[value(90), [5]], [value(89.9), [4]], [value(80), [4]], [value(59.9), [0]]] },
  { text: "≥90%,计5分;80%(含)-90%,计4分;70%(含)-80%,计3分;60%(含)-70%,计2分;低于60%不得分。", kinds: ["ladder"], weight: 5, points: [[value(95), [5]], [value(70), [3]], [value(20), [0]]] },
  { text: "0:3;0-10(含):2;10-20(含):1;20-30(含):0.5;>30:0", kinds: ["ladder"], weight: 3, points: [[value(0), [3]], [value(10), [2]], [value(18.1), [1]], [value(31), [0]]] },
  { text: "=0,计3分;0-10%(含),计2分;10-20%(含),计1分;20-30%(含),计0.5分;大于30%不得分。", kinds: ["ladder"], weight: 3, points: [[value(0), [3]], [value(0.1), [2]], [value(30), [0.5]]] },
  { text: "偏差≤10:5;10-15:3;15-20:1;>20:0", kinds: ["ladder"], weight: 5, points: [[value(10), [5]], [value(15), [3]], [value(20), [1]], [value(20.1), [0]]] },
  { text: "达到95%以上得6分，80%≤X<95%得3分，80%以下不得分", kinds: ["ladder"], weight: 6, points: [[value(95), [6]], [value(80), [3]], [value(79), [0]]] },
  // G6 yes/no and gate
  { text: "完成2分,未完成0", kinds: ["gate"], weight: 2, points: [[yes(1), [2]], [yes(0), [0]], [yes(1), [2]]] },
  { text: "80%以上10分,否则0", kinds: ["gate"], weight: 10, points: [[value(80), [10]], [value(79.99), [0]], [value(100), [10]]] },
  { text: "<70%或>130%:0", kinds: ["gate"], weight: 5, points: [[value(69), [0]], [value(70), [5]], [value(131), [0]]] },
  { text: "无资料:0", kinds: ["gate"], weight: 3, points: [[yes(1), [0]], [yes(0), [3]], [yes(1), [0]]] },
  // G7 point list
  { text: "①1分;②1分;③1分", kinds: ["point-list"], weight: 3, points: [[{ "part:0": 1, "part:1": 1, "part:2": 1 }, [3]], [{ "part:0": 1, "part:1": 0, "part:2": 1 }, [2]], [{ "part:0": 0, "part:1": 0, "part:2": 0 }, [0]]] },
  { text: "真实1;完整1;准确1", kinds: ["point-list"], weight: 3, points: [[{ "part:0": 1, "part:1": 1, "part:2": 0 }, [2]], [{ "part:0": 0, "part:1": 0, "part:2": 1 }, [1]], [{ "part:0": 1, "part:1": 1, "part:2": 1 }, [3]]] },
  { text: "(2分,其中1+1,无项目得2)", kinds: ["point-list"], weight: 2, points: [[{ "part:0": 1, "part:1": 1 }, [2]], [{ "part:0": 1, "part:1": 0 }, [1]], [{ "part:0": 0, "part:1": 0 }, [0]]] },
  { text: "①②③各1,每少1项 −1", kinds: ["point-list"], weight: 3, points: [[{ "part:0": 1, "part:1": 0, "part:2": 0 }, [1]], [{ "part:0": 1, "part:1": 1, "part:2": 1 }, [3]], [{ "part:0": 0, "part:1": 0, "part:2": 0 }, [0]]] },
  // G9 linear
  { text: "≤15日满0.5;>30日0;15-30按比例减", kinds: ["linear"], weight: 0.5, points: [[value(15), [0.5]], [value(22.5), [0.25]], [value(31), [0]]] },
  { text: "≤25日满6;>50日0;其间按比例", kinds: ["linear"], weight: 6, points: [[value(20), [6]], [value(30), [4.8]], [value(50), [0]]] },
  // G12 bonus, G13 base and slope
  { text: "每项+0.5,累计≤3", kinds: ["bonus"], weight: 0, points: [[count(0), [0]], [count(3), [1.5]], [count(20), [3]]] },
  { text: "达目标得80%标准分,每±1点 ±0.5,≤上限", kinds: ["base-slope"], weight: 10, points: [[{ value: 90, target: 90 }, [8]], [{ value: 92, target: 90 }, [9]], [{ value: 99, target: 90 }, [10]], [{ value: 80, target: 90 }, [3]]] },
  { text: "完成得分,多1个+3,少1个−3", kinds: ["base-slope"], weight: 10, points: [[{ value: 5, target: 5 }, [10]], [{ value: 6, target: 5 }, [13]], [{ value: 3, target: 5 }, [4]]] },
];

/** Sentences that are recognised; the score is held inside a range, or acts on the total. */
export const bounded: readonly { text: string; kinds: readonly string[]; weight: number; range: readonly [number, number] | null }[] = [
  { text: "≤1月:10;≤2月:9-8;≤3月:7-6", kinds: ["range-ladder"], weight: 10, range: [6, 10] },
  { text: "100-80(含);80-50(含);50-0", kinds: ["range-ladder"], weight: 10, range: [0, 10] },
  { text: ">100%:5-3;99-80%:2-0", kinds: ["range-ladder"], weight: 5, range: [0, 5] },
  { text: "1-5名:60/57/54/51/48", kinds: ["rank"], weight: 60, range: [0, 60] },
  { text: "第1名6分,2-5名按比例", kinds: ["rank"], weight: 6, range: [0, 6] },
  { text: "每位次 −0.25", kinds: ["rank"], weight: 5, range: [0, 5] },
  { text: "前5满分,6-10 −0.5,11后 −1,为0不得分", kinds: ["rank"], weight: 5, range: [0, 5] },
  { text: "无结余3;有但≤上年2;>上年0", kinds: ["cases"], weight: 3, range: [0, 3] },
  { text: "无结余,3分;有结余,但不超过上年结转,2分;结余超过上年结转,不得分。", kinds: ["cases"], weight: 3, range: [0, 3] },
  { text: "省级3;市级2篇2;县级1", kinds: ["cases"], weight: 3, range: [1, 3] },
  { text: "严重−100%;中等−60%;轻微−30%", kinds: ["graded"], weight: 10, range: [0, 10] },
  { text: "70-80%:总分≤89;60-70:≤79;<60:≤69;<50:≤59", kinds: ["total-cap"], weight: 100, range: null },
  { text: "85以上(含)优;75(含)~85良", kinds: ["total-cap"], weight: 100, range: null },
  { text: "制度健全得2分，基本健全得1分，不健全不得分。", kinds: ["cases"], weight: 2, range: [0, 2] },
];

/** Sentences from which nothing may be computed: a sign is lost, or a part is not understood. */
export const refused: readonly string[] = [
  "控制率W100%，计5分;每超过1个百分点扣0.5分",
  "WX得满分,2X不得分",
  "变动率0,计3分;每超过1个百分点扣0.3分",
  "完成率280%得5分,否则不得分",
  "酌情给分",
  "①",
  "二者择其一进行考核",
  "≥90%得5分，视情况由领导小组另行研究确定",
];
