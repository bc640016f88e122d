import { createStateStore, type AppController } from "../actions";
import { messages } from "../messages";
import type { ExcelPort } from "../workbook";
import { ACTIONS, type ActionCall } from "./asked";
import type { Channel } from "./channel";
import type { EngineLine } from "./connect";

/** A controller of the page whose engine works elsewhere; `close` ends it. */
export interface RemoteController extends AppController {
  close(): void;
}

/**
 * The controller as the page has it, there at once: it shows the state that the engine tells of, and passes on what a person wants. Nothing of
 * the engine is loaded with it. @param engine its channel, @param workbook its port, both as soon as they can be had
 */
export function remoteController(engine: Promise<Channel>, workbook: Promise<ExcelPort>): RemoteController {
  const store = createStateStore();
  let isGivenUp = false;
  const connect = async (): Promise<EngineLine> => {
    const [channel, port, { connectEngine }] = await Promise.all([engine, workbook, import("./connect")]);
    return connectEngine(channel, port, {
      isGivenUp: () => isGivenUp,
      changed: (change) => {
        if (change.phase === "ready" || change.phase === "failed") isGivenUp = false;
        store.set(change);
      },
    });
  };
  const line = connect();
  line.catch((cause: unknown) => {
    store.set({
      phase: "failed",
      progress: null,
      error: { kind: "failed", message: messages.pane.overview.failed, detail: String(cause) },
    });
  });
  const actions = Object.fromEntries(
    ACTIONS.map((action) => [action, async (...args: readonly unknown[]) => (await line).ask({ action, args })]),
  );
  return {
    ...(actions as Pick<AppController, ActionCall>),
    getState: store.get,
    subscribe: store.subscribe,
    cancel: () => {
      isGivenUp = true;
      line.then(
        (open) => open.tell({ kind: "cancel" }),
        () => undefined,
      );
    },
    close: () =>
      void line.then(
        (open) => open.close(),
        () => undefined,
      ),
  };
}
