// The yardstick for start-up: plain Node with Microsoft's client loaded into a window, and nothing done with it.
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");
const { JSDOM } = require("jsdom");

const dom = new JSDOM("<!DOCTYPE html>", { runScripts: "outside-only", url: "https://localhost/" });
new Script(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8")).runInContext(dom.getInternalVMContext());
if (!dom.window.Excel) throw new Error("the client did not load");
