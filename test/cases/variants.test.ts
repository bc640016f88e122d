import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case } from "../../scripts/cases/expectation";
import { failuresIn } from "../../scripts/cases/hold";
import { sampled } from "../helpers/long";
import { writtenWorkbook } from "../helpers/write-workbook";
import type { Variant } from "./variants/form";
import { absent } from "./variants/absent";
import { amounts } from "./variants/amounts";
import { columns } from "./variants/columns";
import { declared } from "./variants/declared";
import { errors } from "./variants/errors";
import { blocksOfRows } from "./variants/blocks";
import { headers } from "./variants/headers";
import { money } from "./variants/money";
import { nested } from "./variants/nested";
import { parents } from "./variants/parents";
import { reasons } from "./variants/reasons";
import { sentences } from "./variants/sentences";
import { tables } from "./variants/tables";
import { totals } from "./variants/totals";
import { uncached } from "./variants/uncached";
import { words } from "./variants/words";
import { wholes } from "./variants/wholes";
import { writing } from "./variants/writing";

/** Small workbooks of our own beside the shown ones: each kind in other words, other figures, another place. */
const variants: readonly (readonly [string, readonly Variant[]])[] = [
  ["uncached", uncached],
  ["errors", errors],
  ["money", money],
  ["wholes", wholes],
  ["reasons", reasons],
  ["totals", totals],
  ["columns", columns],
  ["words", words],
  ["amounts", amounts],
  ["sentences", sentences],
  ["writing", writing],
  ["parents", parents],
  ["tables", tables],
  ["headers", headers],
  ["blocks of rows", blocksOfRows],
  ["absent", absent],
  ["nested", nested],
  ["declared", declared],
];
/** In a plain run one in four of each kind. */
const all = variants.flatMap(([kind, list]) => sampled(list, 4).map((variant) => ({ ...variant, name: `${kind}-${variant.name}` })));
let failing: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-variants-"));
  try {
    const cases = all.map(({ name, why, expect: wanted, sheets, calculation, state }): Case => {
      writeFileSync(join(folder, `${name}.xlsx`), writtenWorkbook(sheets, calculation, state));
      return { name, kindOfFault: name, why, args: [], expect: wanted };
    });
    failing = await failuresIn(folder, cases);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each(all.map(({ name, why }) => [name, why]))("%s: %s", (name) => {
  expect(failing.get(name)).toEqual([]);
});
