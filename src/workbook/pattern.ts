import { itemAt } from "./invariant";

const alternatives = (parts: readonly RegExp[]) => parts.map(({ source }) => source).join("|");

/** One pattern of alternatives that do not fit on one line. Its flags are those of the first. */
export const either = (...parts: readonly RegExp[]): RegExp => new RegExp(alternatives(parts), itemAt(parts, 0).flags);

/** The same for a text that is one of them from its first letter to its last. */
export const wholly = (...parts: readonly RegExp[]): RegExp => new RegExp(`^(?:${alternatives(parts)})$`, itemAt(parts, 0).flags);
