/**
 * The one script of the single file, for the page and for the engine's worker, which the page starts from its own text: both need most of what
 * is in it, and so it stands there once.
 */
import { InvariantError } from "../workbook";

if (typeof document === "undefined") void import("../worker/engine.worker");
else {
  // Only now is it known which script runs.
  const script = document.currentScript?.textContent;
  if (!script) throw new InvariantError("the page holds no script to run as the engine", document.currentScript);
  void import("./single-page").then(({ startSingle }) => startSingle(script));
}
