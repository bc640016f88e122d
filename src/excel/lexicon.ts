/** A text that a Chinese Excel reads as a number, a date or a time when it is typed. */
export const TYPED_NUMBER = /^(?=\D*\d)[\s\d.,:/\\\-+%()¥￥$年月日时分秒上下午AMPEampe]*$/;
