import { actions } from "./actions";
import { criteria } from "./criteria";
import { cli } from "./cli";
import { errors } from "./errors";
import { indicators } from "./indicators";
import { profiles } from "./profiles";

/** All Chinese text that people read, by room. Texts of rule records and form lexicons are data and stay with their records. */
export const zhCN = { actions, cli, criteria, errors, indicators, profiles };
