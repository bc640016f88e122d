import { openWorkbook, SWITCHED_TRAITS, type Trait } from "../../src/embedded";
import { holdContract } from "../../src/embedded/client/contract";
import { emptyBook } from "../../src/embedded/model";
import { createOfficePort } from "../../src/excel";
import { snapshotOf } from "../faults/snapshot";
import { DIRECT } from "../helpers/clients";
import { LONG, sampled } from "../helpers/long";
import { withTable } from "../helpers/tables";
import { CLIENTS } from "./open";

const TABLE = { sheet: "表格", rect: { top: 0, left: 0, bottom: 3, right: 1 } };

function file(): Uint8Array {
  const book = emptyBook("表格");
  for (let row = 0; row < 4; row++) book.sheets[0]!.setValue(row, 0, row === 0 ? "单位" : `单位${row}`);
  book.sheets[0]!.setValue(0, 1, "金额");
  return withTable(book.save(), "A1:B4", "表1", ["单位", "金额"]);
}

/** Each trait by itself is the workbook's, not the client's: alone one in four is tried over ours, all over both by `npm run test:long`. */
describe.each(CLIENTS)("every claim about the port holds over $client", ({ connect }) => {
  const bytes = file();
  const alone = LONG || connect === DIRECT ? sampled(SWITCHED_TRAITS, 4) : [];

  it.each<[string, readonly Trait[]]>([
    ["in a kind Excel", []],
    ...alone.map((trait): [string, readonly Trait[]] => [`where ${trait}`, [trait]]),
    ["under all traits together", SWITCHED_TRAITS],
  ])("%s", async (_, traits) => {
    const workbook = openWorkbook(bytes, { traits, now: () => 45432 });
    const before = snapshotOf(workbook);
    const connection = connect(workbook);
    const port = createOfficePort(connection.excel, { apiLevel: () => workbook.apiLevel });
    const results = await holdContract({ excel: connection.excel, port, table: TABLE });
    expect(results.filter(({ broken }) => broken !== null)).toEqual([]);
    expect([...snapshotOf(workbook)]).toEqual([...before]);
    connection.close();
  });
});
