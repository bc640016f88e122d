import type { Channel } from "./channel";
import { engineFrom } from "./engine";

/** Starts the engine from the script beside the page's own. Only webpack can read this file: it makes a bundle of what the address names. */
export function startEngine(): Promise<Channel> {
  return engineFrom(() => new Worker(new URL(/* webpackChunkName: "engine" */ "./engine.worker.ts", import.meta.url)));
}
