import { innermost } from "../../src/workbook";

test("the innermost place is named, the first of equals, and none where nothing is wrong", () => {
  const at = (...places: readonly string[]) => innermost(places.map((instanceLocation) => ({ instanceLocation })));
  expect(at("#", "#/a", "#/a/source", "#/a").place).toBe("a/source");
  expect(at("#/a/b", "#/a/c")).toEqual({ error: { instanceLocation: "#/a/b" }, place: "a/b" });
  expect([at("#").place, at()]).toEqual(["", { error: undefined, place: "" }]);
});
