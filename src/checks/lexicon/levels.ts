/** What the names of levels say of each other; in half width, without white space. */

/** Level-1 names with the words of the level-2 names that belong under them; 成本 stands under 产出 in the older forms. */
export const BELONGS: readonly (readonly [level1: RegExp, level2: RegExp])[] = [
  [/产出|项目完成/, /^(?:产出|完成)?(?:数量|质量|时效|进度|成本)/],
  [/成本/, /成本/],
  [/效益|效果/, /(?:经济|社会|生态|环境)(?:效益|效果|影响|指标)|可持续/],
  [/满意/, /满意/],
];
export const SATISFIED = /满意/;
/** A level-2 group for counts; 产出数量 of the ministry's framework for evaluations asks for 实际完成率 instead. */
export const QUANTITY_GROUP = /^数量(?:指标)?$/;
export const QUALITY_GROUP = /^(?:产出|完成|项目)?质量(?:指标)?$/;
/** The number of a block in front of it, and what stands in unused lines of a template. */
export const BLOCK_NUMBER = /^[(]?[一二三四五六七八九十\d]+[)、.]?$/;
export const UNUSED_LINE = /^(?:指标\d*[:.、]?)?[….。·*/\\—–-]*$/;
/** A printed note that gives points to level 1: 产出指标50分. */
export const DIVISION = /(?:产出|效益|满意度)(?:指标)?[^，。；,;\d]{0,8}\d+(?:\.\d+)?\s*分/;
