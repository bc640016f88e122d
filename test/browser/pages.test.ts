import { existsSync, readFileSync, readdirSync, statSync } from "fs";
import { request } from "http";
import { join } from "path";
import { picture, served } from "./served";

const start = served();
const root = join(__dirname, "../..");
const dist = join(root, "dist");

/** Status of a path sent as it is, without the tidying of a browser. */
function rawStatus(path: string): Promise<number> {
  const { hostname, port } = new URL(start().url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("the server", () => {
  test("sends each page's own policy as a header, and pages are asked for anew", async () => {
    for (const name of ["index.html", "taskpane.html", "client.html"]) {
      const answer = await fetch(start().url + name);
      const policy = answer.headers.get("content-security-policy");
      expect(await answer.text()).toContain(policy);
      expect(policy).toContain("default-src 'self'");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
  });

  test("files whose names carry their hash may be kept, icons of the manifest for a day, the rest is asked for anew and need not be sent again", async () => {
    const named = (folder: string, pattern: RegExp) => `${folder}/${readdirSync(join(dist, folder)).find((name) => pattern.test(name))!}`;
    for (const path of [
      named("js", /^preview\..*\.js$/),
      named("js", /^engine\..*\.js$/),
      named("css", /^taskpane\..*\.css$/),
      named("icons", /^icon-32\.[0-9a-f]{8}\.png$/),
    ])
      expect((await fetch(start().url + path)).headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${start().url}icons/icon-32.png`)).headers.get("cache-control")).toContain("max-age=86400");
    const first = await fetch(`${start().url}js/guard.js`);
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    expect((await fetch(`${start().url}js/guard.js`, { headers: { "If-None-Match": first.headers.get("etag")! } })).status).toBe(304);
  });

  test("scripts and pages are sent packed to who takes that, with the same content", async () => {
    const engine = readdirSync(join(dist, "js")).find((name) => /^engine\..*\.js$/.test(name))!;
    for (const [accept, packing, share] of [
      ["br, gzip", "br", 0.35],
      ["gzip", "gzip", 0.4],
      ["identity", null, 1],
    ] as const) {
      const sent = await fetch(`${start().url}js/${engine}`, { headers: { "Accept-Encoding": accept } });
      expect([sent.headers.get("content-encoding"), await sent.text()]).toEqual([packing, readFileSync(join(dist, "js", engine), "utf8")]);
      expect(Number(sent.headers.get("content-length"))).toBeLessThanOrEqual(share * statSync(join(dist, "js", engine)).size);
    }
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/nothing", "/%"])("%s is not found", async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  test("Microsoft's client is served byte for byte", async () => {
    const client = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"));
    expect(Buffer.from(await (await fetch(`${start().url}office-js/excel-web-16.00.js`)).arrayBuffer()).equals(client)).toBe(true);
  });
});

describe("the built files", () => {
  test("everything a page refers to on its own origin is there", () => {
    for (const name of ["index.html", "taskpane.html", "client.html"]) {
      const html = readFileSync(join(dist, name), "utf8");
      const references = [...html.matchAll(/(?:src|href)="?([^"\s>]+)/g)]
        .map((match) => match[1]!)
        .filter((path) => !path.startsWith("https:"));
      expect(references.length).toBeGreaterThan(0);
      expect(references.filter((path) => !existsSync(join(dist, path)))).toEqual([]);
    }
  });

  test("each hashed script has its source map beside the folder that is deployed, and holds no code made from text", () => {
    const names = readdirSync(join(dist, "js"));
    const scripts = names.filter((name) => name.endsWith(".js") && name !== "guard.js");
    expect(scripts.filter((name) => !existsSync(join(root, "out/maps/js", `${name}.map`)))).toEqual([]);
    expect(names.filter((name) => name.endsWith(".map"))).toEqual([]);
    expect(scripts.filter((name) => readFileSync(join(dist, "js", name), "utf8").includes("sourceMappingURL"))).toEqual([]);
    expect(scripts.filter((name) => /\beval\(["'`]|new Function\(/.test(readFileSync(join(dist, "js", name), "utf8")))).toEqual([]);
  });
});

describe("taskpane.html outside of Excel", () => {
  test("says so when Office.js cannot be reached, instead of staying blank", async () => {
    const { page } = await start().open("taskpane.html");
    await page.locator("#notice-office").waitFor({ state: "visible" });
    await picture(page, "no-office");
    expect(await page.locator("#root").isVisible()).toBe(false);
    await page.waitForLoadState();
    expect(await page.locator(".notice:visible").count()).toBe(1);
  });

  test("says 版本过低 in a web view that is too old", async () => {
    const context = await start().browser.newContext({ viewport: { width: 320, height: 600 } });
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(window, "ResizeObserver"));
    await page.route(
      (address) => address.origin !== new URL(start().url).origin,
      (route) => route.abort(),
    );
    await page.goto(`${start().url}taskpane.html`);
    await page.getByRole("heading", { name: "Excel 版本过低" }).waitFor({ state: "visible" });
    await picture(page, "too-old-320");
  });
});
