import { spawnSync } from "child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Configuration } from "webpack";
import { everyElement, parseXml, type XmlElement } from "../shell/xml-tree";
import { blockOf, installPage, STEPS, version } from "../shell/install-page";
import { freePort, Machine, missing, root, type Answer } from "./install";
import { picture } from "./served";

const paper = installPage();
const OFFICE = /OfficeExtension|RichApi|excel-web-16/;
const WAYS = ["21vianet", "cdn", "own-server", "single"] as const;

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** What web.config makes IIS send for a file, as its documentation has it. */
function iisHeaders(config: XmlElement, path: string): { type: string; caching: string } {
  const places = config.children
    .filter((one) => one.name === "location")
    .sort((a, b) => a.attributes["path"]!.length - b.attributes["path"]!.length);
  const covers = (place: string) => path === place || path.startsWith(`${place}/`);
  const caches = [config.children[0]!, ...places.filter((one) => covers(one.attributes["path"]!))].map(
    (one) => everyElement(one).find(({ name }) => name === "clientCache")!.attributes,
  );
  const merged = Object.assign({}, ...caches) as Record<string, string>;
  const [days = "0"] = (merged["cacheControlMaxAge"] ?? "").split(".");
  const type = everyElement(config).find((one) => one.name === "mimeMap" && path.endsWith(one.attributes["fileExtension"]!))!.attributes[
    "mimeType"
  ]!;
  const custom = (merged["cacheControlCustom"] ?? "").split(", ").filter(Boolean);
  const age = merged["cacheControlMode"] === "DisableCache" ? "no-cache" : `max-age=${Number(days) * 86_400}`;
  return { type, caching: [...custom, age].sort().join(", ") };
}

const caching = ({ headers }: Answer) => (headers.get("cache-control") ?? "").split(", ").sort().join(", ");

if (missing.length > 0) {
  test("an administrator's steps need programs that are not here", () => {
    console.warn(`not run, since these are not installed: ${missing.join(", ")} (apt-get install ${missing.join(" ")}; .ci/run does so)`);
    expect(process.env["CI"]).toBeUndefined();
  });
} else
  describe("a release, installed as docs/安装.md says", () => {
    let machine: Machine;
    let browser: Browser;
    const ran = new Set<string>();
    /** Runs the commands of a step of install-steps.json as they stand in the document. */
    const run = (step: string): string => {
      const said = machine.run(blockOf(step, paper).code);
      ran.add(step);
      return said;
    };

    beforeAll(async () => {
      machine = new Machine(`https://localhost:${await freePort()}/jixiao`);
      run("release");
      run("unpack");
      run("certificate");
      // The head of nginx.conf says so for a folder that is not /srv/jixiao; the pattern is no name that is replaced for this machine.
      machine.run("sed -i 's#/srv/jixia[o]#/srv/jixiao#g' /srv/jixiao/nginx.conf");
      run("configure");
      await machine.serve();
      browser = await chromium.launch({
        executablePath: process.env["CHROMIUM_PATH"]!,
        args: ["--no-sandbox", "--disable-gpu", machine.trust()],
      });
    });
    afterAll(async () => {
      await browser?.close();
      await machine?.close();
    });

    /** A page of the installed server; what it complains of, what it asks elsewhere, what is not there. */
    async function open(path: string, officeJs?: string): Promise<{ page: Page; noise: string[] }> {
      const page = await (await browser.newContext({ viewport: { width: 1100, height: 720 }, locale: "zh-CN" })).newPage();
      const noise: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) noise.push(message.text());
      });
      page.on("pageerror", (error) => noise.push(String(error)));
      page.on("response", (answer) => {
        if (answer.status() >= 400) noise.push(`${answer.status()} ${answer.url()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(machine.address) && !/^(blob|data):/.test(request.url())) noise.push(`elsewhere: ${request.url()}`);
      });
      if (officeJs !== undefined)
        await page.route("**/office.js", (route) => route.fulfill({ contentType: "text/javascript", body: officeJs }));
      await page.goto(machine.address + path);
      return { page, noise };
    }

    test("the certificate's root is good for this one name", () => {
      const folder = machine.at("srv/cert");
      const again = spawnSync("sh", [join(folder, "make-certificate.sh"), "other.example.cn"], { encoding: "utf8" });
      expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("别的名字")]);
      expect(
        spawnSync("openssl", ["verify", "-CAfile", "ca.crt", "-verify_hostname", "localhost", "server.crt"], { cwd: folder }).status,
      ).toBe(0);
      for (const name of ["", "a b", "https://a", "-a"])
        expect(spawnSync("sh", [join(folder, "make-certificate.sh"), name]).status).toBe(2);
    });

    test("every address of the manifest answers, and nothing in it is of this computer's development server", async () => {
      const manifest = readFileSync(machine.at("srv/manifest.xml"), "utf8");
      const addresses = everyElement(parseXml(manifest))
        .map((one) => one.attributes["DefaultValue"] ?? "")
        .filter((text) => text.includes("://"));
      expect(addresses.length).toBeGreaterThan(5);
      expect(addresses.filter((address) => !address.startsWith(`${machine.address}/`))).toEqual([]);
      const answers = await Promise.all(addresses.map((address) => machine.ask(address.slice(machine.address.length + 1))));
      expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 200));
      expect(answers.filter((_, at) => addresses[at]!.endsWith(".png")).map(({ headers }) => headers.get("cache-control"))).toEqual(
        expect.arrayContaining(["public, max-age=86400"]),
      );
    });

    test("each file comes whole, with the type and the caching that nginx.conf and web.config agree on, and may stand in Excel's frame", async () => {
      const config = parseXml(readFileSync(machine.at("srv/web/web.config"), "utf8"));
      const paths = files(machine.at("srv/web")).filter((path) => path !== "web.config");
      expect(paths.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
      for (const path of paths) {
        const answer = await machine.ask(path);
        expect([path, answer.status, answer.body.equals(readFileSync(machine.at("srv/web", path)))]).toEqual([path, 200, true]);
        expect([path, { type: answer.headers.get("content-type"), caching: caching(answer) }]).toEqual([path, iisHeaders(config, path)]);
        expect([path, answer.headers.get("x-content-type-options"), answer.headers.has("x-frame-options")]).toEqual([
          path,
          "nosniff",
          false,
        ]);
      }
      expect(paths.filter((path) => /\.[0-9a-f]{8}\.(js|css)$/.test(path)).length).toBeGreaterThan(20);
    });

    test("what is not there is a 404 that nobody keeps, the folder has its page, scripts come packed, and a known page is not sent again", async () => {
      for (const path of ["nothing.js", "js/gone.00000000.js", "web.config", "../nginx.conf", "%2e%2e/cert/server.key", ""]) {
        const answer = await machine.ask(path);
        expect([path, answer.status, caching(answer)]).toEqual([path, path === "" ? 200 : 404, path === "" ? "no-cache" : ""]);
      }
      const bare = await machine.ask("../jixiao");
      expect([bare.status, bare.headers.get("location")]).toEqual([301, "/jixiao/"]);
      const [script] = readdirSync(machine.at("srv/web/js")).filter((name) => name.startsWith("engine."));
      const packed = await machine.ask(`js/${script}`, { "Accept-Encoding": "gzip" });
      expect([packed.headers.get("content-encoding"), packed.body.length < statSync(machine.at("srv/web/js", script!)).size / 2]).toEqual([
        "gzip",
        true,
      ]);
      const first = await machine.ask("taskpane.html");
      expect((await machine.ask("taskpane.html", { "If-None-Match": first.headers.get("etag")! })).status).toBe(304);
    });

    test("the pane outside of Excel says where it belongs, with Office.js from the same server", async () => {
      const { page, noise } = await open("/taskpane.html");
      await page.getByRole("heading", { name: "请在 Excel 中打开" }).waitFor({ state: "visible" });
      await picture(page, "installed-pane");
      expect(await page.locator(".notice:visible").count()).toBe(1);
      // Outside of Office its script wants a frame of Microsoft's for its own telemetry, which the policy of the page does not let in.
      expect(
        noise.filter((line) => !/telemetry|Content Security Policy|elsewhere: https:\/\/[^/]*\.(office|microsoft)\.com/i.test(line)),
      ).toEqual([]);
    });

    test("the pane finds every script that it loads, its engine's worker too, where Excel is told by a stand-in for Office.js", async () => {
      const stub = `window.Excel = { run: () => Promise.reject(new Error("no workbook")) };
      window.Office = { HostType: { Excel: "Excel" }, PlatformType: { PC: "PC" }, onReady: () => Promise.resolve({ host: "Excel" }), actions: { associate() {} },
        context: { platform: "PC", officeTheme: undefined, requirements: { isSetSupported: () => true } } };`;
      const { page, noise } = await open("/taskpane.html", stub);
      await page.waitForFunction(() => document.documentElement.dataset["engine"] === "worker");
      for (const name of ["概览", "问题", "表样", "汇总", "报告"]) await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      await picture(page, "installed-pane-excel");
      expect(noise).toEqual([]);
    });

    test("the address itself is the 网页版, the manual shows its pictures, the papers of the zip open by a double click", async () => {
      const { page, noise } = await open("/");
      await page.locator("#pane").getByText("93.8").first().waitFor();
      await page.goto(`${machine.address}/manual.html`);
      expect(
        await page.locator("img").evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0)),
      ).not.toContain(false);
      for (const name of ["install", "checklist", "cache", "changelog"]) {
        await page.goto(`file://${machine.at("srv")}/${name}.html`);
        expect(await page.locator("main").innerText()).not.toMatch(/\{\{|\]\(/);
        expect(
          await page
            .locator("a")
            .evaluateAll((links) => links.filter((one) => /[^\x20-\x7e]|%|#/.test((one as HTMLAnchorElement).href)).length),
        ).toBe(0);
        await picture(page, `installed-${name}`);
      }
      expect(noise.filter((line) => !line.startsWith("elsewhere: file://"))).toEqual([]);
    });

    test("the other steps of the document: what the server says, an update over the old files, a manifest, the own server that keeps its port", async () => {
      expect(run("ask")).toContain(`绩效自评助手 ${version}`);
      expect(run("update")).toContain(`绩效自评助手 ${version}`);
      run("manifest");
      expect(readFileSync(machine.at("manifest.xml"), "utf8")).toBe(readFileSync(machine.at("srv/manifest.xml"), "utf8"));
      expect(spawnSync("npm", ["run", "--silent", "manifest", "--", "https://10.1.2.3/x?a"], { cwd: root }).status).toBe(2);
      const port = await freePort();
      const { code } = blockOf("serve", paper);
      const serving = code.replace("npm run serve --", `npm run --silent serve -- --port ${port}`);
      const { said, stop } = await machine.start(serving, "已就绪");
      expect(said).toContain(`https://localhost:${port}/`);
      expect(() => machine.run(serving)).toThrow(`端口 ${port} 已被占用`);
      await stop();
      ran.add("serve");
    });

    test("every step that install-steps.json names for this test was run here", () => {
      const here = STEPS.filter(({ test: file }) => __filename.endsWith(file)).map(({ step }) => step);
      expect([...ran].sort()).toEqual(here.sort());
    });

    describe("the zips", () => {
      // As on a desktop: the single file has its Chinese name.
      const unpack = (way: string) => {
        const folder = machine.at("unpacked", way);
        if (!existsSync(folder))
          machine.run(`mkdir -p ${folder} && cd ${folder} && LC_ALL=C.UTF-8 unzip -q ../../zips/jixiao-*-${way}.zip`);
        return folder;
      };

      test("the same commit and the same options give the same bytes, wherever the clock stands", () => {
        const sums = readFileSync(machine.at("zips/SHA256SUMS"), "utf8");
        machine.run(
          `sleep 2; TZ=Asia/Shanghai node scripts/release.mjs --no-tests --address ${machine.address} --share '\\\\localhost\\jixiao' --out ${machine.at("again")}`,
        );
        expect(readFileSync(machine.at("again/SHA256SUMS"), "utf8")).toBe(sums);
        expect(
          sums
            .trim()
            .split("\n")
            .map((line) => line.split("  ")[1]),
        ).toEqual(WAYS.map((way) => `jixiao-${version}-${way}.zip`));
        machine.run(`cd ${machine.at("zips")} && sha256sum --quiet -c SHA256SUMS`);
      });

      test.each(["cdn", "21vianet"])("%s takes Office.js from its CDN and holds nothing of Microsoft", (way) => {
        const origin = way === "cdn" ? "https://appsforoffice.microsoft.com" : "https://appsforoffice.cdn.partner.office365.cn";
        const page = readFileSync(join(unpack(way), "web/taskpane.html"), "utf8");
        expect(page).toContain(`script-src 'self' ${origin};`);
        expect(page.match(/<script src="?(https:[^">]+)/)?.[1]).toMatch(new RegExp(`^${origin}/.*/office\\.js$`));
        expect(
          files(unpack(way)).filter(
            (name) =>
              name.includes("office-js") || (/\.(js|html)$/.test(name) && OFFICE.test(readFileSync(join(unpack(way), name), "utf8"))),
          ),
        ).toEqual([]);
      });

      test("own-server has Office.js as Microsoft's package brings it, with its terms, and asks nobody else", () => {
        const folder = join(unpack("own-server"), "web/office-js");
        const source = join(require.resolve("@microsoft/office-js/package.json"), "..");
        const names = files(folder);
        expect(names).toEqual(expect.arrayContaining(["LICENSE.md", "office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"]));
        for (const name of names)
          expect(
            readFileSync(join(folder, name)).equals(readFileSync(join(source, name === "LICENSE.md" ? name : join("dist", name)))),
          ).toBe(true);
        expect(readFileSync(join(unpack("own-server"), "web/taskpane.html"), "utf8")).not.toMatch(
          /(?:src|href)="?https:|script-src 'self' https/,
        );
        expect(readFileSync(join(unpack("own-server"), "licences.txt"), "utf8")).toContain("微软不负责维护");
      });

      test("single is one file beside its papers, without Office.js", () => {
        expect(files(unpack("single"))).toEqual([
          "SHA256SUMS",
          "changelog.html",
          "licences.txt",
          "read-me.txt",
          "version.txt",
          "绩效自评助手.html",
        ]);
        expect(readFileSync(join(unpack("single"), "绩效自评助手.html"), "utf8")).not.toMatch(OFFICE);
      });

      test.each(WAYS)("%s: sums hold, licences name what is bundled, no blank is left, files are as Windows reads them", (way) => {
        const folder = unpack(way);
        machine.run(`cd ${folder} && sha256sum --quiet -c SHA256SUMS`);
        expect(readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n")).toHaveLength(files(folder).length - 1);
        const licences = readFileSync(join(folder, "licences.txt"), "utf8");
        for (const name of [`绩效自评助手 ${version}`, "react 19", "react-dom 19", "decimal.js 10", "@fluentui/react-components"])
          expect(licences).toContain(name);
        const texts = files(folder).filter((name) => /\.(txt|conf|sh|ps1|xml|config)$/.test(name) && !name.includes("office-js"));
        expect(texts.filter((name) => readFileSync(join(folder, name), "utf8").includes("{{"))).toEqual([]);
        for (const name of texts.filter((one) => /\.ps1$|^[\w-]+\.txt$/.test(one)))
          expect(readFileSync(join(folder, name), "utf8")).toMatch(/^\ufeff(?:[^\n]*\r\n)+$/);
        for (const name of files(folder).filter((one) => one.endsWith(".reg")))
          expect(readFileSync(join(folder, name)).toString("utf16le")).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n\r\n/);
      });

      test("the registry file for a shared folder names the share as regedit wants it", () => {
        const text = readFileSync(join(unpack("cdn"), "registry/shared-folder.reg")).toString("utf16le");
        expect(text).toContain('"Url"="\\\\\\\\localhost\\\\jixiao"\r\n');
        expect(text.match(/\{[0-9a-f-]{36}\}/g)).toHaveLength(2);
      });
    });
  });

describe("npm run release", () => {
  test.each([
    ["no address", [], "请给出 https"],
    ["a query", ["--address", "https://a.example.cn/x?y"], "不要带 ? 和 #"],
    ["a share with one backslash", ["--address", "https://a.example.cn", "--share", "\\server\\x"], "--share"],
    ["a share that is an address", ["--address", "https://a.example.cn", "--share", "https://server/x"], "--share"],
    ["an unknown option", ["--adress", "https://a.example.cn"], "没有 --adress 这个选项"],
    ["an address without its option", ["https://a.example.cn"], "“https://a.example.cn”前面缺选项的名称"],
    ["an option without its value", ["--address"], "--address 后面要有内容"],
    ["an option with a value it does not take", ["--no-tests=1"], "--no-tests 后面不带内容"],
  ])("%s ends it", (_, options, said) => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", "--no-tests", ...options], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test("a build clears its folder of what is old, but not of a manifest for a server and of what was released", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-build-"));
    for (const path of ["release", "js"]) mkdirSync(join(folder, path));
    const kept = ["manifest.xml", "release/SHA256SUMS"];
    for (const path of [...kept, "js/old.js", "old.html"]) writeFileSync(join(folder, path), "as it was");
    const { default: webpack } = await import("webpack");
    const configure = jest.requireActual<(env: object, options: object) => Configuration>("../../webpack.config.js");
    const config = configure({}, { mode: "production" });
    const plugins = config.plugins!.filter((plugin) => plugin!.constructor.name === "CopyPlugin");
    const small = {
      ...config,
      entry: join(root, "scripts/shell/csp.cjs"),
      plugins,
      devtool: false as const,
      output: { ...config.output, path: folder },
    };
    const stats = await new Promise((resolve, reject) =>
      webpack(small, (error, done) => (error ? reject(error) : resolve(done!.hasErrors()))),
    );
    expect(stats).toBe(false);
    expect(kept.map((path) => readFileSync(join(folder, path), "utf8"))).toEqual(["as it was", "as it was"]);
    expect(["old.html", "js/old.js", "js/guard.js"].map((path) => existsSync(join(folder, path)))).toEqual([false, false, true]);
    rmSync(folder, { recursive: true });
  });

  test("a licence that is not on the list stops it and is named; a package inside of a package has its own", () => {
    const script = `import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"; import { licences } from "./scripts/shell/licences.mjs";
      const root = mkdtempSync((process.env.TMPDIR ?? "/tmp") + "/jixiao-licences-");
      const add = (path, license) => { mkdirSync(root + "/" + path, { recursive: true }); writeFileSync(root + "/" + path + "/package.json", JSON.stringify({ name: path.split("node_modules/").pop(), version: "1.0.0", license })); };
      add("node_modules/good", "MIT"); add("node_modules/@a/copyleft", "GPL-3.0"); add("node_modules/none"); add("node_modules/good/node_modules/inner", "ISC"); add("node_modules/odd", "(MIT AND CC-BY-4.0)");
      const said = (files) => { try { return licences(files, root).flatMap(({ packages }) => packages).slice(1); } catch (error) { return error.message.split("\\n").slice(1); } };
      const all = ["good/x.js", "good/node_modules/inner/y.js", "@a/copyleft/z.js", "none/a.js", "odd/b.js"].map((path) => "node_modules/" + path);
      console.log(JSON.stringify([said(all), said(all.slice(0, 2)), said([root + "/node_modules/good/x.js"])])); rmSync(root, { recursive: true });`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual([
      ['@a/copyleft 1.0.0: "GPL-3.0"', "none 1.0.0: no licence", 'odd 1.0.0: "(MIT AND CC-BY-4.0)"'],
      ["good 1.0.0", "inner 1.0.0"],
      ["good 1.0.0"],
    ]);
  });
});
