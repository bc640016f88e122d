import type { Channel } from "./channel";
import type { Hello } from "./engine";
import { serveEngine } from "./serve";

/** The inside of a web worker as one end of a channel. */
interface Inside {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: (() => void) | null;
  close(): void;
}

const inside = globalThis as unknown as Inside;
const channel: Channel = {
  post: (message) => inside.postMessage(message),
  listen: (receive) => {
    inside.onmessage = ({ data }) => receive(data);
  },
  lost: (tell) => {
    inside.onmessageerror = () => tell("a message could not be read");
  },
  close: () => inside.close(),
};

/** Takes a lock that is held as long as this worker lives; null where that cannot be had (an old web view). */
async function lifeLock(): Promise<string | null> {
  const name = `engine ${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const held = () => {
      resolve(name);
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(name, held).catch(() => resolve(null));
  });
}

serveEngine(channel);
// The page waits for this: a script that could not be loaded never says it.
lifeLock().then(
  (lock) => channel.post({ lock } satisfies Hello),
  () => channel.post({ lock: null } satisfies Hello),
);
