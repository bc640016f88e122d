/** jest.long.config.js asks for the whole of what a plain run takes a smaller sample of. */
export const LONG = process.env["TEST_LONG"] === "1";
