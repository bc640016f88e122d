import type { CellRect, ExcelPort } from "../../../workbook";
import { CLAIM_OF } from "./claims";
import { arrange, ClaimBroken, patiently } from "./ground";
import { CLAIMS, type ClaimName } from "./texts.lexicon";

export { CLAIMS, type ClaimName } from "./texts.lexicon";

/** The Excel that a contract is held against. */
export interface ContractPlace {
  readonly excel: typeof Excel;
  readonly port: ExcelPort;
  /** The sheet and area of a table that may be written to, where Excel cannot add one (the embedded workbook). */
  readonly table?: { readonly sheet: string; readonly rect: CellRect };
}

/** How a claim did: null when it holds, else what was found. */
export type ClaimResult = { readonly claim: ClaimName; readonly broken: string | null };

const SHEET = "contract";
const TABLE_RECT: CellRect = { top: 0, left: 5, bottom: 3, right: 6 };

/** Holds one claim against an Excel, on a sheet that is added for it and deleted behind it. */
export async function holdClaim({ excel, port, table }: ContractPlace, claim: ClaimName): Promise<ClaimResult> {
  // A sheet of that name that is there already is somebody's own: then nothing is tried, and nothing deleted.
  let isAdded = false;
  try {
    await arrange(excel, ({ workbook }) => void workbook.worksheets.add(SHEET));
    isAdded = true;
    await patiently(() => port.survey());
    await CLAIM_OF[claim]({ excel, port, sheet: SHEET, table: () => (table ? Promise.resolve(table) : addTable(excel)) });
    return { claim, broken: null };
  } catch (thrown) {
    if (thrown instanceof ClaimBroken) return { claim, broken: thrown.message };
    const cause = (thrown as { cause?: unknown }).cause;
    return { claim, broken: `${String(thrown)}${cause === undefined ? "" : ` (${String(cause)})`}` };
  } finally {
    if (isAdded) await arrange(excel, ({ workbook }) => workbook.worksheets.getItemOrNullObject(SHEET).delete()).catch(() => undefined);
  }
}

/** Holds all claims, one after the other. */
export async function holdContract(place: ContractPlace, onResult?: (result: ClaimResult) => void): Promise<ClaimResult[]> {
  const results: ClaimResult[] = [];
  for (const claim of Object.keys(CLAIMS) as ClaimName[]) {
    const result = await holdClaim(place, claim);
    results.push(result);
    onResult?.(result);
  }
  return results;
}

async function addTable(excel: typeof Excel): Promise<{ readonly sheet: string; readonly rect: CellRect }> {
  await arrange(excel, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(SHEET);
    sheet.getRange("F1:G4").values = [
      ["a", "b"],
      [1, ""],
      [2, ""],
      [3, ""],
    ];
    sheet.tables.add("F1:G4", true);
  });
  return { sheet: SHEET, rect: TABLE_RECT };
}
