import type { HostErrorCode } from "./errors";
import { HostError } from "./errors";

/** A fault to come: the action `at` (0-based, counted from now on over all syncs) is refused with `code`. */
export interface Fault {
  readonly at: number;
  readonly code: HostErrorCode;
  /** True refuses every action from there on, as a workbook that became unusable would. */
  readonly lasting?: boolean;
}

/** Refuses chosen actions, so that tests can see what an error in the middle of a batch leaves behind. */
export class Faults {
  private fault: Fault | null = null;
  private seen = 0;

  /** Sets the next fault; null takes it away. The count starts at 0. */
  set(fault: Fault | null): void {
    this.fault = fault;
    this.seen = 0;
  }

  /** Actions seen since the last `set`. */
  get count(): number {
    return this.seen;
  }

  /** Called before each action. @throws HostError the fault that is due. */
  check(location: string): void {
    const index = this.seen++;
    const fault = this.fault;
    if (fault === null || (fault.lasting ? index < fault.at : index !== fault.at)) return;
    throw new HostError(fault.code, location, "injected");
  }
}
