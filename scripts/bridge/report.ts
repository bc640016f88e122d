import { TRAITS, type TraitRecord } from "../../src/embedded";
import { runTraitCheck, TRAIT_CHECKS, type Observation, type TraitCheck } from "../../src/embedded/client/trait-checks";
import { CLAIMS as CONTRACT, holdClaim, type ClaimName } from "../../src/embedded/client/contract";
import { createOfficePort } from "../../src/excel";
import { CLAIMS } from "./claims";
import { isBlankWorkbook, NotBlankError, runCheck, type Bench, type Check, type Outcome } from "./ground";
import { LOAD_CHECKS } from "./load-checks";

/** The Excel that was looked at; nothing that names a person, a file or a computer. */
export interface Host {
  /** "PC", "Mac", "OfficeOnline", or "embedded". */
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  readonly apiLevel: number;
}

interface Told extends Outcome {
  readonly told: string;
  readonly sources: readonly string[];
}

/** What the contract of the port says of the adapter; it is ours and has no source outside. */
const PORT_CLAIMS = Object.keys(CONTRACT) as ClaimName[];

interface Checked {
  readonly run: number;
  readonly held: number;
  /** What differed or did not come to its end. */
  readonly differed: readonly Told[];
}

interface TraitSeen {
  readonly trait: string;
  readonly told: string;
  /** How the embedded workbook behaves: always so, or only where it is asked to. */
  readonly assumed: TraitRecord["when"];
  readonly observed: Observation;
  readonly sources: readonly string[];
}

/** What is saved: figures and texts of the checks' own, none of a workbook. */
export interface Report {
  readonly format: "jixiao-bridge/1";
  readonly at: string;
  readonly host: Host;
  readonly claims: Checked;
  readonly port: Checked;
  readonly traits: readonly TraitSeen[];
}

/** The traits that need a person's hand first. */
export const BY_HAND = TRAIT_CHECKS.filter(({ trait }) => (TRAITS[trait] as TraitRecord).byHand !== undefined);
const BY_THEMSELVES = TRAIT_CHECKS.filter((check) => !BY_HAND.includes(check));

/** How many steps `runAll` tells of. */
export const STEPS = CLAIMS.length + PORT_CLAIMS.length + LOAD_CHECKS.length + BY_THEMSELVES.length;

/** Runs everything that needs no hand, one after the other. @param step told before each check @throws NotBlankError before anything was touched */
export async function runAll(
  bench: Bench,
  host: Host,
  { at, step }: { readonly at: Date; readonly step: (done: number, id: string) => void },
): Promise<Report> {
  if (!(await isBlankWorkbook(bench.excel))) throw new NotBlankError();
  let done = 0;
  const outcomesOf = async (checks: readonly Check[]): Promise<Told[]> => {
    const outcomes: Told[] = [];
    for (const check of checks) {
      step(done++, check.id);
      outcomes.push({ ...(await runCheck(bench, check)), told: check.told, sources: check.sources.map(({ url }) => url) });
    }
    return outcomes;
  };
  const claims = checked(await outcomesOf(CLAIMS));
  const port = checked([...(await holdPort(bench, (id) => step(done++, id))), ...(await outcomesOf(LOAD_CHECKS))]);
  const traits: TraitSeen[] = [];
  for (const check of BY_THEMSELVES) {
    step(done++, check.trait);
    traits.push(await observe(bench, check));
  }
  return { format: "jixiao-bridge/1", at: at.toISOString(), host, claims, port, traits };
}

/** The contract of the port, claim by claim. */
async function holdPort({ excel, apiLevel }: Bench, step: (id: string) => void): Promise<Told[]> {
  const port = createOfficePort(excel, { apiLevel: () => apiLevel });
  const outcomes: Told[] = [];
  for (const claim of PORT_CLAIMS) {
    step(claim);
    const { broken } = await holdClaim({ excel, port }, claim);
    outcomes.push({ id: claim, told: CONTRACT[claim], sources: [], differences: [], ...(broken === null ? {} : { ended: broken }) });
  }
  return outcomes;
}

function checked(outcomes: readonly Told[]): Checked {
  const differed = outcomes.filter(({ differences, ended }) => differences.length > 0 || ended !== undefined);
  return { run: outcomes.length, held: outcomes.length - differed.length, differed };
}

/** One trait, as this Excel shows it. */
export async function observe({ excel }: Bench, check: TraitCheck): Promise<TraitSeen> {
  const { told, when, sources } = TRAITS[check.trait] as TraitRecord;
  return { trait: check.trait, told, assumed: when, observed: await runTraitCheck(excel, check), sources: sources.map(({ url }) => url) };
}

/** The report with a trait that was seen by hand, in place of what it said of it before. */
export function withTrait(report: Report, seen: TraitSeen): Report {
  return { ...report, traits: [...report.traits.filter(({ trait }) => trait !== seen.trait), seen] };
}
