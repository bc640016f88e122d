/** Names of fonts that Chinese workbooks use. */

/** Fonts whose digits are 8 pixels wide at 11 points; the others have 7. Column widths in files count such digits. */
export const WIDE_DIGITS = /宋体|等线|仿宋|黑体|楷体|SimSun|DengXian|FangSong|SimHei|KaiTi/i;

/** Fonts with serifs, for the family that stands in where they are not installed. */
export const SERIF = /宋|song|仿|fang|楷|kai|times|serif/i;
