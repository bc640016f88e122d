import fc from "../helpers/property";
import { fit, widthOf } from "../../src/cli/terminal";

test("Chinese letters and full-width forms take two columns, others one, marks none", () => {
  expect([widthOf("得分93.8"), widthOf("（１）"), widthOf("abc"), widthOf("e\u0301"), widthOf("")]).toEqual([8, 6, 3, 1, 0]);
});

test("fit fills up on either side", () => {
  expect(fit("优", 4)).toBe("优  ");
  expect(fit("9", 4, "right")).toBe("   9");
});

test("fit cuts what is too long and says so", () => {
  expect(fit("部门整体支出", 7)).toBe("部门整…");
  expect(fit("部门整体支出", 8)).toBe("部门整… ");
});

test("fit always gives exactly the columns asked for", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "9", "中", "，", "é") }),
      fc.integer({ min: 1, max: 30 }),
      (text, columns) => widthOf(fit(text, columns)) === columns,
    ),
  );
});
