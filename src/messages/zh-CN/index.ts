import { actions } from "./actions";
import { bars } from "./bars";
import { basedata } from "./basedata";
import { checks } from "./checks";
import { cli } from "./cli";
import { collect } from "./collect";
import { sentences } from "./sentences";
import { derivation } from "./derivation";
import { embedded } from "./embedded";
import { errors } from "./errors";
import { excel } from "./excel";
import { forms } from "./forms";
import { reading } from "./reading";
import { narrative } from "./narrative";
import { pane } from "./pane";
import { preview } from "./preview";
import { profiles } from "./profiles";
import { severities } from "./severities";
import { state } from "./state";
import { summaries } from "./summaries";
import { verdict } from "./verdict";

/** All Chinese text that people read, by room. Texts of rule records and form lexicons are data and stay with their records. */
export const zhCN = { actions, bars, basedata, checks, cli, collect, derivation, embedded, errors, excel, forms, narrative, pane, preview, profiles, reading, sentences, severities, state, summaries, verdict };
