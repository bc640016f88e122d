/** Ways of writing a scoring sentence that say the same as a plainer one; each pair is what is found and how it is read. In the plain text of sentences. */

const NUMBER = "\\d+(?:\\.\\d+)?";
/** Units behind a bar or in a tier; a single character that begins another word is none. */
const EACH = "人次|户次|件次|批次|次|例|处|起|项|条|件|份|人|户|个|天|日|家|笔|宗|张|篇|期|台|处次";
const LOSES = "扣减|扣罚|罚扣|扣除|核减|扣分|扣|减分|减|罚";
const TIER = "档次?|级|个?梯度|个?档次|个?台阶|个?步长|个?单位|步|格";

/** Parts of a whole in words, as per cent. Thirds have no exact per cent and stay as they are. */
export const SHARES_IN_WORDS = {
  /** 百分之九十 */
  percent: /百分之([一二三四五六七八九十百零〇]+|\d+(?:\.\d+)?)(?![点.\d])/g,
  /** 九成, 八成五; 完成 and 一成不变 are none. */
  tenths: /(?<![第完\d一二三四五六七八九十])([一二三四五六七八九])成([一二三四五六七八九])?(?=[(以及或的者,;。、至到~\-得计扣减给]|不[足满到得计]|分值|标准分|权重|$)/g,
  /** 四分之三 */
  fractions: /(?<![一二三四五六七八九十\d])([二四五十])分之([一二三四五六七八九])/g,
} as const;

export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // 按0.5分/次罚扣, 扣0.5分/次, 每次按0.5分扣减
  [new RegExp(`按照?(${NUMBER}分)(?:/|每)(${EACH})(?:的标准|标准)?(?:进行|予以)?(?:${LOSES})(?=[,;。(]|$)`, "g"), "每$2扣$1"],
  [new RegExp(`(?<!每[^,;。]{0,12})(?:${LOSES})(${NUMBER}分)/(${EACH})(?=[,;。(]|$)`, "g"), "每$2扣$1"],
  [new RegExp(`按照?(${NUMBER}分)(?:的标准|标准)?(?:进行|予以)?(扣减|扣罚|罚扣|扣除|核减|扣|减)(?=[,;。(]|$)`, "g"), "$2$1"],
  // 以2个百分点为一档,每退一档减1.5分; 每2个百分点为一档,每低一档扣1分
  [
    new RegExp(`[以每按](${NUMBER})(个百分点|%|[\\u4e00-\\u9fff]{1,3}?)(?:为|作为|划为)[一1](?:个)?(?:${TIER}),([^,;。\\d]{0,6})每([^,;。\\d一]{1,3})[一1](?:个)?(?:${TIER})`, "g"),
    "$3每$4$1$2",
  ],
  // 一人一次扣0.5分
  [/[一1每]人[一1每]次(?=,?[扣减核罚])/g, "每人次"],
  // -1℃~+1℃: the plus says nothing
  [/(?<=[~至到-])\+(?=\d)/g, ""],
];
