import { spawn, spawnSync, type ChildProcess } from "child_process";
import { createHash, X509Certificate } from "crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { request } from "https";
import { createServer, type AddressInfo } from "net";
import { tmpdir } from "os";
import { join } from "path";
import { version } from "../shell/install-page";

export const root = join(__dirname, "../..");
/** The zip that is installed; the document names it with its version, so that it is read again for each. */
const ZIP = `jixiao-${version}-own-server.zip`;

// Where servers are, and where not everybody looks.
process.env["PATH"] = `${process.env["PATH"]}:/usr/sbin:/usr/local/sbin`;

/** Programs of the system that an administrator's steps need and this one has not got. */
export const missing = ["nginx", "openssl", "unzip", "curl"].filter((name) => spawnSync("which", [name]).status !== 0);

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** An answer of the installed server. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** The machine of an administrator in an empty folder: his commands with our folders and ports in place of his. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), "jixiao-release-"));
  #nginx: ChildProcess | null = null;

  /** @param address that the pages are installed at, on this computer */
  constructor(readonly address: string) {
    // Workers of nginx are nobody's.
    chmodSync(this.folder, 0o755);
    for (const name of ["conf.d", "zips", "out"]) mkdirSync(this.at(name));
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${this.at(kind)};`).join(" ");
    writeFileSync(
      this.at("nginx.conf"),
      `daemon off; worker_processes 1; pid ${this.at("nginx.pid")}; error_log ${this.at("error.log")}; events {}\n` +
        `http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${paths} include ${this.at("conf.d/*.conf")}; }\n`,
    );
  }

  at(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** The commands as they are run here: the document's names for this machine's, nothing else changed. */
  here(code: string): string {
    const names: readonly (readonly [string, string])[] = [
      ["sudo ", ""],
      ["/srv/jixiao", this.at("srv")],
      ["/etc/nginx/conf.d", this.at("conf.d")],
      ["nginx -t", `nginx -t -c ${this.at("nginx.conf")}`],
      ["https://oa.example.gov.cn/jixiao", this.address],
      ["oa.example.gov.cn", "localhost"],
      [` ${ZIP}`, ` ${this.at("zips", ZIP)}`],
      ["npm run release --", `npm run --silent release -- --no-tests --out ${this.at("zips")}`],
      [`npm run manifest -- ${this.address}`, `npm run --silent manifest -- ${this.address} ${this.at("manifest.xml")}`],
      ["mkdir -p out", `cd ${root}`],
      ["localhost out", `localhost ${this.at("out")}`],
      [" out/", ` ${this.at("out")}/`],
    ];
    return names.reduce((text, [from, to]) => text.replaceAll(from, to), code);
  }

  /** Runs commands to their end, stopping at the first that fails, and gives what they print. */
  run(code: string): string {
    // A hardened server keeps what is unpacked to who unpacks it.
    const script = `umask 077\n${this.here(code)}`;
    const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`${this.here(code)}\nended with ${status}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Starts commands that run until they are stopped; gives what they say, once it holds a word. */
  async start(code: string, word: string): Promise<{ said: string; stop(): Promise<void> }> {
    const child = spawn("bash", ["-euo", "pipefail", "-c", this.here(code)], { cwd: root, detached: true });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    let said = "";
    await new Promise<void>((resolve, reject) => {
      const listen = (data: Buffer) => {
        said += data.toString("utf8");
        if (said.includes(word)) resolve();
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      void ended.then(() => reject(new Error(`ended: ${said}`)));
    });
    const stop = async () => {
      process.kill(-child.pid!);
      await ended;
    };
    return { said, stop };
  }

  /** Serves as `systemctl reload nginx` would have the system do. */
  async serve(): Promise<void> {
    this.#nginx = spawn("nginx", ["-c", this.at("nginx.conf")], { stdio: "ignore" });
    for (let tries = 0; tries < 200; tries += 1) {
      if (await this.ask("version.txt").catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(readFileSync(this.at("error.log"), "utf8"));
  }

  /** Asks the server, trusting its own root certificate only. @param path below the address */
  ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const ca = readFileSync(this.at("srv/cert/ca.crt"));
    return new Promise((resolve, reject) => {
      request(`${this.address}/${path}`, { ca, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          resolve({
            status: answer.statusCode ?? 0,
            headers: new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(parts),
          });
        });
      })
        .on("error", reject)
        .end();
    });
  }

  /** What Chromium is started with to take this server's key, and no other that it cannot trace. */
  trust(): string {
    const { publicKey } = new X509Certificate(readFileSync(this.at("srv/cert/server.crt")));
    const key = createHash("sha256")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("base64");
    return `--ignore-certificate-errors-spki-list=${key}`;
  }

  async close(): Promise<void> {
    const nginx = this.#nginx;
    if (nginx && nginx.exitCode === null) {
      const ended = new Promise((resolve) => nginx.once("exit", resolve));
      nginx.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
