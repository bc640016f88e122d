import { API_LEVELS } from "../embedded";
import { connectDirect } from "../embedded/client/direct";
import { WorkbookError } from "../workbook";
import { engineFrom } from "../worker";
import { Page } from "./page";

/** What scripts/single.mjs puts into the file, in base64 but for the manual's page. */
interface Within {
  readonly samples: readonly (readonly [name: string, content: string])[];
  readonly icon: string;
  readonly manual: string;
}

/**
 * The page as one file: nothing beside it and nobody to ask. Office.js, which may be passed on only with apps for Microsoft 365, is not in it.
 * @param script the text that works as the engine inside of a worker
 */
export function startSingle(script: string): void {
  const { samples, icon, manual } = JSON.parse(document.getElementById("within")?.textContent ?? "") as Within;
  const engine = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  new Page({
    samples: samples.map(([name]) => name),
    icon: `data:image/png;base64,${icon}`,
    manual: URL.createObjectURL(new Blob([manual], { type: "text/html" })),
    engine: () => engineFrom(() => new Worker(engine)),
    // Nobody has an older Excel here that would need words or detours of its own.
    apiLevel: API_LEVELS[1],
    newWorkbooks: "downloaded",
    connect: (workbook) => Promise.resolve({ ...connectDirect(workbook), close: () => undefined }),
    prepare: () => undefined,
    readSample(name) {
      const content = samples.find(([other]) => other === name)?.[1];
      return content === undefined
        ? Promise.reject(new WorkbookError("missing-file", name))
        : Promise.resolve(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
    },
  });
}
