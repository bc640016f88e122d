import { existsSync, readFileSync } from "fs";
import { join } from "path";
import { everyElement, only, parseXml, type XmlElement } from "./xml-tree";

const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = parseXml(source);
const elements = everyElement(manifest);
const overrides = only(manifest, "VersionOverrides");
const resources = only(overrides, "Resources");

/** Children in the order that the schema of add-in-only manifests fixes; Excel rejects any other. */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins", "VersionOverrides"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor", "MobileFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["OverriddenByRibbonApi", "Group", "Label", "InsertAfter", "InsertBefore"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};
const SIZE_LIMITS: Record<string, number> = { "bt:ShortStrings": 125, "bt:LongStrings": 250, "bt:Urls": 2048, "bt:Images": 2048 };

/** Width and height in the header of a PNG file. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function iconFile(url: string): string {
  return join(root, "assets", new URL(url).pathname);
}

function defined(): Map<string, { element: XmlElement; group: string }> {
  return new Map(
    resources.children.flatMap((group) =>
      group.children.map((element) => [element.attributes["id"]!, { element, group: group.name }] as const),
    ),
  );
}

function used(): { id: string; by: string }[] {
  return elements.filter((one) => "resid" in one.attributes).map((one) => ({ id: one.attributes["resid"]!, by: one.name }));
}

describe("manifest.xml", () => {
  test("is a task pane add-in with the parts Excel needs, each once", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(overrides.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
    expect(overrides.attributes["xmlns"]).toBe("http://schemas.microsoft.com/office/taskpaneappversionoverrides");
    const top = manifest.children.map((child) => child.name);
    expect(new Set(top).size).toBe(top.length);
    for (const name of [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
    ])
      expect(top).toContain(name);
  });

  test.each(Object.keys(ORDER))("children of %s stand in the order of the schema", (name) => {
    const parents = elements.filter((one) => one.name === name && one.children.length > 0);
    expect(parents.length).toBeGreaterThan(0);
    for (const parent of parents) {
      const places = parent.children.map((child) => ORDER[name]!.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("identity, version and language", () => {
    expect(only(manifest, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const version = only(manifest, "Version").text;
    expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    const { version: packageVersion } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(version).toBe(`${packageVersion}.0`);
    expect(only(manifest, "DefaultLocale").text).toBe("zh-CN");
    const shown = [...manifest.children, ...everyElement(resources)].filter((one) =>
      ["DisplayName", "Description", "bt:String"].includes(one.name),
    );
    for (const one of shown) expect(one.attributes["DefaultValue"]).toMatch(/[\u4e00-\u9fff]/);
  });

  test("requires Excel 2021: ExcelApi 1.13 and the shared runtime, and may write", () => {
    const sets = elements.filter((one) => one.name === "Set").map((one) => `${one.attributes["Name"]} ${one.attributes["MinVersion"]}`);
    expect(sets).toEqual(["ExcelApi 1.13", "SharedRuntime 1.1"]);
    expect(only(manifest, "Permissions").text).toBe("ReadWriteDocument");
  });

  test("every resid is defined, every resource is used, names and texts keep the limits", () => {
    const known = defined();
    const uses = used();
    expect(uses.map((use) => use.id).filter((id) => !known.has(id))).toEqual([]);
    expect([...known.keys()].filter((id) => !uses.some((use) => use.id === id))).toEqual([]);
    expect(known.size).toBe(resources.children.reduce((sum, group) => sum + group.children.length, 0));
    for (const [id, { element, group }] of known) {
      expect(id.length).toBeLessThanOrEqual(32);
      expect(element.attributes["DefaultValue"]!.length).toBeLessThanOrEqual(SIZE_LIMITS[group]!);
    }
    expect(only(manifest, "DisplayName").attributes["DefaultValue"]!.length).toBeLessThanOrEqual(125);
    expect(manifest.children.find((one) => one.name === "Description")!.attributes["DefaultValue"]!.length).toBeLessThanOrEqual(250);
    const ids = elements.filter((one) => ["CustomTab", "Group", "Control"].includes(one.name)).map((one) => one.attributes["id"]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,124}$/);
  });

  test("each resid points to the kind of resource its place needs", () => {
    const known = defined();
    const wanted: Record<string, string> = {
      "bt:Image": "bt:Images",
      Runtime: "bt:Urls",
      FunctionFile: "bt:Urls",
      SourceLocation: "bt:Urls",
      LearnMoreUrl: "bt:Urls",
      Label: "bt:ShortStrings",
      Title: "bt:ShortStrings",
      Description: "bt:LongStrings",
    };
    for (const { id, by } of used()) expect([by, known.get(id)?.group]).toEqual([by, wanted[by]]);
  });

  test("every address is https and of one origin", () => {
    const urls = elements.map((one) => one.attributes["DefaultValue"]).filter((value) => value !== undefined && value.includes("://"));
    expect(urls.length).toBeGreaterThan(5);
    expect(new Set(urls.map((url) => new URL(url!).origin))).toEqual(new Set(["https://localhost:3000"]));
  });

  test("icons are there in 16, 32 and 80 for each button, in the size they claim", () => {
    const known = defined();
    for (const icon of elements.filter((one) => one.name === "Icon")) {
      expect(icon.children.map((image) => image.attributes["size"])).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const size = Number(image.attributes["size"]);
        expect(pngSize(iconFile(known.get(image.attributes["resid"]!)!.element.attributes["DefaultValue"]!))).toEqual([size, size]);
      }
    }
    expect(pngSize(iconFile(only(manifest, "IconUrl").attributes["DefaultValue"]!))).toEqual([32, 32]);
    expect(pngSize(iconFile(only(manifest, "HighResolutionIconUrl").attributes["DefaultValue"]!))).toEqual([64, 64]);
  });

  test("the ribbon: a tab 绩效自评 with 一键评分 and 打开面板, on one long-lived runtime", () => {
    const text = (resid: string) => defined().get(resid)!.element.attributes["DefaultValue"];
    const tab = only(manifest, "CustomTab");
    expect(text(tab.children.find((one) => one.name === "Label")!.attributes["resid"]!)).toBe("绩效自评");
    const controls = elements
      .filter((one) => one.name === "Control")
      .map((control) => [
        text(control.children.find((one) => one.name === "Label")!.attributes["resid"]!),
        only(control, "Action").attributes["xsi:type"],
      ]);
    expect(controls).toEqual([
      ["一键评分", "ExecuteFunction"],
      ["打开面板", "ShowTaskpane"],
    ]);
    const runtime = only(manifest, "Runtime");
    expect(runtime.attributes["lifetime"]).toBe("long");
    expect(only(manifest, "FunctionFile").attributes["resid"]).toBe(runtime.attributes["resid"]);
  });

  test("the ribbon's function is one that the page registers", () => {
    const name = only(manifest, "FunctionName").text;
    const sources = ["src/commands/main.ts", "src/commands/ribbon.ts"]
      .map((file) => join(root, file))
      .filter(existsSync)
      .map((file) => readFileSync(file, "utf8"));
    expect(sources.some((text) => new RegExp(`\\b${name}"?: \\(`).test(text))).toBe(true);
  });
});

describe("the development manifest of scripts/excel-bridge.mjs", () => {
  const bridge = parseXml(readFileSync(join(root, "scripts/bridge/manifest.xml"), "utf8"));

  test("is another add-in than ours, in the order of the schema, with every address on this computer", () => {
    expect(only(bridge, "Id").text).not.toBe(only(manifest, "Id").text);
    const places = bridge.children.map((child) => ORDER["OfficeApp"]!.indexOf(child.name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const addresses = everyElement(bridge)
      .map((one) => one.attributes["DefaultValue"] ?? "")
      .filter((text) => text.includes("://"));
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3100\//);
    for (const name of ["IconUrl", "HighResolutionIconUrl"])
      expect(existsSync(iconFile(only(bridge, name).attributes["DefaultValue"]!))).toBe(true);
  });
});
