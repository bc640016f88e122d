// Writes the workbooks of traits into test/fixtures/peers. usage: node scripts/run.mjs scripts/peers/write.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { traitBooks } from "./traits";

const folder = join(process.env.APP_ROOT!, "test/fixtures/peers");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of traitBooks()) writeFileSync(join(folder, name), bytes);
