import type { FunctionTable } from "../function-spec";
import { aggregate } from "./aggregate";
import { information } from "./information";
import { logical } from "./logical";
import { math } from "./math";
import { statistics } from "./statistics";

/** All functions that are computed here, by their English name. */
export const FUNCTIONS: FunctionTable = { ...aggregate, ...information, ...logical, ...math, ...statistics };
