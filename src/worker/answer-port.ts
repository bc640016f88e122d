import { WorkbookError, type ApplyOutcome, type ChangeEvent, type EditPlan, type ExcelPort, type Unsubscribe } from "../workbook";
import type { PortAsked } from "./asked";
import type { End, Hooks } from "./line";

/** How the last write that an engine asked for ended; "nothing" when it asked for none. */
export type Written = { readonly kind: "nothing" | "done" } | { readonly kind: "failed"; readonly sentence: string };

interface PortHooks {
  /** Passes on what a person does in the workbook. */
  readonly tell: (listener: number, event: ChangeEvent) => void;
  readonly isGivenUp: () => boolean;
  /** Told when something was written into what the workbook keeps of us. */
  readonly kept: () => void;
}

/** What the page does for an engine: it reads and writes the workbook. */
export class PortAnswers {
  private readonly leaves = new Map<number, Unsubscribe>();
  private writing: Promise<Written> = Promise.resolve({ kind: "nothing" });

  constructor(
    private readonly port: ExcelPort,
    private readonly hooks: PortHooks,
  ) {}

  /** How the last write since `begin` ended, once it has. */
  get written(): Promise<Written> {
    return this.writing;
  }

  /** From now on it is another action that writes. */
  begin(): void {
    this.writing = Promise.resolve({ kind: "nothing" });
  }

  /** Hears no more of what a person does. */
  leave(): void {
    for (const leave of this.leaves.values()) leave().catch(() => undefined);
    this.leaves.clear();
  }

  readonly answer: End<PortAsked, never>["answer"] = async (asked, { onProgress, signal }) => {
    const { port } = this;
    switch (asked.kind) {
      case "survey":
        return port.survey();
      case "readGrids":
        return port.readGrids(asked.sheets, { ...asked.options, onProgress, signal });
      case "sheetsWithAttachments":
        return port.sheetsWithAttachments(asked.ids);
      case "readLooks":
        return port.readLooks(asked.request);
      case "apply":
        return this.apply(asked.plan, { onProgress, signal });
      case "select":
        return port.select(asked.sheet, asked.address);
      case "selection":
        return port.selection();
      case "listen":
        return void this.leaves.set(asked.listener, await port[asked.to]((event) => this.hooks.tell(asked.listener, event)));
      case "leave":
        return this.leaves.get(asked.listener)?.();
    }
  };

  private async apply(plan: EditPlan, { onProgress, signal }: Hooks): Promise<ApplyOutcome> {
    // 取消 was pressed while the plan was on its way.
    if (this.hooks.isGivenUp()) throw new WorkbookError("cancelled");
    const outcome = this.port.apply(plan, onProgress, signal);
    this.writing = outcome.then(
      () => ({ kind: "done" }),
      (thrown: unknown) => ({ kind: "failed", sentence: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    const done = await outcome;
    if (plan.store !== undefined) this.hooks.kept();
    return done;
  }
}
