/** Texts that a Chinese Excel reads as a number, a date or a time when they are typed; full-width signs are told in their plain form. */
export const TYPED_NUMBERS: readonly RegExp[] = [
  /^(?=\D*\d)[\s\d.,:/\\\-+%()¥￥$€£年月日时分秒上下午AMPEampe]*$/,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d/i,
  /^[〇○零一二三四五六七八九十]+[年月日][〇○零一二三四五六七八九十年月日]*$/,
];
