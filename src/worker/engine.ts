import { channelOf, type Channel } from "./channel";

/** So many milliseconds a worker may take to load and to start; after them the engine works in the page. */
const START_MS = 30_000;

/**
 * Starts the engine in a web worker. Where none can be started (an old web view, a page from a file, a policy that forbids it) the same engine
 * works in the page, in slices. @param make makes the worker; it may throw
 */
export async function engineFrom(make: () => Worker, patience = START_MS): Promise<Channel> {
  try {
    const channel = await workerChannel(make(), patience);
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

/** Starts one engine at once. Each call of the answer gives an engine of its own: the started one first, then new ones. */
export function engines(start: () => Promise<Channel>): () => Promise<Channel> {
  let early: Promise<Channel> | null = start();
  // Who asks for it hears of its failure.
  early.catch(() => undefined);
  return () => {
    const engine = early ?? start();
    early = null;
    return engine;
  };
}

/** What a worker says first. */
export interface Hello {
  /** Name of the lock that it holds as long as it lives; null where there are no locks. */
  readonly lock: string | null;
}

/** Resolves when the worker's script has run; rejects when it cannot be loaded, or says nothing. */
function workerChannel(worker: Worker, patience: number): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error("the worker did not start"));
    };
    const timer = setTimeout(fail, patience);
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      worker.onmessage = null;
      resolve(openTo(worker, data as Hello));
    };
  });
}

/** A channel to a worker that has started. What it throws where nobody catches it leaves it in a state that nobody knows: it counts as lost. */
function openTo(worker: Worker, { lock }: Hello): Channel {
  const watch = new AbortController();
  let lost: string | null = null;
  let told: (why: string) => void = () => undefined;
  const end = () => {
    watch.abort();
    worker.onerror = null;
    worker.onmessage = null;
    worker.onmessageerror = null;
    worker.terminate();
  };
  const gone = (why: string) => {
    end();
    lost = why;
    told(why);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    gone(event.message);
  };
  worker.onmessageerror = () => gone("a message could not be read");
  if (lock !== null) whenFree(lock, watch.signal, () => gone("the worker ended"));
  return {
    post: (message) => worker.postMessage(message),
    listen: (receive) => {
      worker.onmessage = ({ data }) => receive(data);
    },
    lost: (tell) => {
      told = tell;
      if (lost !== null) tell(lost);
    },
    close: end,
  };
}

/** A worker that is ended from outside says nothing of it; the lock that it held becomes free. */
function whenFree(lock: string, signal: AbortSignal, run: () => void): void {
  navigator.locks.request(lock, { signal }, run).catch(() => undefined);
}
