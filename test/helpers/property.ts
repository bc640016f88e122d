import fc from "fast-check";
import { LONG } from "./long";

/**
 * Random cases are the same in every run, so that a commit is right or wrong whoever tests it; what they are is no one's choice. SEED=7 asks for
 * others, SEED=random for new ones each time: use that when something is changed that they are about.
 */
const SEED = process.env["SEED"] ?? "20261128";
if (SEED !== "random") fc.configureGlobal({ seed: Number(SEED) });

/** How many cases of so many a property is tried on: all by `npm run test:long`, a quarter in a plain run. */
export const runs = (all: number): number => (LONG ? all : Math.ceil(all / 4));

export default fc;
