import { WorkbookError } from "../workbook";
import type { ExcelNamespace } from "./run";

/** Runs something after so many milliseconds; the answer calls it off. */
export type Schedule = (run: () => void, milliseconds: number) => () => void;

/** So long a request may take: a large workbook may calculate for minutes. */
const LONGEST_WAIT_MS = 300_000;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * The library, with an end to waiting: a run that is not answered in five minutes ends with WorkbookError no-answer. An answer that
 * comes later finds nobody, and no further request of that run is sent.
 */
export function patient(excel: ExcelNamespace, schedule: Schedule): ExcelNamespace {
  const run = <T>(...given: readonly [Batch<T>] | readonly [Excel.RunOptions, Batch<T>]): Promise<T> =>
    new Promise((resolve, reject) => {
      const batch = given.length === 1 ? given[0] : given[1];
      let givenUp = false;
      const callOff = schedule(() => {
        givenUp = true;
        reject(new WorkbookError("no-answer"));
      }, LONGEST_WAIT_MS);
      const guarded: Batch<T> = (context) => {
        const sync = context.sync.bind(context);
        context.sync = ((passed?: unknown) =>
          givenUp ? Promise.reject(new WorkbookError("no-answer")) : sync(passed)) as typeof context.sync;
        return batch(context);
      };
      (given.length === 1 ? excel.run(guarded) : excel.run(given[0], guarded)).then(resolve, reject).finally(callOff);
    });
  return Object.create(excel, { run: { value: run } }) as ExcelNamespace;
}
