import { ATTACHMENTS, withAttachment } from "../helpers/attachments";
import { newPort, overBothClients, portOf } from "./open";

const file = () =>
  newPort((book) => {
    book.sheets[0]!.setValue(0, 0, "甲");
    book.addSheet("清单").setValue(0, 0, "乙");
  }).original;

overBothClients(() => {
  describe("what hangs on a sheet besides its cells", () => {
    it.each(Object.keys(ATTACHMENTS) as (keyof typeof ATTACHMENTS)[])("a %s is told, on its sheet only", async (kind) => {
      const { port } = portOf(withAttachment(file(), kind), { apiLevel: 113 });
      const { sheets } = await port.survey();
      const found = await port.sheetsWithAttachments(sheets.map((sheet) => sheet.id));
      expect(sheets.filter((sheet) => found.has(sheet.id)).map((sheet) => sheet.name)).toEqual(["清单"]);
    });

    it.each([
      [108, "shape", 0],
      [109, "shape", 1],
      [109, "comment", 0],
      [110, "comment", 1],
    ] as const)("level %d tells of a %s: %d", async (apiLevel, kind, count) => {
      const { port } = portOf(withAttachment(file(), kind), { apiLevel });
      const { sheets } = await port.survey();
      expect((await port.sheetsWithAttachments(sheets.map((sheet) => sheet.id))).size).toBe(count);
    });

    it("nothing hangs on plain sheets, and nothing is asked for none", async () => {
      const { port, workbook } = portOf(file(), { apiLevel: 113 });
      const { sheets } = await port.survey();
      expect((await port.sheetsWithAttachments(sheets.map((sheet) => sheet.id))).size).toBe(0);
      const before = workbook.actionCount;
      expect((await port.sheetsWithAttachments([])).size).toBe(0);
      expect(workbook.actionCount).toBe(before);
    });
  });
});
