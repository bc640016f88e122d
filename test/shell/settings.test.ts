import { readFileSync } from "fs";
import { join } from "path";

const { contentSecurityPolicy, singlePolicy } = jest.requireActual<{
  contentSecurityPolicy(origin: string | null): string;
  singlePolicy(script: string | null, styles: readonly string[]): string;
}>("../../scripts/shell/csp.cjs");
const { faultsOf } = jest.requireActual<{
  faultsOf(given: { readonly script: string; readonly page: string; readonly inputs: readonly string[] }): string[];
}>("../../scripts/shell/proof.cjs");
const { officeSource, officeFiles } = jest.requireActual<{
  officeSource(setting?: string): { url: string; origin: string | null };
  officeFiles(source: { origin: string | null }): { to: string }[];
}>("../../scripts/shell/office.cjs");

describe("OFFICE_JS_URL", () => {
  test("named sources, a local copy, an own address", () => {
    expect(officeSource()).toEqual({
      url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      origin: "https://appsforoffice.microsoft.com",
    });
    expect(officeSource("21Vianet").origin).toBe("https://appsforoffice.cdn.partner.office365.cn");
    expect(officeSource("local")).toEqual({ url: "office-js/office.js", origin: null });
    expect(officeSource("https://oa.example.gov.cn/x/office.js").origin).toBe("https://oa.example.gov.cn");
  });

  test.each(["http://example.com/office.js", "https://example.com/other.js", 'https://a"b/office.js', "x"])("%s is refused", (setting) => {
    expect(() => officeSource(setting)).toThrow("OFFICE_JS_URL");
  });

  test("only a local copy brings the files of Office.js along; the preview's client always comes", () => {
    const names = (origin: string | null) => officeFiles({ origin }).map((file) => file.to);
    expect(names("https://example.com").sort()).toEqual(["office-js/LICENSE.md", "office-js/excel-web-16.00.js"]);
    expect(names(null)).toEqual(
      expect.arrayContaining(["office-js/office.js", "office-js/excel-win32-16.01.js", "office-js/zh-cn/office_strings.js"]),
    );
  });
});

describe("Content-Security-Policy", () => {
  test("own origin only, no eval, nothing inline but empty style elements", () => {
    const policy = contentSecurityPolicy(null);
    expect(policy).toContain("default-src 'self'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("scripts of Office.js from its origin", () => {
    expect(contentSecurityPolicy("https://appsforoffice.microsoft.com")).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com;",
    );
  });
});

describe("the page that is one file", () => {
  const page = ({ script = "start()", policy = singlePolicy("'sha256-x'", ["'sha256-y'"]), more = "" } = {}) => ({
    script,
    inputs: ["src/preview/single.ts"],
    page: `<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:image/png;base64,x">${more}<script>${script}</script>`,
  });

  it("a page of one file that asks nobody has no fault", () => {
    expect(faultsOf(page())).toEqual([]);
    expect(faultsOf(page({ script: 'draw("http://www.w3.org/2000/svg"); prefetch(); a.src = b' }))).toEqual([]);
  });

  it.each([
    ["fetch", "asks the network: fetch(", page({ script: 'fetch("x")' })],
    ["a module that is loaded", "asks the network: import(", page({ script: "import('./x.js')" })],
    ["XMLHttpRequest", "asks the network: new XMLHttpRequest", page({ script: "new XMLHttpRequest" })],
    ["a script beside", "a file beside", page({ more: '<script src="x.js"></script>' })],
    ["a style sheet outside", "an address outside", page({ more: '<link rel="stylesheet" href="https://example.org/x.css">' })],
    ["a picture outside", "an address outside", page({ more: "<img src=//example.org/x.png>" })],
    ["a script that ends early", "the script would end early", page({ script: 'a = "</script>"' })],
    ["a policy with a door", "the policy lets", page({ policy: singlePolicy("'unsafe-inline'", ["'sha256-y'"]) })],
    [
      "a policy that lets ask",
      "the policy lets",
      page({ policy: singlePolicy("'sha256-x'", ["'sha256-y'"]).replace("connect-src 'none'", "connect-src https://example.org") }),
    ],
    ["no policy", "the policy lets", { ...page(), page: "<script>start()</script>" }],
    ["a word of Office.js", "Office.js: OfficeExtension", page({ script: "OfficeExtension.HostBridge" })],
    [
      "a file of Office.js",
      "Office.js: node_modules",
      { ...page(), inputs: ["node_modules/@microsoft/office-js/dist/excel-web-16.00.js"] },
    ],
  ])("finds %s", (_, fault, given) => {
    expect(faultsOf(given)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });
});

const { AddressError, manifestFor, serverAddress } = jest.requireActual<{
  AddressError: new () => Error;
  manifestFor(manifest: string, server: { address: string }): string;
  serverAddress(typed?: string): { address: string; host: string; port: number; path: string };
}>("../../scripts/shell/address.cjs");

describe("the address that a manifest is written for", () => {
  it.each([
    ["https://oa.example.gov.cn/jixiao", "https://oa.example.gov.cn/jixiao", "oa.example.gov.cn", 443, "/jixiao"],
    ["  https://oa.example.gov.cn/jixiao/ ", "https://oa.example.gov.cn/jixiao", "oa.example.gov.cn", 443, "/jixiao"],
    ["https://oa", "https://oa", "oa", 443, ""],
    ["HTTPS://OA.Example.gov.cn:443/A/b-1/v1.0/", "https://oa.example.gov.cn/A/b-1/v1.0", "oa.example.gov.cn", 443, "/A/b-1/v1.0"],
    ["https://oa.example.gov.cn:8443", "https://oa.example.gov.cn:8443", "oa.example.gov.cn", 8443, ""],
    ["https://xn--fiq228c.cn/~a_b", "https://xn--fiq228c.cn/~a_b", "xn--fiq228c.cn", 443, "/~a_b"],
    ["https://localhost:3000", "https://localhost:3000", "localhost", 3000, ""],
    ["https://1st.example.cn/2026", "https://1st.example.cn/2026", "1st.example.cn", 443, "/2026"],
  ])("%j is one", (typed, address, host, port, path) => {
    expect(serverAddress(typed)).toEqual({ address, host, port, path });
  });

  it.each([
    ["nothing", undefined, "请给出 https"],
    ["blanks", "  ", "请给出 https"],
    ["http", "http://oa.example.gov.cn/jixiao", "https"],
    ["no scheme", "oa.example.gov.cn/jixiao", "https"],
    ["one slash", "https:/oa.example.gov.cn/jixiao", "https"],
    ["a file", "file:///C:/jixiao", "https"],
    ["a share", "\\\\server\\jixiao", "https"],
    ["full-width letters", "https：//oa.example.gov.cn", "https"],
    ["a query", "https://oa.example.gov.cn/jixiao?v=1", "不要带 ? 和 #"],
    ["an empty query", "https://oa.example.gov.cn/jixiao/?", "不要带 ? 和 #"],
    ["a hash", "https://oa.example.gov.cn/jixiao#top", "不要带 ? 和 #"],
    ["a query without a path", "https://oa.example.gov.cn?a", "不要带 ? 和 #"],
    ["a name and a password", "https://admin:secret@oa.example.gov.cn/jixiao", "用户名和密码"],
    ["a name", "https://admin@oa.example.gov.cn", "用户名和密码"],
    ["an IP", "https://10.1.2.3/jixiao", "不要写 IP"],
    ["a short IP", "https://10.1/jixiao", "不要写 IP"],
    ["an IP as one number", "https://167838211", "不要写 IP"],
    ["an IP in base 16", "https://0x0a.1.2.3", "不要写 IP"],
    ["an IP with a dot behind it", "https://10.1.2.3./x", "不要写 IP"],
    ["an IP with a port", "https://10.1.2.3:8443/x", "不要写 IP"],
    ["an IPv6", "https://[fe80::1]/jixiao", "不要写 IP"],
    ["a Chinese name", "https://财政局.中国/jixiao", "xn--"],
    ["the example of a document", "https://服务器/路径", "xn--"],
    ["Chinese dots", "https://oa。example。gov。cn", "xn--"],
    ["full-width digits", "https://１０.1.2.3/x", "不要写 IP"],
    ["a name that is no punycode", "https://xn--a.cn", "服务器的名字"],
    ["no name", "https://", "服务器的名字"],
    ["a path without a name", "https:///jixiao", "服务器的名字"],
    ["a name with an underscore", "https://my_server/jixiao", "服务器的名字"],
    ["a name with a hyphen in front", "https://-oa/jixiao", "服务器的名字"],
    ["a name with a dot behind it", "https://oa.example./jixiao", "服务器的名字"],
    ["a name with an escape", "https://oa%2eexample/jixiao", "服务器的名字"],
    ["port 0", "https://oa:0/jixiao", "服务器的名字"],
    ["a port too high", "https://oa:65536/jixiao", "服务器的名字"],
    ["a port that is empty", "https://oa:/jixiao", "服务器的名字"],
    ["a port that is a word", "https://oa:port/jixiao", "服务器的名字"],
    ["a Chinese path", "https://oa.example.gov.cn/绩效", "路径"],
    ["an escaped path", "https://oa.example.gov.cn/%E7%BB%A9", "路径"],
    ["an escaped slash", "https://oa.example.gov.cn/a%2fb", "路径"],
    ["a semicolon", "https://oa.example.gov.cn/a;b", "路径"],
    ["a folder up", "https://oa.example.gov.cn/a/../b", "路径"],
    ["this folder", "https://oa.example.gov.cn/./b", "路径"],
    ["two slashes inside", "https://oa.example.gov.cn/a//b", "路径"],
    ["two slashes at the end", "https://oa.example.gov.cn/a//", "路径"],
    ["a page of ours", "https://oa.example.gov.cn/jixiao/taskpane.html", "文件名"],
    ["the start page", "https://oa.example.gov.cn/index.html", "文件名"],
    ["a manifest", "https://oa.example.gov.cn/jixiao/manifest.XML", "文件名"],
    ["a page with a slash behind it", "https://oa.example.gov.cn/jixiao/Default.aspx/", "文件名"],
    ["a blank inside", "https://oa.example.gov.cn/ji xiao", "空格"],
    ["a line break", "https://oa.example.gov.cn/\njixiao", "空格"],
    ["backslashes", "https:\\\\oa.example.gov.cn\\jixiao", "https"],
    ["a backslash in the path", "https://oa.example.gov.cn\\jixiao", "反斜杠"],
    ["an ampersand", "https://oa.example.gov.cn/a&b", "&"],
    ["quotes", 'https://oa.example.gov.cn/"a"', "引号"],
    ["a blank of deploy/", "https://oa.example.gov.cn/{{path}}", "空格"],
    ["too long", `https://oa.example.gov.cn/${"a/".repeat(1000)}`, "太长"],
  ])("%s is refused", (_, typed, reason) => {
    expect(() => serverAddress(typed)).toThrow(AddressError);
    expect(() => serverAddress(typed)).toThrow(reason);
  });

  it("a password is not said again", () => {
    const refuse = () => serverAddress("https://admin:secret@oa.example.gov.cn");
    expect(refuse).toThrow("…@oa.example.gov.cn");
    expect(refuse).not.toThrow("secret");
  });

  it("stands in the manifest everywhere and nothing of this computer is left", () => {
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const written = manifestFor(manifest, serverAddress("https://oa.example.gov.cn/jixiao"));
    expect(written).not.toContain("localhost");
    expect(written.split("https://oa.example.gov.cn/jixiao/").length).toBe(manifest.split("https://localhost:3000/").length);
  });
});
