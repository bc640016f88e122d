/**
 * The error codes Excel gives, with its wording. The library turns them into OfficeExtension.Error.
 * Source: "Error handling with the application-specific JavaScript APIs" of the Office Add-ins documentation.
 */
const WORDING = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Can't complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

/** Every code the embedded workbook answers with. */
export type HostErrorCode = keyof typeof WORDING;

/** All codes, for documents and tests. */
export const HOST_ERROR_CODES = Object.keys(WORDING) as readonly HostErrorCode[];

/** A request Excel would refuse. `location` names the member, as in "Range.values". */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    readonly location: string,
    detail = "",
  ) {
    super(detail === "" ? WORDING[code] : `${WORDING[code]} (${detail})`);
  }
}
