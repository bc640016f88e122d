// Writes a workbook with one large form. usage: node scripts/run.mjs scripts/bench/line/write-large.ts ROWS FILE
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { largeForm } from "./large-form";

const [rows, path] = process.argv.slice(2);
writeFileSync(path!, largeForm(readFileSync(join(process.env.APP_ROOT!, "assets/samples/宝城镇2024.xlsx")), Number(rows)));
