import { newWorkbook, openWorkbook } from "../../src/embedded";
import { openNewWorkbook } from "../../src/excel";
import { CLIENTS, failure } from "./open";

/** A library over a workbook that notes what it was told to open. */
function open({ connect }: (typeof CLIENTS)[number]) {
  const workbook = newWorkbook("评分");
  const opened: Uint8Array[] = [];
  workbook.onCreated((bytes) => opened.push(bytes));
  return { connection: connect(workbook), opened };
}

it.each(CLIENTS)("a workbook opens as a new one, byte for byte, over $client", async (client) => {
  const { connection, opened } = open(client);
  const result = newWorkbook("汇总");
  for (let row = 0; row < 4000; row++) result.model.sheets[0]!.setValue(row, 0, `第${row}行${Math.sin(row)}`);
  const bytes = result.save();
  expect(bytes.length).toBeGreaterThan(0x8000);
  await openNewWorkbook(connection.excel, bytes);
  expect(Buffer.compare(Buffer.from(opened[0]!), Buffer.from(bytes))).toBe(0);
  expect(openWorkbook(opened[0]!).model.sheets[0]!.name).toBe("汇总");
  connection.close();
});

it.each([
  ["no workbook", new Uint8Array([1, 2, 3]), "unknown", CLIENTS],
  // Nothing travels over the direct client.
  ["more than one request takes", new Uint8Array(4_500_000), "too-large", CLIENTS.slice(0, 1)],
] as const)("%s is refused with a sentence", async (_, bytes, code, clients) => {
  for (const client of clients) {
    const { connection, opened } = open(client);
    const { code: told, message } = await failure(openNewWorkbook(connection.excel, bytes));
    expect([told, opened.length]).toEqual([code, 0]);
    expect(message).toMatch(/。$/);
    connection.close();
  }
});
