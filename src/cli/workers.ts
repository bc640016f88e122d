import { itemAt } from "../workbook";
import { parentPort, Worker } from "node:worker_threads";
import { scoreFile, unscored, type Answer, type Job } from "./score-file";

/** What a worker thread does: scores one workbook after the other, as they are handed to it. `scored` is told after the first. */
export function serveJobs(scored: () => void): void {
  let first = true;
  parentPort?.on("message", (job: Job) => {
    scoreFile(job)
      .then((answer) => {
        parentPort?.postMessage(sendable(answer));
        if (first) scored();
        first = false;
      })
      .catch((thrown: unknown) => {
        throw thrown;
      });
  });
}

/** The answer with its pieces made: what is still to be made cannot leave the thread. */
function sendable({ line, report, ...answer }: Answer): Answer {
  return { ...answer, line: line && [...line], report: report && [...report] };
}

/**
 * Scores the jobs with so many workers, or one after the other here. `done` hears of each as it ends and keeps what it needs.
 * @param script the file that a worker starts with; it must call serveJobs there
 */
export async function scoreJobs(
  jobs: readonly Job[],
  workers: number,
  script: string | null,
  done: (index: number, answer: Answer) => void,
): Promise<void> {
  let next = 0;
  const drain = async (score: (job: Job) => Promise<Answer>) => {
    while (next < jobs.length) {
      const index = next;
      next += 1;
      try {
        done(index, await score(itemAt(jobs, index)));
      } catch (thrown) {
        next = jobs.length; // What cannot be kept need not be done.
        throw thrown;
      }
    }
  };
  const count = Math.min(workers, jobs.length);
  if (count < 2 || script === null) await drain(scoreFile);
  else await Promise.all(Array.from({ length: count }, () => inWorker(script, drain)));
}

/**
 * A worker thread for as long as there is work. One that breaks down (a workbook too large for its memory) costs the file it was at;
 * another takes its place.
 */
async function inWorker(script: string, drain: (score: (job: Job) => Promise<Answer>) => Promise<void>): Promise<void> {
  let worker: Worker | null = null;
  try {
    await drain(async (job) => {
      worker ??= new Worker(script);
      try {
        return await ask(worker, job);
      } catch (thrown) {
        await worker.terminate();
        worker = null;
        return unscored(job, thrown);
      }
    });
  } finally {
    await (worker as Worker | null)?.terminate();
  }
}

function ask(worker: Worker, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: Answer) => settle(() => resolve(answer));
    const failed = (thrown: unknown) => settle(() => reject(thrown));
    const ended = (code: number) => settle(() => reject(new Error(`A worker ended with ${code} while it scored ${job.input.shown}`)));
    const settle = (finish: () => void) => {
      worker.off("message", answered).off("error", failed).off("exit", ended);
      finish();
    };
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(job);
  });
}
