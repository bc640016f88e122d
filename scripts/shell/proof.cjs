/** Words by which a script asks the network. */
const ASKING =
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport)\b\s*\(|\bimport\s*\(|\bnew\s+(?:XMLHttpRequest|SharedWorker)\b/g;
/** Words that stand in Microsoft's client and nowhere in ours. */
const OFFICE = /OfficeExtension|RichApi|excel-web-16|appsforoffice|Microsoft Corporation/g;
const OUTSIDE = /\b(?:src|href|action|srcset|data)\s*=\s*["']?\s*(?:https?:)?\/\/[^"'\s>]*/gi;
const BESIDE = /<(?:link|script|img|iframe|object|embed|source)\b[^>]*\b(?:src|href|data)="(?!data:)[^"]*"/gi;

/**
 * By what a page of one file could ask anybody for anything, or what of Office.js is in it; empty for a good one.
 * @param script the script in it @param page the whole text @param inputs the files that the script is made of
 */
function faultsOf({ script, page, inputs }) {
  const faults = [
    ...[...script.matchAll(ASKING)].map(([word]) => `asks the network: ${word}`),
    ...[...script.matchAll(OFFICE)].map(([word]) => `Office.js: ${word}`),
    ...inputs.filter((path) => path.includes("@microsoft/office-js")).map((path) => `Office.js: ${path}`),
    ...(/<!--|<\/script/i.test(script) ? ["the script would end early"] : []),
    ...(/default-src 'none';[^"]*connect-src 'none'/.test(page) &&
    !/'unsafe-|https?:/.test(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "'unsafe-")
      ? []
      : ["the policy lets something in or out"]),
    ...[...page.replace(script, "").matchAll(OUTSIDE)].map(([address]) => `an address outside: ${address}`),
    ...[...page.replace(script, "").matchAll(BESIDE)].map(([tag]) => `a file beside: ${tag.slice(0, 80)}`),
  ];
  return [...new Set(faults)];
}

module.exports = { faultsOf };
