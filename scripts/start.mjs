// npm start: builds the pages when they are stale, then serves them.
import { buildIfStale } from "./shell/build.mjs";

await buildIfStale();
await import("./serve.mjs");
