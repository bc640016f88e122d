import { findClaims } from "../../src/report-text";
import cases from "../fixtures/report-text/cases.json";

/** Small texts, one kind of relation each, with what must come out: an alarm, none, a confirmation, or none. */
interface Case {
  readonly kind: string;
  readonly text: string;
  readonly expected: readonly { readonly figure: string; readonly verdict: string }[];
}

const ALARMS: readonly string[] = ["inconsistent", "truncated"];
const HOLDS: readonly string[] = ["consistent", "rounding"];

test.each((cases as readonly Case[]).map((one) => [one.kind, one] as const))("%s", (_, { text, expected }) => {
  const claims = findClaims(text);
  for (const { figure, verdict } of expected) {
    const own = claims.filter((claim) => claim.text === figure).map((claim) => claim.verdict as string);
    if (verdict === "consistent") expect(own.filter((one) => HOLDS.includes(one))).not.toEqual([]);
    else if (verdict === "inconsistent") expect(own).toContain("inconsistent");
    else if (verdict === "no-alarm") expect(own.filter((one) => ALARMS.includes(one))).toEqual([]);
    else expect(own.filter((one) => HOLDS.includes(one))).toEqual([]);
  }
  // What a case does not expect to be wrong is not called wrong.
  const wrong = expected.filter(({ verdict }) => verdict === "inconsistent").map(({ figure }) => figure);
  expect(claims.filter((claim) => ALARMS.includes(claim.verdict) && !wrong.includes(claim.text)).map((claim) => claim.text)).toEqual([]);
});
