import { channelOf, type Channel } from "./channel";

/**
 * Starts the engine in a web worker. Where none can be started (an old web view, a page from a file, a policy that forbids it) the same engine
 * works in the page, in slices. @param make makes the worker; it may throw
 */
export async function engineFrom(make: () => Worker): Promise<Channel> {
  try {
    const channel = await workerChannel(make());
    document.documentElement.dataset["engine"] = "worker";
    return channel;
  } catch {
    document.documentElement.dataset["engine"] = "page";
    const { serveEngine } = await import("./serve");
    const { port1, port2 } = new MessageChannel();
    serveEngine(channelOf(port1));
    return channelOf(port2);
  }
}

/** Resolves when the worker's script has run; rejects when it cannot be loaded. */
function workerChannel(worker: Worker): Promise<Channel> {
  return new Promise((resolve, reject) => {
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("the worker did not start"));
    };
    worker.onmessage = () => {
      worker.onerror = null;
      worker.onmessage = null;
      resolve({
        post: (message) => worker.postMessage(message),
        listen: (receive) => {
          worker.onmessage = ({ data }) => receive(data);
        },
        close: () => worker.terminate(),
      });
    };
  });
}
