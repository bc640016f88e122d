/** One end of a pair: what is posted arrives at the other end as a structured clone, in order. */
export interface Channel {
  post(message: unknown): void;
  /** Once; what came before is kept for it. */
  listen(receive: (message: unknown) => void): void;
  /** Once; told why nothing that is asked will be answered any more. A channel that was closed at this end tells nothing. */
  lost(tell: (why: string) => void): void;
  close(): void;
}

/** Resolves in a task of its own, behind what waits. A timer would, after a few, wait for 4 ms each time. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** So many milliseconds of work, then others are heard. */
const STRETCH_MS = 12;

/** Gives a turn for what has been posted meanwhile, after each stretch of work. */
export function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}

/** The end of a MessageChannel; it stands in a page that cannot start a worker, and in tests. */
export function channelOf(port: MessagePort): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => {
      port.onmessage = ({ data }) => receive(data);
    },
    lost: (tell) => {
      port.onmessageerror = () => tell("a message could not be read");
    },
    close: () => port.close(),
  };
}
