import type { Channel } from "./channel";
import { serveEngine } from "./serve";

/** The inside of a web worker as one end of a channel. */
interface Inside {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

const inside = globalThis as unknown as Inside;
const channel: Channel = {
  post: (message) => inside.postMessage(message),
  listen: (receive) => {
    inside.onmessage = ({ data }) => receive(data);
  },
  close: () => inside.close(),
};
serveEngine(channel);
// The page waits for this: a script that could not be loaded never says it.
channel.post(null);
