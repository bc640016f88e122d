import type { FunctionTable } from "../function-spec";
import { aggregate } from "./aggregate";
import { conditional } from "./conditional";
import { dates } from "./dates";
import { information } from "./information";
import { logical } from "./logical";
import { lookups } from "./lookup";
import { math } from "./math";
import { references } from "./reference";
import { statistics } from "./statistics";
import { text } from "./text";

/** All functions that are computed here, by their English name. */
export const FUNCTIONS: FunctionTable = {
  ...aggregate,
  ...conditional,
  ...dates,
  ...information,
  ...logical,
  ...lookups,
  ...math,
  ...references,
  ...statistics,
  ...text,
};
