"use strict";
// The address of the server that the manifest is written for. Excel takes what it is given without a word and then shows an empty pane,
// so an address that cannot work, or that is not the folder of the pages, is refused here, with what to write instead.

/** Said of an address that no manifest is written for. */
class AddressError extends Error {
  /** @param reason a Chinese sentence: what is wrong and what to write @param text the address as it was given */
  constructor(reason, text) {
    super(`${reason}（给出的是“${text.replace(/\/\/[^/]*@/, "//…@")}”）`);
    this.name = "AddressError";
  }
}

/** Longest address in characters: an address in a manifest may have 2,048, the longest of our file names is added to it. */
const LONGEST = 1800;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** What browsers take for an address by numbers: all digits, or 0x and digits, in the last part of the name. */
const NUMERIC = /^(?:\d+|0x[0-9a-f]*)$/i;
/** The end of a file's name: a dot and an ending that begins with a letter. A folder such as "v1.2" is none. */
const FILE = /\.[a-z][a-z0-9]{1,7}$/i;

/** Kinds that are refused, in the order they are looked for: the text as it was typed, since URL quietly mends a good part of them. */
const REFUSED = [
  ["请给出 https 开头的地址，例如 https://oa.example.gov.cn/jixiao", (text) => text === ""],
  ["Excel 只打开 https 的页面，地址要以 https:// 开头", (text) => !/^https:\/\//i.test(text)],
  ["地址里不能有空格、引号、尖括号、反斜杠或 &", (text) => /[\s"'<>\\&`{}|^]/.test(text)],
  ["只写到文件夹，不要带 ? 和 # 及其后面的内容", (text) => /[?#]/.test(text)],
  ["地址里不能写用户名和密码", (text) => hostOf(text).includes("@")],
  ["请写服务器的名字，不要写 IP：证书认的是名字；没有域名的，由组策略往各台电脑的 hosts 里加一个", (text) => isNumeric(hostOf(text))],
  ["请写英文域名；中文域名要写成 xn-- 开头的形式", (text) => /[^\x20-\x7e]/.test(hostOf(text))],
  ["https:// 后面要有服务器的名字，只含字母、数字、连字符和点，端口在 1 到 65535 之间", (text) => !isHost(hostOf(text))],
  ["路径请用英文字母、数字和 - _ . ~，不要用中文或 %", (text) => !/^[\w.~/-]*$/.test(pathOf(text))],
  ["路径里不能有空的一段、. 或 ..", (text) => /\/\/|\/\.{1,2}(?:\/|$)/.test(pathOf(text))],
  ["只写到文件夹，不要带文件名", (text) => FILE.test(pathOf(text).replace(/\/$/, "").split("/").pop())],
  [`地址太长，最多 ${LONGEST} 个字符`, (text) => text.length > LONGEST],
];

/** Name and port as they were typed, small letters. */
const hostOf = (text) => /^https:\/\/([^/]*)/i.exec(text)[1].toLowerCase();
/** Path as it was typed, "" or from its first slash on. */
const pathOf = (text) => text.slice("https://".length + hostOf(text).length);
const nameOf = (host) => host.replace(/:\d*$/, "");

function isNumeric(host) {
  return host.startsWith("[") || NUMERIC.test(nameOf(host).replace(/\.$/, "").split(".").pop());
}

function isHost(host) {
  const port = /:(.*)$/.exec(host)?.[1];
  const portFits = port === undefined || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535);
  return (
    portFits &&
    nameOf(host).length <= 253 &&
    nameOf(host)
      .split(".")
      .every((label) => LABEL.test(label)) &&
    URL.canParse(`https://${host}`)
  );
}

/**
 * Reads the address of the folder that the pages are in.
 * @param typed for example "https://oa.example.gov.cn/jixiao/"
 * @returns {{ address: string, host: string, port: number, path: string }} `address` without a slash at its end; `path` "" for the server's top, else "/jixiao"
 * @throws {AddressError} for anything that is not the https address of a folder on a server with a name
 */
function serverAddress(typed) {
  const text = (typed ?? "").trim();
  for (const [reason, refuses] of REFUSED) if (refuses(text)) throw new AddressError(reason, text);
  const { hostname: host, port, origin } = new URL(text);
  const path = pathOf(text).replace(/\/$/, "");
  return { address: origin + path, host, port: port === "" ? 443 : Number(port), path };
}

/** The address that stands in manifest.xml for this computer's. */
const LOCAL = "https://localhost:3000";

/** The manifest for another address. @param manifest text of manifest.xml @param address as serverAddress gives it */
function manifestFor(manifest, { address }) {
  return manifest.replaceAll(LOCAL, address);
}

module.exports = { AddressError, serverAddress, manifestFor };
