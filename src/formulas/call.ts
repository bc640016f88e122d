import { itemAt } from "../workbook/invariant";
import { toBoolean, toNumber, toText } from "./coerce";
import { notDone } from "./expressions";
import { type CallContext, type EagerFunction, letterOf, type ParamLetter } from "./function-spec";
import { broadcast, type Plain } from "./operators";
import { isArray, isError, isRef, isSingleCell, type Scalar, type Value, VALUE } from "./values";

/** A scalar as the letter of its parameter wants it, or an error. */
function coerce(value: Scalar, letter: ParamLetter, date1904: boolean): Scalar {
  switch (letter) {
    case "n":
      return toNumber(value, date1904);
    case "t":
      return toText(value);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

/** Whether the number of arguments fits the signature. */
export function fitsSignature({ signature }: EagerFunction, count: number): boolean {
  const fixed = signature.required.length + signature.optional.length;
  if (count < signature.required.length) return false;
  return count <= fixed || (signature.repeat.length > 0 && (count - fixed) % signature.repeat.length === 0);
}

/**
 * Runs an eager function on arguments without references in scalar places. An array in a scalar place
 * makes the result an array, cell by cell; an error in a scalar place is the result.
 */
export function callEager(spec: EagerFunction, args: readonly (Value | undefined)[], context: CallContext): Value {
  const letters = args.map((_, index) => letterOf(spec.signature, index) ?? "r");
  const lifts = args.map((arg, index) => letters[index] !== "r" && arg !== undefined);
  if (!args.some((arg, index) => lifts[index] && arg !== undefined && isArray(arg))) return runOnce(spec, args, letters, context);
  return broadcast(
    args.map((arg, index) => (lifts[index] ? (arg as Plain) : null)),
    (scalars) => {
      const result = runOnce(
        spec,
        args.map((arg, index) => (lifts[index] ? scalars[index] : arg)),
        letters,
        context,
      );
      // A reference for each cell of an array is more than a cell can hold: only single cells can be read at once.
      if (isRef(result) && !(result.areas.length === 1 && isSingleCell(itemAt(result.areas, 0))))
        notDone("reference for each cell of an array");
      return firstCell(result, context);
    },
  );
}

function runOnce(spec: EagerFunction, args: readonly (Value | undefined)[], letters: readonly ParamLetter[], context: CallContext): Value {
  const ready: (Value | undefined)[] = [];
  for (const [index, arg] of args.entries()) {
    const letter = itemAt(letters, index);
    if (letter === "r" && arg !== undefined && isError(arg) && spec.errors === "result") return arg;
    if (letter === "r" || arg === undefined) {
      ready.push(arg);
      continue;
    }
    if (isRef(arg) || isArray(arg)) return VALUE;
    const value = coerce(arg, letter, context.date1904);
    if (letter !== "e" && isError(value)) return value;
    ready.push(value);
  }
  return spec.run(context, ready);
}

/** The top left cell of a result, where only one can stand. */
export function firstCell(value: Value, context: CallContext): Scalar {
  if (!isArray(value) && !isRef(value)) return value;
  return context.array(value).cells[0]?.[0] ?? null;
}
