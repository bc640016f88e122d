import { messages } from "../../../messages";
import { HUNDRED, ratioInterval, show } from "../../../reading";
import { bestClaim, claimOf } from "../../judge";
import { spread, valueOf, verdictOf, type Check } from "../../measure";
import type { Figure, ReportText } from "../../text";
import { ASSETS, CASH, CASH_RATIO, CURRENT_RATIO, DEBT_RATIO, LIABILITIES } from "../../lexicon";
import type { Claim } from "../../types";

/** Ratios of the balance sheet against the figures of their paragraph. Current assets hold at least the cash. */
export function balanceSheetClaims(report: ReportText): Claim[] {
  return report.paragraphs.flatMap((line) => {
    const one = (label: RegExp, sort: Figure["sort"]) => line.figures.find((figure) => figure.sort === sort && label.test(figure.lead));
    const [assets, debts, cash] = [one(ASSETS, "amount"), one(LIABILITIES, "amount"), one(CASH, "amount")];
    const [debtRatio, cashRatio, currentRatio] = [one(DEBT_RATIO, "percent"), one(CASH_RATIO, "percent"), one(CURRENT_RATIO, "percent")];
    return [
      debtRatio && assets && debts ? bestClaim(report, debtRatio, "rate", ratio(debts, assets)) : null,
      cashRatio && cash && debts ? bestClaim(report, cashRatio, "rate", ratio(cash, debts)) : null,
      currentRatio && cash && debts ? atLeast(report, currentRatio, cash, debts) : null,
    ].flatMap((claim) => claim ?? []);
  });
}

function ratio(part: Figure, whole: Figure): Check[] {
  const possible = ratioInterval(spread(part), spread(whole), HUNDRED);
  if (!possible) return [];
  const plain = valueOf(part).div(valueOf(whole)).times(HUNDRED);
  return [{ plain, possible, derivation: messages.reportText.ratio(part.digits, whole.digits, show(plain)) }];
}

function atLeast(report: ReportText, claimed: Figure, cash: Figure, debts: Figure): Claim | null {
  const [check] = ratio(cash, debts);
  if (!check) return null;
  const below = claimed.value.lt(check.possible.low) && verdictOf(claimed, check) === "inconsistent";
  const derivation = messages.reportText.atLeastRatio(cash.digits, debts.digits, show(check.plain));
  const { currentAssets } = messages.reportText.notes;
  return claimOf(report, claimed, {
    kind: "rate",
    verdict: below ? "inconsistent" : "uncheckable",
    expected: null,
    derivation,
    note: below ? null : currentAssets,
  });
}
