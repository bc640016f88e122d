import { createController, type AppState } from "../../src/actions";
import { gridOf, WorkbookError, type ApplyOutcome, type EditPlan } from "../../src/workbook";
import { channelOf, engineFrom, remoteController, type Channel, type RemoteController } from "../../src/worker";
import { Joiner, type Piece } from "../../src/worker/codec";
import { serveEngine } from "../../src/worker/serve";
import { largeRows } from "../../scripts/bench/line/large-form";
import { bookPort } from "../helpers/book-port";

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

interface Ground {
  readonly port: ReturnType<typeof bookPort>;
  readonly plans: EditPlan[];
  readonly far: RemoteController;
  /** Ends the engine that works now, as a browser does: it is heard no more, and the page is told. */
  readonly kill: () => void;
  /** How many engines were started. */
  readonly started: () => number;
}

/** A page over engines that can be killed. @param muffle what an engine may not post: posting it throws, as for what cannot be cloned */
function ground({
  rows = 40,
  muffle = () => false,
  hears,
}: { rows?: number; muffle?: (message: unknown, engine: number) => boolean; hears?: number } = {}): Ground {
  const port = bookPort([gridOf("大表", largeRows(rows))]);
  const plans: EditPlan[] = [];
  const apply = port.apply;
  port.apply = (plan) => {
    plans.push(plan);
    return apply(plan);
  };
  let count = 0;
  let kill: () => void = () => undefined;
  const start = (): Promise<Channel> => {
    const { port1, port2 } = new MessageChannel();
    const engine = (count += 1);
    const inner = channelOf(port1);
    serveEngine({
      ...inner,
      post: (message) => {
        if (muffle(message, engine)) throw new DOMException("could not be cloned", "DataCloneError");
        inner.post(message);
      },
    });
    const outer = channelOf(port2);
    ends.push(() => port1.close());
    return Promise.resolve({
      ...outer,
      lost: (tell) => {
        kill = () => {
          port2.onmessage = null;
          port1.close();
          tell("killed");
        };
      },
    });
  };
  const far = remoteController(start, Promise.resolve(port), hears);
  ends.push(() => far.close());
  return { port, plans, far, kill: () => kill(), started: () => count };
}

const failure = (step: Promise<unknown>) =>
  step.then(
    () => "none",
    (thrown: unknown) => (thrown instanceof WorkbookError ? thrown.code : String(thrown)),
  );

/** Waits until the state is as asked. */
function until({ getState, subscribe }: RemoteController, wanted: (state: AppState) => boolean): Promise<AppState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!wanted(getState())) return;
      off();
      resolve(getState());
    };
    const off = subscribe(look);
    look();
  });
}
const isQuiet = ({ phase, progress }: AppState) => phase === "ready" && progress === null;
/** Does something once while an action thinks. */
function whileChecking(far: RemoteController, run: () => void): void {
  void until(far, ({ phase, doing }) => phase === "working" && doing?.what === "check").then(run);
}

test("an engine lost while it reads: the reading ends, nothing is begun by itself, the next try has another engine", async () => {
  const { port, far, kill, started } = ground();
  const read = port.readGrids;
  port.readGrids = () => new Promise(() => undefined);
  const survey = port.survey;
  port.survey = () => survey().finally(() => void setTimeout(kill));
  expect(await failure(far.refresh())).toBe("engine-lost");
  const { phase, progress, error } = far.getState();
  expect([phase, progress, error?.kind, error?.message, started()]).toEqual([
    "failed",
    null,
    "failed",
    "评分程序意外停止，没有改动；请再试一次。",
    1,
  ]);
  Object.assign(port, { readGrids: read, survey });
  await far.refresh();
  expect([far.getState().phase, far.getState().error, started()]).toEqual(["ready", null, 2]);
});

test("an engine lost while it thinks: nothing is written, the pane shows what it showed and is at work no more, the next click scores", async () => {
  const { plans, far, kill, started } = ground({ rows: 300 });
  await far.refresh();
  const shown = far.getState().assessment;
  whileChecking(far, kill);
  const [first, second] = await Promise.all([failure(far.score()), failure(far.check())]);
  expect([first, second, plans.length, far.getState().assessment === shown]).toEqual(["engine-lost", "engine-lost", 0, true]);
  const back = await until(far, (state) => isQuiet(state) && state.assessment !== shown);
  expect([back.error?.message, started()]).toEqual(["评分程序意外停止，没有改动；请再试一次。", 2]);
  await far.score();
  expect([plans.length, far.getState().error, far.getState().report?.action]).toEqual([1, null, "score"]);
});

test.each([
  ["is carried out", (apply: () => Promise<ApplyOutcome>) => apply(), "要写的内容已经写进工作簿", 1],
  ["fails", () => Promise.reject(new WorkbookError("not-restored", "G5")), "停止之前的写入也没有做完：操作中断，只完成了一部分", 0],
] as const)("an engine lost while its plan %s: that comes to its end, and is said", async (_, how, words, entries) => {
  const { port, far, kill } = ground();
  await far.refresh();
  const apply = port.apply;
  let settled = false;
  port.apply = async (plan) => {
    setTimeout(kill);
    await new Promise((resolve) => void setTimeout(resolve, 20));
    expect(settled).toBe(false);
    return how(() => apply(plan));
  };
  const ended = failure(far.score()).finally(() => (settled = true));
  expect(await ended).toBe("engine-lost-writing");
  expect(far.getState().error?.message).toContain(words);
  const { stored, report } = await until(far, (state) => isQuiet(state) && state.stored.history.length === entries);
  expect([stored.history.length, report]).toEqual([entries, null]);
});

test("an engine lost between two actions: nobody is told, what was ignored stays ignored, edits are heard again", async () => {
  const { port, far, kill, started } = ground();
  await far.refresh();
  const finding = far.getState().assessment!.sheets[0]!.findings[0]!;
  await far.suppress(finding.keys, "已核实");
  const ignored = ({ assessment }: AppState) =>
    assessment?.sheets[0]!.findings.find(({ key }) => key === finding.key)?.suppressed !== undefined;
  expect(ignored(far.getState())).toBe(true);
  kill();
  const before = far.getState().assessment;
  const back = await until(far, (state) => isQuiet(state) && state.assessment !== before && ignored(state));
  expect([back.error, started()]).toEqual([null, 2]);
  port.type("大表", finding.places[0]!.row, finding.places[0]!.col, 1);
  expect((await until(far, ({ touched }) => touched.size > 0)).touched.has(finding.key)).toBe(true);
});

test("an engine that is lost again as soon as it reads is not started over and over", async () => {
  const { port, far, kill, started } = ground();
  await far.refresh();
  port.readGrids = () => {
    setTimeout(kill);
    return new Promise(() => undefined);
  };
  kill();
  expect((await until(far, ({ error }) => error !== null)).phase).toBe("ready");
  await new Promise((resolve) => void setTimeout(resolve, 50));
  expect(started()).toBe(2);
});

test("what cannot be cloned: a question ends with an error, a state that the engine cannot tell ends the engine", async () => {
  const joiners = new Map<number, Joiner>();
  const isTold = (piece: unknown, engine: number) => {
    const joiner = joiners.get(engine) ?? new Joiner();
    joiners.set(engine, joiner);
    return (joiner.take(piece as Piece) as { told?: { change?: Partial<AppState> } } | null)?.told?.change?.report;
  };
  const { far, started } = ground({ muffle: (message, engine) => engine === 1 && !!isTold(message, engine) });
  await far.refresh();
  expect(await failure(far.suppress([(() => 1) as never], ""))).toContain("DataCloneError");
  expect(await failure(far.score())).toBe("engine-lost-writing");
  expect((await until(far, (state) => isQuiet(state) && state.stored.history.length === 1)).report).toBeNull();
  expect(started()).toBe(2);
  expect(await failure(far.check())).toBe("none");
});

test("an engine that does not hear 取消 is given up, and nothing is written", async () => {
  const { port, plans, far, started } = ground({ hears: 20 });
  await far.refresh();
  const read = port.readGrids;
  port.readGrids = () => {
    far.cancel();
    port.readGrids = read;
    return new Promise(() => undefined);
  };
  expect(await failure(far.score())).toBe("cancelled");
  const back = await until(far, (state) => isQuiet(state) && started() === 2);
  expect([back.error?.kind, plans.length]).toEqual(["refused", 0]);
  expect(await failure(far.score())).toBe("none");
});

test("取消 with nothing to give up leaves the engine as it is, and what is asked next is done", async () => {
  const { plans, far, started } = ground({ hears: 20 });
  await far.refresh();
  far.cancel();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await failure(far.score())).toBe("none");
  expect([started(), plans.length]).toEqual([1, 1]);
});

test("what was written and cannot be assessed is said to be written", async () => {
  const port = bookPort([gridOf("大表", largeRows(40))]);
  let written = false;
  const apply = port.apply;
  port.apply = (plan) => apply(plan).finally(() => (written = true));
  const turn = () => {
    if (written) throw new TypeError("broken");
    return undefined;
  };
  const controller = createController(port, { now: () => new Date(), turn });
  await controller.refresh();
  expect((await controller.score()).notes).toContain("已完成，但重新读取时出错；下面显示的是之前的结果，请再读取一次。");
});

/** A worker as far as the page knows it. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = 0;
  terminate = () => (this.terminated += 1);
  postMessage = () => undefined;
}

describe("a worker", () => {
  const root = { dataset: {} as Record<string, string> };
  let free: () => void = () => undefined;
  beforeAll(() => {
    const locks = {
      request: (_: string, { signal }: { signal: AbortSignal }, run: () => void) =>
        new Promise((__, reject) => {
          signal.addEventListener("abort", () => reject(new Error("aborted")));
          free = run;
        }),
    };
    Object.assign(globalThis, { document: { documentElement: root } });
    Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
  });
  afterAll(() => {
    for (const name of ["document", "navigator"]) Reflect.deleteProperty(globalThis, name);
  });
  const error = { message: "x", preventDefault: () => undefined };

  test.each([
    ["cannot be made", null],
    ["throws before it starts", (worker: FakeWorker) => worker.onerror!(error)],
    ["says what cannot be read", (worker: FakeWorker) => worker.onmessageerror!()],
    ["never says a word", () => undefined],
  ] as const)("that %s gives place to an engine in the page", async (_, after) => {
    const worker = new FakeWorker();
    if (after) setTimeout(() => after(worker));
    const channel = await engineFrom(() => {
      if (!after) throw new Error("forbidden");
      return worker as unknown as Worker;
    }, 20);
    ends.push(() => channel.close());
    expect([root.dataset["engine"], worker.terminated]).toEqual(["page", after ? 1 : 0]);
  });

  test.each([
    ["throws", (worker: FakeWorker) => worker.onerror!(error), "x"],
    ["is sent what cannot be read", (worker: FakeWorker) => worker.onmessageerror!(), "a message could not be read"],
    ["is ended from outside", () => free(), "the worker ended"],
  ] as const)("that %s after it has started is lost, also when nobody listened yet", async (_, after, why) => {
    for (const isLate of [false, true]) {
      const worker = new FakeWorker();
      setTimeout(() => worker.onmessage!({ data: { lock: "engine 1" } }));
      const channel = await engineFrom(() => worker as unknown as Worker);
      const told: string[] = [];
      if (!isLate) channel.lost((words) => told.push(words));
      after(worker);
      if (isLate) channel.lost((words) => told.push(words));
      expect([root.dataset["engine"], told, worker.terminated]).toEqual(["worker", [why], 1]);
    }
  });
});
