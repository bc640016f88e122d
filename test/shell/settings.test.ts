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
