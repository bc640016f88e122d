import { newWorkbook } from "../../src/embedded";
import { createOfficePort } from "../../src/excel";
import { CLIENTS, edit, plan, value } from "./open";

const connections: { close(): void }[] = [];

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

describe.each(CLIENTS)("one step for Ctrl+Z over $client", ({ connect }) => {
  const large = plan({ cells: Array.from({ length: 1500 }, (_, row) => edit(`A${row + 1}`, value(`说明${"很长".repeat(200)}${row}`))) });
  const small = plan({ cells: [edit("A1", value(1))] });

  /** The port over a library that notes with which options it was run, and refuses a group as some builds do: after its first request, or at its end. */
  function noting(apiLevel: number, refuses: "after-one" | "at-end" | null) {
    const workbook = newWorkbook("评分", { apiLevel });
    const connection = connect(workbook);
    connections.push(connection);
    const options: (object | null)[] = [];
    const run = async (
      ...given:
        | readonly [(context: Excel.RequestContext) => Promise<unknown>]
        | readonly [Excel.RunOptions, (context: Excel.RequestContext) => Promise<unknown>]
    ) => {
      const [asked, batch] = given.length === 1 ? [null, given[0]] : given;
      options.push(asked);
      const refuse = () => Promise.reject(Object.assign(new Error("…"), { code: "UndoNotSupported" }));
      const isGroup = asked !== null && "mergeUndoGroup" in asked;
      const result = await connection.excel.run((context) => {
        const sync = context.sync.bind(context);
        if (isGroup && refuses === "after-one")
          context.sync = (async (passed?: unknown) => {
            await sync(passed);
            return refuse();
          }) as typeof context.sync;
        return batch(context);
      });
      return isGroup && refuses === "at-end" ? refuse() : result;
    };
    const excel = Object.create(connection.excel, { run: { value: run } }) as typeof Excel;
    return { workbook, port: createOfficePort(excel, { apiLevel: () => apiLevel }), options };
  }

  it.each([
    [121, large, 1],
    [120, large, 1],
    [119, large, 0],
    [121, small, 0],
  ] as const)("level %d: several requests are joined", async (level, wanted, groups) => {
    const { port, options, workbook } = noting(level, null);
    await port.apply(wanted);
    expect(options.filter((one) => one && "mergeUndoGroup" in one)).toHaveLength(groups);
    expect(workbook.model.sheets[0]!.value(wanted.cells.length - 1, 0)).toBe((wanted.cells.at(-1)!.after as { value: unknown }).value);
  });

  it.each(["after-one", "at-end"] as const)("a group that is refused %s is put back and written without one", async (refuses) => {
    const { port, options, workbook } = noting(121, refuses);
    const { results } = await port.apply(large);
    expect(results).toHaveLength(1500);
    expect(options.filter((one) => one && "mergeUndoGroup" in one)).toHaveLength(1);
    expect(workbook.model.sheets[0]!.value(1499, 0)).toMatch(/1499$/);
  });
});
