// A small file server for the built pages: one folder, GET and HEAD, nothing else. Needs no internet.
import { createReadStream, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { extname, join, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".map": "application/json",
  ".json": "application/json; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml", ".xml": "application/xml; charset=utf-8",
  ".md": "text/plain; charset=utf-8", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Names that carry a hash of their content never change; everything else is asked for again. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)(\.map)?$/;

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

function answer(folder, request, response) {
  const file = fileOf(folder, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, { Allow: "GET, HEAD" }).end();
  if (file === null) return response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
  const headers = {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
  };
  if (file.endsWith(".html")) {
    const html = readFileSync(file);
    headers["Content-Security-Policy"] = policyOf(html.toString("utf8"));
    return response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : html);
  }
  response.writeHead(200, { ...headers, "Content-Length": statSync(file).size });
  return request.method === "HEAD" ? response.end() : createReadStream(file).pipe(response);
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
 * Serves a folder. Takes `port` when it is free and the next ones, then any free one, when it is not.
 * `tls` is { cert, key } (PEM texts) for https or null for http. Gives { url, port, taken, close }.
 */
export async function serve({ folder, port, host, tls }) {
  const root = realpathSync(folder);
  const handler = (request, response) => answer(root, request, response);
  for (const wanted of [port, port + 1, port + 2, 0]) {
    const server = tls ? createHttps(tls, handler) : createHttp(handler);
    try {
      const got = await listen(server, wanted, host);
      return { url: `${tls ? "https" : "http"}://localhost:${got}/`, port: got, taken: got !== port, close: () => server.close() };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || wanted === 0) throw error;
    }
  }
  throw new Error("unreachable: port 0 is never taken");
}
