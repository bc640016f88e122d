import type { AppState } from "../actions";
import type { ExcelPort } from "../workbook";
import { portAnswers } from "./answer-port";
import type { ActionAsked, PageTold, PortAsked, WorkerTold } from "./asked";
import type { Channel } from "./channel";
import { decode } from "./codec";
import { Line } from "./line";

/** The page's end, once engine and workbook are both there. */
export type EngineLine = Line<ActionAsked, PageTold, PortAsked, WorkerTold>;

/** Joins the engine to the workbook. @param changed gets the fields of the state that are others now */
export function connectEngine(
  channel: Channel,
  port: ExcelPort,
  { changed, isGivenUp }: { readonly changed: (change: Partial<AppState>) => void; readonly isGivenUp: () => boolean },
): EngineLine {
  const line: EngineLine = new Line(channel, {
    answer: portAnswers(port, { tell: (listener, event) => line.tell({ kind: "event", listener, event }), isGivenUp }),
    hear: ({ change }) => changed(decode(change)),
  });
  return line;
}
