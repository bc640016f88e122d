import { calculatedThere, office } from "./libreoffice";
import { LATER } from "./live-later";
import { EDITED } from "./live-number";

/** LibreOffice calculates one of so many; a prime, so that every kind comes up. */
const STRIDE = 23;
const near = (a: unknown, b: unknown): boolean => a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-9);

const command = office();
const title = command
  ? "LibreOffice shows no live score over a later content that the row would not get anew"
  : "LibreOffice is not installed here: the embedded engine alone calculates them";

it(
  title,
  () => {
    const some = LATER.filter((_, i) => i % STRIDE === 0);
    expect(Math.min(some.length, EDITED.length)).toBeGreaterThan(50);
    if (command === null) return;
    const there = calculatedThere(
      command,
      [...EDITED, ...some].map(({ grid }) => grid),
    );
    const shown = there.map((cells) => cells.get("G5") ?? "");
    expect([
      ...EDITED.flatMap(({ score, told }, i) => (near(shown[i], score) ? [] : [`${told}: ${String(shown[i])}, not ${String(score)}`])),
      ...some.flatMap(({ anew, told }, i) => {
        const live = shown[EDITED.length + i];
        return live === "" || near(live, anew) ? [] : [`${told}: ${String(live)}, anew ${String(anew)}`];
      }),
    ]).toEqual([]);
  },
  600_000,
);
