import { requireAllowed } from "../access";
import type { RangeTarget } from "../areas";
import { intersect } from "../areas";
import { isAbsent, objectArgument, textArgument } from "../arguments";
import { checkedInput, writeInput } from "../cells";
import { HostError } from "../errors";
import type { Host } from "../host";
import type { PropertySpec } from "../member";

const LOCATION = "Range.hyperlink";

/** The link of a range: that of its first cell, when the whole range has the same or none. */
function read({ sheet, rect }: RangeTarget): Record<string, string> | null {
  const link = sheet.hyperlinks().find((other) => intersect(other.rect, rect));
  if (!link) return null;
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    screenTip: link.tooltip,
    textToDisplay: link.display,
  };
}

/** A link leads to an address or to a place in the workbook, not to both; the text goes into the first cell. */
function write(target: RangeTarget, value: unknown, host: Host): void {
  const { sheet, rect } = target;
  requireAllowed(sheet, "allowInsertHyperlinks", LOCATION);
  const link = objectArgument(value, LOCATION);
  const text = (part: unknown): string | null => (isAbsent(part) ? null : textArgument(part, LOCATION));
  const [address, location] = [text(link.address), text(link.documentReference)];
  if ((address === null) === (location === null)) throw new HostError("InvalidArgument", LOCATION, "either address or documentReference");
  const display = text(link.textToDisplay);
  if (display !== null) writeInput(sheet, rect.top, rect.left, checkedInput(sheet, rect.top, rect.left, display, LOCATION, host), host);
  sheet.setHyperlink(rect, { address, location, tooltip: text(link.screenTip) ?? "", display: display ?? "" });
}

/** Range.hyperlink. */
export const rangeHyperlink: PropertySpec<RangeTarget> = { get: read, set: write };
