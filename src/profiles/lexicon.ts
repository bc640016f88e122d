/** Which profile a form kind gets when nothing on the sheet speaks for another. */
export const DEFAULT_PROFILE: Readonly<Record<string, string>> & { readonly other: string } = {
  "scoring-sheet": "scoring-generic",
  other: "national-2020",
};

/** 100%-80%(含)、80%-50%(含)、50%-0%: the lower limit of the middle tier. */
export const NOTED_TIERS = /100%?[-~—至]80%?(?:\(含(?:80%?)?\))?[^\d]{0,3}80%?[-~—至](\d\d)%?(?:\(含(?:\d\d%?)?\))?[^\d]{0,3}\1%?[-~—至]0/;
/** 反向指标得分=年度指标值/全年实际值×分值, or A/B with the letters of the columns. */
export const NOTED_REVERSE = /反向指标[^。;]{0,60}?(?:指标值|目标值|A\)?)(?:\([A-Z]\))?[/÷](?:全年)?(?:实际|完成|B)/;
/** 90(含)-100分为优. */
export const NOTED_BAND = /(\d{1,3})分?(?:\(含(?:\d+分?)?\))?[-~—至](\d{1,3})分?(?:\(含(?:\d+分?)?\))?(?:之间)?(?:评)?(?:为|:)?["“]?(优|良|中)/g;
