import { itemAt } from "../../workbook/invariant";
import { notDone } from "../expressions";
import { addIn, fn, contextFn, type CallContext, type FunctionTable } from "../function-spec";
import { broadcast } from "../operators";
import { isArray, isError, isRef, isSingleCell, NA, REF, type ErrorCode, type Scalar, type Value } from "../values";

const test = (holds: (value: Scalar) => boolean) => fn("e", holds);

const ERROR_NUMBERS: Readonly<Partial<Record<ErrorCode, number>>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
};

function kindOf(context: CallContext, whole: Value): number {
  const value =
    isRef(whole) && whole.areas.length === 1 && isSingleCell(itemAt(whole.areas, 0)) ? (context.array(whole).cells[0]?.[0] ?? null) : whole;
  if (isRef(value)) return notDone("TYPE of a range");
  if (isArray(value)) return 64;
  if (isError(value)) return 16;
  return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
}

/** N and T see the first cell of a range, and each value of an array. */
const ofFirst = (part: (value: Scalar) => Scalar) =>
  contextFn("r", (context, value) => {
    if (!isRef(value)) return broadcast([value], ([each]) => part(each ?? null));
    const { sheet, top, left } = itemAt(value.areas, 0);
    return part(context.cell(sheet, top, left));
  });

const parity = (x: number): number => Math.abs(Math.trunc(x)) % 2;

export const information: FunctionTable = {
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISBLANK: test((value) => value === null),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value !== NA),
  ISNA: test((value) => value === NA),
  ISREF: { ...fn("r", isRef), errors: "taken" },
  ISEVEN: addIn("n", (_, x) => parity(x) === 0),
  ISODD: addIn("n", (_, x) => parity(x) === 1),
  ISFORMULA: contextFn("r", (context, value) => (isRef(value) ? context.hasFormula(value) : REF)),
  N: ofFirst((value) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0)),
  T: ofFirst((value) => (typeof value === "string" || isError(value) ? value : "")),
  NA: fn("", () => NA),
  TYPE: { ...contextFn("r", kindOf), errors: "taken" },
  "ERROR.TYPE": fn("e", (value) => (isError(value) ? (ERROR_NUMBERS[value.error] ?? NA) : NA)),
};
