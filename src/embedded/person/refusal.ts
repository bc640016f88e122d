import { messages } from "../../messages";
import { WorkbookError } from "../../workbook/errors";
import { HostError } from "../host/errors";
import { ModelError } from "../model";

/** Why Excel does not let a person do something; each has its sentence in src/messages. */
export type RefusalReason = keyof typeof messages.embedded.refused;

/** Something that Excel would not let a person do, in a Chinese sentence. Nothing was changed. */
export class EditRefused extends Error {
  override readonly name = "EditRefused";
  /** @param words the workbook's own sentence, which goes before the usual one */
  constructor(
    readonly reason: RefusalReason,
    words = "",
  ) {
    super(words === "" ? messages.embedded.refused[reason] : words);
  }
}

const BY_HOST: Partial<Record<HostError["code"], RefusalReason>> = {
  AccessDenied: "protected",
  InvalidArgument: "formula",
  InvalidOperation: "array",
  ItemAlreadyExists: "sheet-taken",
  RangeExceedsLimit: "too-many",
  OperationCellsExceedLimit: "too-many",
};
const BY_MODEL: Partial<Record<ModelError["code"], RefusalReason>> = {
  "bad-sheet-name": "sheet-name",
  "last-sheet": "last-sheet",
  "table-header": "table-header",
  "out-of-range": "off-sheet",
};

/** Runs something and turns the errors of host and model into what a person is told; faults of the program pass. */
export function orRefuse<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    const reason = thrown instanceof HostError ? BY_HOST[thrown.code] : thrown instanceof ModelError ? BY_MODEL[thrown.code] : undefined;
    if (reason !== undefined) throw new EditRefused(reason);
    if (thrown instanceof WorkbookError && thrown.code === "name-taken") throw new EditRefused("sheet-taken");
    throw thrown;
  }
}
