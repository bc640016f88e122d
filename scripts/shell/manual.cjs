// docs/使用手册.md as a page of its own beside the pane.
const { readFileSync } = require("node:fs");
const { marked } = require("marked");

/** The page's html. Links to other documents, which are not served, become plain words. @param file of the manual @param policy of the page */
function manualPage(file, policy) {
  const body = marked.parse(readFileSync(file, "utf8")).replaceAll(/<a href="[^"]*\.md">(.*?)<\/a>/g, "$1").replaceAll(/<img src="(?:%E5%9B%BE|图)\//g, '<img src="manual/');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>绩效自评助手 · 使用手册</title>
  <link rel="icon" href="icons/icon-32.png">
  <link rel="stylesheet" href="css/manual.css">
</head>
<body><main>${body}</main></body>
</html>
`;
}

/** The manual without its pictures, for a page that has nothing beside it. @param after html behind it */
function manualText(file, { style, policy, after }) {
  const text = readFileSync(file, "utf8").replaceAll(/^!\[[^\]]*\]\([^)]*\)\s*$/gm, "");
  const body = marked.parse(text).replaceAll(/<a href="[^"]*\.md">(.*?)<\/a>/g, "$1");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>绩效自评助手 · 使用手册</title>
  <style>${style}</style>
</head>
<body><main>${body}${after}</main></body>
</html>
`;
}

module.exports = { manualPage, manualText };
