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

/** Sentences of the classes that are computed (rule catalogue 2, §3, in full wording). One score: readings agree; three: straight, whole, started. */
export const computed: readonly Case[] = [
  // G1 slope
  { text: "≤100%，得5分；每超1个点扣0.5分，扣完为止", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(102), [4]], [value(102.6), [3.7, 4,
    3.5]], [value(130), [0]]] },
  { text: "≥95%不扣分；每低1个百分点扣0.02分，累计扣分不超过0.5分", kinds: ["slope"], weight: 2, points: [[value(95), [2]], [value(90), [1.9]], [value(40), [1.5]]] },
  { text: "与目标值每相差3%扣1分，扣满15分为止", kinds: ["slope"], weight: 20, points: [[{ value: 100, target: 100 }, [20]], [{ value: 94, target: 100 },
    [18]], [{ value: 200, target: 100 }, [5]]] },
  { text: "0%~2%得满分；每高1个点扣0.4分；每低1个点扣0.2分；最低25分", kinds: ["slope"], weight: 35, points: [[value(1), [35]], [value(4), [34.2]], [value(-5),
    [34]], [value(90), [25]]] },
  { text: "以100%为标准。在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。", kinds: ["slope"], weight: 5, points: [[value(99), [5]], [value(101), [4.5]], [value(141.2), [0]]] },
  { text: "“三公经费”变动率≦0,计5分;>0,每超过一个百分点扣0.5分,扣完为止。", kinds: ["slope"], weight: 5, points: [[value(-30), [5]], [value(2), [4]], [value(10), [0]]] },
  { text: "以100%为标准。≦100%,计6分;每超过一个百分点扣1分,扣完为止。", kinds: ["slope"], weight: 6, points: [[value(100), [6]], [value(103), [3]], [value(200), [0]]] },
  { text: "100%计满分，每低于5%扣2分，扣完为止。", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(95), [3]], [value(80), [0]]] },
  { text: "概算控制率≤100%，计５分；\n每超过5%扣2分，扣完为 止。", kinds: ["slope"], weight: 5, points: [[value(100), [5]], [value(105), [3]], [value(107), [2.2, 3, 1]]] },
  { text: "≤30天得6分，每逾期1天扣0.2分，扣完为止", kinds: ["slope"], weight: 6, points: [[value(30), [6]], [value(35), [5]], [value(90), [0]]] },
  { text: "培训人数达到500人得满分，每少1%扣0.5分", kinds: ["slope"], weight: 5, points: [[value(500), [5]], [value(450), [0]], [value(495), [4.5]]] },
  // G2 per event
  { text: "每出现1例扣0.5分,扣完为止", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(2), [2]], [count(9), [0]]] },
  { text: "每出现一个专项未按进度完成资金下达扣0.5分,扣完为止。", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(1), [2.5]], [count(6), [0]]] },
  { text: "①-⑤每出现一例不符合要求的扣1分,扣完为止。", kinds: ["per-event"], weight: 3, points: [[count(0), [3]], [count(1), [2]], [count(4), [0]]] },
  { text: "至少3次，得3分，少1次扣1分", kinds: ["slope"], weight: 3, points: [[value(5), [3]], [value(2), [2]], [value(0), [0]]] },
  { text: "每项扣1分,最多扣6分", kinds: ["per-event"], weight: 10, points: [[count(0), [10]], [count(3), [7]], [count(9), [4]]] },
  { text: "超30%及以上的，扣2分", kinds: ["ladder"], weight: 5, points: [[value(10), [5]], [value(30), [3]], [value(90), [3]]] },
  // G3 proportional
  { text: "按完成比例计分,满分为止", kinds: ["share"], weight: 20, points: [[value(50), [10]], [value(120), [20]], [{ value: 90, target: 95 }, [18,
    18.947368]], [{ value: 96, target: 95 }, [20]]] },
  { text: "≥目标值的得满分；未达到的，按A/B或B/A×分值计分", kinds: ["ratio"], weight: 10, points: [[{ value: 8, target: 10, reverse: 0 }, [8]], [{ value: 12,
    target: 10, reverse: 1 }, [8.333333]], [{ value: 9, target: 10, reverse: 1 }, [10]]] },
  { text: "10例以上得15分,否则按比例得分", kinds: ["ladder"], weight: 15, points: [[value(10), [15]], [value(4), [6]], [value(0), [0]]] },
  { text: "完成率×标准分", kinds: ["formula"], weight: 8, points: [[value(90), [7.2]], [value(100), [8]], [value(0), [0]]] },
  { text: "完成目标得满分，未完成的按实际完成率计算得分。", kinds: ["share"], weight: 4, points: [[value(75), [3]], [value(100), [4]], [value(0), [0]]] },
  // G4 ladder
  { text: "≥90%,计5分;80%(含)-90%,计4分;70%(含)-80%,计3分;60%(含)-70%,计2分;低于60%不得分。", kinds: ["ladder"], weight: 5, points: [[value(95), [5]],
    [value(89.9), [4]], [value(70), [3]], [value(20), [0]]] },
  { text: "=0,计3分;0-10%(含),计2分;10-20%(含),计1分;20-30%(含),计0.5分;大于30%不得分。", kinds: ["ladder"], weight: 3, points: [[value(0), [3]],
    [value(0.1), [2]], [value(30), [0.5]]] },
  { text: "偏差≤10%得5分；10%-15%得3分；15%-20%得1分；>20%不得分", kinds: ["ladder"], weight: 5, points: [[value(10), [5]], [value(15), [3, 1]],
    [value(20), [1]], [value(20.1), [0]]] },
  { text: "达到95%以上得6分，80%≤X<95%得3分，80%以下不得分", kinds: ["ladder"], weight: 6, points: [[value(95), [6]], [value(80), [3]], [value(79), [0]]] },
  // G6 yes/no and gate
  { text: "完成得2分,未完成得0分", kinds: ["yes-no"], weight: 2, points: [[yes(1), [2]], [yes(0), [0]]] },
  { text: "80%以上得10分,否则得0分", kinds: ["ladder"], weight: 10, points: [[value(80), [10]], [value(79.99), [0]], [value(100), [10]]] },
  { text: "<70%或>130%的不得分", kinds: ["ladder"], weight: 5, points: [[value(69), [0]], [value(70), [5]], [value(131), [0]]] },
  { text: "无资料不得分", kinds: ["gate"], weight: 3, points: [[yes(1), [0]], [yes(0), [3]]] },
  // G7 point list
  { text: "①有制度1分;②有台账1分;③有公示1分", kinds: ["yes-no", "yes-no", "yes-no"], weight: 3, points: [[{ "part:0": 1, "part:1": 1, "part:2": 1 },
    [3]], [{ "part:0": 1, "part:1": 0, "part:2": 1 }, [2]], [{ "part:0": 0, "part:1": 0, "part:2": 0 }, [0]]] },
  { text: "真实、完整、准确各1分", kinds: ["yes-no", "yes-no", "yes-no"], weight: 3, points: [[{ "part:0": 1, "part:1": 1, "part:2": 0 }, [2]],
    [{ "part:0": 0, "part:1": 0, "part:2": 1 }, [1]], [{ "part:0": 1, "part:1": 1, "part:2": 1 }, [3]]] },
  { text: "①有制度1分;②有台账1分;③有公示1分,每少1项扣1分", kinds: ["yes-no", "yes-no", "yes-no"], weight: 3, points: [[{ "part:0": 1, "part:1": 0,
    "part:2": 0 }, [1]], [{ "part:0": 1, "part:1": 1, "part:2": 1 }, [3]]] },
  // G9 linear
  { text: "15日以内得满分；超过30日不得分；15日至30日按比例递减", kinds: ["ladder"], weight: 0.5, points: [[value(15), [0.5]], [value(22.5), [0.25]], [value(31), [0]]] },
  { text: "≤25日得6分；25日-50日线性得分；50日以上不得分", kinds: ["ladder"], weight: 6, points: [[value(20), [6]], [value(30), [4.8]], [value(51), [0]]] },
  // G12 bonus
  { text: "按时完成得5分，每提前1项加0.5分，累计加分不超过3分", kinds: ["bonus"], weight: 5, points: [[count(0), [5]], [count(3), [6.5]], [count(20), [8]]] },
];

/** Sentences that are recognised; the score is held inside a range, or left alone. */
export const bounded: readonly { text: string; kinds: readonly string[]; weight: number; range: readonly [number, number] | null }[] = [
  { text: "≤1个月得10分；≤2个月得9-8分；≤3个月得7-6分", kinds: ["score-ranges"], weight: 10, range: [0, 10] },
  { text: ">100%得5-3分；99%-80%得2-0分", kinds: ["score-ranges"], weight: 5, range: [0, 5] },
  { text: "第1名得6分，第2名得5分，第3名得4分", kinds: ["cases"], weight: 6, range: [0, 6] },
  { text: "排名前5位得满分，前10位得3分，其他位次不得分", kinds: ["cases"], weight: 5, range: [0, 5] },
  { text: "无结余,3分;有结余,但不超过上年结转,2分;结余超过上年结转,不得分。", kinds: ["cases"], weight: 3, range: [0, 3] },
  { text: "获得省级荣誉的得3分；获得市级荣誉的得2分；获得县级荣誉的得1分", kinds: ["cases"], weight: 3, range: [0, 3] },
  { text: "制度健全得2分，基本健全得1分，不健全不得分。", kinds: ["cases"], weight: 2, range: [0, 2] },
  { text: "制度健全得25分，基本健全得15分，不健全得5分。", kinds: ["cases"], weight: 25, range: [5, 25] },
  { text: "每完成1个加0.5分，最高加2分", kinds: ["bonus"], weight: 2, range: null },
];

/** Sentences from which nothing may be computed: a sign is lost, or a part is not understood. */
export const refused: readonly string[] = [
  // What closes the row begins where the loss begins: nothing is left to lose.
  "培训合格率达到90%得满分，每低1个百分点扣1分，低于90%不得分。",
  "参保率不低于95%得5分，每下降1个百分点扣0.5分，95%以下不得分。",
  "偏差率不超过10%得满分，每超过1个百分点扣0.5分，超过10%的不得分。",
  "控制率W100%，计5分;每超过1个百分点扣0.5分",
  "WX得满分,2X不得分",
  "变动率0,计3分;每超过1个百分点扣0.3分",
  "完成率280%得5分,否则不得分",
  "酌情给分",
  "①",
  "二者择其一进行考核",
  "≥90%得5分，视情况由领导小组另行研究确定",
  "每位次扣0.25分",
  "严重的扣100%；中等的扣60%；轻微的扣30%",
  "70-80%：总分≤89；60-70%：总分≤79",
  "85分以上（含）为优；75分（含）~85分为良",
];
