import { zhCN } from "./zh-CN";

/** The shape of a language: a second language is one more folder that fills it. */
export type Messages = typeof zhCN;

/** The texts in force. */
export const messages: Messages = zhCN;
