import type { SkippedPart } from "../../workbook";
import type { ExcelNamespace } from "../run";
import { eventsOn, packed, undoAll, writeBatch } from "./batch";
import type { OptionalStep, Step } from "./step";

/** So many steps of one kind may be refused by themselves; then this Excel takes none of that kind. */
const MOST_REFUSED = 3;

/**
 * Carries out what a plan is as good without (print set-up, frozen rows, validations): in one sync, or step by step where that is refused.
 * What was left half done is put back.
 * @param done where the steps that worked are added, so that they can be taken back @returns what this Excel refused, each sheet once
 */
export async function tryOptional(excel: ExcelNamespace, steps: readonly OptionalStep[], done: Step[]): Promise<SkippedPart[]> {
  const refused: OptionalStep[] = [];
  const attempt = async (batch: readonly OptionalStep[]): Promise<boolean> => {
    try {
      await excel.run({ delayForCellEdit: true }, (context) => writeBatch(context, batch));
      done.push(...batch);
      return true;
    } catch {
      // Why does not matter: the step is told as left out.
      return false;
    }
  };
  for (const batch of packed(steps)) {
    if (await attempt(batch)) continue;
    for (const step of batch) {
      const isHopeless = refused.filter(({ part }) => part === step.part).length >= MOST_REFUSED;
      if (isHopeless || batch.length === 1 || !(await attempt([step]))) refused.push(step);
    }
  }
  if (refused.length > 0) {
    await putBackQuietly(excel, refused);
    await eventsOn(excel);
  }
  return [...new Map(refused.map(({ sheet, part }) => [`${part} ${sheet}`, { sheet, part }])).values()];
}

/** What a refused step has begun goes back as far as it can. */
async function putBackQuietly(excel: ExcelNamespace, steps: readonly Step[]): Promise<void> {
  for (const batch of packed(steps.filter((step) => step.undo !== undefined))) {
    try {
      await excel.run({ delayForCellEdit: true }, (context) => undoAll(context, batch, []));
    } catch {
      // It is told as left out all the same.
    }
  }
}
