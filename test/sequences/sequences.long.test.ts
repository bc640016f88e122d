import ceilings from "./ceilings.json";
import { DIRECT, OFFICE } from "../helpers/clients";
import { KINDS, type FaultKind } from "./oracle";
import { run, sequenceOf } from "./sequence";
import { SUBJECTS } from "./subjects";

/** How many sequences are run, from which number on, and how long they are: SEQUENCES=3000 SEQUENCE_FROM=1 SEQUENCE_STEPS=12. One alone: SEQUENCE=17. `npm run test:sequences` runs more and longer ones than the tests do. */
const BY_HAND = process.env["npm_lifecycle_event"] === "test:sequences";
const ONE = process.env["SEQUENCE"];
const FROM = Number(ONE ?? process.env["SEQUENCE_FROM"] ?? 1);
const COUNT = ONE === undefined ? Number(process.env["SEQUENCES"] ?? (BY_HAND ? 2000 : 40)) : 1;
const STEPS = Number(process.env["SEQUENCE_STEPS"] ?? (BY_HAND ? 8 : 4));
/** In a plain run every so manieth goes through Microsoft's client, the others through ours. */
const OFFICE_EACH = 4;
const SHOWN = Number(process.env["SEQUENCE_SHOWN"] ?? 3);

interface Failure {
  readonly number: number;
  readonly kind: FaultKind;
  readonly text: string;
  readonly subject: string;
  readonly told: readonly string[];
}

test(
  "what a person typed is never lost, and what is ours is found again",
  async () => {
    const failures: Failure[] = [];
    let [actions, refused] = [0, 0];
    for (let number = FROM; number < FROM + COUNT; number += 1) {
      const sequence = sequenceOf(number, SUBJECTS, STEPS);
      const ending = await run(sequence, BY_HAND || ONE !== undefined || number % OFFICE_EACH === 0 ? OFFICE : DIRECT);
      actions += ending.actions;
      refused += ending.refused;
      if (ending.fault) failures.push({ number, ...ending.fault, subject: sequence.subject.name, told: ending.told });
      if (ONE !== undefined) process.stdout.write(`${sequence.subject.name}\n  ${ending.told.join("\n  ")}\n`);
    }
    const byKind = KINDS.map((kind) => ({
      kind,
      all: failures.filter((one) => one.kind === kind).sort((a, b) => a.told.length - b.told.length),
    })).filter(({ all }) => all.length > 0);
    process.stdout.write(
      `sequences ${FROM} to ${FROM + COUNT - 1} of ${STEPS} steps: ${actions} actions (${refused} refused), ${failures.length} failures\n`,
    );
    for (const { kind, all } of byKind) {
      process.stdout.write(
        `${kind}: ${all.length}\n${all
          .slice(0, SHOWN)
          .map(({ number, subject, told, text }) => `  #${number} ${subject}\n    ${told.join("\n    ")}\n    ⇒ ${text}\n`)
          .join("")}`,
      );
    }
    const allowed = ceilings as Readonly<Partial<Record<FaultKind, number>>>;
    const scale = COUNT <= 300 ? 1 : COUNT / 300;
    expect(
      byKind.filter(({ kind, all }) => all.length > (allowed[kind] ?? 0) * scale).map(({ kind, all }) => `${kind} ${all.length}`),
    ).toEqual([]);
  },
  24 * 3600 * 1000,
);
