// docs/使用手册.md as a page of its own beside the pane.
const { readFileSync } = require("node:fs");
const { marked } = require("marked");

/** The manual's text as a page. Links to other documents, which are not there, become plain words. @param head elements for its head @param after html behind the text */
function page(markdown, { policy, head, after = "" }) {
  const body = marked
    .parse(markdown)
    .replaceAll(/<a href="[^"]*\.md">(.*?)<\/a>/g, "$1")
    .replaceAll(/<img src="(?:%E5%9B%BE|图)\//g, '<img src="manual/');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>绩效自评助手 · 使用手册</title>
  ${head}
</head>
<body><main>${body}${after}</main></body>
</html>
`;
}

/** The page beside the pane. @param file of the manual @param policy of the page */
function manualPage(file, policy) {
  return page(readFileSync(file, "utf8"), {
    policy,
    head: '<link rel="icon" href="icons/icon-32.png">\n  <link rel="stylesheet" href="css/manual.css">',
  });
}

/** The manual without its pictures, for a page that has nothing beside it. @param after html behind it */
function manualText(file, { style, policy, after }) {
  return page(readFileSync(file, "utf8").replaceAll(/^!\[[^\]]*\]\([^)]*\)\s*$/gm, ""), { policy, head: `<style>${style}</style>`, after });
}

module.exports = { manualPage, manualText };
