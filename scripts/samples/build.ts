// Writes the sample workbooks of assets/samples. usage: node scripts/run.mjs scripts/samples/build.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_BOOKS } from "./books";
import { writeBook } from "./write-book";

const folder = join(process.env.APP_ROOT ?? process.cwd(), "assets", "samples");
mkdirSync(folder, { recursive: true });
for (const book of SAMPLE_BOOKS) {
  writeFileSync(join(folder, book.file), writeBook(book));
  process.stdout.write(`assets/samples/${book.file}\n`);
}
