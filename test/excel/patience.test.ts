import { patient } from "../../src/excel/port";
import { WorkbookError } from "../../src/workbook";

type Batch = (context: { sync: () => Promise<unknown> }) => Promise<unknown>;

/** A library whose first request is answered when the test says so. */
function slowLibrary() {
  const sent: number[] = [];
  let answer: () => void = () => undefined;
  const context = {
    sync: () =>
      new Promise<void>((resolve) => {
        sent.push(sent.length);
        answer = resolve;
      }),
  };
  return { excel: { run: (batch: Batch) => batch(context) } as unknown as typeof Excel, sent, answer: () => answer() };
}

it("gives up a run that is not answered, and sends nothing more of it when the answer comes late", async () => {
  let due: () => void = () => undefined;
  const { excel, sent, answer } = slowLibrary();
  const timed = patient(excel, (run) => {
    due = run;
    return () => undefined;
  });
  const run = timed.run(async (context) => {
    await context.sync();
    await context.sync();
  });
  due();
  await expect(run).rejects.toMatchObject({ code: "no-answer" });
  await expect(run).rejects.toBeInstanceOf(WorkbookError);
  answer();
  await new Promise(setImmediate);
  expect(sent).toEqual([0]);
});

it("calls its clock off when the answer came in time", async () => {
  const callOff = jest.fn();
  const { excel, answer } = slowLibrary();
  const run = patient(excel, () => callOff).run(async (context) => {
    await context.sync();
    return 7;
  });
  await new Promise(setImmediate);
  answer();
  expect(await run).toBe(7);
  await new Promise(setImmediate);
  expect(callOff).toHaveBeenCalledTimes(1);
});
