/** The texts in force: a second language is one more folder of this shape. A namespace and no object, so that a page loads only what it shows. */
export * as messages from "./zh-CN";
