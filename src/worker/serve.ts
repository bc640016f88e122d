import { createController, type AppController, type AppState } from "../actions";
import type { ApplyOutcome, ChangeEvent, ExcelPort, Grid, LooksRead, Unsubscribe, WorkbookSurvey } from "../workbook";
import { ACTIONS, type ActionAsked, type PageTold, type PortAsked, type WorkerTold } from "./asked";
import { turns, type Channel } from "./channel";
import { Line } from "./line";

type WorkerLine = Line<PortAsked, WorkerTold, ActionAsked, PageTold>;
type Listeners = Map<number, (event: ChangeEvent) => void>;

/**
 * The engine behind a channel: one controller, which has everything but the workbook. That stays with the page and is asked for there, so what
 * crosses is what the page reads, what it is to write, and what it shows.
 */
export function serveEngine(channel: Channel): void {
  const listeners: Listeners = new Map();
  const line: WorkerLine = new Line(channel, {
    answer: ({ action, args }) => {
      if (!ACTIONS.includes(action)) throw new Error(`no action ${action}`);
      return (controller[action] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    },
    hear: (told) => {
      if (told.kind === "cancel") controller.cancel();
      else listeners.get(told.listener)?.(told.event);
    },
  });
  const controller = createController(portOver(line, listeners), { now: () => new Date(), schedule, turn: turns() });
  tellChanges(controller, line);
  channel.lost((why) => void line.tell({ broken: why }));
}

/** Runs something later; the answer calls it off. */
function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Tells the page what of the state is another since it was told last. */
function tellChanges({ getState, subscribe }: AppController, line: WorkerLine): void {
  let sent: Partial<AppState> = {};
  const tell = () => {
    const now = getState();
    const changed = (Object.keys(now) as (keyof AppState)[]).filter((key) => now[key] !== sent[key]);
    sent = now;
    if (changed.length === 0) return;
    const change = Object.fromEntries(changed.map((key) => [key, now[key]])) as Partial<AppState>;
    // The page would show for ever what it was told last.
    line.tell({ change }).catch((thrown: unknown) => line.tell({ broken: String(thrown) }));
  };
  subscribe(tell);
}

/** The workbook of the page. */
function portOver(line: WorkerLine, listeners: Listeners): ExcelPort {
  let last = 0;
  const listen = async (to: "onChanged" | "onSelectionChanged", heard: (event: ChangeEvent) => void): Promise<Unsubscribe> => {
    const listener = (last += 1);
    listeners.set(listener, heard);
    await line.ask({ kind: "listen", to, listener });
    return async () => {
      listeners.delete(listener);
      await line.ask({ kind: "leave", listener });
    };
  };
  return {
    survey: () => line.ask({ kind: "survey" }) as Promise<WorkbookSurvey>,
    readGrids: (sheets, { onProgress, signal, ...options }) =>
      line.ask({ kind: "readGrids", sheets, options }, { onProgress, signal }) as Promise<Grid[]>,
    sheetsWithAttachments: (ids) => line.ask({ kind: "sheetsWithAttachments", ids }) as Promise<ReadonlySet<string>>,
    readLooks: (request) => line.ask({ kind: "readLooks", request }) as Promise<LooksRead>,
    apply: (plan, onProgress, signal) => line.ask({ kind: "apply", plan }, { onProgress, signal }) as Promise<ApplyOutcome>,
    select: async (sheet, address) => void (await line.ask({ kind: "select", sheet, address })),
    selection: () => line.ask({ kind: "selection" }) as Promise<ChangeEvent>,
    onChanged: (heard) => listen("onChanged", heard),
    onSelectionChanged: (heard) => listen("onSelectionChanged", heard),
  };
}
