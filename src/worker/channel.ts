/** One end of a pair: what is posted arrives at the other end as a structured clone, in order. */
export interface Channel {
  post(message: unknown): void;
  /** Once; what came before is kept for it. */
  listen(receive: (message: unknown) => void): void;
  close(): void;
}

/** The end of a MessageChannel; it stands in a page that cannot start a worker, and in tests. */
export function channelOf(port: MessagePort): Channel {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => {
      port.onmessage = ({ data }) => receive(data);
    },
    close: () => port.close(),
  };
}
