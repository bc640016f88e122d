import { itemAt } from "../../workbook/invariant";
import { toBoolean, toNumber } from "../coerce";
import { equalScalars } from "../compare";
import { notDone } from "../expressions";
import { cellsOf } from "../collect";
import { contextFn, fn, type CallContext, type FunctionTable, lazyFn, type LazyArgument } from "../function-spec";
import { broadcast, type Plain } from "../operators";
import { type ArrayValue, isArray, isError, isRef, NA, type Scalar, type Value, VALUE } from "../values";

/** AND, OR, XOR: texts and blanks in references do not count; no condition at all is #VALUE!. */
function overConditions(context: CallContext, args: readonly Value[], combine: (conditions: readonly boolean[]) => boolean): Scalar {
  const conditions: boolean[] = [];
  for (const arg of args) {
    const direct = !isRef(arg) && !isArray(arg);
    for (const cell of cellsOf(context, arg)) {
      if (!direct && !isError(cell) && (typeof cell === "string" || cell === null)) continue;
      const condition = toBoolean(cell);
      if (isError(condition)) return condition;
      conditions.push(condition);
    }
  }
  return conditions.length === 0 ? VALUE : combine(conditions);
}

const conditionFn = (combine: (conditions: readonly boolean[]) => boolean) =>
  contextFn("r*r", (context, ...args) => overConditions(context, args, combine));

/** IF with an array as its condition computes both branches, areas whole, and picks cell by cell: IF({1,0},B:B,A:A) swaps columns. */
function choose(condition: Plain, whenTrue: LazyArgument | undefined, whenFalse: LazyArgument | undefined): Value {
  if (isArray(condition)) {
    const branches = [whenTrue ? whenTrue.whole() : true, whenFalse ? whenFalse.whole() : false];
    return broadcast([condition, ...branches], ([test, yes, no]) => {
      const holds = toBoolean(test ?? null);
      return isError(holds) ? holds : ((holds ? yes : no) ?? null);
    });
  }
  const holds = toBoolean(condition);
  if (isError(holds)) return holds;
  const branch = holds ? whenTrue : whenFalse;
  return branch ? (branch.expr === null ? 0 : branch.value()) : holds;
}

/** IFERROR and IFNA. */
function whenError(args: readonly LazyArgument[], caught: (value: Scalar) => boolean): Value {
  const value = itemAt(args, 0).plain();
  if (isArray(value))
    return broadcast([value, itemAt(args, 1).whole()], ([cell, other]) => (caught(cell ?? null) ? (other ?? 0) : (cell ?? null)));
  return caught(value) ? (itemAt(args, 1).expr === null ? 0 : itemAt(args, 1).value()) : value;
}

/** IFS and SWITCH over arrays are not done. */
function single(value: Plain): Scalar {
  return isArray(value) ? notDone("IFS or SWITCH over an array") : value;
}

function ifs(args: readonly LazyArgument[]): Value {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const condition = toBoolean(single(itemAt(args, index).plain()));
    if (isError(condition)) return condition;
    if (condition) return itemAt(args, index + 1).value();
  }
  return args.length % 2 === 0 ? NA : VALUE;
}

function switchOn(args: readonly LazyArgument[]): Value {
  const wanted = single(itemAt(args, 0).plain());
  if (isError(wanted)) return wanted;
  for (let index = 1; index + 1 < args.length; index += 2) {
    if (equalScalars(wanted, single(itemAt(args, index).plain()))) return itemAt(args, index + 1).value();
  }
  return args.length % 2 === 0 ? itemAt(args, -1).value() : NA;
}

/** CHOOSE({1,2},B:B,A:A) puts columns side by side, as IF({1,0},…) does. */
function chooseEach(indexes: ArrayValue, choices: readonly LazyArgument[]): Value {
  return broadcast([indexes, ...choices.map((choice) => choice.whole())], ([index, ...values]) => {
    const number = toNumber(index ?? null);
    if (isError(number)) return number;
    return number >= 1 && number < values.length + 1 ? (values[Math.trunc(number) - 1] ?? null) : VALUE;
  });
}

export const logical: FunctionTable = {
  IF: lazyFn(2, 3, (_, args) => choose(itemAt(args, 0).plain(), args[1], args[2])),
  IFS: lazyFn(2, 254, (_, args) => ifs(args)),
  IFERROR: lazyFn(2, 2, (_, args) => whenError(args, isError)),
  IFNA: lazyFn(2, 2, (_, args) => whenError(args, (value) => value === NA)),
  SWITCH: lazyFn(3, 254, (_, args) => switchOn(args)),
  CHOOSE: lazyFn(2, 255, (_, args) => {
    const index = itemAt(args, 0).plain();
    if (isArray(index)) return chooseEach(index, args.slice(1));
    const number = toNumber(index);
    if (isError(number)) return number;
    return args[Math.trunc(number)] && number >= 1 ? itemAt(args, Math.trunc(number)).value() : VALUE;
  }),
  AND: conditionFn((conditions) => conditions.every(Boolean)),
  OR: conditionFn((conditions) => conditions.some(Boolean)),
  XOR: conditionFn((conditions) => conditions.filter(Boolean).length % 2 === 1),
  NOT: fn("b", (condition) => !condition),
  TRUE: fn("", () => true),
  FALSE: fn("", () => false),
};
