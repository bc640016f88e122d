// npm run manual: takes the pictures of docs/使用手册.md anew from the running page, after its layout has changed.
process.env.PICTURES = "update";
process.argv.push("test/browser/manual");
await import("./browser-tests.mjs");
