import type { ChangeEvent, Unsubscribe } from "../workbook";
import type { ExcelNamespace } from "./run";
import { run } from "./run";

interface OfficeEvent {
  readonly worksheetId: string;
  readonly address: string;
}

/** Adds a handler to one of the events of all sheets. */
type Listen = (
  sheets: Excel.WorksheetCollection,
  handler: (event: OfficeEvent) => Promise<void>,
) => OfficeExtension.EventHandlerResult<unknown>;

const ON: Readonly<Record<"changed" | "selected", Listen>> = {
  changed: (sheets, handler) => sheets.onChanged.add(handler),
  selected: (sheets, handler) => sheets.onSelectionChanged.add(handler),
};

/**
 * Listens to the cells of all sheets. What this add-in writes itself is not told: apply silences it.
 * @param nameOf the name of a sheet id; null when it is not known, then Excel is asked
 */
export async function listen(
  excel: ExcelNamespace,
  kind: keyof typeof ON,
  nameOf: (id: string) => string | null,
  listener: (event: ChangeEvent) => void,
): Promise<Unsubscribe> {
  const handler = async ({ worksheetId, address }: OfficeEvent) => {
    const sheet = nameOf(worksheetId) ?? (await askName(excel, worksheetId));
    if (sheet !== null) listener({ sheet, address });
  };
  const registration = await run(excel, async (context) => {
    const added = ON[kind](context.workbook.worksheets, handler);
    await context.sync();
    return added;
  });
  return async () => {
    await run(
      excel,
      async () => {
        registration.remove();
        await registration.context.sync();
      },
      { waits: true },
    );
  };
}

function askName(excel: ExcelNamespace, id: string): Promise<string | null> {
  return run(
    excel,
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    },
    { waits: true },
  );
}
