const { contentSecurityPolicy } = jest.requireActual<{ contentSecurityPolicy(origin: string | null): string }>("../../scripts/shell/csp.cjs");
const { officeSource, officeFiles } = jest.requireActual<{
  officeSource(setting?: string): { url: string; origin: string | null };
  officeFiles(source: { origin: string | null }): { to: string }[];
}>("../../scripts/shell/office.cjs");

describe("OFFICE_JS_URL", () => {
  test("named sources, a local copy, an own address", () => {
    expect(officeSource()).toEqual({ url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", origin: "https://appsforoffice.microsoft.com" });
    expect(officeSource("21Vianet").origin).toBe("https://appsforoffice.cdn.partner.office365.cn");
    expect(officeSource("local")).toEqual({ url: "office-js/office.js", origin: null });
    expect(officeSource("https://oa.example.gov.cn/x/office.js").origin).toBe("https://oa.example.gov.cn");
  });

  test.each(["http://example.com/office.js", "https://example.com/other.js", "https://a\"b/office.js", "x"])("%s is refused", (setting) => {
    expect(() => officeSource(setting)).toThrow("OFFICE_JS_URL");
  });

  test("only a local copy brings the files of Office.js along; the preview's client always comes", () => {
    const names = (origin: string | null) => officeFiles({ origin }).map((file) => file.to);
    expect(names("https://example.com").sort()).toEqual(["office-js/LICENSE.md", "office-js/excel-web-16.00.js"]);
    expect(names(null)).toEqual(expect.arrayContaining(["office-js/office.js", "office-js/excel-win32-16.01.js", "office-js/zh-cn/office_strings.js"]));
  });
});

describe("Content-Security-Policy", () => {
  test("own origin only, no eval, nothing inline but empty style elements", () => {
    const policy = contentSecurityPolicy(null);
    expect(policy).toContain("default-src 'self'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test("scripts of Office.js from its origin", () => {
    expect(contentSecurityPolicy("https://appsforoffice.microsoft.com")).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });
});
