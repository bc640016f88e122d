// A small file server for the built pages: one folder, GET and HEAD, nothing else. Needs no internet.
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Names that carry a hash of their content never change. */
const HASHED = /\.[0-9a-f]{8}\.(js|css|png)$/;
/** Icons that Excel asks for by the names in the manifest: they change with a release, and a day late does no harm. */
const ICON = /^icons[\\/][^\\/]+\.png$/;
/** What gets smaller by being packed. */
const PACKS = /\.(html|js|css|json|svg|xml|md)$/;
const packings = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gzip: promisify(gzip),
};
/** Files as they were packed, by packing, path and time: each is packed once. */
const packed = new Map();

/** The file an URL path means, or null when there is none inside the folder. */
function fileOf(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = realpathSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return (file === folder || file.startsWith(folder + sep)) && statSync(file).isFile() ? file : null;
  } catch {
    return null; // not there, or not a path at all: both are a 404
  }
}

/** The policy that a page carries in its meta element, so that header and page can never differ. */
function policyOf(html) {
  return /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? "default-src 'self'";
}

/** Longest text a page may hand in, in letters. */
const LONGEST_BODY = 2_000_000;

/** What one of our own pages hands in; anything that comes from elsewhere, is too long or is no JSON is refused. */
function receive(take, request, response) {
  const own = [`http://${request.headers.host}`, `https://${request.headers.host}`];
  if (!own.includes(request.headers.origin ?? "")) return response.writeHead(403).end();
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => {
    body += part;
    if (body.length > LONGEST_BODY) request.destroy();
  });
  request.on("end", () => {
    let taken = null;
    try {
      taken = take(body);
    } catch {
      // Not JSON, or not to be written: both are a refusal.
    }
    response.writeHead(taken ? 200 : 400, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(taken ?? {}));
  });
}

/** How the content may be packed for who asks; null for as it is. */
function packingFor(file, { headers }) {
  const accepts = String(headers["accept-encoding"] ?? "")
    .split(",")
    .map((one) => one.split(";")[0].trim());
  return PACKS.test(file) ? (Object.keys(packings).find((one) => accepts.includes(one)) ?? null) : null;
}

async function contentOf(file, packing, time) {
  if (packing === null) return readFileSync(file);
  const key = `${packing} ${file}`;
  if (packed.get(key)?.time !== time) packed.set(key, { time, content: packings[packing](readFileSync(file)) });
  return packed.get(key).content;
}

function cachingOf(path) {
  if (HASHED.test(path)) return "public, max-age=31536000, immutable";
  return ICON.test(path) ? "public, max-age=86400" : "no-cache";
}

async function answer(folder, request, response) {
  const file = fileOf(folder, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, { Allow: "GET, HEAD" }).end();
  if (file === null) return response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
  const { mtimeMs: time, size } = statSync(file);
  const packing = packingFor(file, request);
  const headers = {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Cache-Control": cachingOf(file.slice(folder.length + 1)),
    ETag: `"${createHash("sha1").update(`${time} ${size} ${packing}`).digest("hex")}"`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(PACKS.test(file) ? { Vary: "Accept-Encoding" } : {}),
    ...(packing === null ? {} : { "Content-Encoding": packing }),
    ...(file.endsWith(".html") ? { "Content-Security-Policy": policyOf(readFileSync(file, "utf8")) } : {}),
  };
  if (request.headers["if-none-match"] === headers.ETag) return response.writeHead(304, headers).end();
  const content = await contentOf(file, packing, time);
  response.writeHead(200, { ...headers, "Content-Length": content.length });
  return response.end(request.method === "HEAD" ? undefined : content);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves a folder, on the first of `ports` that is free (0: any); when none is, the error EADDRINUSE comes through.
 * `tls` is { cert, key } (PEM texts) for https or null for http. `accept` takes what pages of this server post, by path: a function
 * from the text to the JSON that answers it, null for a refusal. Gives { url, port, taken, close }.
 */
export async function serve({ folder, ports, host, tls, accept = {} }) {
  const root = realpathSync(folder);
  const handler = (request, response) => {
    const take = request.method === "POST" ? accept[request.url ?? ""] : undefined;
    if (take) return receive(take, request, response);
    return answer(root, request, response).catch(() => response.destroy());
  };
  for (const wanted of ports) {
    const server = tls ? createHttps(tls, handler) : createHttp(handler);
    try {
      const got = await listen(server, wanted, host);
      return { url: `${tls ? "https" : "http"}://localhost:${got}/`, port: got, taken: wanted !== ports[0], close: () => server.close() };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || wanted === ports.at(-1)) throw error;
    }
  }
  throw new Error("no port to try");
}
