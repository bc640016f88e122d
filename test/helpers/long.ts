/** `npm run test:long` asks for the whole of what a plain run takes a smaller sample of. */
export const LONG = process.env["npm_lifecycle_event"] === "test:long";
