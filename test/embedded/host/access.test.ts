import { NOTHING_ALLOWED } from "../../../src/embedded/host/classes/protection";
import { at, atLevels } from "./open";
import type { BookModel, ProtectionOptions } from "../../../src/embedded/model/types";

/** B2 is unlocked, everything else is locked. */
function locked(options: Partial<ProtectionOptions> = {}, hasPassword = false) {
  return (book: BookModel) => {
    const sheet = book.sheets[0]!;
    sheet.setValue(0, 0, "locked");
    sheet.setStyle({ top: 1, left: 1, bottom: 1, right: 1 }, { locked: false });
    sheet.setProtection({ protected: true, options: { ...NOTHING_ALLOWED, ...options }, hasPassword });
  };
}

atLevels((openNew) => {
  describe("a protected sheet", () => {
    it.each<[string, (context: Excel.RequestContext) => unknown]>([
      [
        "values of locked cells",
        (context) => {
          at(context, "A1").values = [["x"]];
        },
      ],
      [
        "a block with one locked cell",
        (context) => {
          at(context, "B2:B3").formulas = [[1], [2]];
        },
      ],
      [
        "fills",
        (context) => {
          at(context, "B2").format.fill.color = "#FF0000";
        },
      ],
      ["clearing a fill", (context) => at(context, "B2").format.fill.clear()],
      [
        "number formats",
        (context) => {
          at(context, "B2").numberFormat = [["0.00"]];
        },
      ],
      ["cell properties", (context) => at(context, "B2").setCellProperties([[{ format: { font: { bold: true } } }]])],
      ["clearing cells", (context) => at(context, "A1").clear("Contents")],
      ["merging", (context) => at(context, "B2:C3").merge()],
      [
        "column widths",
        (context) => {
          at(context, "B2").format.columnWidth = 50;
        },
      ],
      [
        "row heights",
        (context) => {
          at(context, "B2").format.rowHeight = 20;
        },
      ],
      [
        "hiding rows",
        (context) => {
          at(context, "B2").rowHidden = true;
        },
      ],
      ["validation of locked cells", (context) => at(context, "A1").dataValidation.clear()],
      [
        "links",
        (context) => {
          at(context, "B2").hyperlink = { address: "https://example.org" };
        },
      ],
    ])("refuses %s", async (_what, act) => {
      const { refusal } = openNew(locked());
      expect(await refusal(async (context) => void act(context))).toBe("AccessDenied");
    });

    it("lets unlocked cells be filled and everything be read", async () => {
      const { refusal } = openNew(locked());
      expect(
        await refusal(async (context) => {
          at(context, "B2").values = [["allowed"]];
          at(context, "A1:B2").load("values,formulas,text,numberFormat");
        }),
      ).toBe("none");
    });

    it("lets through what its options allow", async () => {
      const { refusal } = openNew(locked({ allowFormatCells: true, allowFormatColumns: true }));
      expect(
        await refusal(async (context) => {
          at(context, "A1").format.fill.color = "#FF0000";
          at(context, "A1").format.columnWidth = 50;
        }),
      ).toBe("none");
      expect(
        await refusal(async (context) => {
          at(context, "A1").format.rowHeight = 20;
        }),
      ).toBe("AccessDenied");
    });

    it("tells its state and its options", async () => {
      await openNew(locked({ allowSort: true })).run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("表一");
        protection.load("protected,options");
        await context.sync();
        expect(protection.protected).toBe(true);
        expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false, selectionMode: "Normal" });
      });
    });

    it("refuses to be protected twice, and to be freed without need or password", async () => {
      const change = (prepare: Parameters<typeof openNew>[0], act: (protection: Excel.WorksheetProtection) => void) =>
        openNew(prepare).refusal(async (context) => act(context.workbook.worksheets.getItem("表一").protection));
      expect(await change(locked(), (protection) => protection.protect())).toBe("AccessDenied");
      expect(await change(undefined, (protection) => protection.unprotect())).toBe("AccessDenied");
      expect(await change(locked(), (protection) => protection.unprotect())).toBe("none");
      expect(await change(undefined, (protection) => protection.protect({ allowSort: true }))).toBe("none");
      expect(await change(undefined, (protection) => protection.protect({}, "secret"))).toBe("NotImplemented");
      expect(await change(undefined, (protection) => protection.protect({ nonsense: true } as never))).toBe("InvalidArgument");
    });
  });
});
