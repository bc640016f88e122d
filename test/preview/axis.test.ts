import fc from "../helpers/property";
import { Axis } from "../../src/preview/grid/axis";

test("starts, sizes and the item at a pixel", () => {
  const axis = new Axis([20, 0, 30, 10]);
  expect([axis.count, axis.total, axis.start(2), axis.size(2), axis.size(0, 2)]).toEqual([4, 60, 20, 30, 50]);
  expect([0, 19, 20, 49, 50, 999, -5].map((at) => axis.indexAt(at))).toEqual([0, 0, 2, 2, 3, 3, 0]);
});

test("stepping passes hidden items and stops at the ends", () => {
  const axis = new Axis([0, 20, 0, 20, 0]);
  expect([axis.step(1, 1), axis.step(3, -1), axis.step(3, 1), axis.step(1, -1)]).toEqual([3, 1, 3, 1]);
});

test("the item at a pixel always holds that pixel", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1 }), fc.nat(2000), (sizes, at) => {
      const axis = new Axis(sizes);
      fc.pre(at < axis.total);
      const index = axis.indexAt(at);
      return axis.start(index) <= at && at < axis.start(index) + axis.size(index);
    }),
  );
});
