import type { AppController } from "../actions";

/** The functions of the ribbon by the name that manifest.xml calls them; each is an action of the same controller as the pane's. */
export function ribbonFunctions(controller: AppController): Readonly<Record<string, () => Promise<unknown>>> {
  return { scoreWorkbook: () => controller.score() };
}
