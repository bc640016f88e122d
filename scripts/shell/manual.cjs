"use strict";
// Documents as pages: docs/使用手册.md beside the pane, others by themselves.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { marked } = require("marked");
const { singlePolicy } = require("./csp.cjs");

const MANUAL = "使用手册";

/** A document's text as a page. Links to other documents, which are not there, become plain words. @param head elements for its head @param after html behind the text */
function page(markdown, { title, policy, head, after = "" }) {
  const body = marked
    .parse(markdown)
    .replaceAll(/<a href="[^"]*\.md(?:#[^"]*)?">(.*?)<\/a>/g, "$1")
    .replaceAll(/<img src="(?:%E5%9B%BE|图)\//g, '<img src="manual/');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>绩效自评助手 · ${title}</title>
  ${head}
</head>
<body><main>${body}${after}</main></body>
</html>
`;
}

/** The manual's page beside the pane. @param file of the manual @param policy of the page */
function manualPage(file, policy) {
  return page(readFileSync(file, "utf8"), {
    title: MANUAL,
    policy,
    head: '<link rel="icon" href="icons/icon-32.png">\n  <link rel="stylesheet" href="css/manual.css">',
  });
}

/** The manual without its pictures, for a page that has nothing beside it. @param after html behind it */
function manualText(file, { style, policy, after }) {
  return page(readFileSync(file, "utf8").replaceAll(/^!\[[^\]]*\]\([^)]*\)\s*$/gm, ""), {
    title: MANUAL,
    policy,
    head: `<style>${style}</style>`,
    after,
  });
}

/** A document by itself: one file that a double click opens, without pictures, scripts or anything beside it. */
function leaflet(markdown, title) {
  const style = readFileSync(join(__dirname, "../../src/preview/manual.css"), "utf8").trim();
  const hash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  // Links within it would lead nowhere: headings have no marks of their own.
  const text = markdown.replaceAll(/\[([^\]]+)\]\(#[^)]*\)/g, "$1");
  return page(text, { title, policy: singlePolicy(null, [hash]), head: `<style>${style}</style>` });
}

module.exports = { leaflet, manualPage, manualText };
