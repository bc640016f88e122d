import { valueOf } from "../../workbook";
import type { Clause } from "../types";
import type { ClauseClass } from "./class";
import { compared } from "./compared";
import { bonus, countUp, lump, perEvent } from "./counted";
import { equal } from "./equal";
import { formula } from "./formula";
import { gate } from "./gate";
import { ladder } from "./ladder";
import { cases, scoreRanges } from "./person";
import { ratio, share } from "./share";
import { slope } from "./slope";
import { yesNo } from "./yes-no";

const own = <C extends Clause>(member: ClauseClass<C>) => [member.kind, member as unknown as ClauseClass] as const;

const classes = new Map<Clause["kind"], ClauseClass>([
  own(ladder),
  own(compared),
  own(yesNo),
  own(equal),
  own(share),
  own(ratio),
  own(formula),
  own(countUp),
  own(cases),
  own(scoreRanges),
  own(slope),
  own(perEvent),
  own(lump),
  own(gate),
  own(bonus),
]);

/** The class of a clause. */
export function classOf(clause: Clause): ClauseClass {
  return valueOf(classes, clause.kind);
}
